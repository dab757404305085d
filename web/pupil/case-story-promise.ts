/** Has the municipality promised this class to consider the input? The teacher has said so when the lesson began. */
import { useEffect, useState } from 'react';
import { call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';

/** null: nobody has said, or it is not known on this tablet yet. */
export type Promised = boolean | null;

/** Forgotten with the pupil (offline/seal.ts). */
const STORED = 'barnetrakk.promised';

/** Kept when a seat is taken, so that it is known without network; a lesson's answer never changes. */
export function keepPromised(session: string, promised: Promised): void {
  if (promised === null) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, `${session} ${promised ? 'yes' : 'no'}`);
}

function readPromised(session: string): Promised {
  const [kept, answer] = (localStorage.getItem(STORED) ?? '').split(' ');
  return kept === session && (answer === 'yes' || answer === 'no') ? answer === 'yes' : null;
}

export function usePromised({ seat, session, token }: DeviceSeat): Promised {
  const [promised, setPromised] = useState(() => readPromised(session));
  useEffect(() => {
    if (promised !== null) return undefined;
    const stop = new AbortController();
    call('getSeat', { params: { seat }, seatToken: token, signal: stop.signal }).then(
      (answer) => {
        keepPromised(session, answer.promised);
        setPromised(answer.promised);
      },
      // The story goes on with what the case says.
      () => undefined,
    );
    return () => stop.abort();
  }, [promised, seat, session, token]);
  return promised;
}
