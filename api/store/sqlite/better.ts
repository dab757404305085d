/** «Ble det bedre?»: whom it is asked, one seat's answer, and the answers as a release counts them. */
import type Database from 'better-sqlite3';
import { BetterAnswer, type AnswerRow, type BetterRow } from '../../../data/better.ts';
import type { BetterQuestion } from '../../../data/contract/findings.ts';
import { Finding } from '../../../data/finding.ts';
import { Problem } from '../../../data/problem.ts';
import type { SeatBetter } from '../finding-store.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';

/** Open classes of its schools that nobody has joined yet are the next ones too; classes that open later ask by themselves. */
export function askOpenClasses(db: Database.Database, matter: string, finding: string): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO better_question (session, matter, finding)
     SELECT session.id, finding_school.matter, finding_school.finding FROM session
     JOIN finding_school ON finding_school.matter = session.matter AND finding_school.school = session.school
     WHERE finding_school.matter = ? AND finding_school.finding = ? AND strand = 'pupils' AND state = 'open'
       AND NOT EXISTS (SELECT 1 FROM pupil WHERE pupil.session = session.id)`,
  ).run(matter, finding);
}

/** @param deliveringPupil inside a writing transaction: the pupil of a seat that may still deliver */
export function seatBetter(
  { db }: SqliteContext,
  seat: string,
  session: string,
  deliveringPupil: () => string,
): SeatBetter {
  const find = (): BetterQuestion | null => readQuestion(db, seat, session);
  return {
    findBetter: () => look(db, find),
    answerBetter: (finding, answer) =>
      commit(db, () => {
        const pupil = deliveringPupil();
        const asked = find();
        if (asked?.finding.id !== finding) throw new Problem('not-found', `this class is not asked about "${finding}"`);
        if (asked.answer === answer) return asked;
        prepared(
          db,
          `INSERT INTO better_answer (pupil, matter, finding, answer)
           SELECT ?, matter, finding, ? FROM better_question WHERE session = ? AND finding = ?
           ON CONFLICT (pupil, finding) DO UPDATE SET answer = excluded.answer`,
        ).run(pupil, answer, session, finding);
        // An answer changes what a release would say: it is held to the same number of new pupils as a contribution.
        prepared(db, 'UPDATE pupil SET changes = changes + 1 WHERE key = ?').run(pupil);
        return { ...asked, answer };
      }),
  };
}

/** The finding that was done last, when there are several: half a minute is for one question. */
function readQuestion(db: Database.Database, seat: string, session: string): BetterQuestion | null {
  const [finding] = prepared<[string], { body: string }>(
    db,
    `SELECT body FROM better_question JOIN finding ON finding.matter = better_question.matter AND id = finding
     WHERE session = ? AND status = 'done' ORDER BY id`,
  )
    .all(session)
    .flatMap(({ body }) => {
      const value = Finding.parse(JSON.parse(body));
      return value.status === 'done' ? [value] : [];
    })
    .sort((a, b) => ((a.thread.at(-1)?.date ?? '') < (b.thread.at(-1)?.date ?? '') ? 1 : -1));
  if (!finding) return null;
  const { id, title, theme, code, reply } = finding;
  const row = prepared<[string, string], { answer: string }>(
    db,
    `SELECT answer FROM better_answer JOIN seat_pupil ON seat_pupil.pupil = better_answer.pupil
     WHERE seat = ? AND finding = ?`,
  ).get(seat, id);
  return { finding: { id, title, theme, code, reply }, answer: row ? BetterAnswer.parse(row.answer) : null };
}

/** Answers of one round, of children who have sent something too. @param reader of the frozen raw rows */
export function readAnswers(
  reader: Database.Database,
  { matter, round }: { matter: string; round: string },
): Iterable<AnswerRow> {
  return reader
    .prepare<[string, string], AnswerRow>(
      `SELECT key AS pupil, strand, school, finding, answer FROM better_answer JOIN heard ON key = better_answer.pupil
       WHERE heard.matter = ? AND heard.round = ? AND live > 0`,
    )
    .iterate(matter, round);
}

/** Freezes the rows with their release. */
export function insertBetterRows(db: Database.Database, edition: string, rows: readonly BetterRow[]): void {
  const row = db.prepare(
    'INSERT INTO release_better_row (edition, school, finding, answer, band) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { school, finding, answer, band } of rows) row.run(edition, school, finding, answer, band);
}
