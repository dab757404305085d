/** The step's clock as the wall says it, counted on from the last snapshot. */
import type { Progress } from './follow-session.ts';

export type Countdown =
  | { readonly is: 'not-started'; readonly minutes: number }
  /** `share` of the step that is left, 0–1. */
  | { readonly is: 'running' | 'paused'; readonly minutes: number; readonly seconds: number; readonly share: number }
  /** `minutes` that have passed since the step's end. */
  | { readonly is: 'over'; readonly minutes: number };

/** @param passed seconds since the snapshot was made */
export function countdown({ minutes, secondsLeft, paused }: Progress['clock'], passed: number): Countdown {
  if (secondsLeft === null) return { is: 'not-started', minutes };
  const left = Math.ceil(paused ? secondsLeft : secondsLeft - passed);
  if (left <= -60) return { is: 'over', minutes: Math.floor(-left / 60) };
  const shown = Math.max(0, left);
  return {
    is: paused ? 'paused' : 'running',
    minutes: Math.floor(shown / 60),
    seconds: shown % 60,
    share: Math.min(1, shown / (minutes * 60)),
  };
}
