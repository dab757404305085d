/** The seat's vote: the cards, what the child has chosen, and whether the server has it. What could not be sent is tried again. */
import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../data/contract.ts';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { backoff } from '../offline/outbox-entry.ts';
import { known } from './ballot.ts';

export type SeatVote = Reply<'getSeatVote'>;

/** `kept`: the server has exactly what was sent last. `waits`: no network; it is tried again. `refused`: too late. */
export type Sending = 'idle' | 'sending' | 'kept' | 'waits' | 'refused';
export type Poll =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly fault: unknown }
  | { readonly is: 'ready'; readonly seatVote: SeatVote; readonly sending: Sending };

/** What is on its way, through a reload; deleted with the seat (`forgetPupil`). */
const STORED = 'barnetrakk.ballot';

function unsent(seat: string): readonly string[] | null {
  const [of, ...picks] = (localStorage.getItem(STORED) ?? '').split(' ');
  return of === seat && picks.length > 0 ? picks : null;
}

/**
 * @param round changes when there is another vote, or another state of it; null: there is none
 * @returns the vote, how to send a ballot, and how to ask anew
 */
export function useBallot(
  { seat, token }: DeviceSeat,
  round: string | null,
): [Poll, (picks: readonly string[]) => void, () => void] {
  const [poll, setPoll] = useState<Poll>({ is: 'loading' });
  const [asked, setAsked] = useState(0);
  /** What is to be sent, and how many times it was tried. */
  const [due, setDue] = useState<{ picks: readonly string[]; tries: number } | null>(null);

  useEffect(() => {
    if (round === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    call('getSeatVote', { params: { seat }, seatToken: token, signal }).then(
      (seatVote) => {
        const waiting = known(unsent(seat) ?? [], seatVote.vote.cards);
        const isOpen = seatVote.vote.state === 'open' && waiting.length > 0;
        setPoll({ is: 'ready', seatVote, sending: isOpen ? 'waits' : seatVote.ballot ? 'kept' : 'idle' });
        setDue(isOpen ? { picks: waiting, tries: 0 } : null);
      },
      (fault: unknown) => {
        if (!signal.aborted) setPoll((now) => (now.is === 'ready' ? now : { is: 'failed', fault }));
      },
    );
    return () => stop.abort();
  }, [seat, token, round, asked]);

  useEffect(() => {
    if (!due) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const say = (sending: Sending, seatVote?: SeatVote): void =>
      setPoll((now) => (now.is === 'ready' ? { ...now, sending, seatVote: seatVote ?? now.seatVote } : now));
    const send = async (): Promise<void> => {
      if (due.tries === 0) say('sending');
      try {
        const seatVote = await call('putBallot', {
          params: { seat },
          body: { ballot: [...due.picks] },
          seatToken: token,
          signal,
        });
        localStorage.removeItem(STORED);
        setDue(null);
        say('kept', seatVote);
      } catch (fault) {
        if (signal.aborted) return;
        if (fault instanceof NetworkDown || (fault instanceof ApiProblem && fault.status >= 500)) {
          say('waits');
          setDue({ ...due, tries: due.tries + 1 });
        } else {
          localStorage.removeItem(STORED);
          setDue(null);
          say('refused');
          setAsked((now) => now + 1);
        }
      }
    };
    const timer = setTimeout(() => void send(), due.tries === 0 ? 0 : backoff(due.tries, Math.random()));
    const now = (): void => setDue((was) => was && { ...was, tries: 0 });
    if (due.tries > 0) window.addEventListener('online', now, { signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [due, seat, token]);

  const send = useCallback(
    (picks: readonly string[]) => {
      localStorage.setItem(STORED, [seat, ...picks].join(' '));
      setDue({ picks, tries: 0 });
    },
    [seat],
  );
  const again = useCallback(() => {
    setPoll({ is: 'loading' });
    setAsked((now) => now + 1);
  }, []);
  return [poll, send, again];
}
