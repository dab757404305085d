/**
 * Home blocks: the squares of a fixed national grid that hide a child's home or homes. Which blocks a child has is decided
 * here, on the device, from what was drawn; `home-cut.ts` then removes them from everything before it is sent. Nothing in
 * this file ever leaves the device. The rule is shared/design/03-privacy.md, «On the device: home blocks».
 */
import type { Position } from './geometry.ts';
import { lonLatToUtm, utmToLonLat } from './utm.ts';

/** The grid's CRS, for all of Norway, so that a block never depends on the case or the child. */
export const BLOCK_CRS = 25833;
/** Edge lengths in metres; each size is aligned to the origin, so four squares make one of the next. */
export const BLOCK_SIZES = [250, 500, 1000] as const;
export type BlockSize = (typeof BLOCK_SIZES)[number];
/** A home is hidden among at least this many addresses: a guess inside the block is right one time in twenty. */
export const MIN_ADDRESSES = 20;
/** A way's end this close to the school, in metres, is the school end: the schoolyard and its gates. */
export const SCHOOL_END_M = 150;
/** A way's end this close to the named place that the child picked for it, in metres, is at that place. */
export const PICKED_END_M = 150;
/** Where a way there and back turns: within this of its farthest vertex, in metres, because a finger trembles. */
const TURN_M = 50;
/** Two parts of a way that come this close, in metres, are drawn on from each other (walk to the bus stop, then bus). */
const JOIN_M = 30;

/** The closed square [i·size, (i+1)·size] × [j·size, (j+1)·size] in metres of EPSG:25833. */
export type Block = { readonly i: number; readonly j: number; readonly size: BlockSize };

/** Addresses per 250 m square, `i:j` → count: the case's address layer as {@link addressCounts} reads it. */
export type AddressCounts = ReadonlyMap<string, number>;

/** A way as drawn: its parts in the order they were drawn, each a line of lon/lat degrees. */
export type DrawnWay = readonly (readonly Position[])[];

/** A leisure way with the named places that the child picked as an end of it. A place stands for one end only. */
export type LeisureWay = { readonly parts: DrawnWay; readonly pickedPlaces: readonly Position[] };

export type HomeInput = {
  /** The school of the class. */
  readonly school: Position;
  /** One for each home the child has. Empty: skipped, or not drawn. */
  readonly schoolRoutes: readonly DrawnWay[];
  readonly leisureRoutes: readonly LeisureWay[];
  /** Squares the child tapped as home; they stay on the tablet. */
  readonly tappedHome: readonly Position[];
  /** «Ikke hjemmet mitt på kartet»: every block is 1 000 m. */
  readonly notOnMap: boolean;
  /** Blocks that stand already: the child made them bigger, or something was sent with them. Only ever added to. */
  readonly standing: readonly Block[];
  /** The home is among `standing`: its way was drawn or its square tapped before. */
  readonly homeStands?: boolean;
  /** null: the case has no address layer. */
  readonly addresses: AddressCounts | null;
};

/** What hides one child. All blocks apply to all of the child's features. */
export type HomeBlocks = {
  /** No block lies inside another; sorted, so equal sets are equal values. */
  readonly blocks: readonly Block[];
  /** Those of `blocks` that hold too few addresses even at 1 000 m: a way that meets one leaves no place at all. */
  readonly sparse: readonly Block[];
  /** A home is in a sparse block: every way stays on the device and only counts. */
  readonly keepOnDevice: boolean;
};

export const NO_HOME_BLOCKS: HomeBlocks = { blocks: [], sparse: [], keepOnDevice: false };

/** @param layer the case's address layer: [column, row, count] of 250 m squares of EPSG:25833 */
export function addressCounts(layer: {
  readonly blocks: readonly (readonly [column: number, row: number, count: number])[];
}): AddressCounts {
  return new Map(layer.blocks.map(([column, row, count]) => [`${column}:${row}`, count]));
}

/** Addresses inside one block. */
export function addressesIn(block: Block, addresses: AddressCounts): number {
  const n = block.size / 250;
  let sum = 0;
  for (let i = block.i * n; i < (block.i + 1) * n; i++) {
    for (let j = block.j * n; j < (block.j + 1) * n; j++) sum += addresses.get(`${i}:${j}`) ?? 0;
  }
  return sum;
}

/** The square of one size that a place is in. @param place lon/lat degrees */
export function squareAt(place: Position, size: BlockSize): Block {
  const [x, y] = lonLatToUtm(place[0], place[1], BLOCK_CRS);
  return { i: Math.floor(x / size), j: Math.floor(y / size), size };
}

