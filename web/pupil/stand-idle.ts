/** When the tablet of a stand clears itself: a pure function of how long nobody has touched it. */

/** Without a touch so long, the visitor has gone, ms. */
export const GONE_AFTER_MS = 90_000;
/** After «Ferdig»: time to note the receipt, ms. */
export const GONE_AFTER_DONE_MS = 60_000;
/** How long the tablet counts down in sight before that, ms. */
export const COUNTDOWN_MS = 20_000;

export type Idle =
  { readonly is: 'awake' } | { readonly is: 'counting'; readonly secondsLeft: number } | { readonly is: 'gone' };

/** @param quietMs since the last touch; a tablet that slept through it is cleared at once */
export function idleAfter(quietMs: number, isDone: boolean): Idle {
  const leftMs = (isDone ? GONE_AFTER_DONE_MS : GONE_AFTER_MS) - quietMs;
  if (leftMs <= 0) return { is: 'gone' };
  return leftMs > COUNTDOWN_MS ? { is: 'awake' } : { is: 'counting', secondsLeft: Math.ceil(leftMs / 1000) };
}
