/** A way told as a list, «fra … med … til …»: straight lines between named places, and no line that nobody told. Pure. */
import type { Position } from '../../data/geometry.ts';
import type { Mode } from '../../data/topics.ts';
import { metresBetween } from '../draw/local-metres.ts';
import type { Way } from '../draw/way.ts';
import type { Leg } from './way-legs.ts';

/** To the next place, and how; null: as before, or not said. */
export type Stretch = { readonly to: Position; readonly mode: Mode | null };

export function listedWay(from: Position, stretches: readonly Stretch[]): { way: Way; legs: Leg[] } {
  const line = [from, ...stretches.map(({ to }) => to)];
  let metres = 0;
  const legs: Leg[] = [];
  for (const [i, { to, mode }] of stretches.entries()) {
    if (mode !== null && mode !== legs.at(-1)?.mode) legs.push({ mode, from: metres });
    metres += metresBetween(line[i] ?? to, to);
  }
  return { way: { parts: [line], placing: false }, legs };
}
