/** What the teacher can do to the lesson; each answer is a snapshot for the wall. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { LessonStep } from '../../../data/lesson.ts';
import { call } from '../../api-client.ts';
import type { Progress } from './follow-session.ts';
import type { Seat } from './seat-button.tsx';

/** Each resolves to whether it was done; if not, `fault` says why. */
export type Presses = {
  readonly goTo: (step: LessonStep) => Promise<boolean>;
  readonly pause: (paused: boolean) => Promise<boolean>;
  readonly extend: (minutes: number) => Promise<boolean>;
  readonly rotateCode: () => Promise<boolean>;
  readonly end: () => Promise<boolean>;
  readonly letRejoin: (animal: Seat['animal']) => Promise<boolean>;
  readonly evict: (animal: Seat['animal']) => Promise<boolean>;
};

export function usePresses(
  session: string,
  put: (progress: Progress) => void,
): { readonly presses: Presses; readonly fault: unknown; readonly dismiss: () => void } {
  const [fault, setFault] = useState<unknown>(null);
  const isBusy = useRef(false);
  const presses = useMemo((): Presses => {
    const params = { session };
    /** One at a time: a second press while the first is under way is a finger that trembled. */
    const press = async (work: () => Promise<Progress>): Promise<boolean> => {
      if (isBusy.current) return false;
      isBusy.current = true;
      try {
        put(await work());
        setFault(null);
        return true;
      } catch (why) {
        setFault(why);
        return false;
      } finally {
        isBusy.current = false;
      }
    };
    return {
      goTo: (step) => press(() => call('setStep', { params, body: { step } })),
      pause: (paused) => press(() => call('setPause', { params, body: { paused } })),
      extend: (minutes) => press(() => call('extendStep', { params, body: { minutes } })),
      rotateCode: () => press(() => call('rotateCode', { params })),
      end: () => press(() => call('closeSession', { params })),
      letRejoin: (animal) => press(() => call('letRejoin', { params: { session, animal } })),
      evict: (animal) => press(() => call('evictSeat', { params: { session, animal } })),
    };
  }, [session, put]);
  const dismiss = useCallback(() => setFault(null), []);
  return { presses, fault, dismiss };
}
