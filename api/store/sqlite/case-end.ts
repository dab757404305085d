/** Closing a case, which makes its latest releases final, and what that begins. Reads days and counts, never a contribution. */
import { z } from 'zod';
import { CaseEnd, Lesson } from '../../../data/contract/operation.ts';
import { addYears, isoDay } from '../../../data/iso-day.ts';
import { Problem } from '../../../data/problem.ts';
import { rawDueOn, RECEIPT_YEARS } from '../../../data/retention.ts';
import { readMark } from './demo-mark.ts';
import { prepared, type SqliteContext } from './open.ts';
import { rawDays, readRounds } from './retention.ts';

/** @throws Problem not-found */
function closedOnOf({ db }: Pick<SqliteContext, 'db'>, caseId: string): string | null {
  const row = prepared<[string], { closedOn: string | null }>(
    db,
    'SELECT closed_on AS closedOn FROM matter WHERE id = ?',
  ).get(caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  return row.closedOn;
}

/** Nothing is begun in a closed case: neither a lesson nor a release. @throws Problem not-found, case-closed */
export function checkIsOpen(context: Pick<SqliteContext, 'db'>, caseId: string): void {
  const closedOn = closedOnOf(context, caseId);
  if (closedOn !== null) throw new Problem('case-closed', `case "${caseId}" was closed on ${closedOn}`);
}

/** @throws Problem not-found */
export function readCaseEnd(context: SqliteContext, caseId: string): CaseEnd {
  const today = isoDay(context.now());
  const closedOn = closedOnOf(context, caseId);
  const days = rawDays(context);
  const isDemo = readMark(context, 'demo-case') !== null;
  const end = closedOn ?? today;
  const rounds = readRounds(context)
    .filter(({ matter }) => matter === caseId)
    .map(({ round, hasRaw, dates }) => ({
      round,
      hasRaw,
      releasedOn: dates.releasedOn,
      /** Something has been sent in it, which may be gone by now. */
      hasBegun: hasRaw || dates.releasedOn !== null || dates.lastLessonOn !== null,
      ifOpen: rawDueOn({ ...dates, caseClosedOn: null }, days),
      ifClosed: rawDueOn({ ...dates, caseClosedOn: end }, days),
    }));
  const isGone = (day: string | null) => day !== null && day <= today;
  const lostByClosing = rounds.some(
    ({ hasBegun, ifOpen, ifClosed }) => hasBegun && isGone(ifClosed) && !isGone(ifOpen) && !isDemo,
  );
  const receiptsUntil = addYears(end, RECEIPT_YEARS);
  return {
    today,
    closedOn,
    openLessons: countOpen(context, caseId),
    isDemo,
    rounds: rounds.map(({ round, releasedOn, hasRaw, ifOpen, ifClosed }) => ({
      round,
      releasedOn,
      dueIfOpen: hasRaw && !isDemo ? ifOpen : null,
      dueIfClosed: hasRaw && !isDemo ? ifClosed : null,
    })),
    receiptsUntil,
    mayReopen: closedOn !== null && !lostByClosing && !isGone(receiptsUntil),
  };
}

function countOpen({ db }: SqliteContext, caseId: string): number {
  return z
    .int()
    .parse(prepared(db, `SELECT count(*) FROM session WHERE matter = ? AND state = 'open'`).pluck().get(caseId));
}

/** @returns the day it was closed. @throws Problem not-found, lessons-open */
export function closeCase(context: SqliteContext, caseId: string): string {
  const { today, closedOn, openLessons } = readCaseEnd(context, caseId);
  if (closedOn !== null) return closedOn;
  if (openLessons > 0) throw new Problem('lessons-open', `${openLessons} lessons of "${caseId}" are open`);
  prepared(context.db, 'UPDATE matter SET closed_on = ? WHERE id = ?').run(today, caseId);
  return today;
}

/** @throws Problem not-found, case-final */
export function reopenCase(context: SqliteContext, caseId: string): void {
  const { closedOn, mayReopen } = readCaseEnd(context, caseId);
  if (closedOn === null) return;
  if (!mayReopen) throw new Problem('case-final', `case "${caseId}", closed on ${closedOn}, has begun to be deleted`);
  prepared(context.db, 'UPDATE matter SET closed_on = NULL WHERE id = ?').run(caseId);
}

const LessonRow = Lesson.omit({ grades: true, closedOn: true }).extend({
  grades: z.string(),
  closedAt: z.int().nullable(),
});

/** @throws Problem not-found */
export function listLessons(context: SqliteContext, caseId: string): Lesson[] {
  closedOnOf(context, caseId);
  const rows = prepared<[string]>(
    context.db,
    `SELECT id AS session, class_name AS className, school, strand, grades, state, closed_at AS closedAt FROM session
     WHERE matter = ? ORDER BY class_name, id`,
  ).all(caseId);
  return z
    .array(LessonRow)
    .parse(rows)
    .map(({ grades, closedAt, ...row }) => ({
      ...row,
      grades: Lesson.shape.grades.parse(JSON.parse(grades)),
      closedOn: closedAt === null ? null : isoDay(closedAt),
    }));
}
