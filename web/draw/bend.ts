/**
 * Dragging the line itself: the stretch around the grabbed place follows the finger, smoothly, and the rest stays where it
 * is to the last digit. A line's ends stay too, unless the finger took hold of one.
 */
import type { Position } from '../../data/geometry.ts';
import { planeAt, roundPosition, type Plane, type Xy } from './local-metres.ts';
import { simplify } from './tidy-stroke.ts';
import type { Line, Way } from './way.ts';

/** Where the line was taken hold of. */
export type Grab = {
  /** Index of the piece. */
  readonly part: number;
  /** Metres along the piece. */
  readonly along: number;
  readonly at: Position;
};

/** A stretch this long to each side of the finger follows it, px on the screen; a long drag takes more with it. */
const STRETCH_PX = 90;
/** Of the drag's length: how far to each side at least, so that no spike is made. */
const STRETCH_SHARE = 1.2;
/** Nearer than this to an end of the line, px, the end itself is held. */
const END_PX = 22;
/** Vertices are set this close in the stretch that bends, as shares of it. */
const FINE = 14;
/** What is bent is simplified by no more than this, metres. */
const SIMPLIFY_M = 1;

/** The nearest place on the lines, or null when none is within `reach` metres. */
export function grabAt(way: Way, at: Position, reach: number): Grab | null {
  const plane = planeAt(at);
  let best: Grab | null = null;
  let least = reach;
  for (const [part, line] of way.parts.entries()) {
    let along = 0;
    const xy = line.map(plane.toXy);
    for (const [i, b] of xy.entries()) {
      const a = xy[i - 1];
      if (!a) continue;
      const length = distance(a, b);
      const share = length === 0 ? 0 : clamp(-(a[0] * (b[0] - a[0]) + a[1] * (b[1] - a[1])) / (length * length));
      const foot = between(a, b, share);
      const off = Math.hypot(foot[0], foot[1]);
      if (off <= least) {
        least = off;
        best = { part, along: along + share * length, at: plane.toLonLat(foot) };
      }
      along += length;
    }
  }
  return best;
}

/**
 * @param to where the grabbed place goes, degrees
 * @param metresPerPx scale of the map under the finger
 * @returns the same value when nothing moves
 */
export function bend(way: Way, grab: Grab, to: Position, metresPerPx: number): Way {
  const line = way.parts[grab.part];
  if (!line || line.length < 2) return way;
  const plane = planeAt(grab.at);
  const move = plane.toXy(to);
  const far = Math.hypot(move[0], move[1]);
  if (far < 0.1) return way;
  const bent = bentLine(line, plane, grab.along, move, Math.max(STRETCH_PX * metresPerPx, STRETCH_SHARE * far), {
    end: END_PX * metresPerPx,
  });
  return { parts: way.parts.map((part, i) => (i === grab.part ? bent : part)), placing: way.placing };
}

function bentLine(line: Line, plane: Plane, held: number, move: Xy, stretch: number, { end }: { end: number }): Line {
  const xy = line.map(plane.toXy);
  const alongs = cumulated(xy);
  const total = alongs.at(-1) ?? 0;
  /** Reach to one side and where the hold is: an end that is held moves whole, any other end stays. */
  const isStart = held < end;
  const isEnd = total - held < end;
  const at = isStart && held <= total - held ? 0 : isEnd ? total : held;
  const before = at === 0 ? 0 : Math.min(stretch, at);
  const after = at === total ? 0 : Math.min(stretch, total - at);
  const weight = (along: number): number => {
    const side = along < at ? before : after;
    const s = side === 0 ? (along === at ? 0 : 1) : Math.abs(along - at) / side;
    return s >= 1 ? 0 : (1 - s * s) ** 2;
  };
  const first = alongs.findLastIndex((along) => along <= at - before);
  const last = alongs.findIndex((along) => along >= at + after);
  const from = Math.max(0, first);
  const until = last === -1 ? xy.length - 1 : last;
  const stations = new Set<number>(alongs.slice(from, until + 1));
  for (let k = -FINE; k <= FINE; k++) stations.add(at + (k / FINE) * (k < 0 ? before : after));
  const moved = [...stations]
    .sort((a, b) => a - b)
    .map((along): Xy => {
      const [x, y] = placeAt(xy, alongs, along);
      const w = weight(along);
      return [x + move[0] * w, y + move[1] * w];
    });
  const kept = simplify(moved, SIMPLIFY_M).map((p) => roundPosition(plane.toLonLat(p)));
  // The vertices where the stretch begins and stops stay as they were, unless they are the end that is held.
  if (weight(alongs[from] ?? 0) === 0) kept[0] = line[from] ?? kept[0]!;
  if (weight(alongs[until] ?? 0) === 0) kept[kept.length - 1] = line[until] ?? kept.at(-1)!;
  return [...line.slice(0, from), ...kept, ...line.slice(until + 1)];
}

/** Metres from the beginning to each vertex. */
function cumulated(xy: readonly Xy[]): number[] {
  let sum = 0;
  return xy.map((b, i) => (sum += distance(xy[i - 1] ?? b, b)));
}

function placeAt(xy: readonly Xy[], alongs: readonly number[], along: number): Xy {
  const i = alongs.findIndex((one) => one >= along);
  const b = xy[i === -1 ? xy.length - 1 : i] ?? [0, 0];
  const a = xy[i - 1];
  if (i <= 0 || !a) return i === -1 ? (xy.at(-1) ?? b) : b;
  const [low, high] = [alongs[i - 1] ?? 0, alongs[i] ?? 0];
  return high === low ? b : between(a, b, (along - low) / (high - low));
}

function between(a: Xy, b: Xy, share: number): Xy {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function distance(a: Xy, b: Xy): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
