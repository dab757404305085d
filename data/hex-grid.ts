/**
 * The fixed national grid: flat-topped hexagons by edge length in EPSG:25833 with origin (0, 0), exactly as PostGIS
 * `ST_HexagonGrid`/`ST_Hexagon(size, i, j)`. Centre x = 1.5·size·i, y = √3·size·(j + ½ if i is odd). Parity is `i & 1`,
 * which holds for negative columns (Bergen is column −357 at size 60) where JavaScript's `i % 2` is −1.
 * Map scale differs from true by up to 0.4 % at the edges of the country.
 *
 * A border is 1 µm wide ({@link BORDER_M}): a place within it of several closed hexagons is on the border of all of them.
 * That is a thousand times the rounding of doubles at 8 000 km and a ten thousandth of the 7th decimal of a degree, so
 * «on the border» is the same answer whichever of the neighbours is asked.
 */
import type { UtmCrs } from './case.ts';
import type { Position } from './geometry.ts';
import { Problem } from './problem.ts';
import { utmToLonLat } from './utm.ts';

/** Half-width of a border, metres. */
export const BORDER_M = 1e-6;
/** What the quick paths call near a border, metres; there the exact test decides. */
const NEAR_M = 2 * BORDER_M;
/** Far beyond any UTM coordinate; below it columns and rows fit in 32 bits for edges from 1 m. Metres. */
const LIMIT_M = 1e8;

const SQRT3 = Math.sqrt(3);
/** Unit normals of a flat-topped hexagon's sides: (0, 1), (NX, NY), (NX, −NY). */
const NX = SQRT3 / 2;
const NY = 0.5;

export type Cell = { i: number; j: number };

/** Half the height of a hexagon: from its centre to a side, metres. */
const apothem = (size: number) => NX * size;
// Centres and corners are whole multiples of size/2 and of the apothem, so neighbours compute the very same corner.
const centreX = (i: number, size: number) => i * (1.5 * size);
const centreY = (i: number, j: number, size: number) => (2 * j + (i & 1)) * apothem(size);

function checkSize(size: number): void {
  if (!(size >= 1 && size <= 1e6)) throw new Problem('not-valid', `hexagon edge ${size} m`);
}
const isPlace = (x: number, y: number) => x > -LIMIT_M && x < LIMIT_M && y > -LIMIT_M && y < LIMIT_M;
function checkPlace(x: number, y: number): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Problem('coordinate-not-finite', `${x}, ${y}`);
  if (Math.abs(x) > LIMIT_M || Math.abs(y) > LIMIT_M) throw new Problem('coordinate-out-of-range', `${x}, ${y}`);
}

// The answer of `findNearest`: a cell, and whether the place is inside it, clear of every border.
let nearI = 0;
let nearJ = 0;
let isClear = false;

/** The hexagon whose centre is nearest, by rounding in cube coordinates (redblobgames.com/grids/hexagons, «rounding»). */
function findNearest(xy: Float64Array, v: number, size: number): void {
  const x = xy[2 * v]!;
  const y = xy[2 * v + 1]!;
  const q = (x * (2 / 3)) / size;
  const r = (y * (SQRT3 / 3) - x / 3) / size;
  let rq = Math.round(q);
  let rr = Math.round(r);
  const rs = Math.round(-q - r);
  const dq = Math.abs(rq - q);
  const dr = Math.abs(rr - r);
  const ds = Math.abs(rs + q + r);
  if (dq > dr && dq > ds) rq = -rr - rs;
  else if (dr > ds) rr = -rq - rs;
  nearI = rq | 0;
  nearJ = (rr + ((rq - (rq & 1)) >> 1)) | 0;
  const ux = NX * (x - centreX(nearI, size));
  const dy = y - centreY(nearI, nearJ, size);
  const uy = NY * dy;
  const inside = apothem(size) - NEAR_M;
  isClear = Math.abs(dy) < inside && Math.abs(ux + uy) < inside && Math.abs(ux - uy) < inside;
}

/** The one cell of a place in metres. On a border: the lowest i, then j. Throws `coordinate-not-finite` or `-out-of-range`. */
export function cellAt(x: number, y: number, size: number): Cell {
  const list = new CellList();
  pushPlace(x, y, size, list);
  return { i: list.cells[0]!, j: list.cells[1]! };
}

/** Appends the one cell of a place: {@link cellAt} without an object a call. */
export function pushPlace(x: number, y: number, size: number, into: CellList): void {
  onePlace[0] = x;
  onePlace[1] = y;
  pushPlaces(onePlace, 0, 1, size, into);
}
const onePlace = new Float64Array(2);

/** Appends the cells of places `from` … `to − 1` of interleaved metres, one each. Throws as {@link cellAt}. */
export function pushPlaces(xy: Float64Array, from: number, to: number, size: number, into: CellList): void {
  checkSize(size);
  for (let v = from; v < to; v++) {
    const x = xy[2 * v]!;
    const y = xy[2 * v + 1]!;
    if (!isPlace(x, y)) checkPlace(x, y);
    findNearest(xy, v, size);
    if (isClear) {
      into.push(nearI, nearJ);
      continue;
    }
    const first = into.length;
    pushExact(x, y, x, y, size, into);
    // The exact test lists columns rising, rows rising within them: the first is the one.
    into.length = first + 2;
  }
}

