/** Legs: how a child moves along a drawn way, and where that changes (walk to the stop, then the bus). Pure. */
import type { Position } from '../../data/geometry.ts';
import type { Mode } from '../../data/topics.ts';
import { metresBetween } from '../draw/local-metres.ts';
import { linesOf, type Way } from '../draw/way.ts';

/** From `from` metres along the drawn lines the child moves like this. The first leg begins at 0. */
export type Leg = { readonly mode: Mode; readonly from: number };

/** Two changes of mode this near each other are one, metres. */
const SAME_STOP_M = 30;
const BEFORE: Mode = 'walk';

/** The child changes to `mode` at `from` metres. Whoever has not said how they began, walked there. */
export function addLeg(legs: readonly Leg[], mode: Mode, from: number): Leg[] {
  const begun: readonly Leg[] = legs.length === 0 ? [{ mode: BEFORE, from: 0 }] : legs;
  const at = from < SAME_STOP_M ? 0 : from;
  const others = begun.filter((leg) => Math.abs(leg.from - at) >= SAME_STOP_M);
  const sorted = [...others, { mode, from: at }].sort((a, b) => a.from - b.from);
  return sorted.filter((leg, i) => leg.mode !== sorted[i - 1]?.mode);
}

/** Takes away the change of mode at a place in the list; the leg before goes on. The first stays. */
export function removeLeg(legs: readonly Leg[], index: number): Leg[] {
  const rest = legs.filter((_, i) => i === 0 || i !== index);
  return rest.filter((leg, i) => leg.mode !== rest[i - 1]?.mode);
}

/** The child changes later or earlier: not past the changes beside it. The first leg begins where the way does. */
export function moveLeg(legs: readonly Leg[], index: number, from: number): readonly Leg[] {
  const leg = legs[index];
  const before = legs[index - 1];
  if (!leg || !before) return legs;
  const most = (legs[index + 1]?.from ?? Infinity) - SAME_STOP_M;
  const at = Math.max(before.from + SAME_STOP_M, Math.min(most, from));
  return legs.with(index, { ...leg, from: at });
}

/**
 * A picture of the row is pressed. The one a child begins with is changed, or taken back with all that follows; one that
 * comes later on the way is taken back.
 */
export function pressMode(legs: readonly Leg[], mode: Mode): readonly Leg[] {
  const [first, ...later] = legs;
  if (!first) return [{ mode, from: 0 }];
  if (first.mode === mode) return [];
  const at = legs.findIndex((leg) => leg.mode === mode);
  if (at > 0) return removeLeg(legs, at);
  return [{ mode, from: 0 }, ...later];
}

/** The same changes of mode at the same places of a line that was drawn on, rubbed out or bent. */
export function keepPlaces(legs: readonly Leg[], before: Way, after: Way): readonly Leg[] {
  if (legs.length < 2 || linesOf(after).length === 0) return legs;
  const moved = legs.map((leg, i) => {
    const place = i === 0 ? null : placeAlong(before, leg.from);
    return place ? { ...leg, from: metresAlong(after, place)?.along ?? leg.from } : leg;
  });
  const sorted = moved.toSorted((a, b) => a.from - b.from);
  return sorted.filter((leg, i) => leg.mode !== sorted[i - 1]?.mode);
}

/** Length of the drawn lines, metres; gaps between pieces do not count. */
export function wayLength(way: Way): number {
  return linesOf(way).reduce((sum, line) => sum + lineLength(line), 0);
}

function lineLength(line: readonly Position[]): number {
  return line.reduce((sum, at, i) => sum + (i === 0 ? 0 : metresBetween(line[i - 1] ?? at, at)), 0);
}

export type LegLine = { readonly mode: Mode | null; readonly line: Position[] };

/** The drawn lines cut where the mode changes, in order. A leg that begins past the end has nothing of it. */
export function legLines(way: Way, legs: readonly Leg[]): LegLine[] {
  const pieces: LegLine[] = [];
  let walked = 0;
  for (const line of linesOf(way)) {
    let piece: Position[] = [];
    const close = (mode: Mode | null): void => {
      if (piece.length > 1) pieces.push({ mode, line: piece });
    };
    for (const [i, at] of line.entries()) {
      const before = line[i - 1];
      if (before) {
        const step = metresBetween(before, at);
        for (const leg of legs) {
          if (leg.from <= walked || leg.from >= walked + step) continue;
          const share = (leg.from - walked) / step;
          const stop: Position = [before[0] + (at[0] - before[0]) * share, before[1] + (at[1] - before[1]) * share];
          piece.push(stop);
          close(modeAt(legs, leg.from - 1e-6));
          piece = [stop];
        }
        walked += step;
      }
      piece.push(at);
      if (piece.length > 1 && legs.some((leg) => leg.from === walked)) {
        close(modeAt(legs, walked - 1e-6));
        piece = [at];
      }
    }
    close(modeAt(legs, walked - 1e-6));
  }
  return pieces;
}

/** How the child moves at so many metres along the way; null: not said. */
export function modeAt(legs: readonly Leg[], metres: number): Mode | null {
  return legs.findLast(({ from }) => from <= metres)?.mode ?? legs[0]?.mode ?? null;
}

/** Where on the drawn lines a place is nearest: metres along them, and how far off it is. Null without a line. */
export function metresAlong(way: Way, at: Position): { along: number; off: number } | null {
  let best: { along: number; off: number } | null = null;
  let walked = 0;
  for (const line of linesOf(way)) {
    for (const [i, b] of line.entries()) {
      const a = line[i - 1];
      if (!a) continue;
      const share = nearestShare(a, b, at);
      const spot: Position = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const off = metresBetween(spot, at);
      const step = metresBetween(a, b);
      if (!best || off < best.off) best = { along: walked + step * share, off };
      walked += step;
    }
  }
  return best;
}

/** The place so many metres along the drawn lines. */
export function placeAlong(way: Way, metres: number): Position | null {
  let walked = 0;
  let last: Position | null = null;
  for (const line of linesOf(way)) {
    for (const [i, b] of line.entries()) {
      const a = line[i - 1];
      last = b;
      if (!a) continue;
      const step = metresBetween(a, b);
      if (step > 0 && metres <= walked + step) {
        const share = Math.max(0, (metres - walked) / step);
        return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      }
      walked += step;
    }
  }
  return last;
}

/** The way as it is walked to a place: turned round when it was drawn from there. */
export function endingAt(way: Way, place: Position): Way {
  const lines = linesOf(way);
  const [first] = lines[0] ?? [];
  const last = lines.at(-1)?.at(-1);
  if (!first || !last || metresBetween(first, place) >= metresBetween(last, place)) return way;
  return { ...way, parts: way.parts.map((part) => part.toReversed()).toReversed() };
}

/** Foot of the perpendicular on a–b as a share from 0 to 1, on a local plane. */
function nearestShare(a: Position, b: Position, at: Position): number {
  const east = Math.cos((a[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * east, b[1] - a[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  const share = ((at[0] - a[0]) * east * dx + (at[1] - a[1]) * dy) / square;
  return Math.min(1, Math.max(0, share));
}
