/**
 * Filled contours of a value grid by marching squares: the same bands as `turf.isobands`, which is the reference in the
 * tests. Turf joins its segments by searching all of them for each, which takes 80 s for a town of 5 000 cells; here each
 * crossed grid edge points at the next one, so joining is linear. Coordinates are in grid nodes: metres are the caller's.
 *
 * Source: W. E. Lorensen and H. E. Cline, «Marching cubes» (1987), in two dimensions; saddles by the mean of the corners.
 */

/** Values row by row from the lowest; the outermost nodes must lie below the lowest break, so that every ring closes. */
export type ValueGrid = { readonly values: Float64Array; readonly width: number; readonly height: number };
type Vertex = readonly [x: number, y: number];
/** Closed; outer rings counter-clockwise, holes clockwise. */
export type ContourRing = readonly Vertex[];
/** An outer ring and its holes. */
export type ContourPolygon = readonly ContourRing[];

// Sides of a square of four nodes.
const BOTTOM = 0;
const RIGHT = 1;
const TOP = 2;
const LEFT = 3;
/**
 * Pairs of sides, from → to, with what is at or above the break on the left. Index: corners at or above it, top left 8,
 * top right 4, bottom right 2, bottom left 1; for the saddles 5 and 10 the two corners are apart, see {@link JOINED}.
 */
const APART: readonly (readonly number[])[] = [
  [],
  [BOTTOM, LEFT],
  [RIGHT, BOTTOM],
  [RIGHT, LEFT],
  [TOP, RIGHT],
  [TOP, RIGHT, BOTTOM, LEFT],
  [TOP, BOTTOM],
  [TOP, LEFT],
  [LEFT, TOP],
  [BOTTOM, TOP],
  [LEFT, TOP, RIGHT, BOTTOM],
  [RIGHT, TOP],
  [LEFT, RIGHT],
  [BOTTOM, RIGHT],
  [LEFT, BOTTOM],
  [],
];
/** Saddles whose mean is at or above the break: the two corners hang together. */
const JOINED: Readonly<Record<number, readonly number[]>> = {
  5: [TOP, LEFT, BOTTOM, RIGHT],
  10: [LEFT, BOTTOM, RIGHT, TOP],
};

/**
 * The bands between breaks: element n holds what lies in `breaks[n]` … `breaks[n + 1]`, the last what lies above.
 * @param breaks rising
 * @param margin keeps a crossing this share of an edge away from the nodes, so that rings stay apart when rounded
 */
export function contourBands(grid: ValueGrid, breaks: readonly number[], margin = 0): ContourPolygon[][] {
  const next = new Int32Array(2 * grid.values.length).fill(-1);
  const traced = breaks.map((threshold) => traceRings(grid, threshold, margin, next));
  return traced.map((rings, n) => groupRings([...rings, ...(traced[n + 1] ?? []).map((ring) => ring.toReversed())]));
}

/** @param next by grid edge: 2 × node for the edge to the east, + 1 for the one to the north; all −1 before and after */
function traceRings(grid: ValueGrid, threshold: number, margin: number, next: Int32Array): ContourRing[] {
  const { values, width, height } = grid;
  for (let y = 0; y < height - 1; y++) {
    for (let node = y * width, last = node + width - 1; node < last; node++) {
      const topLeft = values[node + width]!;
      const topRight = values[node + width + 1]!;
      const bottomRight = values[node + 1]!;
      const bottomLeft = values[node]!;
      const corners =
        (topLeft >= threshold ? 8 : 0) |
        (topRight >= threshold ? 4 : 0) |
        (bottomRight >= threshold ? 2 : 0) |
        (bottomLeft >= threshold ? 1 : 0);
      if (corners === 0 || corners === 15) continue;
      const isJoined = topLeft + topRight + bottomRight + bottomLeft >= 4 * threshold;
      const sides = (isJoined ? JOINED[corners] : undefined) ?? APART[corners]!;
      for (let s = 0; s < sides.length; s += 2) {
        next[edgeOf(sides[s]!, node, width)] = edgeOf(sides[s + 1]!, node, width);
      }
    }
  }
  const rings: ContourRing[] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start] === -1) continue;
    const ring: Vertex[] = [];
    for (let edge = start; next[edge] !== -1;) {
      ring.push(crossing(grid, edge, threshold, margin));
      const following = next[edge]!;
      next[edge] = -1;
      edge = following;
    }
    ring.push(ring[0]!);
    rings.push(ring);
  }
  return rings;
}

