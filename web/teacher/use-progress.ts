import { useEffect, useState } from 'react';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';

export type Progress = Reply<'getSession'>;

/** What the projector knows: the last answer stays on the wall while the network is away. */
export type Board = {
  readonly progress: Progress | null;
  /** Why the newest question was not answered; null when it was. */
  readonly fault: unknown;
};

const POLL_MS = 3_000;

/** Asks how many have joined and sent every three seconds. (Pushed by the server when the class session gets its own screen.) */
export function useProgress(session: string): { board: Board; put: (progress: Progress) => void; again: () => void } {
  const [board, setBoard] = useState<Board>({ progress: null, fault: null });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (next: (before: Board) => Board) => {
      if (stop.signal.aborted) return;
      setBoard(next);
      timer = setTimeout(() => setTurn(turn + 1), POLL_MS);
    };
    call('getSession', { params: { session }, signal: stop.signal }).then(
      (progress) => settle(() => ({ progress, fault: null })),
      (fault: unknown) => settle(({ progress }) => ({ progress, fault })),
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [session, turn]);

  return {
    board,
    put: (progress) => setBoard({ progress, fault: null }),
    again: () => setTurn((n) => n + 1),
  };
}
