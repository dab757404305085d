/**
 * The home cut: what is left of a child's features outside the home blocks. Of a way the parts outside are kept, each with
 * its mode; a place inside is sent without place. Says nothing of the block but where the way begins to show.
 *
 * A stored segment is straight in lon/lat, others measure it straight in EPSG:25833; between the two lies its bow (see
 * BOW_PER_M2). Both must stay clear of the closed block, also after rounding, so long segments near a block are kept in
 * short pieces, and pieces end MARGIN_M before the block.
 */
import type { Contribution } from './contribution.ts';
import type { MultiLineString, Point, Position } from './geometry.ts';
import { BLOCK_CRS, type Block, type HomeBlocks } from './home-block.ts';
import { MAX_PARTS_PER_ROUTE } from './limits.ts';
import type { Mode } from './topics.ts';
import { lonLatToUtm } from './utm.ts';

/** One leg of a way with how the child moved (null: not said). The line is lon/lat degrees. */
export type ModedPart<M extends Mode | null = Mode> = { readonly mode: M; readonly line: readonly Position[] };
/** A route's geometry with one mode per part; without geometry the distinct modes. */
export type CutRoute<M extends Mode | null = Mode> = { readonly geometry: MultiLineString | null; readonly modes: M[] };

/** What is kept ends this far outside the block, metres: rounding to 7 decimals (0.01 m) and the bow of a piece (0.02 m). */
export const MARGIN_M = 1;
/** Near a block a kept piece is at most this long, metres. */
const PIECE_M = 500;
/** Farthest the lon/lat line runs from the chord in EPSG:25833, per metre² of length: tan(72°)/(8 · Earth radius), + 25 %. */
const BOW_PER_M2 = 7.6e-8;
/** A kept part is longer than this, metres: less is a slip of the finger or the corner between two blocks. */
export const MIN_PART_M = 5;

/** Axis-aligned square in metres of EPSG:25833. */
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
type XY = readonly [x: number, y: number];
/** Part of a segment from t = 0 (its start) to t = 1 (its end). */
type Interval = readonly [from: number, to: number];

/** Cuts a way. Its parts come back in order, one or more for each part that shows. */
export function cutRoute<M extends Mode | null>(parts: readonly ModedPart<M>[], home: HomeBlocks): CutRoute<M> {
  const distinct = [...new Set(parts.map(({ mode }) => mode))];
  const nothing: CutRoute<M> = { geometry: null, modes: distinct };
  if (home.keepOnDevice || parts.some(({ line }) => outside(line, home.sparse).isCut)) return nothing;
  const pieces = parts.flatMap(({ mode, line }) =>
    outside(line, home.blocks)
      .lines.map((piece) => ({ mode, line: piece, metres: lengthOf(piece) }))
      .filter(({ metres }) => metres > MIN_PART_M),
  );
  if (pieces.length === 0) return nothing;
  const kept = longest(pieces);
  return {
    geometry: { type: 'MultiLineString', coordinates: kept.map(({ line }) => line) },
    modes: kept.map(({ mode }) => mode),
  };
}

/** A place that may leave, rounded to 7 decimals, or null inside a block. */
export function hidePlace(place: Position, home: HomeBlocks): Point | null {
  const coordinates = rounded(place);
  const [x, y] = toXY(coordinates);
  const isHidden = home.blocks
    .map((block) => boxOf(block, MARGIN_M))
    .some((box) => overlap([x, y], [x, y], box) !== null);
  return isHidden ? null : { type: 'Point', coordinates };
}

/** Cuts a contribution again with the blocks of now, e.g. one added after it was sent. Never gives back what was cut. */
export function cutContribution(contribution: Contribution, home: HomeBlocks): Contribution {
  if (contribution.geometry === null) return contribution;
  if (contribution.geometry.type === 'Point') {
    return { ...contribution, geometry: hidePlace(contribution.geometry.coordinates, home) } as Contribution;
  }
  if (contribution.properties.type !== 'route') return contribution;
  const { modes, ...said } = contribution.properties;
  const parts = contribution.geometry.coordinates.map((line, part) => ({ mode: modes?.[part] ?? null, line }));
  const cut = cutRoute(parts, home);
  return { ...contribution, geometry: cut.geometry, properties: { ...said, ...saidModes(cut.modes) } };
}

/** The modes of a cut way as a property: left out when the child did not say how. */
export function saidModes(modes: readonly (Mode | null)[]): { modes?: Mode[] } {
  const said = modes.filter((mode) => mode !== null);
  return said.length === modes.length && said.length > 0 ? { modes: said } : {};
}

/**
 * Does any segment (straight in EPSG:25833) or place meet a closed block? A check on the cut by another method: separating
 * axes instead of clipping.
 */
export function meetsBlock(geometry: Point | MultiLineString | null, blocks: readonly Block[]): boolean {
  if (geometry === null) return false;
  const lines = geometry.type === 'Point' ? [[geometry.coordinates, geometry.coordinates]] : geometry.coordinates;
  const boxes = blocks.map((block) => boxOf(block, 0));
  return lines.some((line) => {
    const xy = line.map(toXY);
    return xy.some((from, n) => n + 1 < xy.length && boxes.some((box) => !areSeparate(from, xy[n + 1] ?? from, box)));
  });
}

/** Is there an axis (x, y or the segment's normal) on which the segment and the closed box do not overlap? */
function areSeparate([ax, ay]: XY, [bx, by]: XY, box: Box): boolean {
  if (Math.max(ax, bx) < box.west || Math.min(ax, bx) > box.east) return true;
  if (Math.max(ay, by) < box.south || Math.min(ay, by) > box.north) return true;
  const side = (x: number, y: number) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  const corners = [
    side(box.west, box.south),
    side(box.east, box.south),
    side(box.east, box.north),
    side(box.west, box.north),
  ];
  return corners.every((s) => s > 0) || corners.every((s) => s < 0);
}

