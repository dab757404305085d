/** Is the lesson still open? Asked when the page opens, when the tablet is taken up again, and twice a minute. */
import { useEffect, useState } from 'react';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';

export type SeatState = 'open' | 'closed' | 'gone';
const EVERY_MS = 30_000;

export function useSeatState({ seat, token }: DeviceSeat): SeatState {
  const [state, setState] = useState<SeatState>('open');
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const answer = await call('getSeat', { params: { seat }, seatToken: token, signal: stop.signal });
        setState(answer.sessionState);
      } catch (fault) {
        if (stop.signal.aborted || fault instanceof NetworkDown) return;
        if (fault instanceof ApiProblem) {
          if (fault.code === 'seat-unknown') setState('gone');
          return;
        }
        throw fault;
      }
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look, { signal: stop.signal });
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [seat, token]);
  return state;
}