function edgeOf(side: number, node: number, width: number): number {
  if (side === BOTTOM) return 2 * node;
  if (side === TOP) return 2 * (node + width);
  return side === LEFT ? 2 * node + 1 : 2 * (node + 1) + 1;
}

function crossing({ values, width }: ValueGrid, edge: number, threshold: number, margin: number): Vertex {
  const node = edge >> 1;
  const x = node % width;
  const y = (node - x) / width;
  const isVertical = (edge & 1) === 1;
  const from = values[node]!;
  const share = (threshold - from) / (values[isVertical ? node + width : node + 1]! - from);
  const t = Math.min(1 - margin, Math.max(margin, share));
  return isVertical ? [x, y + t] : [x + t, y];
}

/** Twice the area, positive when counter-clockwise. */
function doubleArea(ring: ContourRing): number {
  let sum = 0;
  for (let n = 1; n < ring.length; n++) sum += ring[n - 1]![0] * ring[n]![1] - ring[n]![0] * ring[n - 1]![1];
  return sum;
}

function leftmost(ring: ContourRing): Vertex {
  return ring.reduce((best, vertex) => (vertex[0] < best[0] ? vertex : best));
}

/**
 * Gives every hole to the outer ring around it: the nearest ring to the left of the hole's leftmost vertex bounds the same
 * surface, so it is either that outer ring or another hole of it, whose owner is known when holes are taken from the left.
 */
function groupRings(rings: readonly ContourRing[]): ContourPolygon[] {
  const areas = rings.map(doubleArea);
  const polygons = new Map<number, ContourRing[]>();
  areas.forEach((area, n) => {
    if (area > 0) polygons.set(n, [rings[n]!]);
  });
  const holes = rings.flatMap((ring, n) => (areas[n]! < 0 ? [{ n, ring, at: leftmost(ring) }] : []));
  holes.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const rows = segmentsByRow(rings, new Set(holes.map(({ at }) => Math.floor(at[1]))));
  const owners = new Map<number, number>();
  for (const { n, ring, at } of holes) {
    const left = nearestLeft(rows.get(Math.floor(at[1])) ?? [], at, n);
    const owner = owners.get(left) ?? left;
    owners.set(n, owner);
    polygons.get(owner)?.push(ring);
  }
  return [...polygons.values()];
}

type Segment = { readonly a: Vertex; readonly b: Vertex; readonly ring: number };

/** A segment lies within one row of squares: the row of its lower end. */
function segmentsByRow(rings: readonly ContourRing[], wanted: ReadonlySet<number>): Map<number, Segment[]> {
  const rows = new Map([...wanted].map((row): [number, Segment[]] => [row, []]));
  if (rows.size === 0) return rows;
  rings.forEach((vertices, ring) => {
    for (let n = 1; n < vertices.length; n++) {
      const a = vertices[n - 1]!;
      const b = vertices[n]!;
      rows.get(Math.floor(Math.min(a[1], b[1])))?.push({ a, b, ring });
    }
  });
  return rows;
}

/** Number of the ring met first when going left from a vertex of ring `self`; −1 when there is none. */
function nearestLeft(segments: readonly Segment[], [x, y]: Vertex, self: number): number {
  let nearest = -1;
  let best = -Infinity;
  for (const { a, b, ring } of segments) {
    if (ring === self || a[1] <= y === b[1] <= y) continue;
    const at = a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
    if (at <= x && at > best) {
      best = at;
      nearest = ring;
    }
  }
  return nearest;
}
