/** The outbox of this device: every change is stored before it is shown, and every tab sees it. */
import type { Contribution } from '../../data/contribution.ts';
import type { Tablet } from './database.ts';
import { edit, newEntry, type Entry } from './outbox-entry.ts';

export type Outbox = {
  /** All seats' entries, in the order they were made. The same array until something changes. */
  readonly entries: () => readonly Entry[];
  readonly subscribe: (listener: () => void) => () => void;
  /** A new item, or another version of one that is there. */
  readonly put: (seat: string, feature: Contribution) => Promise<void>;
  /** Undone or deleted by the child. */
  readonly takeBack: (id: string) => Promise<void>;
  /** One change in one transaction; `change` gives what takes the entry's place. */
  readonly update: (id: string, change: (entry: Entry) => Entry) => Promise<Entry | undefined>;
};

const CHANNEL = 'barnetrakk-outbox';

export async function openOutbox(tablet: Tablet): Promise<Outbox> {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(CHANNEL);
  let entries: readonly Entry[] = [];

  const read = async (): Promise<void> => {
    entries = (await tablet.getAll('entries')).sort((a, b) => a.number - b.number);
    for (const listener of listeners) listener();
  };
  const changed = async (): Promise<void> => {
    channel.postMessage('changed');
    await read();
  };
  channel.onmessage = () => void read();
  await read();

  const update: Outbox['update'] = async (id, change) => {
    const transaction = tablet.transaction('entries', 'readwrite');
    const entry = await transaction.store.get(id);
    const next = entry && change(entry);
    if (next && next !== entry) {
      if (next.id !== id) await transaction.store.delete(id);
      await transaction.store.put(next);
    }
    await transaction.done;
    if (next !== entry) await changed();
    return next;
  };

  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update,
    async put(seat, feature) {
      const transaction = tablet.transaction('entries', 'readwrite');
      const entry = await transaction.store.get(feature.id);
      const all = await transaction.store.getAll();
      const number = all.reduce((most, other) => Math.max(most, other.number), 0) + 1;
      await transaction.store.put(entry ? edit(entry, feature) : newEntry(feature.id, seat, number, feature));
      await transaction.done;
      await changed();
    },
    async takeBack(id) {
      await update(id, (entry) => (entry.wanted === null ? entry : edit(entry, null)));
    },
  };
}