/** Centre in metres. */
export function cellCentre(i: number, j: number, size: number): [x: number, y: number] {
  return [centreX(i, size), centreY(i, j, size)];
}

/** The six corners in metres, counter-clockwise from the east, not closed. Neighbours share corners bit by bit. */
export function cellOutline(i: number, j: number, size: number): [x: number, y: number][] {
  const column = 3 * i;
  const row = 2 * j + (i & 1);
  const corner = (dx: number, dy: number): [number, number] => [(column + dx) * (size / 2), (row + dy) * apothem(size)];
  return [corner(2, 0), corner(1, 1), corner(-1, 1), corner(-2, 0), corner(-1, -1), corner(1, -1)];
}

/** `size:i:j`, the cell's name everywhere outside. */
export function cellId(size: number, i: number, j: number): string {
  return `${size}:${i}:${j}`;
}

/** Throws `not-valid` for anything {@link cellId} cannot have made. */
export function parseCellId(id: string): { size: number; i: number; j: number } {
  const match = /^([1-9]\d{0,6}):(0|-?[1-9]\d{0,8}):(0|-?[1-9]\d{0,8})$/.exec(id);
  if (!match) throw new Problem('not-valid', `cell ${id.slice(0, 40)}`);
  return { size: Number(match[1]), i: Number(match[2]), j: Number(match[3]) };
}

/** A closed lon/lat ring, counter-clockwise (RFC 7946), 7 decimals. @param crs of the grid, 25833 unless compared with others */
export function cellRing(id: string, crs: UtmCrs = 25833): Position[] {
  const { size, i, j } = parseCellId(id);
  const ring = cellOutline(i, j, size).map(([x, y]): Position => {
    const [lon, lat] = utmToLonLat(x, y, crs);
    return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
  });
  return [...ring, ring[0]!];
}

/** A reusable list of cells as i, j pairs; grows, never shrinks. */
export class CellList {
  cells = new Int32Array(256);
  /** Numbers used in `cells`: twice the number of cells. */
  length = 0;

