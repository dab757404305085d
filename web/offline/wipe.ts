/** A seat that the teacher took away, or that another device has now: nothing of it stays on this one, nor is sent. */
import { STRICT, UNTIL_ANSWERED, type DeviceSeat, type Tablet } from './database.ts';
import type { Outbox } from './outbox.ts';

export async function wipeSeat(tablet: Tablet, outbox: Outbox, { seat, token }: DeviceSeat): Promise<void> {
  const transaction = tablet.transaction(
    ['seats', 'device', 'entries', 'lessons', 'drafts', 'sealed', ...UNTIL_ANSWERED],
    'readwrite',
    STRICT,
  );
  const [entries, sealed] = [transaction.objectStore('entries'), transaction.objectStore('sealed')];
  const device = transaction.objectStore('device');
  const [own, handedIn, current] = await Promise.all([
    entries.index('seat').getAllKeys(seat),
    sealed.getAll(),
    device.get('current'),
  ]);
  await Promise.all([
    ...own.map((id) => entries.delete(id)),
    ...handedIn.filter((item) => item.token === token).map(({ id }) => sealed.delete(id)),
    transaction.objectStore('seats').delete(seat),
    transaction.objectStore('lessons').delete(seat),
    transaction.objectStore('drafts').delete(seat),
    ...UNTIL_ANSWERED.map((name) => transaction.objectStore(name).delete(seat)),
    ...(current === seat ? [device.delete('current')] : []),
    transaction.done,
  ]);
  await outbox.changed();
}
