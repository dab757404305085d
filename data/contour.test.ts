import { featureCollection, isobands, point } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourBands, type ContourPolygon, type ValueGrid } from './contour.ts';

const BREAKS = [1, 3, 7, 14];

/** Numbers of a board, bottom row first, inside a border of zeros. */
function bordered(rows: readonly (readonly number[])[]): ValueGrid {
  const width = (rows[0]?.length ?? 0) + 2;
  const empty = Array<number>(width).fill(0);
  const all = [empty, ...rows.map((row) => [0, ...row, 0]), empty];
  return { values: Float64Array.from(all.flat()), width, height: all.length };
}

/** Rings as sorted vertex lists, polygons sorted: where a ring begins and which way it runs do not matter. */
function comparable(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): string[] {
  const ringText = (ring: readonly (readonly number[])[]) =>
    ring
      .slice(1)
      .map(([x, y]) => `${x!.toFixed(9)} ${y!.toFixed(9)}`)
      .sort()
      .join(',');
  return polygons.map(([outer, ...holes]) => [ringText(outer!), ...holes.map(ringText).sort()].join('|')).sort();
}

function turfBands({ values, width }: ValueGrid): string[][] {
  const points = Array.from(values, (z, n) => point([n % width, Math.floor(n / width)], { z }));
  const bands = isobands(featureCollection(points), [...BREAKS, 1e9], { zProperty: 'z' });
  return bands.features.map((band) => comparable(band.geometry.coordinates));
}

// No value on a break: there turf makes rings with repeated vertices.
const value = fc
  .oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true, noDefaultInfinity: true }))
  .filter((v) => !BREAKS.includes(v));
const board = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

test('gives the bands that turf gives, holes in the same surfaces, on random boards', () => {
  fc.assert(
    fc.property(board, (rows) => {
      const grid = bordered(rows);
      expect(contourBands(grid, BREAKS).map(comparable)).toEqual(turfBands(grid));
    }),
    { numRuns: 500 },
  );
});

test('joins a saddle whose mean reaches the break and parts one whose mean does not', () => {
  const surfaces = (other: number) =>
    contourBands(
      bordered([
        [8, other],
        [other, 8],
      ]),
      [5],
    ).flat().length;
  expect([surfaces(3), surfaces(1)]).toEqual([1, 2]);
});

test('a hole inside an island inside a hole belongs to the island', () => {
  const size = 13;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const ring = Math.min(x, y, size - 1 - x, size - 1 - y);
      return ring === 0 || ring === 1 || ring === 4 || ring === 5 ? 10 : 0;
    }),
  );
  const [band = []] = contourBands(bordered(rows), [5]);
  expect(band.map((polygon) => polygon.length)).toEqual([2, 2]);
});

test('two holes side by side belong to the surface around both', () => {
  const row = [10, 0, 10, 0, 10];
  const [band = []] = contourBands(bordered([row.map(() => 10), row, row.map(() => 10)]), [5]);
  expect(band.map((polygon) => polygon.length)).toEqual([3]);
});

test('outer rings run counter-clockwise, holes clockwise, all closed', () => {
  const area = (ring: ContourPolygon[number]) =>
    ring.slice(1).reduce((sum, [x, y], n) => sum + ring[n]![0] * y - x * ring[n]![1], 0);
  fc.assert(
    fc.property(board, (rows) => {
      for (const [outer, ...holes] of contourBands(bordered(rows), BREAKS, 0.05).flat()) {
        expect(area(outer!)).toBeGreaterThan(0);
        for (const hole of holes) expect(area(hole)).toBeLessThan(0);
        for (const ring of [outer!, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
      }
    }),
  );
});

test('with a margin no vertex comes nearer to a node', () => {
  fc.assert(
    fc.property(board, (rows) => {
      const shares = contourBands(bordered(rows), BREAKS, 0.05)
        .flat(2)
        .flatMap((ring) => ring.map(([x, y]) => (Number.isInteger(x) ? y : x) % 1));
      for (const share of shares) expect(Math.min(share, 1 - share)).toBeGreaterThan(0.0499999);
    }),
  );
});

test('a value exactly on a break belongs above it', () => {
  const [low = [], high = []] = contourBands(bordered([[3]]), [1, 3], 0.05);
  expect([low.length, high.length]).toEqual([1, 1]);
});
