/**
 * The children's answers to «ble det bedre?» on their way to the server: stored before they are shown, sent until the server
 * has answered, also through a reload and after «neste elev».
 */
import type { BetterAnswer } from '../../data/better.ts';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import { STRICT, type DeviceAnswer, type DeviceSeat, type Tablet } from './database.ts';
import { keepSending } from './keep-sending.ts';
import { judge } from './outbox-entry.ts';

export type Answers = {
  readonly read: (seat: string) => Promise<DeviceAnswer | undefined>;
  /** The child answers, or answers something else. */
  readonly put: (seat: DeviceSeat, finding: DeviceAnswer['finding'], answer: BetterAnswer) => Promise<void>;
  /** How many of this device wait for the server, of pupils before too. */
  readonly waiting: () => number;
  readonly subscribe: (listener: () => void) => () => void;
};

const CHANNEL = 'barnetrakk-answer';

type Tools = { readonly now: () => number; readonly random: () => number };

export async function openAnswers(tablet: Tablet, { now, random }: Tools): Promise<Answers> {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(CHANNEL);
  let count = 0;

  const readWaiting = async (): Promise<DeviceAnswer[]> =>
    (await tablet.getAll('answers')).filter(({ state }) => state === 'waiting');
  const read = async (): Promise<void> => {
    count = (await readWaiting()).length;
    for (const listener of listeners) listener();
  };
  const changed = async (): Promise<void> => {
    channel.postMessage('changed');
    await read();
  };
  channel.onmessage = () => void read();
  await read();

  /** Settles exactly the answer that was sent. What a sealed seat had is deleted then. */
  const settle = async (sent: DeviceAnswer, state: DeviceAnswer['state']): Promise<void> => {
    const transaction = tablet.transaction(['seats', 'answers'], 'readwrite', STRICT);
    const store = transaction.objectStore('answers');
    const [stored, isOpen] = await Promise.all([
      store.get(sent.seat),
      transaction.objectStore('seats').getKey(sent.seat),
    ]);
    if (stored && stored.madeAt === sent.madeAt && stored.answer === sent.answer) {
      const tries = state === 'waiting' ? stored.tries + 1 : 0;
      await (state !== 'waiting' && isOpen === undefined
        ? store.delete(sent.seat)
        : store.put({ ...stored, state, tries }));
    }
    await transaction.done;
    await changed();
  };

  /** @returns whether the server answered */
  const send = async (waiting: DeviceAnswer): Promise<boolean> => {
    const { seat, token, finding, answer } = waiting;
    try {
      await call('putBetter', { params: { seat }, body: { finding: finding.id, answer }, seatToken: token });
      await settle(waiting, 'kept');
    } catch (fault) {
      if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
      const isRefused = judge(fault instanceof ApiProblem ? fault : null).is === 'refused';
      await settle(waiting, isRefused ? 'refused' : 'waiting');
      return isRefused;
    }
    return true;
  };
  const hurry = keepSending(readWaiting, send, random);

  return {
    read: (seat) => tablet.get('answers', seat),
    async put({ seat, token }, finding, answer) {
      const transaction = tablet.transaction(['seats', 'answers'], 'readwrite', STRICT);
      const isOpen = (await transaction.objectStore('seats').getKey(seat)) !== undefined;
      if (isOpen)
        await transaction
          .objectStore('answers')
          .put({ seat, token, finding, answer, madeAt: now(), state: 'waiting', tries: 0 });
      await transaction.done;
      if (!isOpen) return;
      await changed();
      hurry();
    },
    waiting: () => count,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
