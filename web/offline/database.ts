/** What the tablet keeps: its seats, the outbox, the lesson's place and unsent drafts. One IndexedDB for all tabs. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SeatAnimal } from '../../data/session.ts';
import type { Entry } from './outbox-entry.ts';

/** A place in a session that this device has taken. The token is its secret. */
export type DeviceSeat = {
  readonly seat: string;
  readonly token: string;
  readonly session: string;
  readonly case: string;
  readonly school: string;
  readonly animal: SeatAnimal;
};

/** Something not sent yet, which holds what the home cut would remove. */
export type Draft = { readonly seat: string; readonly savedAt: number; readonly value: unknown };

export interface TabletSchema extends DBSchema {
  seats: { key: string; value: DeviceSeat };
  /** The seat this device shows now, under the key `current`. */
  device: { key: string; value: string };
  entries: { key: string; value: Entry; indexes: { seat: string } };
  /** Where the child is in the lesson, by seat. */
  lessons: { key: string; value: { readonly seat: string; readonly value: unknown } };
  drafts: { key: string; value: Draft };
}
export type Tablet = IDBPDatabase<TabletSchema>;

/** Unsent drafts hold the way to a home: they are gone after a day (03-privacy.md). */
export const DRAFT_LIFE_MS = 24 * 3600 * 1000;

export async function openTablet(now: number): Promise<Tablet> {
  const tablet = await openDB<TabletSchema>('barnetrakk', 1, {
    upgrade(db) {
      db.createObjectStore('seats', { keyPath: 'seat' });
      db.createObjectStore('device');
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('seat', 'seat');
      db.createObjectStore('lessons', { keyPath: 'seat' });
      db.createObjectStore('drafts', { keyPath: 'seat' });
    },
    // Another tab carries a newer version: give way, so that it is not kept waiting.
    blocking(_old, _new, event) {
      (event.target as IDBDatabase).close();
    },
  });
  const transaction = tablet.transaction('drafts', 'readwrite');
  for await (const cursor of transaction.store) {
    if (isExpired(cursor.value.savedAt, now)) await cursor.delete();
  }
  await transaction.done;
  return tablet;
}

/** A clock that was set back does not lengthen a draft's life. */
export function isExpired(savedAt: number, now: number): boolean {
  return now - savedAt > DRAFT_LIFE_MS || savedAt > now + DRAFT_LIFE_MS;
}

export async function currentSeat(tablet: Tablet): Promise<DeviceSeat | null> {
  const seat = await tablet.get('device', 'current');
  return seat === undefined ? null : ((await tablet.get('seats', seat)) ?? null);
}

/** Remembers the seat before it is asked for, so that a lost answer can be asked for again with the same id and token. */
export async function keepSeat(tablet: Tablet, seat: DeviceSeat): Promise<void> {
  const transaction = tablet.transaction(['seats', 'device'], 'readwrite');
  await Promise.all([
    transaction.objectStore('seats').put(seat),
    transaction.objectStore('device').put(seat.seat, 'current'),
    transaction.done,
  ]);
}
