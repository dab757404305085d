/**
 * «Neste elev»: what the seat has not sent goes on being sent, and cannot be opened; everything else of it is deleted from this
 * device in the same transaction.
 */
import { forgetLanguage } from '../i18n/i18n.ts';
import { STRICT, UNTIL_ANSWERED, type DeviceSeat, type Tablet } from './database.ts';
import type { Outbox } from './outbox.ts';
import { dueAt, isOver, type Entry } from './outbox-entry.ts';

const CHANNEL = 'barnetrakk-seat';

/** @returns how many items go on being sent */
export async function sealSeat(tablet: Tablet, outbox: Outbox, { seat, token }: DeviceSeat): Promise<number> {
  const transaction = tablet.transaction(
    ['seats', 'device', 'entries', 'lessons', 'drafts', 'sealed', ...UNTIL_ANSWERED],
    'readwrite',
    STRICT,
  );
  const [entries, device] = [transaction.objectStore('entries'), transaction.objectStore('device')];
  const own = await entries.index('seat').getAll(seat);
  const unsent = own.filter((entry) => !isOver(entry));
  const sealed = unsent.map((entry) => ({
    id: entry.id,
    token,
    sealedAt: Date.now(),
    from: 'this-tablet' as const,
    entry,
  }));
  // A receipt that the child may have copied goes on being sent too, and an answer.
  const stores = UNTIL_ANSWERED.map((name) => transaction.objectStore(name));
  const settled: (typeof stores)[number][] = [];
  for (const store of stores) if ((await store.get(seat))?.state !== 'waiting') settled.push(store);
  const isCurrent = (await device.get('current')) === seat;
  await Promise.all([
    ...sealed.map((item) => transaction.objectStore('sealed').put(item)),
    ...own.map(({ id }) => entries.delete(id)),
    transaction.objectStore('seats').delete(seat),
    transaction.objectStore('lessons').delete(seat),
    transaction.objectStore('drafts').delete(seat),
    ...settled.map((store) => store.delete(seat)),
    ...(isCurrent ? [device.delete('current')] : []),
    transaction.done,
  ]);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(seat);
  channel.close();
  if (isCurrent) await forgetPupil();
  await outbox.changed();
  return unsent.length;
}

/** Every seat of this device but one: a tablet that joins a new class shows nothing of the class before. */
export async function sealOthers(tablet: Tablet, outbox: Outbox, kept: string): Promise<void> {
  for (const seat of await tablet.getAll('seats')) if (seat.seat !== kept) await sealSeat(tablet, outbox, seat);
}

/** Calls back when a seat is sealed, in this tab or another. @returns stops */
export function watchSealed(listener: (seat: string) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => listener(String(data));
  return () => channel.close();
}

/** What a tab remembers besides the database: the language, a seat half taken, whether the lesson was over. */
export async function forgetPupil(): Promise<void> {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith('barnetrakk.')) localStorage.removeItem(key);
  await forgetLanguage();
}

/** What the child should know before another one takes the tablet. */
export function beforeSealing(entries: readonly Entry[]): { readonly waiting: number; readonly needsYou: number } {
  return {
    waiting: entries.filter((entry) => dueAt(entry) !== null).length,
    needsYou: entries.filter(({ phase, wanted }) => phase.is === 'refused' && wanted !== null).length,
  };
}