  push(i: number, j: number): void {
    if (this.length + 2 > this.cells.length) {
      const grown = new Int32Array(2 * this.cells.length);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.cells[this.length++] = i;
    this.cells[this.length++] = j;
  }
}

/** Calls `visit` for every cell whose closed hexagon the polyline meets, each at least once; see {@link pushLine}. */
export function visitLine(
  xy: Float64Array,
  from: number,
  to: number,
  size: number,
  visit: (i: number, j: number) => void,
): void {
  const list = new CellList();
  pushLine(xy, from, to, size, list);
  for (let k = 0; k < list.length; k += 2) visit(list.cells[k]!, list.cells[k + 1]!);
}

/**
 * Appends every cell whose closed hexagon (borders 1 µm wide) the polyline meets, each at least once.
 *
 * Walks from hexagon to hexagon. While every vertex and every crossing is clear of all borders and corners, the distance
 * to each other side is linear along the piece inside one hexagon and positive at both ends, so nothing else is touched.
 * Where that does not hold the whole segment goes to the exact test.
 *
 * @param xy interleaved metres; vertices `from` … `to − 1` make the line, one vertex is a place
 * Throws `coordinate-not-finite` or `coordinate-out-of-range`, with `into` as it was.
 */
export function pushLine(xy: Float64Array, from: number, to: number, size: number, into: CellList): void {
  checkSize(size);
  if (to <= from) return;
  const began = into.length;
  checkPlace(xy[2 * from]!, xy[2 * from + 1]!);
  const a = apothem(size);
  const inside = a - NEAR_M;
  const outside = a + NEAR_M;
  let x = xy[2 * from]!;
  let y = xy[2 * from + 1]!;
  findNearest(xy, from, size);
  let clear = isClear;
  let i = nearI;
  let j = nearJ;
  if (clear) into.push(i, j);
  else pushExact(x, y, x, y, size, into);
  let cx = centreX(i, size);
  let cy = centreY(i, j, size);

  for (let v = from + 1; v < to; v++) {
    const x0 = x;
    const y0 = y;
    x = xy[2 * v]!;
    y = xy[2 * v + 1]!;
    const before = into.length;
    let last = -1; // share of the segment before the crossing into this hexagon
    while (clear) {
      // The vertex along the three normals; a hexagon that holds it, clear of its sides, is the last of this segment.
      const p0 = y - cy;
      const px = NX * (x - cx);
      const p1 = px + NY * p0;
      const p2 = px - NY * p0;
      const m0 = Math.abs(p0);
      const m1 = Math.abs(p1);
      const m2 = Math.abs(p2);
      if (m0 < inside && m1 < inside && m2 < inside) break;
      // What is no place is in no hexagon, so it is found here, before anybody walks towards it.
      if (!isPlace(x, y)) {
        into.length = began;
        checkPlace(x, y);
      }

      // The segment crosses the side ahead of every normal along which the vertex is clearly beyond; the first of
      // them is the exit.
      const u0 = y0 - cy;
      const ux = NX * (x0 - cx);
      const u1 = ux + NY * u0;
      const u2 = ux - NY * u0;
      let t = 1; // share of the segment before the exit
      let normal = -1;
      if (m0 > outside) {
        const u = p0 > 0 ? u0 : -u0;
        t = (a - u) / (m0 - u);
        normal = 0;
      }
      if (m1 > outside) {
        const u = p1 > 0 ? u1 : -u1;
        const share = (a - u) / (m1 - u);
        if (share < t) {
          t = share;
          normal = 1;
        }
      }
      if (m2 > outside) {
        const u = p2 > 0 ? u2 : -u2;
        const share = (a - u) / (m2 - u);
        if (share < t) {
          t = share;
          normal = 2;
        }
      }
      // Every crossing lies farther along than the one before; that is what ends the walk.
      if (!(t > last)) normal = -1;
      last = t;
      // Where it crosses, it must be clear of the other sides: no corner is near.
      const e0 = Math.abs(u0 + t * (p0 - u0));
      const e1 = Math.abs(u1 + t * (p1 - u1));
      const e2 = Math.abs(u2 + t * (p2 - u2));
      if (normal === 0 && e1 < inside && e2 < inside) {
        if (p0 > 0) j++;
        else j--;
      } else if (normal === 1 && e0 < inside && e2 < inside) {
        if (p1 > 0) j += i++ & 1;
        else j -= 1 - (i-- & 1);
      } else if (normal === 2 && e0 < inside && e1 < inside) {
        if (p2 > 0) j -= 1 - (i++ & 1);
        else j += i-- & 1;
      } else {
        clear = false;
        break;
      }
      cx = centreX(i, size);
      cy = centreY(i, j, size);
      into.push(i, j);
    }
    if (!clear) {
      if (!isPlace(x, y)) {
        into.length = began;
        checkPlace(x, y);
      }
      into.length = before;
      pushExact(x0, y0, x, y, size, into);
      findNearest(xy, v, size);
      clear = isClear;
      i = nearI;
      j = nearJ;
      cx = centreX(i, size);
      cy = centreY(i, j, size);
    }
  }
}

/**
 * Every cell whose closed hexagon the segment (or place) meets, columns rising, rows rising within them: separating axes
 * against each hexagon of the columns it spans. Exact for convex shapes: the axes are the hexagon's normals and the segment's.
 */
function pushExact(x0: number, y0: number, x1: number, y1: number, size: number, into: CellList): void {
  const reach = size + BORDER_M;
  const width = 1.5 * size;
  const height = 2 * apothem(size);
  const dx = x1 - x0;
  const first = Math.ceil((Math.min(x0, x1) - reach) / width);
  const last = Math.floor((Math.max(x0, x1) + reach) / width);
  for (let i = first; i <= last; i++) {
    // The part of the segment over this column, then the rows it can reach.
    const cx = centreX(i, size);
    let ya = y0;
    let yb = y1;
    if (Math.abs(dx) > BORDER_M) {
      const ta = Math.min(1, Math.max(0, (cx - reach - x0) / dx));
      const tb = Math.min(1, Math.max(0, (cx + reach - x0) / dx));
      ya = y0 + ta * (y1 - y0);
      yb = y0 + tb * (y1 - y0);
    }
    const shift = (i & 1) / 2;
    const low = Math.floor(Math.min(ya, yb) / height - shift - 0.5);
    const high = Math.ceil(Math.max(ya, yb) / height - shift + 0.5);
    for (let j = low; j <= high; j++) {
      const cy = centreY(i, j, size);
      if (meets(x0 - cx, y0 - cy, x1 - cx, y1 - cy, size)) into.push(i, j);
    }
  }
}

/** Does a segment, relative to the hexagon's centre, come within a border's width of the closed hexagon? */
function meets(x0: number, y0: number, x1: number, y1: number, size: number): boolean {
  const a = apothem(size) + BORDER_M;
  const between = (p: number, q: number) => Math.min(p, q) <= a && Math.max(p, q) >= -a;
  if (!between(y0, y1)) return false;
  if (!between(NX * x0 + NY * y0, NX * x1 + NY * y1)) return false;
  if (!between(NX * x0 - NY * y0, NX * x1 - NY * y1)) return false;
  const mx = y0 - y1;
  const my = x1 - x0;
  const length = Math.hypot(mx, my);
  if (length === 0) return true;
  // Half the hexagon's extent across the segment, against the centre's distance from the segment's line.
  const extent = Math.max(Math.abs(mx) * size, Math.abs(mx) * (size / 2) + Math.abs(my) * apothem(size));
  return Math.abs(mx * x0 + my * y0) <= extent + BORDER_M * length;
}
