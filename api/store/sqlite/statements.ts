/** Statements: a class's own, what of them lies on the case's page, and those of the councils beside. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Case } from '../../../data/case.ts';
import {
  CaseStatements,
  checkPlaces,
  ClassStatement,
  CouncilStatement,
  PublicClassStatement,
  unreadBand,
  type ClassWordsRevision,
  type KeptStatement,
  type Publication,
} from '../../../data/class-statement.ts';
import { Rev } from '../../../data/contribution.ts';
import { QUEUE_DAYS } from '../../../data/limits.ts';
import { Problem } from '../../../data/problem.ts';
import { turnoutOf } from '../../../data/turnout.ts';
import { gradeOfClass } from '../../grade-of-class.ts';
import { countSent, readCells } from './class-map.ts';
import type { ClassRow } from './class-owner.ts';
import { prepared, type SqliteContext } from './open.ts';

/** The words with the revision they have; kept before there were revisions, they are the first. */
export const StoredStatement = ClassStatement.extend({ rev: Rev.default(1) });
type StoredStatement = z.infer<typeof StoredStatement>;

/**
 * The same revision with the same words again is a repeated delivery and changes nothing.
 * @throws Problem rev-conflict when another device saved meanwhile; not-valid for a place that the class's map does not show and the
 *   case does not name
 */
export function saveStatement(
  context: SqliteContext,
  session: ClassRow,
  { rev, ...words }: ClassWordsRevision,
): KeptStatement {
  const { db } = context;
  const before = readStatement(context, session.id);
  const stored = before?.rev ?? 0;
  const isAgain = rev === stored && before?.text === words.text && isDeepStrictEqual(before.places, words.places);
  if (!isAgain && rev !== stored + 1) {
    throw new Problem('rev-conflict', `rev is ${rev}, stored is ${stored}`, { rev: stored });
  }
  // The class's map goes seven days after close; what was named from it stays named.
  const named = (before?.places ?? []).flatMap(({ at }) => (at.by === 'cell' ? [at.cell] : []));
  checkPlaces(words.places, {
    cells: new Set([...readCells(context, session.id), ...named]),
    places: new Set(readCase(context, session.matter).places.map(({ id }) => id)),
  });
  const turnout = turnoutOf(countSent(context, session.id), session.invited);
  const statement: StoredStatement = { by: 'class', ...words, turnout, rev };
  prepared(
    db,
    'INSERT INTO class_statement (session, body) VALUES (?, ?) ON CONFLICT (session) DO UPDATE SET body = excluded.body',
  ).run(session.id, JSON.stringify(statement));
  return findStatement(context, session.id);
}

/** @throws Problem not-found */
export function findStatement(context: SqliteContext, session: string): KeptStatement {
  const statement = readStatement(context, session);
  if (!statement) throw new Problem('not-found', 'the class has no statement');
  return { ...statement, publication: publicationOf(context, session, statement) };
}

/** @throws Problem not-found, lesson-not-over */
export function publishStatement(context: SqliteContext, session: ClassRow): KeptStatement {
  const { by, text, places, turnout } = findStatement(context, session.id);
  if (session.state !== 'closed') throw new Problem('lesson-not-over', 'a statement is laid forth after the lesson');
  prepared(
    context.db,
    `INSERT INTO public_statement (session, date, body) VALUES (?, ?, ?)
     ON CONFLICT (session) DO UPDATE SET date = excluded.date, body = excluded.body`,
  ).run(
    session.id,
    dateInNorway(context.now()),
    JSON.stringify({ by, text, places, turnout } satisfies ClassStatement),
  );
  return findStatement(context, session.id);
}

/** @throws Problem not-found */
export function withdrawStatement(context: SqliteContext, session: ClassRow): KeptStatement {
  prepared(context.db, 'DELETE FROM public_statement WHERE session = ?').run(session.id);
  return findStatement(context, session.id);
}

