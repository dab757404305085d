/**
 * What children write waits for their teacher: text and sticker, without place, animal or time, in random order. A teacher
 * lets it through, masks words or holds it back, and never writes a child's words. Only what was let through, as masked,
 * may ever leave the class: to the municipality, and to everybody where the teacher says that too (docs/decisions/0014).
 */
import { z } from 'zod';
import { QUEUE_DAYS } from './limits.ts';
import { CodeSchema, Theme } from './release.ts';

/** Texts that come late are let into the queue together, from so many pupils at least, or when nothing more can come. */
export const LATE_PUPILS = 3;

export const HOLD_REASONS = ['names-somebody', 'hurts-somebody', 'private', 'not-about-places', 'worrying'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Positions of masked words, see `mask-words.ts`; sorted, each once. */
const MaskedWords = z.array(z.int().min(0));

export const WaitingText = z.strictObject({
  /** Random; the order of the keys is the order of the queue. Says nothing of the contribution, the seat or the time. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  theme: Theme,
  code: CodeSchema.nullable(),
  text: z.string(),
  state: z.enum(['waiting', 'approved', 'held']),
  masked: MaskedWords,
  /** Approved for publication: everybody may read it, with theme and school. */
  quotable: z.boolean(),
  reason: z.enum(HOLD_REASONS).nullable(),
});
export type WaitingText = z.infer<typeof WaitingText>;

export const TextQueue = z.strictObject({
  /** `lesson`: opens when the class has closed; `over`: the 14 days are gone. */
  state: z.enum(['lesson', 'open', 'over']),
  /** Until what was never handled is deleted, whole or begun; null while the lesson lasts. */
  daysLeft: z.int().min(0).nullable(),
  texts: z.array(WaitingText),
});
export type TextQueue = z.infer<typeof TextQueue>;

const Key = WaitingText.shape.key;
/** One press, or one for many: there is no member that could carry other words than the child's. */
export const TextDecision = z.discriminatedUnion('decision', [
  z.strictObject({ key: Key, decision: z.literal('approve'), masked: MaskedWords, quotable: z.boolean() }),
  z.strictObject({ key: Key, decision: z.literal('hold'), reason: z.enum(HOLD_REASONS) }),
  z.strictObject({ key: Key, decision: z.literal('wait') }),
]);
export type TextDecision = z.infer<typeof TextDecision>;

/** A decision in a file that brings a case in with what its teachers have read; the contribution stands for the text. */
const Contribution = z.uuidv4();
export const ReadText = z.discriminatedUnion('decision', [
  z.strictObject({
    contribution: Contribution,
    decision: z.literal('approve'),
    masked: MaskedWords,
    quotable: z.boolean(),
  }),
  z.strictObject({ contribution: Contribution, decision: z.literal('hold'), reason: z.enum(HOLD_REASONS) }),
]);
export type ReadText = z.infer<typeof ReadText>;

/** For the planner: numbers alone; they belong to a whole case, never to a class. */
export const TextCounts = z.strictObject({ waiting: z.int().min(0), deletedUnread: z.int().min(0) });
export type TextCounts = z.infer<typeof TextCounts>;

const DAY_MS = 24 * 3600 * 1000;

/** When was the class closed, and where is its queue now? Times in ms. */
export function queueState(closedAt: number | null, now: number): Pick<TextQueue, 'state' | 'daysLeft'> {
  if (closedAt === null) return { state: 'lesson', daysLeft: null };
  const left = closedAt + QUEUE_DAYS * DAY_MS - now;
  return left < 0 ? { state: 'over', daysLeft: 0 } : { state: 'open', daysLeft: Math.ceil(left / DAY_MS) };
}

/**
 * May texts that have come since the queue was first read be let in? One at a time they would stand beside the one tablet that
 * has just sent.
 */
export function mayLetIn(late: {
  readonly isFirst: boolean;
  readonly pupils: number;
  readonly deliveryEnded: boolean;
}): boolean {
  return late.isFirst || late.pupils >= LATE_PUPILS || late.deliveryEnded;
}
