/**
 * What is deleted when: one table for the server's housekeeping, the operator's page and the page «personvern».
 * Source: shared/design/03-privacy.md, «Codes, receipts, deletion»; what «the final release» is: docs/decisions/0013.
 */
import { addDays } from './iso-day.ts';
import { DELIVERY_DAYS_AFTER_CLOSE, QUEUE_DAYS } from './limits.ts';

/** An unsent drawing on a tablet. */
export const DRAFT_HOURS = 24;
/** What a tablet has made and not delivered. */
export const DELIVERED_DAYS = 30;
/** Most days that raw contributions outlive the final release; an instance may set fewer, never more. */
export const MOST_RAW_DAYS = 90;
/** A receipt answers until the case has been closed for so long. */
export const RECEIPT_YEARS = 1;
export const LOG_YEARS = 1;
/** The operator's own copies of the database. */
export const BACKUP_DAYS = 30;

export const RETENTION_UNITS = ['hours', 'days', 'years'] as const;
/** What the time is counted from. */
export const RETENTION_STARTS = ['last-touch', 'lesson-close', 'final-release', 'case-close', 'entry', 'copy'] as const;

export const RETENTION_KEEPERS = ['tablet', 'server', 'operator'] as const;

type Line = {
  /** Who deletes: the tablet itself, this server's housekeeping, or the operator, whose copies no program of ours knows. */
  readonly by: (typeof RETENTION_KEEPERS)[number];
  readonly from: (typeof RETENTION_STARTS)[number];
  readonly amount: number;
  readonly unit: (typeof RETENTION_UNITS)[number];
};

/** In the order in which they fall due. `raw` is the most there may be. */
export const RETENTION = {
  drafts: { by: 'tablet', from: 'last-touch', amount: DRAFT_HOURS, unit: 'hours' },
  outbox: { by: 'tablet', from: 'last-touch', amount: DELIVERED_DAYS, unit: 'days' },
  seats: { by: 'server', from: 'lesson-close', amount: DELIVERY_DAYS_AFTER_CLOSE, unit: 'days' },
  texts: { by: 'server', from: 'lesson-close', amount: QUEUE_DAYS, unit: 'days' },
  backups: { by: 'operator', from: 'copy', amount: BACKUP_DAYS, unit: 'days' },
  raw: { by: 'server', from: 'final-release', amount: MOST_RAW_DAYS, unit: 'days' },
  receipts: { by: 'server', from: 'case-close', amount: RECEIPT_YEARS, unit: 'years' },
  log: { by: 'server', from: 'entry', amount: LOG_YEARS, unit: 'years' },
} as const satisfies Record<string, Line>;
export type RetentionId = keyof typeof RETENTION;
export const RETENTION_IDS = Object.keys(RETENTION) as [RetentionId, ...RetentionId[]];

/** What is known of a round when its raw rows are to be dated; days are ISO 8601. */
export type RoundDates = {
  /** «2026-27» */
  readonly schoolYear: string;
  readonly caseClosedOn: string | null;
  /** Of the latest release; null when there is none. */
  readonly releasedOn: string | null;
  /** The last class's close. */
  readonly lastLessonOn: string | null;
  readonly hasOpenLesson: boolean;
};

/**
 * The day from which the raw rows of a round are deleted; null while a class of it is open.
 *
 * A release is final when no other can follow: the case is closed, or the school year within which releases add up is over
 * (31 July). The days count from the release; without one, from that end. A class that came late still has its days of
 * delivery and of the texts' queue.
 */
export function rawDueOn(round: RoundDates, rawDays: number): string | null {
  if (round.hasOpenLesson) return null;
  const schoolYearEnd = `${Number(round.schoolYear.slice(0, 4)) + 1}-07-31`;
  const closed = round.caseClosedOn;
  const over = closed !== null && closed < schoolYearEnd ? closed : schoolYearEnd;
  const end = round.lastLessonOn === null ? over : latest(over, addDays(round.lastLessonOn, QUEUE_DAYS));
  return latest(end, addDays(round.releasedOn ?? end, Math.min(rawDays, MOST_RAW_DAYS)));
}

const latest = (a: string, b: string): string => (a > b ? a : b);
