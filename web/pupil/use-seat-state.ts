/**
 * Is the lesson still open? Asked when the page opens, when the tablet is taken up again or gets network, and four times a
 * minute; once for all who watch the same seat. That it was closed is remembered, also without network.
 */
import { useCallback, useSyncExternalStore } from 'react';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';

export type SeatState = 'open' | 'closed' | 'gone';
const EVERY_MS = 15_000;
/** The seat whose lesson is over; deleted with the seat (`forgetPupil`). */
const STORED = 'barnetrakk.closed';

type Watch = { state: SeatState; readonly listeners: Set<() => void>; readonly stop: () => void };
const watches = new Map<string, Watch>();

function remembered(seat: string): SeatState {
  return localStorage.getItem(STORED) === seat ? 'closed' : 'open';
}

function startWatch({ seat, token }: DeviceSeat): Watch {
  const stop = new AbortController();
  const { signal } = stop;
  const set = (state: SeatState): void => {
    if (signal.aborted || state === watch.state) return;
    watch.state = state;
    if (state === 'closed') localStorage.setItem(STORED, seat);
    if (state === 'open') localStorage.removeItem(STORED);
    for (const listener of watch.listeners) listener();
  };
  const ask = async (): Promise<void> => {
    try {
      set((await call('getSeat', { params: { seat }, seatToken: token, signal })).sessionState);
    } catch (fault) {
      if (signal.aborted || fault instanceof NetworkDown) return;
      if (!(fault instanceof ApiProblem)) throw fault;
      if (fault.code === 'seat-unknown') set('gone');
    }
  };
  const look = (): void => {
    if (document.visibilityState === 'visible') void ask();
  };
  const timer = setInterval(look, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('online', look, { signal });
  const watch: Watch = { state: remembered(seat), listeners: new Set(), stop: () => stop.abort() };
  look();
  return watch;
}

export function useSeatState(seat: DeviceSeat): SeatState {
  const subscribe = useCallback(
    (listener: () => void) => {
      const watch = watches.get(seat.seat) ?? startWatch(seat);
      watches.set(seat.seat, watch);
      watch.listeners.add(listener);
      return () => {
        watch.listeners.delete(listener);
        if (watch.listeners.size > 0) return;
        watch.stop();
        watches.delete(seat.seat);
      };
    },
    [seat],
  );
  return useSyncExternalStore(subscribe, () => watches.get(seat.seat)?.state ?? remembered(seat.seat));
}