/** @throws Problem not-found */
export function listStatements(context: SqliteContext, caseId: string): CaseStatements {
  const { db } = context;
  readCase(context, caseId);
  const classes = prepared<[string], { school: string; grades: string; date: string; body: string }>(
    db,
    `SELECT school, grades, date, body FROM public_statement JOIN session ON session.id = public_statement.session
     WHERE matter = ? AND strand = 'pupils' AND state = 'closed'`,
  )
    .all(caseId)
    .map(({ school, grades, date, body }) => {
      const { by, text, places, turnout } = ClassStatement.parse(JSON.parse(body));
      const group = gradeOfClass(z.array(z.int()).parse(JSON.parse(grades)));
      return { by, school, grades: group, date, text, places: places.map(({ name }) => name), turnout };
    });
  const councils = prepared<[string], { id: string; body: string }>(
    db,
    'SELECT id, body FROM council_statement WHERE matter = ?',
  )
    .all(caseId)
    .map(({ id, body }) => CouncilStatement.parse({ id, ...(JSON.parse(body) as object) }));
  // By what can be read, so that no order of sessions or ids shows.
  const newestFirst = <T extends { date: string; school: string; text: string }>(list: T[]): T[] =>
    list.toSorted((a, b) => compare(b.date, a.date) || compare(a.school, b.school) || compare(a.text, b.text));
  return {
    classes: z.array(PublicClassStatement).parse(newestFirst(classes)),
    councils: newestFirst(councils),
    unreadTexts: readUnread(context, caseId),
  };
}

/** @throws Problem not-found, not-valid (school) */
export function saveCouncilStatement(
  context: SqliteContext,
  caseId: string,
  { id, ...words }: CouncilStatement,
): CouncilStatement {
  const { schools } = readCase(context, caseId);
  if (!schools.some((school) => school.id === words.school)) {
    throw new Problem('not-valid', `the case has no school "${words.school}"`);
  }
  const { changes } = prepared(
    context.db,
    `INSERT INTO council_statement (id, matter, body) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE matter = excluded.matter`,
  ).run(id, caseId, JSON.stringify(words));
  if (changes === 0) throw new Problem('not-found', `case "${caseId}" has no statement ${id}`);
  return { id, ...words };
}

/** @throws Problem not-found */
export function removeCouncilStatement({ db }: SqliteContext, caseId: string, id: string): void {
  const { changes } = prepared(db, 'DELETE FROM council_statement WHERE id = ? AND matter = ?').run(id, caseId);
  if (changes === 0) throw new Problem('not-found', `case "${caseId}" has no statement ${id}`);
}

/** Of the whole case, in bands; null until a queue has run out, which says nothing of what was in it. */
function readUnread({ db, now }: SqliteContext, caseId: string): CaseStatements['unreadTexts'] {
  const row = prepared<[number, string], { over: number; unread: number | null }>(
    db,
    `SELECT count(*) FILTER (WHERE closed_at < ?) AS over, sum(texts_unread) AS unread FROM session
     WHERE matter = ? AND strand <> 'adults'`,
  ).get(now() - QUEUE_DAYS * 24 * 3600 * 1000, caseId);
  return row === undefined || row.over === 0 ? null : unreadBand(row.unread ?? 0);
}

function readStatement({ db }: SqliteContext, session: string): StoredStatement | null {
  const row = prepared<[string], { body: string }>(db, 'SELECT body FROM class_statement WHERE session = ?').get(
    session,
  );
  return row ? StoredStatement.parse(JSON.parse(row.body)) : null;
}

function publicationOf({ db }: SqliteContext, session: string, { rev: _, ...statement }: StoredStatement): Publication {
  const row = prepared<[string], { date: string; body: string }>(
    db,
    'SELECT date, body FROM public_statement WHERE session = ?',
  ).get(session);
  if (!row) return { is: 'none' };
  const isCurrent = isDeepStrictEqual(ClassStatement.parse(JSON.parse(row.body)), statement);
  return { is: isCurrent ? 'current' : 'earlier', date: row.date };
}

/** @throws Problem not-found */
function readCase({ db }: SqliteContext, id: string): Case {
  const row = prepared<[string], { body: string }>(db, 'SELECT body FROM matter WHERE id = ?').get(id);
  if (!row) throw new Problem('not-found', `there is no case "${id}"`);
  return Case.parse(JSON.parse(row.body));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day on the calendar on the wall; Swedish dates are written as ISO 8601. */
function dateInNorway(now: number): string {
  return new Date(now).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
}
