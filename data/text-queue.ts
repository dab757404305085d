/**
 * What children write waits for their teacher: text and sticker, without place, animal or time, in random order. A teacher
 * lets it through, masks words or holds it back, and never writes a child's words. Only what was let through, as masked,
 * may ever leave the class.
 */
import { z } from 'zod';
import { Problem } from './problem.ts';
import { CodeSchema, Theme } from './release.ts';

/** The queue stays open so long after the class has closed; then what was never handled is deleted and counted. */
export const QUEUE_DAYS = 14;
/** Stands for a word, however long it was. */
export const MASK = '▮▮▮';
/** Texts that come late are let into the queue together, from so many pupils at least, or when nothing more can come. */
export const LATE_PUPILS = 3;

export const HOLD_REASONS = ['names-somebody', 'hurts-somebody', 'private', 'not-about-places', 'worrying'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Positions of masked words in {@link wordsOf}; sorted, each once. */
const MaskedWords = z.array(z.int().min(0));

export const WaitingText = z.strictObject({
  /** Random; the order of the keys is the order of the queue. Says nothing of the contribution, the seat or the time. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  theme: Theme,
  code: CodeSchema.nullable(),
  text: z.string(),
  state: z.enum(['waiting', 'approved', 'held']),
  masked: MaskedWords,
  reason: z.enum(HOLD_REASONS).nullable(),
});
export type WaitingText = z.infer<typeof WaitingText>;

export const TextQueue = z.strictObject({
  /** `lesson`: opens when the class has closed; `over`: the 14 days are gone. */
  state: z.enum(['lesson', 'open', 'over']),
  texts: z.array(WaitingText),
});
export type TextQueue = z.infer<typeof TextQueue>;

const Key = WaitingText.shape.key;
/** One press, or one for many: there is no member that could carry other words than the child's. */
export const TextDecision = z.discriminatedUnion('decision', [
  z.strictObject({ key: Key, decision: z.literal('approve'), masked: MaskedWords }),
  z.strictObject({ key: Key, decision: z.literal('hold'), reason: z.enum(HOLD_REASONS) }),
  z.strictObject({ key: Key, decision: z.literal('wait') }),
]);
export type TextDecision = z.infer<typeof TextDecision>;

/** For the planner: numbers alone. */
export const TextCounts = z.strictObject({ waiting: z.int().min(0), deletedUnread: z.int().min(0) });
export type TextCounts = z.infer<typeof TextCounts>;

/** Start and end of each word in UTF-16 units: letters, digits and what ties them, without the punctuation around. */
export function wordsOf(text: string): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}@#+]+(?:[-'’.@/:][\p{L}\p{N}\p{M}@#+]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/**
 * The child's text with some words masked; neighbours become one mask.
 * @throws Problem not-valid for a word that is not there, or when no word would be left
 */
export function maskWords(text: string, masked: readonly number[]): string {
  const words = wordsOf(text);
  const wanted = new Set(masked);
  for (const word of wanted) {
    if (words[word] === undefined)
      throw new Problem('not-valid', `the text has ${words.length} words, not ${word + 1}`);
  }
  if (words.length > 0 && wanted.size === words.length) {
    throw new Problem('not-valid', 'a text with every word masked is held back instead');
  }
  let out = '';
  let at = 0;
  for (const [n, { from, to }] of words.entries()) {
    if (!wanted.has(n)) continue;
    const followsMask = wanted.has(n - 1) && text.slice(at, from).trim() === '';
    if (!followsMask) out += text.slice(at, from) + MASK;
    at = to;
  }
  return out + text.slice(at);
}

/** When was the class closed, and where is its queue now? */
export function queueState(closedAt: number | null, now: number): TextQueue['state'] {
  if (closedAt === null) return 'lesson';
  return now > closedAt + QUEUE_DAYS * 24 * 3600 * 1000 ? 'over' : 'open';
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
