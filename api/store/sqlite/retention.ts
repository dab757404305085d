/** What is deleted when: the lines of `data/retention.ts` that are the server's. */
import { z } from 'zod';
import { Retention } from '../../../data/contract/operation.ts';
import { DELIVERY_DAYS_AFTER_CLOSE, QUEUE_DAYS } from '../../../data/limits.ts';
import { addDays, addYears, isoDay } from '../../../data/iso-day.ts';
import {
  LOG_YEARS,
  MOST_RAW_DAYS,
  rawDueOn,
  RECEIPT_YEARS,
  RETENTION,
  RETENTION_IDS,
  type RetentionId,
  type RoundDates,
} from '../../../data/retention.ts';
import { noteSchedule } from './audit.ts';
import { readMark } from './demo-mark.ts';
import { markErased } from './mark-erased.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { truncateLog } from './truncate-log.ts';

/** Pupils of one writing transaction: children who deliver meanwhile wait no longer than that. */
const AT_A_TIME = 200;

export function rawDays(context: SqliteContext): number {
  return Math.min(Number(readMark(context, 'raw-days') ?? MOST_RAW_DAYS), MOST_RAW_DAYS);
}

type DueRound = { readonly matter: string; readonly round: string; readonly dueOn: string | null };

/** Rounds that hold raw rows, with their day. */
function rawRounds(context: SqliteContext): DueRound[] {
  const days = rawDays(context);
  return readRounds(context)
    .filter(({ hasRaw }) => hasRaw)
    .map(({ matter, round, dates }) => ({ matter, round, dueOn: rawDueOn(dates, days) }));
}

type DatedRound = {
  readonly matter: string;
  readonly round: string;
  readonly hasRaw: boolean;
  readonly dates: RoundDates;
};

/** Every round with what its raw rows are dated by. */
export function readRounds(context: SqliteContext): DatedRound[] {
  return prepared<
    [],
    {
      matter: string;
      round: string;
      schoolYear: string;
      caseClosedOn: string | null;
      releasedOn: string | null;
      lastClose: number | null;
      open: number;
      raw: number;
    }
  >(
    context.db,
    `SELECT round.matter, round.id AS round, school_year AS schoolYear, closed_on AS caseClosedOn,
            released_on AS releasedOn,
            (SELECT max(closed_at) FROM session WHERE session.matter = round.matter AND session.round = round.id) AS lastClose,
            EXISTS (SELECT 1 FROM session
                    WHERE session.matter = round.matter AND session.round = round.id AND state = 'open') AS open,
            EXISTS (SELECT 1 FROM pupil WHERE pupil.matter = round.matter AND pupil.round = round.id) AS raw
     FROM round JOIN matter ON matter.id = round.matter
     LEFT JOIN release_clock ON release_clock.matter = round.matter AND release_clock.round = round.id
     ORDER BY round.matter, round.school_year, round.id`,
  )
    .all()
    .map(({ matter, round, lastClose, open, raw, ...dates }) => ({
      matter,
      round,
      hasRaw: raw === 1,
      dates: { ...dates, lastLessonOn: lastClose === null ? null : isoDay(lastClose), hasOpenLesson: open === 1 },
    }));
}

/** Not in a demo, whose children are invented and whose story must stay. */
export async function removeOldRaw(context: SqliteContext): Promise<number> {
  const { db, now } = context;
  const due = await look(db, () =>
    readMark(context, 'demo-case') === null
      ? rawRounds(context).filter(({ dueOn }) => dueOn !== null && dueOn <= isoDay(now()))
      : [],
  );
  let total = 0;
  for (const { matter, round } of due) {
    for (let more = true; more;) {
      const gone = await commit(db, () => removeSomeRaw(context, matter, round));
      total += gone.rows;
      more = gone.pupils === AT_A_TIME;
      await new Promise(setImmediate);
    }
  }
  if (due.length > 0) truncateLog(db);
  return total;
}

