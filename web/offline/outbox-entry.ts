/**
 * One finished item on its way to the server, as pure functions. Only what the home cut has passed is ever in here.
 *
 * An attempt is frozen (rev and body) from its first try until it is answered, so that a lost answer can be asked for again
 * with exactly the same request (07-interfaces.md: same rev and body → 200). What the child changes meanwhile waits its turn.
 */
import type { Contribution } from '../../data/contribution.ts';
import type { ProblemCode } from '../../data/problem.ts';

export type Phase =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'trying';
      readonly rev: number;
      readonly feature: Contribution | null;
      /** The entry's `edit` that this attempt carries. */
      readonly edit: number;
      readonly tries: number;
      /** ms epoch */
      readonly notBefore: number;
    }
  | { readonly is: 'sent' }
  | { readonly is: 'refused'; readonly code: ProblemCode };

export type Entry = {
  /** The contribution's id: random v4, frozen at creation. */
  readonly id: string;
  readonly seat: string;
  /** Order on the device. */
  readonly number: number;
  /** What the server shall hold; null: taken back. */
  readonly wanted: Contribution | null;
  /** Counts the child's changes. */
  readonly edit: number;
  /** Last rev the server has said yes to; 0: none. */
  readonly acknowledged: number;
  readonly phase: Phase;
};

/** What the child reads. «sent» only after the server acknowledged exactly what is shown. */
export const ITEM_STATES = ['on-tablet', 'sent', 'needs-you'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export function itemState({ phase }: Entry): ItemState {
  return phase.is === 'sent' ? 'sent' : phase.is === 'refused' ? 'needs-you' : 'on-tablet';
}

export function newEntry(id: string, seat: string, number: number, wanted: Contribution): Entry {
  return { id, seat, number, wanted, edit: 1, acknowledged: 0, phase: { is: 'waiting' } };
}

/** One that the server has already, from another device. */
export function sentEntry(id: string, seat: string, number: number, rev: number, wanted: Contribution): Entry {
  return { id, seat, number, wanted, edit: 1, acknowledged: rev, phase: { is: 'sent' } };
}

/** The child changed, took back (null) or brought back the item. */
export function edit(entry: Entry, wanted: Contribution | null): Entry {
  const next = { ...entry, wanted, edit: entry.edit + 1 };
  if (entry.phase.is === 'trying') return next;
  // What never left needs no taking back.
  if (wanted === null && entry.acknowledged === 0 && entry.phase.is === 'waiting')
    return { ...next, phase: { is: 'sent' } };
  return { ...next, phase: { is: 'waiting' } };
}

/** Fixes the next request. Stored before anything is sent, so that a crash resumes with the same one. */
export function freeze(entry: Entry): Entry {
  if (entry.phase.is !== 'waiting') return entry;
  const { wanted: feature, edit, acknowledged } = entry;
  return { ...entry, phase: { is: 'trying', rev: acknowledged + 1, feature, edit, tries: 0, notBefore: 0 } };
}

/** The server has committed the attempt. */
export function acknowledge(entry: Entry, rev: number): Entry {
  const { phase } = entry;
  if (phase.is !== 'trying' || phase.rev !== rev) return entry;
  return { ...entry, acknowledged: rev, phase: { is: phase.edit === entry.edit ? 'sent' : 'waiting' } };
}

/** No answer, or the server is unwell: the same attempt again, later. */
export function postpone(entry: Entry, now: number, random: number): Entry {
  const { phase } = entry;
  if (phase.is !== 'trying') return entry;
  const tries = phase.tries + 1;
  return { ...entry, phase: { ...phase, tries, notBefore: now + backoff(tries, random) } };
}

/** The server said no, with a reason. A change of the item since then is tried in its place. */
export function refuse(entry: Entry, code: ProblemCode): Entry {
  const { phase } = entry;
  if (phase.is !== 'trying') return entry;
  return { ...entry, phase: phase.edit === entry.edit ? { is: 'refused', code } : { is: 'waiting' } };
}

/**
 * The server holds another revision (409). What the child took back is taken back from there; otherwise the device files its
 * own version as a new item and leaves the other alone.
 * @param stored the server's rev
 * @returns the entry that takes this one's place
 */
export function resolveConflict(entry: Entry, stored: number, freshId: string): Entry {
  if (entry.phase.is !== 'trying') return entry;
  if (entry.wanted === null) return { ...entry, acknowledged: stored, phase: { is: 'waiting' } };
  return newEntry(freshId, entry.seat, entry.number, { ...entry.wanted, id: freshId });
}

/**
 * The same for an item from a file: what the server holds may be newer, sent by the tablet itself. Then the file's is settled;
 * else it is tried as the next revision. Never a second item.
 * @param stored the server's rev
 */
export function resolveHandedIn(entry: Entry, stored: number): Entry {
  const { phase } = entry;
  if (phase.is !== 'trying') return entry;
  return { ...entry, acknowledged: stored, phase: { is: stored >= phase.rev ? 'sent' : 'waiting' } };
}

/** Delivered, or never to be: nothing more will be sent. */
export function isOver(entry: Entry): boolean {
  return dueAt(entry) === null;
}

/** Tries without an answer until a child is told; about seven seconds. */
const STUCK_TRIES = 3;

/** Has the network been away for a while? */
export function isStuck({ phase }: Entry): boolean {
  return phase.is === 'trying' && phase.tries >= STUCK_TRIES;
}

/** Longest pause between tries, ms: a tablet that is carried back into the wifi should not wait long. */
const LONGEST_MS = 60_000;
const FIRST_MS = 1_000;

/**
 * Doubling pauses with jitter (half to one and a half), so that 25 tablets do not knock at the same moment.
 * @param tries failed so far, from 1
 * @param random 0 to 1
 * @returns ms
 */
export function backoff(tries: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1)) * (0.5 + random);
}

/** Not settled yet: to be tried at this moment (ms epoch); null: nothing to do. */
export function dueAt({ phase }: Entry): number | null {
  return phase.is === 'waiting' ? 0 : phase.is === 'trying' ? phase.notBefore : null;
}

/** Which answer to a failed request the device gives. */
export type Verdict = { is: 'again' } | { is: 'conflict'; stored: number } | { is: 'refused'; code: ProblemCode };

/** @param problem the server's refusal; null when no answer came */
export function judge(problem: { code: ProblemCode; status: number; rev: number | undefined } | null): Verdict {
  if (!problem || problem.status >= 500 || problem.status === 429) return { is: 'again' };
  if (problem.code === 'rev-conflict' && problem.rev !== undefined) return { is: 'conflict', stored: problem.rev };
  return { is: 'refused', code: problem.code };
}
