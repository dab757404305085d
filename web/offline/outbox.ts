/** The outbox of this device: every change is stored before it is shown, and every tab sees it. */
import type { Revision } from '../../data/contract/contributions.ts';
import type { Contribution } from '../../data/contribution.ts';
import { STRICT, type SealedItem, type Tablet } from './database.ts';
import { dueAt, edit, isOver, newEntry, sentEntry, type Entry } from './outbox-entry.ts';

/** Something to be sent: a seat's own item (`sealed` null), or one that can no longer be opened. */
export type Waiting = { readonly entry: Entry; readonly sealed: SealedItem | null };

export type Outbox = {
  /** The open seats' entries, in the order they were made. The same array until something changes. Never what is sealed. */
  readonly entries: () => readonly Entry[];
  /** What is to be sent, sealed items too. The same array until something changes. */
  readonly waiting: () => readonly Waiting[];
  readonly subscribe: (listener: () => void) => () => void;
  /** A new item, or another version of one that is there. */
  readonly put: (seat: string, feature: Contribution) => Promise<void>;
  /** What the server holds of a pupil who comes from another device. */
  readonly keepSent: (seat: string, sent: readonly Revision[]) => Promise<void>;
  /** Undone or deleted by the child. */
  readonly takeBack: (id: string) => Promise<void>;
  /**
   * One change in one transaction; `change` gives what takes the entry's place. A sealed entry that is delivered, or never
   * can be, is deleted with it.
   */
  readonly update: (id: string, change: (entry: Entry) => Entry) => Promise<Entry | undefined>;
  /** Reads anew after others wrote to the database, and tells every tab. */
  readonly changed: () => Promise<void>;
  readonly close: () => void;
};

const CHANNEL = 'barnetrakk-outbox';

export async function openOutbox(tablet: Tablet): Promise<Outbox> {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(CHANNEL);
  let entries: readonly Entry[] = [];
  let waiting: readonly Waiting[] = [];

  const read = async (): Promise<void> => {
    const transaction = tablet.transaction(['entries', 'sealed']);
    const [open, sealed] = await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('sealed').getAll(),
    ]);
    entries = open.sort((a, b) => a.number - b.number);
    waiting = [
      ...entries.map((entry): Waiting => ({ entry, sealed: null })),
      ...sealed.map((item): Waiting => ({ entry: item.entry, sealed: item })),
    ].filter(({ entry }) => dueAt(entry) !== null);
    for (const listener of listeners) listener();
  };
  const changed = async (): Promise<void> => {
    channel.postMessage('changed');
    await read();
  };
  channel.onmessage = () => void read();
  await read();

  const update: Outbox['update'] = async (id, change) => {
    const transaction = tablet.transaction(['entries', 'sealed'], 'readwrite', STRICT);
    const [open, sealed] = [transaction.objectStore('entries'), transaction.objectStore('sealed')];
    const entry = await open.get(id);
    const item = entry ? undefined : await sealed.get(id);
    const before = entry ?? item?.entry;
    const next = before && change(before);
    if (next && next !== before) {
      if (next.id !== id) await (item ? sealed : open).delete(id);
      if (!item) await open.put(next);
      else if (isOver(next)) await sealed.delete(next.id);
      else await sealed.put({ ...item, id: next.id, entry: next });
    }
    await transaction.done;
    if (next !== before) await changed();
    return next;
  };

  return {
    entries: () => entries,
    waiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update,
    async put(seat, feature) {
      const transaction = tablet.transaction('entries', 'readwrite', STRICT);
      const entry = await transaction.store.get(feature.id);
      const all = await transaction.store.getAll();
      const number = all.reduce((most, other) => Math.max(most, other.number), 0) + 1;
      await transaction.store.put(entry ? edit(entry, feature) : newEntry(feature.id, seat, number, feature));
      await transaction.done;
      await changed();
    },
    async keepSent(seat, sent) {
      if (sent.length === 0) return;
      const transaction = tablet.transaction('entries', 'readwrite', STRICT);
      for (const [n, { rev, feature }] of sent.entries()) {
        if (await transaction.store.getKey(feature.id)) continue;
        await transaction.store.put(sentEntry(feature.id, seat, n + 1, rev, feature));
      }
      await transaction.done;
      await changed();
    },
    async takeBack(id) {
      await update(id, (entry) => (entry.wanted === null ? entry : edit(entry, null)));
    },
    changed,
    close() {
      channel.close();
      listeners.clear();
    },
  };
}
