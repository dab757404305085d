/**
 * Rubbing out: everything of the lines that comes under the rubber's path goes, exactly, and lines are split there. Pure
 * geometry on a plane that touches the Earth at the rubber.
 */
import type { Position } from '../../data/geometry.ts';
import { planeAt, roundPosition, type Xy } from './local-metres.ts';
import type { Line, Way } from './way.ts';

/** A stretch of a segment as shares of its length, 0–1. */
type Span = readonly [from: number, to: number];

/**
 * @param path where the rubber went, degrees; one position is a dab
 * @param radius half the rubber's width, metres
 * @param crumb pieces shorter than this that the rubber leaves are rubbed out too, metres
 * @returns the same value when the rubber met nothing
 */
export function rubOut(way: Way, path: readonly Position[], radius: number, crumb: number): Way {
  const [origin] = path;
  if (!origin) return way;
  const plane = planeAt(origin);
  const rubber = thinned(path.map(plane.toXy), radius / 4);
  const parts = way.parts.flatMap((part): Line[] => {
    const xy = part.map(plane.toXy);
    const left = rest(xy, rubber, radius);
    if (left === null) return [part];
    return left
      .filter((line) => length(line.map(({ at }) => at)) >= crumb)
      .map((line) => line.map(({ at, vertex }) => part[vertex] ?? roundPosition(plane.toLonLat(at))));
  });
  const isSame = parts.length === way.parts.length && parts.every((part, i) => part === way.parts[i]);
  return isSame ? way : { parts, placing: false };
}

/** A point that is left: the vertex it is, or −1 where the rubber cut. */
type Left = { readonly at: Xy; readonly vertex: number };

/** What is left of one line, in order; null: all of it. */
function rest(xy: readonly Xy[], rubber: readonly Xy[], radius: number): Left[][] | null {
  const [only] = xy;
  if (xy.length === 1 && only) return rubbedSpans(only, only, rubber, radius).length > 0 ? [] : null;
  const lines: Left[][] = [];
  let line: Left[] = [];
  let isRubbed = false;
  const close = (): void => {
    if (line.length > 1) lines.push(line);
    line = [];
  };
  for (const [i, b] of xy.entries()) {
    const a = xy[i - 1];
    if (!a) continue;
    const gone = rubbedSpans(a, b, rubber, radius);
    if (gone.length > 0) isRubbed = true;
    const stays = gaps(gone);
    if (stays[0]?.[0] !== 0) close();
    for (const [from, to] of stays) {
      if (line.length === 0) line.push(from === 0 ? { at: a, vertex: i - 1 } : { at: between(a, b, from), vertex: -1 });
      line.push(to === 1 ? { at: b, vertex: i } : { at: between(a, b, to), vertex: -1 });
      if (to < 1) close();
    }
  }
  close();
  return isRubbed ? lines : null;
}

/** What sorted spans leave of 0–1. */
function gaps(spans: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start > from) left.push([from, start]);
    from = end;
  }
  if (from < 1) left.push([from, 1]);
  return left;
}

/** The stretches of a–b within `radius` of the rubber's path, sorted and merged. */
function rubbedSpans(a: Xy, b: Xy, rubber: readonly Xy[], radius: number): Span[] {
  const west = Math.min(a[0], b[0]) - radius;
  const east = Math.max(a[0], b[0]) + radius;
  const south = Math.min(a[1], b[1]) - radius;
  const north = Math.max(a[1], b[1]) + radius;
  const spans: Span[] = [];
  for (const [i, q] of rubber.entries()) {
    const p = rubber[i - 1] ?? q;
    if (i === 0 && rubber.length > 1) continue;
    if (Math.max(p[0], q[0]) < west || Math.min(p[0], q[0]) > east) continue;
    if (Math.max(p[1], q[1]) < south || Math.min(p[1], q[1]) > north) continue;
    const span = inCapsule(a, b, p, q, radius);
    // A rubber that only touches the line takes nothing away.
    if (span && span[1] > span[0]) spans.push(span);
  }
  spans.sort((one, other) => one[0] - other[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** A capsule is convex, so it holds one stretch of a–b: the hull of what its two discs and the strip between them hold. */
function inCapsule(a: Xy, b: Xy, p: Xy, q: Xy, radius: number): Span | null {
  const found = [inDisc(a, b, p, radius), inDisc(a, b, q, radius), inStrip(a, b, p, q, radius)].filter(
    (span) => span !== null,
  );
  if (found.length === 0) return null;
  return [Math.min(...found.map(([from]) => from)), Math.max(...found.map(([, to]) => to))];
}

function inDisc(a: Xy, b: Xy, centre: Xy, radius: number): Span | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [fx, fy] = [a[0] - centre[0], a[1] - centre[1]];
  const square = dx * dx + dy * dy;
  const outside = fx * fx + fy * fy - radius * radius;
  if (square === 0) return outside <= 0 ? [0, 1] : null;
  const half = fx * dx + fy * dy;
  const root = half * half - square * outside;
  if (root < 0) return null;
  const reach = Math.sqrt(root);
  return clipped((-half - reach) / square, (-half + reach) / square);
}

/** The rectangle along p–q, `radius` to both sides. */
function inStrip(a: Xy, b: Xy, p: Xy, q: Xy, radius: number): Span | null {
  const along = Math.hypot(q[0] - p[0], q[1] - p[1]);
  if (along === 0) return null;
  const [ux, uy] = [(q[0] - p[0]) / along, (q[1] - p[1]) / along];
  const turned = ([x, y]: Xy): Xy => [(x - p[0]) * ux + (y - p[1]) * uy, (y - p[1]) * ux - (x - p[0]) * uy];
  const [from, to] = [turned(a), turned(b)];
  const lengthwise = within(from[0], to[0], 0, along);
  const across = within(from[1], to[1], -radius, radius);
  if (!lengthwise || !across) return null;
  return clipped(Math.max(lengthwise[0], across[0]), Math.min(lengthwise[1], across[1]));
}

/** Shares of the way from `a` to `b` at which the value lies in [low, high]. */
function within(a: number, b: number, low: number, high: number): Span | null {
  if (a === b) return a >= low && a <= high ? [0, 1] : null;
  const [one, other] = [(low - a) / (b - a), (high - a) / (b - a)];
  return clipped(Math.min(one, other), Math.max(one, other));
}

function clipped(from: number, to: number): Span | null {
  const span: Span = [Math.max(0, from), Math.min(1, to)];
  return span[0] <= span[1] ? span : null;
}

function between(a: Xy, b: Xy, share: number): Xy {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function length(line: readonly Xy[]): number {
  return line.reduce((sum, b, i) => {
    const a = line[i - 1] ?? b;
    return sum + Math.hypot(b[0] - a[0], b[1] - a[1]);
  }, 0);
}

/** Leaves out positions nearer than `step` to the last kept; the first and the last stay. */
function thinned(xy: readonly Xy[], step: number): Xy[] {
  const kept: Xy[] = [];
  for (const [i, p] of xy.entries()) {
    const last = kept.at(-1);
    if (!last || i === xy.length - 1 || Math.hypot(p[0] - last[0], p[1] - last[1]) >= step) kept.push(p);
  }
  return kept;
}
