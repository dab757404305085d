import { useCallback, useEffect, useRef, useState } from 'react';
import { idleAfter, type Idle } from './stand-idle.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;
const TICK_MS = 500;
const AWAKE: Idle = { is: 'awake' };

const isSame = (a: Idle, b: Idle): boolean =>
  a.is === b.is && (a.is !== 'counting' || b.is !== 'counting' || a.secondsLeft === b.secondsLeft);

/** How long nobody has touched this tablet, and a way to say that somebody is here. */
export function useStandIdle(isDone: boolean): { readonly idle: Idle; readonly stay: () => void } {
  const [idle, setIdle] = useState<Idle>(AWAKE);
  const touched = useRef(0);
  const stay = useCallback(() => {
    touched.current = Date.now();
    setIdle(AWAKE);
  }, []);
  useEffect(() => {
    touched.current = Date.now();
    const stop = new AbortController();
    const touch = (): void => {
      touched.current = Date.now();
    };
    for (const name of TOUCHES) {
      document.addEventListener(name, touch, { capture: true, passive: true, signal: stop.signal });
    }
    const timer = setInterval(() => {
      const next = idleAfter(Date.now() - touched.current, isDone);
      setIdle((before) => (isSame(before, next) ? before : next));
    }, TICK_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [isDone]);
  return { idle, stay };
}
