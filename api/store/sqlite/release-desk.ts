/**
 * Where a release begins and ends. `begin` checks and freezes in one step: while the writing transaction holds the lock, a
 * second connection opens its read transaction, so what was checked is exactly what is counted, and children go on sending.
 */
import Database from 'better-sqlite3';
import { Case, Round } from '../../../data/case.ts';
import type { Contribution } from '../../../data/contribution.ts';
import { Problem } from '../../../data/problem.ts';
import type { RawRow } from '../../../data/raw-row.ts';
import { type AttackResult, type ReleaseContent, type ReleaseHead } from '../../../data/release.ts';
import { isoDay } from '../../../data/iso-day.ts';
import type { RawReader, ReleaseDesk, RunningRelease } from '../store.ts';
import { insertBetterRows, readAnswers } from './better.ts';
import { commit, type SqliteContext } from './open.ts';
import { joinReceipts } from './receipt-parts.ts';
import { gateOf } from './gate-of.ts';
import { keepPreview, readBaseline } from './preview.ts';
import { checkMayRelease } from './release-rules.ts';
import { insertTexts, removeTexts } from './release-texts.ts';
import { readEarlierCells, toHead } from './release.ts';

/** A pupil was erased while the release was computed; it holds what must not be published, and is made anew. */
export class ErasedMeanwhile extends Error {}

type Running = { edition: string; number: number; matter: string; round: string };

/** @param file the database's file, for the reading connection */
export function sqliteReleaseDesk(context: SqliteContext, file: string): ReleaseDesk {
  const { db } = context;
  return {
    preview: async (caseId, round, count) => {
      const reader = new Database(file, { readonly: true });
      try {
        const counted = reader.transaction(() => {
          const { schools } = readCase(reader, caseId);
          const baseline = readBaseline(reader, caseId, round);
          const rows = rawReader(reader, { matter: caseId, round }).rows();
          return { baseline, map: count({ rows, schools }, gateOf(reader, caseId, round)) };
        })();
        await commit(db, () => keepPreview(db, caseId, round, counted));
      } finally {
        reader.close();
      }
    },
    begin: async (caseId, roundId) => {
      const reader = new Database(file, { readonly: true });
      try {
        return await commit(db, () => {
          const matter = readCase(db, caseId);
          const running = insertRelease(context, caseId, readRound(db, caseId, roundId));
          reader.exec('BEGIN');
          reader.prepare('SELECT count(*) FROM pupil').get(); // the snapshot begins with the first read
          return runningRelease(context, reader, matter, running);
        });
      } catch (error) {
        reader.close();
        throw error;
      }
    },
  };
}

