/** Undo and redo as two stacks without limit. Values are never mutated, so a step back is exactly what was there. */
export type History<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] };

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [] };
}

/** A new state; what had been undone is gone. The same value again is not a step. */
export function advance<T>(history: History<T>, now: T): History<T> {
  return now === history.now ? history : { past: [...history.past, history.now], now, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future };
}