/**
 * The block that hides a place: the smallest with enough addresses, 500 m without an address layer.
 * @param place lon/lat degrees
 * @param smallest where growing starts, metres
 * @returns `too-few` when not even 1 000 m holds MIN_ADDRESSES
 */
export function blockAt(
  place: Position,
  addresses: AddressCounts | null,
  smallest: BlockSize = 250,
): Block | 'too-few' {
  if (addresses === null) return squareAt(place, smallest === 1000 ? 1000 : 500);
  for (const size of BLOCK_SIZES) {
    if (size < smallest) continue;
    const block = squareAt(place, size);
    if (addressesIn(block, addresses) >= MIN_ADDRESSES) return block;
  }
  return 'too-few';
}

/** The next larger block around this one; 1 000 m is the largest. There is no way back. */
export function growBlock(block: Block): Block {
  if (block.size === 1000) return block;
  return { i: Math.floor(block.i / 2), j: Math.floor(block.j / 2), size: block.size === 250 ? 500 : 1000 };
}

/** Outline for drawing the fog: closed, counter-clockwise, lon/lat degrees, five positions. */
export function blockRing({ i, j, size }: Block): Position[] {
  const corners: [number, number][] = [
    [i, j],
    [i + 1, j],
    [i + 1, j + 1],
    [i, j + 1],
    [i, j],
  ];
  return corners.map(([x, y]) => utmToLonLat(x * size, y * size, BLOCK_CRS));
}

/** Does the closed block hold the place? */
export function blockHolds({ i, j, size }: Block, place: Position): boolean {
  const [x, y] = lonLatToUtm(place[0], place[1], BLOCK_CRS);
  return x >= i * size && x <= (i + 1) * size && y >= j * size && y <= (j + 1) * size;
}

/**
 * The set of blocks of one child.
 * - School ways: a block for every end away from the school; for all ends when all are near it. When the
 *   way ends where it began (there and back in one), also where it is farthest from the school.
 * - Tapped homes: a block each.
 * - Leisure ways: a block for each end, unless the child picked a named place for it that is outside all blocks.
 * - No school way and no tapped home, now or before: a block of at least 500 m for each end, picked or not.
 * - `notOnMap`: the same blocks at 1 000 m. With nothing drawn or tapped, the 1 000 m square of the school: small children
 *   live near their school, and no other place is known to be near home.
 */
export function homeBlocks(input: HomeInput): HomeBlocks {
  const homes = [...input.schoolRoutes.flatMap((way) => homeEnds(way, input.school)), ...input.tappedHome];
  const leisure = input.leisureRoutes.map((way) => ({ ends: wayEnds(way.parts), picked: way.pickedPlaces }));
  const unknownHome = homes.length === 0 && input.homeStands !== true;
  const smallest = input.notOnMap ? 1000 : unknownHome ? 500 : 250;
  const hide = (place: Position) => hiding(place, input.addresses, smallest);

  const forHomes = homes.map(hide);
  const forEnds = leisureEnds(leisure, unknownHome, [...input.standing, ...forHomes.map(({ block }) => block)], hide);
  const found = [...forHomes, ...forEnds];
  if (input.notOnMap && found.length === 0) found.push({ block: squareAt(input.school, 1000), sparse: false });

  return {
    blocks: outermost([...input.standing, ...found.map(({ block }) => block)]),
    sparse: outermost(found.filter(({ sparse }) => sparse).map(({ block }) => block)),
    keepOnDevice: forHomes.some(({ sparse }) => sparse),
  };
}

type Hiding = { readonly block: Block; readonly sparse: boolean };

function hiding(place: Position, addresses: AddressCounts | null, smallest: BlockSize): Hiding {
  const block = blockAt(place, addresses, smallest);
  return block === 'too-few' ? { block: squareAt(place, 1000), sparse: true } : { block, sparse: false };
}

