import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BORDER_M,
  cellAt,
  cellCentre,
  cellId,
  cellOutline,
  cellRing,
  parseCellId,
  visitLine,
  type Cell,
} from './hex-grid.ts';
import { Problem } from './problem.ts';
import { lonLatToUtm } from './utm.ts';

const PLACES = [
  ['Bergen', 5.33, 60.39],
  ['Vardø', 31.1, 70.37],
  ['Lillevik', 8.6, 57.8],
] as const;

/** Straight from the definition: the PostGIS centre formula and the largest distance along the three normals. */
const centre = ({ i, j }: Cell, size: number) => [
  1.5 * size * i,
  Math.sqrt(3) * size * (j + (Math.abs(i) % 2 === 1 ? 0.5 : 0)),
];
function outside(x: number, y: number, cell: Cell, size: number): number {
  const [cx, cy] = centre(cell, size);
  const along = [90, 30, -30].map((d) =>
    Math.abs(Math.cos((d * Math.PI) / 180) * (x - cx!) + Math.sin((d * Math.PI) / 180) * (y - cy!)),
  );
  return Math.max(...along) - (Math.sqrt(3) / 2) * size;
}
/** Every cell around a place whose closed hexagon holds it, lowest i, then j, first. */
function holders(x: number, y: number, size: number): Cell[] {
  const column = Math.round(x / (1.5 * size));
  const row = Math.round(y / (Math.sqrt(3) * size));
  const found: Cell[] = [];
  for (let i = column - 2; i <= column + 2; i++) {
    for (let j = row - 2; j <= row + 2; j++) if (outside(x, y, { i, j }, size) <= BORDER_M) found.push({ i, j });
  }
  return found;
}
function visited(xy: number[], size: number): string[] {
  const ids = new Set<string>();
  visitLine(Float64Array.from(xy), 0, xy.length / 2, size, (i, j) => ids.add(cellId(size, i, j)));
  return [...ids].sort();
}
/** Clips each segment by the hexagon's six half-planes, borders included (Cyrus and Beck 1978). */
function clipped(line: readonly (readonly [number, number])[], cell: Cell, size: number): boolean {
  const [cx, cy] = centre(cell, size);
  return line.some(([ax, ay], k) => {
    const [bx, by] = line[k + 1] ?? line[k]!;
    let [low, high] = [0, 1];
    for (let side = 0; side < 6; side++) {
      const [nx, ny] = [Math.cos(((side + 0.5) * Math.PI) / 3), Math.sin(((side + 0.5) * Math.PI) / 3)];
      const from = nx * (ax - cx!) + ny * (ay - cy!) - (Math.sqrt(3) / 2) * size - BORDER_M;
      const by2 = nx * (bx - ax) + ny * (by - ay);
      if (Math.abs(by2) < 1e-9) {
        if (from > 0) return false;
      } else if (by2 > 0) high = Math.min(high, -from / by2);
      else low = Math.max(low, -from / by2);
    }
    return low <= high;
  });
}
const ids = (cells: Cell[], size: number) => cells.map(({ i, j }) => cellId(size, i, j)).sort();

