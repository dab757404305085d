import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page knows of an answer it has asked for. */
export type Loaded<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly fault: unknown };

const LOADING = { is: 'loading' } as const;

/**
 * Asks once per key, drops answers that come after the key has changed, and asks anew on `again`.
 * @param key what is asked for; null = nothing yet
 */
export function useLoaded<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): { readonly answer: Loaded<T>; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ id: string; answer: Loaded<T> } | null>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  const id = key === null ? null : `${key}#${attempt}`;
  useEffect(() => {
    if (id === null) return undefined;
    const stop = new AbortController();
    const settle = (answer: Loaded<T>) => {
      if (!stop.signal.aborted) setOutcome({ id, answer });
    };
    latest.current(stop.signal).then(
      (value) => {
        settle({ is: 'ready', value });
      },
      (fault: unknown) => {
        settle({ is: 'failed', fault });
      },
    );
    return () => {
      stop.abort();
    };
  }, [id]);
  const again = useCallback(() => {
    setAttempt((n) => n + 1);
  }, []);
  return { answer: outcome && outcome.id === id ? outcome.answer : LOADING, again };
}
