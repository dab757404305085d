/**
 * A file with what waits, for a browser that may forget it: saved on the tablet, handed in on any device that has network.
 * Only what is cut and would be sent is in it, and the seat's secret, without which nobody can deliver it. Pure but for types.
 */
import type { Contribution } from '../../data/contribution.ts';
import type { SealedItem } from './database.ts';
import { freeze, type Entry } from './outbox-entry.ts';

export const HAND_IN_FORMAT = 'barnetrakk-hand-in/1';
/** More than a child can make; a file of others' making is not read for ever. */
const MOST_ITEMS = 500;
export const MOST_BYTES = 5_000_000;

export type HandIn = {
  readonly format: typeof HAND_IN_FORMAT;
  readonly seat: string;
  readonly token: string;
  /** As they would be sent: `feature` null takes back. */
  readonly items: readonly { readonly id: string; readonly rev: number; readonly feature: Contribution | null }[];
};

/** @param waiting the seat's unsent entries */
export function makeHandIn(seat: { readonly seat: string; readonly token: string }, waiting: readonly Entry[]): HandIn {
  const items = waiting.flatMap(({ id, wanted, ...rest }) => {
    const { phase } = freeze({ id, wanted, ...rest });
    // What the child wants by now; an attempt under way with the same rev is answered by 409 and settled as the next.
    return phase.is === 'trying' ? [{ id, rev: phase.rev + (phase.edit === rest.edit ? 0 : 1), feature: wanted }] : [];
  });
  return { format: HAND_IN_FORMAT, seat: seat.seat, token: seat.token, items };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Reads a file somebody hands in. The features are checked by the server, as those of every tablet.
 * @returns null when it is no such file
 */
export function readHandIn(text: string): HandIn | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['format'] !== HAND_IN_FORMAT) return null;
  const { seat, token, items } = value;
  if (typeof seat !== 'string' || !UUID.test(seat)) return null;
  if (typeof token !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  if (!Array.isArray(items) || items.length > MOST_ITEMS) return null;
  const read: HandIn['items'][number][] = [];
  for (const item of items as unknown[]) {
    if (!isRecord(item)) return null;
    const { id, rev, feature } = item;
    if (typeof id !== 'string' || !UUID.test(id) || !Number.isInteger(rev) || Number(rev) < 1) return null;
    if (feature !== null && (!isRecord(feature) || feature['id'] !== id)) return null;
    read.push({ id, rev: Number(rev), feature: feature as Contribution | null });
  }
  return { format: HAND_IN_FORMAT, seat, token, items: read };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is handed in is sealed at once: sent from here, and opened by nobody. */
export function sealedOf({ seat, token, items }: HandIn, now: number): SealedItem[] {
  return items.map(({ id, rev, feature }, index) => ({
    id,
    token,
    sealedAt: now,
    from: 'file',
    entry: {
      id,
      seat,
      number: index + 1,
      wanted: feature,
      edit: 1,
      acknowledged: rev - 1,
      phase: { is: 'trying', rev, feature, edit: 1, tries: 0, notBefore: 0 },
    },
  }));
}
