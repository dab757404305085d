/** Takes a file's items into the outbox of this device. */
import { STRICT, type Tablet } from './database.ts';
import { MOST_BYTES, readHandIn, sealedOf } from './hand-in-file.ts';
import type { Outbox } from './outbox.ts';

/** @returns how many items go on being sent from here; null when the file is none of ours */
export async function handIn(tablet: Tablet, outbox: Outbox, file: File): Promise<number | null> {
  const read = file.size > MOST_BYTES ? null : readHandIn(await file.text());
  if (!read) return null;
  const transaction = tablet.transaction(['entries', 'sealed'], 'readwrite', STRICT);
  const own = new Set(await transaction.objectStore('entries').getAllKeys());
  // What this very tablet still has, it sends itself, in its newest form.
  const items = sealedOf(read, Date.now()).filter(({ id }) => !own.has(id));
  await Promise.all(items.map((item) => transaction.objectStore('sealed').put(item)));
  await transaction.done;
  await outbox.changed();
  return items.length;
}