/** Ends of leisure ways that need a block. A block for one end may swallow a picked place, which then needs one too. */
function leisureEnds(
  ways: readonly { ends: readonly Position[]; picked: readonly Position[] }[],
  unknownHome: boolean,
  others: readonly Block[],
  hide: (place: Position) => Hiding,
): Hiding[] {
  const hidden: Hiding[] = [];
  let waiting: { end: Position; at: Position }[] = [];
  for (const { ends, picked } of ways) {
    const places = unknownHome ? new Map<Position, Position>() : pickedEnds(ends, picked);
    for (const end of ends) {
      const at = places.get(end);
      if (at === undefined) hidden.push(hide(end));
      else waiting.push({ end, at });
    }
  }
  for (;;) {
    const blocks = [...others, ...hidden.map(({ block }) => block)];
    const swallowed = waiting.filter(({ at }) => blocks.some((block) => blockHolds(block, at)));
    if (swallowed.length === 0) return hidden;
    hidden.push(...swallowed.map(({ end }) => hide(end)));
    waiting = waiting.filter((candidate) => !swallowed.includes(candidate));
  }
}

/** End → the picked place it is at. Each place stands for the end nearest to it, so one place never frees both ends. */
function pickedEnds(ends: readonly Position[], picked: readonly Position[]): Map<Position, Position> {
  const at = new Map<Position, Position>();
  for (const place of picked) {
    const free = ends.filter((end) => !at.has(end)).sort((a, b) => metresBetween(a, place) - metresBetween(b, place));
    const nearest = free[0];
    if (nearest !== undefined && metresBetween(nearest, place) <= PICKED_END_M) at.set(nearest, place);
  }
  return at;
}

/** Places of a way to school that may be home. */
function homeEnds(way: DrawnWay, school: Position): Position[] {
  const metres = (place: Position) => metresBetween(place, school);
  const isAway = (place: Position) => metres(place) > SCHOOL_END_M;
  const ends = wayEnds(way);
  const away = ends.filter(isAway);
  const isThereAndBack =
    looseEnds(way).length === 0 || ends.every((end) => metresBetween(end, ends[0] ?? end) <= SCHOOL_END_M);
  if (!isThereAndBack && away.length > 0) return away;
  const places = way.flat();
  const farthest = places.reduce((most, place) => Math.max(most, metres(place)), 0);
  const turn = places.filter((place) => isAway(place) && metres(place) > farthest - TURN_M);
  return [...(away.length > 0 ? away : ends), ...turn];
}

/** The ends of a way that no other part goes on from; in a round, where everything goes on, the ends of every part. */
function wayEnds(way: DrawnWay): Position[] {
  const loose = looseEnds(way);
  return loose.length > 0 ? loose : way.flatMap((line) => [...line.slice(0, 1), ...line.slice(-1)]);
}

/**
 * Ends of parts that no other part goes on from. A child may draw the bus first and the walk to the stop afterwards, or rub
 * out a piece in the middle. A part goes on where another stops, each end in one other only and the nearest first, so that a
 * home beside the bus stop stays an end.
 */
function looseEnds(way: DrawnWay): Position[] {
  const starts = way.flatMap((line, part) => line.slice(0, 1).map((place) => ({ place, part })));
  const stops = way.flatMap((line, part) => line.slice(-1).map((place) => ({ place, part })));
  const joints = stops
    .flatMap((stop) => starts.map((start) => ({ stop, start, metres: metresBetween(stop.place, start.place) })))
    .filter(({ stop, start, metres }) => stop.part !== start.part && metres <= JOIN_M)
    .sort((one, other) => one.metres - other.metres);
  const goesOn = new Set<{ place: Position }>();
  for (const { stop, start } of joints) {
    if (!goesOn.has(stop) && !goesOn.has(start)) goesOn.add(stop).add(start);
  }
  return [...starts, ...stops].filter((end) => !goesOn.has(end)).map(({ place }) => place);
}

/** Without those that lie inside another, each once, sorted by size, column and row. */
function outermost(blocks: readonly Block[]): Block[] {
  const kept = new Map<string, Block>();
  for (const block of blocks) {
    const inside = blocks.some((other) => other.size > block.size && liesWithin(block, other));
    if (!inside) kept.set(`${block.size}:${block.i}:${block.j}`, block);
  }
  return [...kept.values()].sort((a, b) => a.size - b.size || a.i - b.i || a.j - b.j);
}

function liesWithin(small: Block, large: Block): boolean {
  const n = large.size / small.size;
  return Math.floor(small.i / n) === large.i && Math.floor(small.j / n) === large.j;
}

/** Metres of EPSG:25833, within 0.4 % of true. */
function metresBetween(a: Position, b: Position): number {
  const [ax, ay] = lonLatToUtm(a[0], a[1], BLOCK_CRS);
  const [bx, by] = lonLatToUtm(b[0], b[1], BLOCK_CRS);
  return Math.hypot(ax - bx, ay - by);
}
