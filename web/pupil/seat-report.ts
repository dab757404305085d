/** What the wall is told of this tablet: works or has sent, and how much waits. Never what, nor where. */
import type { Input } from '../../data/contract.ts';
import { MAX_CONTRIBUTIONS_PER_SEAT } from '../../data/limits.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { NEW_LESSON, type Lesson } from './lesson.ts';
import { countStates } from './use-entries.ts';

export type Report = Input<'reportSeat', 'body'>;

/**
 * `sent`: something is delivered and nothing is in the hand or on its way.
 * @returns null while the child has only joined
 */
export function reportOf(entries: readonly Entry[], { scene, draft }: Pick<Lesson, 'scene' | 'draft'>): Report | null {
  const counts = countStates(entries);
  const waiting = Math.min(MAX_CONTRIBUTIONS_PER_SEAT, counts['on-tablet']);
  const isBusy = waiting > 0 || draft.ways.length > 0 || draft.tapped.length > 0 || draft.sticker !== null;
  if (counts.sent > 0 && !isBusy) return { state: 'sent', waiting };
  return isBusy || scene !== NEW_LESSON.scene ? { state: 'working', waiting } : null;
}

/** Shortest time between two reports of a tablet, ms: 25 of them make eight a second at most. */
export const REPORT_EVERY_MS = 3_000;

/** How long a changed report waits, ms; null: the wall knows it. */
export function reportIn(
  report: Report | null,
  told: { report: Report; at: number } | null,
  now: number,
): number | null {
  if (report === null) return null;
  if (told === null) return 0;
  if (report.state === told.report.state && report.waiting === told.report.waiting) return null;
  return Math.max(0, told.at + REPORT_EVERY_MS - now);
}
