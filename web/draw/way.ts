/** The way a child is drawing: usually one line, sometimes pieces with a gap. Pure values; the tool's history keeps them. */
import type { Position } from '../../data/geometry.ts';
import { metresBetween, planeAt, roundPosition } from './local-metres.ts';
import { simplify } from './tidy-stroke.ts';

export type Line = readonly Position[];
export type Way = {
  /** A piece of one vertex is a first point placed by a tap or a key. */
  readonly parts: readonly Line[];
  /** Points are being placed one by one on to the last piece. */
  readonly placing: boolean;
};

export const EMPTY_WAY: Way = { parts: [], placing: false };

/** Points closer than this are the same point, metres. */
const SAME_M = 0.5;

/** What is sent: the pieces that are lines. */
export function linesOf(way: Way): Position[][] {
  return way.parts.filter((part) => part.length > 1).map((part) => part.slice());
}

/**
 * Adds a drawn stroke. One that begins or ends within `reach` metres of an open end continues that piece from there (so the
 * order of the vertices may turn round); any other is a piece of its own.
 */
export function addStroke(way: Way, stroke: Line, reach: number): Way {
  const from = stroke[0];
  const to = stroke.at(-1);
  if (!from || !to || stroke.length < 2) return way;
  let parts = way.parts.slice();
  let line = stroke;
  const before = nearestEnd(parts, from, reach);
  if (before) {
    line = joined(before.line, line);
    parts = without(parts, before.index);
  }
  const after = nearestEnd(parts, to, reach);
  if (after) {
    line = joined(line, after.line.toReversed());
    parts = without(parts, after.index);
  }
  // A lone placed point that the stroke did not take up was a mistake.
  return { parts: [...parts.filter((part) => part.length > 1), line], placing: false };
}

/** Places one point: on to the piece that is being placed, from an open end within `reach` metres, or as a new beginning. */
export function placePoint(way: Way, at: Position, reach: number): Way {
  const last = way.parts.at(-1);
  if (way.placing && last) {
    const end = last.at(-1);
    if (end && metresBetween(end, at) < SAME_M) return way;
    return { parts: [...way.parts.slice(0, -1), [...last, at]], placing: true };
  }
  const end = nearestEnd(way.parts, at, reach);
  if (end) return { parts: [...without(way.parts, end.index), end.line], placing: true };
  return { parts: [...way.parts, [at]], placing: true };
}

/** No more points come; a point on its own is not a way. */
export function finishWay(way: Way): Way {
  if (!way.placing && way.parts.every((part) => part.length > 1)) return way;
  return { parts: way.parts.filter((part) => part.length > 1), placing: false };
}

/** The same way with at most so many vertices: simplified by more and more metres until it has no more. */
export function withFewerVertices(way: Way, most: number): Way {
  const count = (parts: readonly Line[]): number => parts.reduce((sum, { length }) => sum + length, 0);
  let { parts } = way;
  for (let tolerance = 2; count(parts) > most; tolerance *= 1.5)
    parts = way.parts.map((part) => simplified(part, tolerance));
  return parts === way.parts ? way : { ...way, parts };
}

function simplified(line: Line, tolerance: number): Line {
  const [first] = line;
  if (!first) return line;
  const plane = planeAt(first);
  return simplify(line.map(plane.toXy), tolerance).map((xy) => roundPosition(plane.toLonLat(xy)));
}

/** Both ends of every piece, for the handles on the map. */
export function endsOf(way: Way): Position[] {
  return way.parts.flatMap((part) => {
    const [first] = part;
    const last = part.at(-1);
    return !first || !last ? [] : part.length === 1 ? [first] : [first, last];
  });
}

/** The piece whose end is nearest to `at`, turned so that this end is its last vertex. */
function nearestEnd(parts: readonly Line[], at: Position, reach: number): { index: number; line: Line } | undefined {
  let best: { index: number; line: Line } | undefined;
  let most = reach;
  for (const [index, part] of parts.entries()) {
    for (const line of [part, part.toReversed()]) {
      const end = line.at(-1);
      if (!end) continue;
      const distance = metresBetween(end, at);
      if (distance <= most && !(best?.index === index && distance === most)) {
        most = distance;
        best = { index, line };
      }
    }
  }
  return best;
}

function joined(a: Line, b: Line): Line {
  const end = a.at(-1);
  const [start] = b;
  const same = end && start && metresBetween(end, start) < SAME_M;
  return [...a, ...(same ? b.slice(1) : b)];
}

function without(parts: readonly Line[], index: number): Line[] {
  return parts.filter((_, i) => i !== index);
}
