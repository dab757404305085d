import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api-client.ts';

/** The way of a release from the button to the map. */
export type Publishing =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'sending' }
  | { readonly is: 'computing'; readonly number: number; readonly seconds: number }
  | { readonly is: 'published'; readonly number: number }
  | { readonly is: 'refused'; readonly fault: unknown };

const POLL_MS = 1_000;

export type PublishControl = {
  readonly state: Publishing;
  readonly ask: () => void;
  readonly dismiss: () => void;
  readonly publish: (round: string) => void;
};

/** @param onPublished called once with the number of the new release */
export function usePublish(slug: string, onPublished: (number: number) => void): PublishControl {
  const [state, setState] = useState<Publishing>({ is: 'idle' });
  const done = useRef(onPublished);
  useEffect(() => {
    done.current = onPublished;
  }, [onPublished]);

  const publish = useCallback(
    (round: string) => {
      setState({ is: 'sending' });
      call('publishRelease', { params: { case: slug }, body: { round } }).then(
        ({ number }) => {
          setState({ is: 'computing', number, seconds: 0 });
        },
        (fault: unknown) => {
          setState({ is: 'refused', fault });
        },
      );
    },
    [slug],
  );

  // One question a second until the worker is done; leaving the page ends the asking, not the work.
  const waitingFor = state.is === 'computing' ? state.number : null;
  const asked = state.is === 'computing' ? state.seconds : 0;
  useEffect(() => {
    if (waitingFor === null) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call('getRelease', { params: { case: slug, release: waitingFor }, signal: stop.signal }).then(
        (head) => {
          if (head.state === 'computing') {
            setState({ is: 'computing', number: waitingFor, seconds: asked + POLL_MS / 1000 });
          } else {
            setState({ is: 'published', number: waitingFor });
            done.current(waitingFor);
          }
        },
        (fault: unknown) => {
          if (!stop.signal.aborted) setState({ is: 'refused', fault });
        },
      );
    }, POLL_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [slug, waitingFor, asked]);

  const ask = useCallback(() => {
    setState({ is: 'asking' });
  }, []);
  const dismiss = useCallback(() => {
    setState({ is: 'idle' });
  }, []);
  return { state, ask, dismiss, publish };
}