function readCase(db: Database.Database, caseId: string): Case {
  const row = db.prepare<[string], { body: string }>('SELECT body FROM matter WHERE id = ?').get(caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  return Case.parse(JSON.parse(row.body));
}

function readRound(db: Database.Database, caseId: string, round: string): Round {
  const row = db
    .prepare<[string, string], { body: string }>('SELECT body FROM round WHERE matter = ? AND id = ?')
    .get(caseId, round);
  if (!row) throw new Problem('not-found', `case "${caseId}" has no round "${round}"`);
  return Round.parse(JSON.parse(row.body));
}

function insertRelease({ db, newId, now }: SqliteContext, matter: string, round: Round): Running {
  const gate = gateOf(db, matter, round.id);
  checkMayRelease(db, matter, round.id, gate);
  const last = db
    .prepare<[string], { number: number | null }>('SELECT max(number) AS number FROM release WHERE matter = ?')
    .get(matter);
  const running = { edition: newId(), number: (last?.number ?? 0) + 1, matter, round: round.id };
  db.prepare(
    `INSERT INTO release (matter, number, edition, round, school_year, year, state, parameters, schools)
     VALUES (?, ?, ?, ?, ?, ?, 'computing', ?, '[]')`,
  ).run(
    matter,
    running.number,
    running.edition,
    round.id,
    round.schoolYear,
    new Date(now()).getFullYear(),
    JSON.stringify(gate),
  );
  return running;
}

function readHead(db: Database.Database, { edition, number }: Running): ReleaseHead {
  const row = db
    .prepare<[string], Parameters<typeof toHead>[0]>('SELECT * FROM release WHERE edition = ?')
    .get(edition);
  if (!row) throw new Problem('not-found', `release ${number} is gone`);
  return toHead(row);
}

function runningRelease(
  context: SqliteContext,
  reader: Database.Database,
  matter: Case,
  running: Running,
): RunningRelease {
  const { db } = context;
  return {
    head: readHead(db, running),
    case: matter,
    raw: rawReader(reader, running),
    earlier: readEarlierCells(reader, running),
    publish: async (content, attacks, better = []) => {
      const counted = reader
        .prepare<[string, string], { key: string; changes: number; number: number | null }>(
          `SELECT key, changes, iif(live > 0, ${running.number}, NULL) AS number FROM heard
           WHERE matter = ? AND round = ? AND strand = 'pupils' AND changes > 0`,
        )
        .all(running.matter, running.round);
      reader.close();
      const head = await commit(db, () => {
        insertBetterRows(db, running.edition, better);
        insertContent(db, running, content, attacks);
        const mark = db.prepare(
          'UPDATE pupil SET released_changes = ?, first_release = coalesce(first_release, ?) WHERE key = ?',
        );
        for (const { key, changes, number } of counted) {
          if (mark.run(changes, number, key).changes === 0) throw new ErasedMeanwhile();
        }
        db.prepare('INSERT OR REPLACE INTO release_clock (matter, round, released_on) VALUES (?, ?, ?)').run(
          running.matter,
          running.round,
          isoDay(context.now()),
        );
        // Whoever was erased before the snapshot is not in it; nobody was since.
        db.prepare('DELETE FROM erased_since_release WHERE matter = ? AND round = ?').run(
          running.matter,
          running.round,
        );
        return readHead(db, running);
      });
      await joinReceipts(context, running.matter);
      return head;
    },
    abandon: async () => {
      reader.close();
      await commit(db, () => removeRelease(db, running.edition));
    },
  };
}

function rawReader(reader: Database.Database, { matter, round }: Pick<Running, 'matter' | 'round'>): RawReader {
  type Row = Pick<RawRow, 'pupil' | 'strand' | 'school' | 'grade'> & {
    feature: string;
    approved: string | null;
    quotable: number | null;
  };
  const rows = reader.prepare<[string, string], Row>(
    `SELECT heard.key AS pupil, strand, school, grade_group AS grade, feature, approved, quotable
     FROM contribution JOIN heard ON heard.key = contribution.pupil
     LEFT JOIN class_text ON class_text.contribution = contribution.id AND class_text.state = 'approved'
     WHERE matter = ? AND round = ? AND feature IS NOT NULL`,
  );
  return {
    answers: () => readAnswers(reader, { matter, round }),
    *rows() {
      for (const { feature, approved, quotable, ...row } of rows.iterate(matter, round)) {
        // Checked by `checkContribution` before it was stored.
        const contribution = JSON.parse(feature) as Contribution;
        // A child's own words go to the teacher and nowhere else; what may leave is `class_text.approved`.
        if ('text' in contribution.properties) delete contribution.properties.text;
        const letThrough = approved === null ? {} : { letThrough: { text: approved, isQuotable: quotable === 1 } };
        yield { ...row, contribution, ...letThrough };
      }
    },
  };
}

function insertContent(
  db: Database.Database,
  { edition }: Running,
  content: ReleaseContent,
  attacks: readonly AttackResult[],
): void {
  const cell = db.prepare(
    `INSERT INTO release_cell (edition, layer, id, cell, theme, school, band, codes, splits)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const layer of ['public', 'planner'] as const) {
    for (const c of content[layer]) {
      cell.run(
        edition,
        layer,
        c.id,
        c.cell,
        c.theme,
        c.school,
        c.band,
        JSON.stringify(c.codes),
        JSON.stringify(c.splits),
      );
    }
  }
  const line = db.prepare('INSERT INTO release_school_row (edition, school, theme, code, band) VALUES (?, ?, ?, ?, ?)');
  for (const row of content.schoolTable) line.run(edition, row.school, row.theme, row.code ?? '', row.band);
  const answer = db.prepare(
    'INSERT INTO release_school_answer (edition, school, question, answer, band) VALUES (?, ?, ?, ?, ?)',
  );
  for (const row of content.schoolAnswers) answer.run(edition, row.school, row.question, row.answer, row.band);
  insertTexts(db, edition, content.texts);
  const attacked = db.prepare('INSERT INTO release_attack (edition, attack, tried, failures) VALUES (?, ?, ?, ?)');
  for (const { attack, tried, failures } of attacks) attacked.run(edition, attack, tried, failures);
  const { changes } = db
    .prepare(`UPDATE release SET state = 'published', schools = ? WHERE edition = ? AND state = 'computing'`)
    .run(JSON.stringify(content.schools), edition);
  if (changes === 0) throw new Problem('not-found', 'the release was removed while it was computed');
}

/** Removes a release that was never published, with what it wrote. */
export function removeRelease(db: Database.Database, edition: string): void {
  db.prepare('DELETE FROM release_cell WHERE edition = ?').run(edition);
  db.prepare('DELETE FROM release_school_row WHERE edition = ?').run(edition);
  db.prepare('DELETE FROM release_school_answer WHERE edition = ?').run(edition);
  db.prepare('DELETE FROM release_attack WHERE edition = ?').run(edition);
  db.prepare('DELETE FROM release_better_row WHERE edition = ?').run(edition);
  removeTexts(db, edition);
  db.prepare(`DELETE FROM release WHERE edition = ? AND state = 'computing'`).run(edition);
}