/** The lines left of one line, rounded, and whether anything was cut off. */
function outside(line: readonly Position[], blocks: readonly Block[]): { lines: Position[][]; isCut: boolean } {
  const boxes = blocks.map((block) => boxOf(block, MARGIN_M));
  const lines: Position[][] = [];
  let isCut = false;
  let current: Position[] | null = null;
  for (let n = 0; n + 1 < line.length; n++) {
    const a = line[n]!;
    const b = line[n + 1]!;
    const kept = joined(clearIntervals(a, b, boxes, 0, 1));
    for (const [from, to] of kept) {
      if (from !== 0 || current === null) {
        current = [rounded(between(a, b, from))];
        lines.push(current);
      }
      current.push(...straight(current.at(-1)!, rounded(between(a, b, to)), blocks));
    }
    isCut ||= kept.length !== 1 || kept[0]?.[0] !== 0 || kept[0][1] !== 1;
    if (kept.at(-1)?.[1] !== 1) current = null;
  }
  return { lines: lines.filter((piece) => piece.length > 1), isCut };
}

/** What of the segment from `a` to `b`, between t0 and t1, keeps clear of every box; in order. */
function clearIntervals(a: Position, b: Position, boxes: readonly Box[], t0: number, t1: number): Interval[] {
  const from = toXY(between(a, b, t0));
  const to = toXY(between(a, b, t1));
  const metres = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const bow = metres * metres * BOW_PER_M2;
  const near = boxes.filter((box) => overlap(from, to, grown(box, bow)) !== null);
  if (near.length === 0) return [[t0, t1]];
  if (metres > PIECE_M) {
    const middle = (t0 + t1) / 2;
    return [...clearIntervals(a, b, near, t0, middle), ...clearIntervals(a, b, near, middle, t1)];
  }
  let clear: Interval[] = [[0, 1]];
  for (const box of near) {
    const hit = overlap(from, to, box);
    if (hit !== null) clear = clear.flatMap((interval) => without(interval, hit));
  }
  const at = (u: number) => (u === 1 ? t1 : t0 + u * (t1 - t0));
  return clear.map(([u0, u1]) => [at(u0), at(u1)]);
}

/** Intervals that touch become one, so that nothing shows where the search halved the segment. */
function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const [from, to] of intervals) {
    const last = result.at(-1);
    if (last?.[1] === from) result[result.length - 1] = [last[0], to];
    else result.push([from, to]);
  }
  return result;
}

/**
 * The positions after `a` on the way to `b`: `b` alone, or halved until every chord keeps clear. Knows only what is kept: a
 * vertex placed by the length of the drawn segment would tell where its hidden end is.
 */
function straight(a: Position, b: Position, blocks: readonly Block[]): Position[] {
  if (a[0] === b[0] && a[1] === b[1]) return [];
  const [from, to] = [toXY(a), toXY(b)];
  const metres = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const clearance = MARGIN_M / 2 + metres * metres * BOW_PER_M2;
  if (metres <= PIECE_M || blocks.every((block) => overlap(from, to, boxOf(block, clearance)) === null)) return [b];
  const middle = rounded(between(a, b, 0.5));
  return [...straight(a, middle, blocks), ...straight(middle, b, blocks)];
}

/** What is left of an interval beside another. */
function without([from, to]: Interval, [a, b]: Interval): Interval[] {
  const left: Interval[] = [];
  if (Math.min(to, a) > from) left.push([from, Math.min(to, a)]);
  if (to > Math.max(from, b)) left.push([Math.max(from, b), to]);
  return left;
}

/**
 * Where the segment is in the closed box, as an interval of 0–1, or null. Source: Y.-D. Liang and B. A. Barsky, «A new
 * concept and method for line clipping», ACM Trans. Graph. 3 (1984).
 */
function overlap([ax, ay]: XY, [bx, by]: XY, box: Box): Interval | null {
  let enter = 0;
  let leave = 1;
  const sides: [step: number, room: number][] = [
    [ax - bx, ax - box.west],
    [bx - ax, box.east - ax],
    [ay - by, ay - box.south],
    [by - ay, box.north - ay],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  return enter <= leave ? [enter, leave] : null;
}

/** A line that runs in and out along a border may fall into more parts than a route may have: the longest stay, in order. */
function longest<T extends { readonly metres: number }>(pieces: readonly T[]): readonly T[] {
  if (pieces.length <= MAX_PARTS_PER_ROUTE) return pieces;
  const stay = new Set([...pieces].sort((a, b) => b.metres - a.metres).slice(0, MAX_PARTS_PER_ROUTE));
  return pieces.filter((piece) => stay.has(piece));
}

function lengthOf(line: readonly Position[]): number {
  const xy = line.map(toXY);
  return xy.reduce((sum, [x, y], n) => {
    const before = xy[n - 1];
    return before === undefined ? sum : sum + Math.hypot(x - before[0], y - before[1]);
  }, 0);
}

function boxOf({ i, j, size }: Block, margin: number): Box {
  return grown({ west: i * size, south: j * size, east: (i + 1) * size, north: (j + 1) * size }, margin);
}

function grown({ west, south, east, north }: Box, by: number): Box {
  return { west: west - by, south: south - by, east: east + by, north: north + by };
}

function between(a: Position, b: Position, t: number): Position {
  if (t === 0) return a;
  if (t === 1) return b;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

function rounded([lon, lat]: Position): Position {
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

function toXY([lon, lat]: Position): XY {
  return lonLatToUtm(lon, lat, BLOCK_CRS);
}
