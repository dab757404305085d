/** What the tablet keeps: its seats, the outbox, the lesson's place and unsent drafts. One IndexedDB for all tabs. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { BetterAnswer } from '../../data/better.ts';
import type { BetterQuestion } from '../../data/contract/findings.ts';
import type { Receipt } from '../../data/receipt.ts';
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

/**
 * What a pupil before left behind unsent: kept for sending alone, read by the sender alone, deleted when it is delivered or
 * can never be. Nothing tells which animal, session, case or school it is of.
 */
export type SealedItem = {
  readonly id: string;
  /** The seat's secret, without which the server takes nothing. */
  readonly token: string;
  /** ms epoch */
  readonly sealedAt: number;
  /** `file`: handed in from another device, which may have sent a newer version meanwhile. */
  readonly from: 'this-tablet' | 'file';
  readonly entry: Entry;
};

/** The receipt of a seat, made on this device. Of a sealed seat it stays only until the server has answered. */
export type DeviceReceipt = {
  readonly seat: string;
  /** The seat's secret, which sends it also when the seat is sealed. */
  readonly token: string;
  readonly receipt: Receipt;
  /** ms epoch */
  readonly madeAt: number;
  /** `taken`: another child has it, a new one is to be made. `refused`: the seat can get none any more. */
  readonly state: 'waiting' | 'kept' | 'taken' | 'refused';
  /** How many receipts before this one were taken. */
  readonly taken: number;
};

/** «Ble det bedre?», as the child answered last. Of a sealed seat it stays only until the server has answered. */
export type DeviceAnswer = {
  readonly seat: string;
  /** The seat's secret, which sends it also when the seat is sealed. */
  readonly token: string;
  /** What was asked, so that it can be shown without network; anybody may read it on the class's page. */
  readonly finding: BetterQuestion['finding'];
  readonly answer: BetterAnswer;
  /** ms epoch */
  readonly madeAt: number;
  /** `refused`: the days of delivery are over, or the class is asked something else by now. */
  readonly state: 'waiting' | 'kept' | 'refused';
  /** How many times in a row no answer came. */
  readonly tries: number;
};

export interface TabletSchema extends DBSchema {
  seats: { key: string; value: DeviceSeat };
  /** The seat this device shows now, under the key `current`. */
  device: { key: string; value: string };
  entries: { key: string; value: Entry; indexes: { seat: string } };
  /** Where the child is in the lesson, by seat. */
  lessons: { key: string; value: { readonly seat: string; readonly value: unknown } };
  drafts: { key: string; value: Draft };
  /** Since version 2. */
  sealed: { key: string; value: SealedItem };
  /** By seat. Since version 3. */
  receipts: { key: string; value: DeviceReceipt };
  /** By seat. Since version 5. */
  answers: { key: string; value: DeviceAnswer };
}
export type Tablet = IDBPDatabase<TabletSchema>;

export const DATABASE = 'barnetrakk';
/** 4: a lesson tells what it is `about`; one stored before could not be gone on with. 5: answers to «ble det bedre?». */
export const DATABASE_VERSION = 5;
/** By seat, and of a sealed one only what waits for the server's answer. */
export const UNTIL_ANSWERED = ['receipts', 'answers'] as const;
/** Commits reach the disk before they count, where the browser can: a tablet's battery dies without warning. */
export const STRICT = { durability: 'strict' } as const;

/** Unsent drafts hold the way to a home: they are gone after a day (03-privacy.md). */
export const DRAFT_LIFE_MS = 24 * 3600 * 1000;
/** The server takes nothing more than 7 days after a lesson; a tablet that lay in a drawer for so long keeps nothing sealed. */
export const SEALED_LIFE_MS = 30 * 24 * 3600 * 1000;

/** `newer`: another tab carries a newer version. `gone`: the browser took the database away, deleted or broken. */
export type Lost = 'newer' | 'gone';

