/** Rows of cases, rounds and sessions, written by staff and by the importer. */
import { Case, type Bases, type Round } from '../../../data/case.ts';
import { Problem } from '../../../data/problem.ts';
import type { Session } from '../../../data/session.ts';
import { lookUpHash, makeClassCode, sealCode } from '../../secrets.ts';
import type { AddressLayer } from '../store.ts';
import type { SqliteContext } from './open.ts';

/** 30⁶ codes: with at most this many open, a guess is right once in eleven million. */
const MOST_OPEN_SHORT_CODES = 64;

/** @throws Problem id-taken */
export function insertCase({ db }: SqliteContext, value: Case, addressBlocks: AddressLayer | null): void {
  const { changes } = db
    .prepare('INSERT OR IGNORE INTO matter (id, body, address_blocks) VALUES (?, ?, ?)')
    .run(value.id, JSON.stringify(value), addressBlocks === null ? null : JSON.stringify(addressBlocks));
  if (changes === 0) throw new Problem('id-taken', `there is a case "${value.id}" already`);
}

/** @throws Problem not-found */
export function setBases({ db }: SqliteContext, caseId: string, bases: Bases): Case {
  const row = db
    .prepare<[string, string], { body: string }>(
      `UPDATE matter SET body = json_set(body, '$.bases', json(?)) WHERE id = ? RETURNING body`,
    )
    .get(JSON.stringify(bases), caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  return Case.parse(JSON.parse(row.body));
}

/** @throws Problem not-found, id-taken */
export function insertRound({ db }: SqliteContext, caseId: string, value: Round): void {
  if (!db.prepare('SELECT 1 FROM matter WHERE id = ?').get(caseId)) {
    throw new Problem('not-found', `there is no case "${caseId}"`);
  }
  const { changes } = db
    .prepare('INSERT OR IGNORE INTO round (matter, id, school_year, body) VALUES (?, ?, ?, ?)')
    .run(caseId, value.id, value.schoolYear, JSON.stringify(value));
  if (changes === 0) throw new Problem('id-taken', `case "${caseId}" has a round "${value.id}" already`);
}

/**
 * Rests on the basis that the case suggests, until somebody says another.
 * @param code the class code of an open session; a closed one has none
 * @throws Problem not-found (round), id-taken (session or code)
 */
export function insertSession(context: SqliteContext, session: Session, code: string | null): void {
  const { db, codeKeys, randomBytes } = context;
  if (!db.prepare('SELECT 1 FROM round WHERE matter = ? AND id = ?').get(session.case, session.round)) {
    throw new Problem('not-found', `case "${session.case}" has no round "${session.round}"`);
  }
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO session
       (id, matter, round, school, strand, class_name, grades, invited, state, closed_at, code_hash, code_sealed, basis)
       SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(json_extract(body, '$.bases[0].is'), 'public-task') FROM matter WHERE id = ?`,
    )
    .run(
      session.id,
      session.round,
      session.school,
      session.strand,
      session.className,
      JSON.stringify(session.grades),
      session.invited,
      session.state,
      session.state === 'closed' ? context.now() : null,
      code === null ? null : lookUpHash(codeKeys, code),
      code === null ? null : sealCode(codeKeys, session.id, code, randomBytes),
      session.case,
    );
  if (changes === 0) throw new Problem('id-taken', `session ${session.id} or its class code exists already`);
}

/** A class code that no session of the instance has. */
export function freshCode({ db, codeKeys, randomBytes }: SqliteContext): string {
  const open = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM session WHERE state = 'open'`).get();
  const length = (open?.count ?? 0) < MOST_OPEN_SHORT_CODES ? 6 : 8;
  const taken = db.prepare<[Buffer]>('SELECT 1 FROM session WHERE code_hash = ?');
  for (;;) {
    const code = makeClassCode(length, randomBytes);
    if (!taken.get(lookUpHash(codeKeys, code))) return code;
  }
}
