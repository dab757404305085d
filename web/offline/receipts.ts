/**
 * The receipts made on this device on their way to the server: stored before they are shown, sent until the server has kept
 * them. The same receipt again is harmless, so every tab may send.
 */
import type { Receipt } from '../../data/receipt.ts';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import { STRICT, type DeviceReceipt, type DeviceSeat, type Tablet } from './database.ts';
import { keepSending } from './keep-sending.ts';
import { judge } from './outbox-entry.ts';

export type Receipts = {
  readonly read: (seat: string) => Promise<DeviceReceipt | undefined>;
  /** Gives a seat its receipt, if it has none or another child had that one. Two tabs get the same. */
  readonly make: (seat: DeviceSeat, receipt: Receipt) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
};

/** So many receipts in a row that others had: chance is out of the question, the seat has one from elsewhere. */
const MOST_TAKEN = 3;

const CHANNEL = 'barnetrakk-receipt';

/** Is a new receipt to be made? */
export function needsReceipt(now: DeviceReceipt | undefined): boolean {
  return !now || (now.state === 'taken' && now.taken < MOST_TAKEN);
}

type Tools = { readonly now: () => number; readonly random: () => number };

export function openReceipts(tablet: Tablet, { now, random }: Tools): Receipts {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(CHANNEL);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = tell;
  const changed = (): void => {
    channel.postMessage('changed');
    tell();
  };

  /** Settles exactly the receipt that was sent. What a sealed seat had is deleted then. */
  const settle = async ({ seat, receipt }: DeviceReceipt, state: DeviceReceipt['state']): Promise<void> => {
    const transaction = tablet.transaction(['seats', 'receipts'], 'readwrite', STRICT);
    const store = transaction.objectStore('receipts');
    const [stored, isOpen] = await Promise.all([store.get(seat), transaction.objectStore('seats').getKey(seat)]);
    if (stored && JSON.stringify(stored.receipt) === JSON.stringify(receipt)) {
      await (isOpen === undefined ? store.delete(seat) : store.put({ ...stored, state }));
    }
    await transaction.done;
    changed();
  };

  /** @returns whether the server answered */
  const send = async (waiting: DeviceReceipt): Promise<boolean> => {
    const { seat, token, receipt } = waiting;
    try {
      await call('keepReceipt', { params: { seat }, body: receipt, seatToken: token });
      await settle(waiting, 'kept');
    } catch (fault) {
      if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
      const verdict = judge(fault instanceof ApiProblem ? fault : null);
      if (verdict.is !== 'refused') return false;
      await settle(waiting, verdict.code === 'receipt-taken' ? 'taken' : 'refused');
    }
    return true;
  };

  const waiting = async (): Promise<DeviceReceipt[]> =>
    (await tablet.getAll('receipts')).filter(({ state }) => state === 'waiting');
  const hurry = keepSending(waiting, send, random);

  return {
    read: (seat) => tablet.get('receipts', seat),
    async make({ seat, token }, receipt) {
      const transaction = tablet.transaction(['seats', 'receipts'], 'readwrite', STRICT);
      const store = transaction.objectStore('receipts');
      const [before, isOpen] = await Promise.all([store.get(seat), transaction.objectStore('seats').getKey(seat)]);
      const isWanted = isOpen !== undefined && needsReceipt(before);
      if (isWanted) {
        const taken = before ? before.taken + 1 : 0;
        await store.put({ seat, token, receipt, madeAt: now(), state: 'waiting', taken });
      }
      await transaction.done;
      if (!isWanted) return;
      changed();
      hurry();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