/** @param onLost called when this connection is over */
export async function openTablet(now: number, onLost: (why: Lost) => void = () => undefined): Promise<Tablet> {
  const tablet = await openDB<TabletSchema>(DATABASE, DATABASE_VERSION, {
    upgrade(db, old, _wanted, transaction) {
      upgradeTablet(db, old, transaction);
    },
    // Somebody else wants another version, or none: give way, so that they are not kept waiting.
    blocking(_old, wanted, event) {
      (event.target as IDBDatabase).close();
      onLost(wanted === null ? 'gone' : 'newer');
    },
    terminated() {
      onLost('gone');
    },
  });
  await tidy(tablet, now);
  return tablet;
}

type Upgrading = IDBPTransaction<TabletSchema, StoreNames<TabletSchema>[], 'versionchange'>;

/** What waits to be sent is kept through every version; a lesson of another shape begins anew, and its draft is gone. */
function upgradeTablet(
  db: Pick<Tablet, 'createObjectStore'>,
  old: number,
  transaction: Pick<Upgrading, 'objectStore'>,
): void {
  if (old < 1) {
    db.createObjectStore('seats', { keyPath: 'seat' });
    db.createObjectStore('device');
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('seat', 'seat');
    db.createObjectStore('lessons', { keyPath: 'seat' });
    db.createObjectStore('drafts', { keyPath: 'seat' });
  }
  if (old < 2) db.createObjectStore('sealed', { keyPath: 'id' });
  if (old < 3) db.createObjectStore('receipts', { keyPath: 'seat' });
  if (old < 5) db.createObjectStore('answers', { keyPath: 'seat' });
  if (old >= 1 && old < 4) {
    // One that fails breaks the upgrade off, and opening with it.
    for (const name of ['lessons', 'drafts'] as const) void transaction.objectStore(name).clear();
  }
}

/** Deletes what has outlived its time, and what a page wrote after its seat was sealed. */
async function tidy(tablet: Tablet, now: number): Promise<void> {
  const transaction = tablet.transaction(['seats', 'lessons', 'drafts', 'sealed', ...UNTIL_ANSWERED], 'readwrite');
  const seats = new Set(await transaction.objectStore('seats').getAllKeys());
  for await (const cursor of transaction.objectStore('drafts')) {
    if (isExpired(cursor.value.savedAt, now) || !seats.has(cursor.value.seat)) await cursor.delete();
  }
  for await (const cursor of transaction.objectStore('lessons')) {
    if (!seats.has(cursor.value.seat)) await cursor.delete();
  }
  for await (const cursor of transaction.objectStore('sealed')) {
    if (now - cursor.value.sealedAt > SEALED_LIFE_MS) await cursor.delete();
  }
  for (const name of UNTIL_ANSWERED)
    for await (const cursor of transaction.objectStore(name)) {
      const { seat, state, madeAt } = cursor.value;
      if (!seats.has(seat) && (state !== 'waiting' || now - madeAt > SEALED_LIFE_MS)) await cursor.delete();
    }
  await transaction.done;
}

/** A clock that was set back does not lengthen a draft's life. */
export function isExpired(savedAt: number, now: number): boolean {
  return now - savedAt > DRAFT_LIFE_MS || savedAt > now + DRAFT_LIFE_MS;
}

export async function currentSeat(tablet: Tablet): Promise<DeviceSeat | null> {
  const seat = await tablet.get('device', 'current');
  return seat === undefined ? null : ((await tablet.get('seats', seat)) ?? null);
}

/** Makes a seat the one this device shows. */
export async function keepSeat(tablet: Tablet, seat: DeviceSeat): Promise<void> {
  const transaction = tablet.transaction(['seats', 'device'], 'readwrite', STRICT);
  await Promise.all([
    transaction.objectStore('seats').put(seat),
    transaction.objectStore('device').put(seat.seat, 'current'),
    transaction.done,
  ]);
}
