/**
 * An open session at a stand: the tablet keeps its code, so that the next visitor begins without typing it. Under keys of its own,
 * because a seat that is given away forgets everything named `barnetrakk.` (offline/seal.ts).
 */
import type { Reply } from '../../data/contract.ts';
import { ApiProblem, call } from '../api-client.ts';
import { UNTIL_ANSWERED, type DeviceSeat } from '../offline/database.ts';
import type { Device } from './device.ts';

/** What the tablet of a stand knows between two visitors. */
export type Stand = { readonly session: string; readonly code: string };
type Secret = Pick<DeviceSeat, 'seat' | 'token'>;

const STAND = 'barnetrakk-stand';
/** Seats that visitors had, until the server has let them go. */
const SEATS = 'barnetrakk-stand-seats';

/** @returns null: this tablet stands at no stand */
export function readStand(): Stand | null {
  const [session, code] = (localStorage.getItem(STAND) ?? '').split(' ');
  return session && code ? { session, code } : null;
}

export function forgetStand(): void {
  localStorage.removeItem(STAND);
}

/** A seat was taken with a code: at a stand the code stays here, in a class it does not. */
export function keepStand({ session, kind }: Reply<'lookUpCode'>, code: string, { seat, token }: DeviceSeat): void {
  if (kind === 'class') {
    forgetStand();
    return;
  }
  localStorage.setItem(STAND, `${session} ${code}`);
  writeSeats([...readSeats().filter((other) => other.seat !== seat), { seat, token }]);
}

function readSeats(): Secret[] {
  return (localStorage.getItem(SEATS) ?? '').split('\n').flatMap((line) => {
    const [seat, token] = line.split(' ');
    return seat && token ? [{ seat, token }] : [];
  });
}

function writeSeats(seats: readonly Secret[]): void {
  if (seats.length === 0) localStorage.removeItem(SEATS);
  else localStorage.setItem(SEATS, seats.map(({ seat, token }) => `${seat} ${token}`).join('\n'));
}

/** What of a seat still lies on this tablet. */
export type Left = {
  /** Seats that are open here. */
  readonly here: ReadonlySet<string>;
  /** Secrets of the seats that something sealed is to be sent for. */
  readonly sending: ReadonlySet<string>;
  /** Seats whose receipt, or answer to a question, the server has not replied to. */
  readonly unanswered: ReadonlySet<string>;
};

/** Those whose visitor has gone and whose last item is delivered: with the seat the server would refuse what is still to be sent. */
export function seatsToLeave(seats: readonly Secret[], { here, sending, unanswered }: Left): Secret[] {
  return seats.filter(({ seat, token }) => !here.has(seat) && !sending.has(token) && !unanswered.has(seat));
}

/** Gives up the seats of visitors who have gone. */
export async function leaveSeats({ tablet, outbox }: Pick<Device, 'tablet' | 'outbox'>): Promise<void> {
  const seats = readSeats();
  if (seats.length === 0) return;
  const left: Left = {
    here: new Set(await tablet.getAllKeys('seats')),
    sending: new Set(outbox.waiting().flatMap(({ sealed }) => sealed?.token ?? [])),
    unanswered: new Set(
      (await Promise.all(UNTIL_ANSWERED.map((name) => tablet.getAll(name))))
        .flat()
        .flatMap(({ seat, state }) => (state === 'waiting' ? seat : [])),
    ),
  };
  for (const { seat, token } of seatsToLeave(seats, left)) {
    try {
      await call('leaveSeat', { params: { seat }, seatToken: token });
    } catch (fault) {
      // Without network it is tried again; a seat that the server does not know is gone already.
      if (!(fault instanceof ApiProblem)) return;
    }
    writeSeats(readSeats().filter((other) => other.seat !== seat));
  }
}