/** @returns pupils, and rows with their contributions */
function removeSomeRaw(context: SqliteContext, matter: string, round: string): { pupils: number; rows: number } {
  const { db } = context;
  const pupils = prepared<[string, string], { live: number }>(
    db,
    `DELETE FROM pupil WHERE key IN (SELECT key FROM pupil WHERE matter = ? AND round = ? LIMIT ${AT_A_TIME})
     RETURNING live`,
  ).all(matter, round);
  prepared(db, 'DELETE FROM release_preview WHERE matter = ? AND round = ?').run(matter, round);
  const rows = pupils.reduce((sum, { live }) => sum + live + 1, 0);
  noteSchedule(context, 'raw', rows, matter);
  markErased(context);
  return { pupils: pupils.length, rows };
}

/** With the salts: what is left of the receipts' hashes leads nowhere. */
export async function removeOldReceipts(context: SqliteContext): Promise<number> {
  const { db, now } = context;
  const removed = await commit(db, () => {
    const before = addYears(isoDay(now()), -RECEIPT_YEARS);
    const of =
      'session IN (SELECT session.id FROM session JOIN matter ON matter.id = session.matter WHERE closed_on <= ?)';
    const { changes } = prepared(db, `DELETE FROM receipt WHERE ${of}`).run(before);
    prepared(db, `DELETE FROM receipt_salt WHERE ${of}`).run(before);
    noteSchedule(context, 'receipts', changes);
    if (changes > 0) markErased(context);
    return changes;
  });
  if (removed > 0) truncateLog(db);
  return removed;
}

export function readRetention(context: SqliteContext): Retention {
  const days = rawDays(context);
  const lines = RETENTION_IDS.map((id) => ({
    id,
    ...RETENTION[id],
    ...(id === 'raw' ? { amount: days } : {}),
    nextDue: nextDue(context, id),
    last: lastRun(context, id),
  }));
  return Retention.parse({
    keptHouseOn: readMark(context, 'kept-house-on'),
    isDemo: readMark(context, 'demo-case') !== null,
    lines,
  });
}

function lastRun({ db }: SqliteContext, id: RetentionId): { on: string; rows: number } | null {
  const row = prepared<[string], { on: string; rows: number }>(
    db,
    `SELECT day AS "on", sum(touched) AS rows FROM audit WHERE actor = 'schedule' AND verb = ?
     GROUP BY day ORDER BY day DESC LIMIT 1`,
  ).get(`delete-${id}`);
  return row ?? null;
}

function nextDue(context: SqliteContext, id: RetentionId): string | null {
  const first = (sql: string): string | null => {
    const value = z
      .strictObject({ first: z.union([z.int(), z.string()]).nullable() })
      .parse(prepared(context.db, sql).get()).first;
    return typeof value === 'number' ? isoDay(value) : value;
  };
  const later = (day: string | null, add: (day: string) => string) => (day === null ? null : add(day));
  switch (id) {
    case 'seats':
      return later(first('SELECT min(closed_at) AS first FROM session WHERE id IN (SELECT session FROM seat)'), (day) =>
        addDays(day, DELIVERY_DAYS_AFTER_CLOSE),
      );
    case 'texts':
      return later(
        first(
          'SELECT min(closed_at) AS first FROM session WHERE id IN (SELECT session FROM class_text WHERE ended = 0)',
        ),
        (day) => addDays(day, QUEUE_DAYS),
      );
    case 'raw':
      if (readMark(context, 'demo-case') !== null) return null;
      return rawRounds(context)
        .flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
        .reduce<string | null>((least, day) => (least === null || day < least ? day : least), null);
    case 'receipts':
      return later(
        first(`SELECT min(closed_on) AS first FROM matter WHERE id IN
               (SELECT matter FROM session JOIN receipt ON receipt.session = session.id)`),
        (day) => addYears(day, RECEIPT_YEARS),
      );
    case 'log':
      return later(first('SELECT min(day) AS first FROM audit'), (day) => addDays(addYears(day, LOG_YEARS), 1));
    case 'drafts':
    case 'outbox':
    case 'backups':
      return null;
  }
}
