/** The class's map as the wall shows it: asked for when it is looked at, and again for each new showing. */
import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';

export type ClassShow = Reply<'getSeatClassMap'>;
export type Shown =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly fault: unknown }
  | { readonly is: 'ready'; readonly show: ClassShow };

/** @param number of the latest showing  @param isWanted the child looks at it */
export function useClassShow({ seat, token }: DeviceSeat, number: number, isWanted: boolean): [Shown, () => void] {
  const [shown, setShown] = useState<Shown>({ is: 'loading' });
  const [asked, setAsked] = useState(0);
  const isHere = shown.is === 'ready' && shown.show.number >= number;
  useEffect(() => {
    if (!isWanted || isHere) return undefined;
    const stop = new AbortController();
    call('getSeatClassMap', { params: { seat }, seatToken: token, signal: stop.signal }).then(
      (show) => setShown({ is: 'ready', show }),
      (fault: unknown) => {
        // A map that is here stays, though another has been shown since.
        if (!stop.signal.aborted) setShown((now) => (now.is === 'ready' ? now : { is: 'failed', fault }));
      },
    );
    return () => stop.abort();
  }, [seat, token, number, isWanted, isHere, asked]);
  const again = useCallback(() => {
    setShown({ is: 'loading' });
    setAsked((now) => now + 1);
  }, []);
  return [shown, again];
}