describe.each(PLACES)('at %s', (_name, lon, lat) => {
  const [x0, y0] = lonLatToUtm(lon, lat, 25833);
  const near = fc.tuple(
    fc.double({ min: x0 - 2000, max: x0 + 2000, noNaN: true }),
    fc.double({ min: y0 - 2000, max: y0 + 2000, noNaN: true }),
  );
  const edge = fc.constantFrom(30, 60, 1000);

  it('a place is in the first of the cells that hold it, by the PostGIS formula', () => {
    fc.assert(
      fc.property(near, edge, ([x, y], size) => {
        expect(cellAt(x, y, size)).toEqual(holders(x, y, size)[0]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([30, 60, 1000])('at edge %i the centre of a cell is in that cell, in odd and even columns', (size) => {
    const { i, j } = cellAt(x0, y0, size);
    for (const a of [i - 1, i, i + 1, i + 2]) {
      const [x, y] = cellCentre(a, j, size);
      expect([x, y]).toEqual(centre({ i: a, j }, size).map((value) => expect.closeTo(value, 6) as unknown));
      expect(cellAt(x, y, size)).toEqual({ i: a, j });
    }
  });

  it.each([30, 60, 1000])('at edge %i corners and mid-sides go to the lowest i, then j', (size) => {
    const start = cellAt(x0, y0, size);
    for (const i of [start.i, start.i + 1]) {
      const corners = cellOutline(i, start.j, size);
      corners.forEach(([x, y], k) => {
        const [nx, ny] = corners[(k + 1) % 6]!;
        expect(holders(x, y, size)).toHaveLength(3);
        expect(cellAt(x, y, size)).toEqual(holders(x, y, size)[0]);
        const [mx, my] = [(x + nx) / 2, (y + ny) / 2];
        expect(holders(mx, my, size)).toHaveLength(2);
        expect(cellAt(mx, my, size)).toEqual(holders(mx, my, size)[0]);
      });
    }
  });

  it.each([30, 60, 1000])('at edge %i a corner, as a line or twice the same vertex, is in its three cells', (size) => {
    const start = cellAt(x0, y0, size);
    for (const i of [start.i, start.i + 1]) {
      for (const [x, y] of cellOutline(i, start.j, size)) {
        expect(visited([x, y], size)).toEqual(ids(holders(x, y, size), size));
        expect(visited([x, y, x, y], size)).toEqual(ids(holders(x, y, size), size));
      }
    }
  });

  it.each([30, 60, 1000])('at edge %i a line along a side is in both its cells and in the two at its ends', (size) => {
    const start = cellAt(x0, y0, size);
    for (const i of [start.i, start.i + 1]) {
      const corners = cellOutline(i, start.j, size);
      corners.forEach((a, k) => {
        const b = corners[(k + 1) % 6]!;
        const both = ids([...holders(...a, size), ...holders(...b, size)], size);
        expect(visited([...a, ...b], size)).toEqual([...new Set(both)]);
        expect(new Set(both).size).toBe(4);
        const inner = [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25];
        const outer = [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75];
        expect(visited([...inner, ...outer], size)).toHaveLength(2);
      });
    }
  });

  it('a line meets exactly the cells whose six half-planes leave something of it, from anywhere to anywhere', () => {
    const size = 60;
    const start = cellAt(x0, y0, size);
    // Corners, mid-sides, centres and free places, so that lines touch, run along and pass through corners.
    const on = fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.nat(5), fc.constantFrom(0, 0.5, 1, 2))
      .map(([di, dj, k, t]): [number, number] => {
        const outline = cellOutline(start.i + di, start.j + dj, size);
        const [[ax, ay], [bx, by]] = [outline[k]!, outline[(k + 1) % 6]!];
        return t === 2 ? cellCentre(start.i + di, start.j + dj, size) : [ax + (bx - ax) * t, ay + (by - ay) * t];
      });
    const [cx, cy] = cellCentre(start.i, start.j, size);
    const free = fc.tuple(
      fc.double({ min: cx - 300, max: cx + 300, noNaN: true }),
      fc.double({ min: cy - 300, max: cy + 300, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(on, free), { minLength: 1, maxLength: 6 }), (line) => {
        const expected: Cell[] = [];
        for (let i = start.i - 8; i <= start.i + 8; i++) {
          for (let j = start.j - 8; j <= start.j + 8; j++) if (clipped(line, { i, j }, size)) expected.push({ i, j });
        }
        expect(visited(line.flat(), size)).toEqual(ids(expected, size));
      }),
      { numRuns: 1000 },
    );
  });

  it('a ring is closed, counter-clockwise, 7 decimals, around the place it was made for', () => {
    const { i, j } = cellAt(x0, y0, 60);
    const ring = cellRing(cellId(60, i, j));
    expect(ring).toHaveLength(7);
    expect(ring[6]).toEqual(ring[0]);
    expect(ring.flat().every((value) => Number(value.toFixed(7)) === value)).toBe(true);
    const doubled = ring.slice(1).reduce((sum, [bx, by], k) => sum + ring[k]![0] * by - bx * ring[k]![1], 0);
    expect(doubled).toBeGreaterThan(0);
    const mean = ring.slice(1).reduce((sum, [rx]) => sum + rx / 6, 0);
    expect(Math.abs(mean - lon)).toBeLessThan(0.002);
  });
});

it('Bergen is in a negative column: −357 at edge 60', () => {
  const [x, y] = lonLatToUtm(5.3221, 60.3913, 25833);
  expect(cellAt(x, y, 60).i).toBe(-357);
});

it('neighbours share corners bit by bit', () => {
  const count = new Map<string, number>();
  for (let i = -360; i <= -350; i++) {
    for (let j = 64_800; j <= 64_810; j++) {
      for (const corner of cellOutline(i, j, 60)) count.set(corner.join(), (count.get(corner.join()) ?? 0) + 1);
    }
  }
  // 11 × 11 hexagons that tile: 2·11·11 + 2·11 + 2·11 corners.
  expect(count.size).toBe(286);
});

it('an id comes back as what it was made of, and nothing else is an id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer(), fc.nat(), (size, a, b) => {
      const [i, j] = [a % 1e8, b % 1e8];
      expect(parseCellId(cellId(size, i, j))).toEqual({ size, i: i + 0, j });
    }),
  );
  for (const bad of ['', '60:1', '60:1:2:3', '0:1:2', '60:-0:1', '60:01:1', '60:NaN:1', ' 60:1:1', '6e1:1:1']) {
    expect(() => parseCellId(bad)).toThrow(Problem);
  }
});

it.each([
  [NaN, 0, 60],
  [0, Infinity, 60],
  [2e8, 30, 60],
  [1e308, 0, 60],
  [0, 0, 0],
  [0, 0, NaN],
])('never a NaN cell: cellAt(%d, %d, %d) is refused, and the line too', (x, y, size) => {
  expect(() => cellAt(x, y, size)).toThrow(Problem);
  expect(() => visited([0, 0, x, y], size)).toThrow(Problem);
});
