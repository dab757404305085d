import { useMemo, useSyncExternalStore } from 'react';
import type { Outbox } from '../offline/outbox.ts';
import { itemState, type Entry, type ItemState } from '../offline/outbox-entry.ts';
import type { Device } from './device.ts';

/** This seat's items, oldest first. */
export function useEntries(outbox: Outbox, seat: string): readonly Entry[] {
  const all = useSyncExternalStore(outbox.subscribe, outbox.entries);
  return useMemo(() => all.filter((entry) => entry.seat === seat), [all, seat]);
}

/** How many items are in each state; what was taken back counts only until the server knows. */
export function countStates(entries: readonly Entry[]): Record<ItemState, number> {
  const counts: Record<ItemState, number> = { 'on-tablet': 0, sent: 0, 'needs-you': 0 };
  for (const entry of entries) {
    const state = itemState(entry);
    if (entry.wanted !== null || state !== 'sent') counts[state]++;
  }
  return counts;
}

/** How many things this device has to send, of pupils before too: «ikke lukk» is about the tablet, not about one child. */
export function useWaiting({ outbox, answers }: Pick<Device, 'outbox' | 'answers'>): number {
  const items = useSyncExternalStore(outbox.subscribe, outbox.waiting).length;
  return items + useSyncExternalStore(answers.subscribe, answers.waiting);
}
