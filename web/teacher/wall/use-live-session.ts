import { useCallback, useEffect, useState } from 'react';
import type { ProblemCode } from '../../../data/problem.ts';
import { followSession, type Progress } from './follow-session.ts';

/** `cameAt`: when the snapshot came, ms of `performance.now()`; the clock is counted on from there. */
export type Snapshot = { readonly progress: Progress; readonly cameAt: number };

/** What the wall knows. The last snapshot stays on it while there is no contact. */
export type LiveSession =
  | { readonly is: 'opening'; readonly isLost: boolean }
  | { readonly is: 'live'; readonly snapshot: Snapshot; readonly isLost: boolean }
  | { readonly is: 'refused'; readonly code: ProblemCode };

const OPENING: LiveSession = { is: 'opening', isLost: false };

const withSnapshot = (progress: Progress): LiveSession => ({
  is: 'live',
  snapshot: { progress, cameAt: performance.now() },
  isLost: false,
});

/** @returns `put`: what a press of the teacher was answered, which is a snapshot as well */
export function useLiveSession(session: string): { live: LiveSession; put: (progress: Progress) => void } {
  const [live, setLive] = useState(OPENING);
  useEffect(
    () =>
      followSession(session, {
        onProgress: (progress) => setLive(withSnapshot(progress)),
        onLost: () => setLive((before) => (before.is === 'refused' ? before : { ...before, isLost: true })),
        onRefused: (code) => setLive({ is: 'refused', code }),
      }),
    [session],
  );
  const put = useCallback((progress: Progress) => setLive(withSnapshot(progress)), []);
  return { live, put };
}
