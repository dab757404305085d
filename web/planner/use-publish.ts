import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReleaseStep } from '../../data/release.ts';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';

/** The way of a release from the button to the map. It goes on when its dialog is closed. */
export type Publishing =
  | { readonly is: 'idle' }
  /** The preview is looked at. */
  | { readonly is: 'asking' }
  | { readonly is: 'sending' }
  | { readonly is: 'computing'; readonly number: number; readonly step: ReleaseStep | null; readonly asked: number }
  | { readonly is: 'published'; readonly number: number }
  | { readonly is: 'refused'; readonly why: Refusal };

export type Refusal =
  | { readonly is: 'fault'; readonly fault: unknown }
  /** One of the attacks on the release found something, or it could not be computed: nothing was published. */
  | { readonly is: 'stopped'; readonly step: ReleaseStep | null };

const POLL_MS = 1_000;

export type PublishControl = {
  readonly state: Publishing;
  /** Is the dialog in front? What goes on behind a closed one is told on the page. */
  readonly isOpen: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly publish: (round: string) => void;
};

/**
 * @param underWay number of a release that is already being computed, here or at a colleague's
 * @param onPublished called once with the number of the new release
 */
export function usePublish(
  slug: string,
  underWay: number | null,
  onPublished: (number: number) => void,
): PublishControl {
  const [state, setState] = useState<Publishing>(
    underWay === null ? { is: 'idle' } : { is: 'computing', number: underWay, step: null, asked: 0 },
  );
  const [isOpen, setIsOpen] = useState(false);
  const done = useRef(onPublished);
  useEffect(() => {
    done.current = onPublished;
  }, [onPublished]);

  const publish = useCallback(
    (round: string) => {
      setState({ is: 'sending' });
      call('publishRelease', { params: { case: slug }, body: { round } }).then(
        ({ number }) => {
          setState({ is: 'computing', number, step: null, asked: 0 });
        },
        (fault: unknown) => {
          setState({ is: 'refused', why: { is: 'fault', fault } });
        },
      );
    },
    [slug],
  );

  // One question a second until the worker is done; leaving the page ends the asking, not the work.
  const computing = state.is === 'computing' ? state : null;
  useEffect(() => {
    if (computing === null) return undefined;
    const { number, step, asked } = computing;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      lookAt(slug, number, stop.signal).then(
        (found) => {
          if (found.is === 'published') {
            setState({ is: 'published', number });
            done.current(number);
          } else if (found.is === 'stopped') {
            setState({ is: 'refused', why: { is: 'stopped', step } });
          } else {
            setState({ is: 'computing', number, step: found.step ?? step, asked: asked + 1 });
          }
        },
        (fault: unknown) => {
          if (stop.signal.aborted) return;
          // No answer says nothing of the release: it is asked for again.
          if (fault instanceof NetworkDown) setState({ is: 'computing', number, step, asked: asked + 1 });
          else setState({ is: 'refused', why: { is: 'fault', fault } });
        },
      );
    }, POLL_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [slug, computing]);

  const ask = useCallback(() => {
    setIsOpen(true);
    // A refusal that has not been read yet is what the button opens.
    setState((now) => (now.is === 'idle' || now.is === 'published' ? { is: 'asking' } : now));
  }, []);
  const close = useCallback(() => {
    setIsOpen(false);
    setState((now) => (now.is === 'sending' || now.is === 'computing' ? now : { is: 'idle' }));
  }, []);
  return { state, isOpen, ask, close, publish };
}

type Found =
  | { readonly is: 'computing'; readonly step: ReleaseStep | null }
  | { readonly is: 'published' }
  | { readonly is: 'stopped' };

async function lookAt(slug: string, number: number, signal: AbortSignal): Promise<Found> {
  const progress = await call('releaseProgress', { params: { case: slug }, signal });
  if (progress.is === 'computing') return progress;
  try {
    const { state } = await call('getRelease', { params: { case: slug, release: number }, signal });
    return state === 'computing' ? { is: 'computing', step: null } : { is: 'published' };
  } catch (fault) {
    // A release that was stopped leaves nothing behind, its number neither.
    if (fault instanceof ApiProblem && fault.code === 'not-found') return { is: 'stopped' };
    throw fault;
  }
}
