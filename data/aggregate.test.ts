import { booleanIntersects, lineString, point, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateLines, aggregatePoints } from './aggregate-batch.ts';
import { createAggregation, merge, type Aggregation, type CellTable } from './aggregate.ts';
import { cellAt, cellOutline } from './hex-grid.ts';
import { Problem } from './problem.ts';
import { lonLatToUtm } from './utm.ts';

type XY = readonly [number, number];
/** A place has one line of one vertex; a route has lines of two or more, each with its parts. */
type Feature = { pupil: number; lines: { xy: XY[]; parts: number[] }[] };

const SIZE = 60;
const APOTHEM = (Math.sqrt(3) / 2) * SIZE;

/** Half edges east and apothems north of a base cell's centre: there every corner is a pair of small whole numbers. */
function metres([u, v]: XY, base: { i: number; j: number }): [number, number] {
  return [(u + 3 * base.i) * (SIZE / 2), (v + 2 * base.j + (base.i & 1)) * APOTHEM];
}
function units([x, y]: XY, base: { i: number; j: number }): [number, number] {
  return [Math.round(x / (SIZE / 2)) - 3 * base.i, Math.round(y / APOTHEM) - 2 * base.j - (base.i & 1)];
}

function fill(all: Aggregation, features: readonly Feature[], base: { i: number; j: number }): Aggregation {
  for (const { pupil, lines } of features) {
    const placed = lines.map(({ xy }) => xy.map((at) => metres(at, base)));
    if (lines[0]!.xy.length === 1) all.addPoint(pupil, ...placed[0]![0]!, lines[0]!.parts);
    else {
      const offsets = [0];
      for (const line of placed) offsets.push(offsets.at(-1)! + line.length);
      all.addLine(
        pupil,
        Float64Array.from(placed.flat(2)),
        offsets,
        lines.map(({ parts }) => parts),
      );
    }
  }
  return all;
}
const count = (features: readonly Feature[], base = ORIGIN) => fill(createAggregation({ size: SIZE }), features, base);
const rows = (table: CellTable) =>
  Array.from({ length: table.length }, (_, r) => ({
    i: table.i[r]!,
    j: table.j[r]!,
    part: table.part[r]!,
    pupils: table.pupils[r]!,
    marks: table.marks[r]!,
  }));

const ORIGIN = { i: 0, j: 0 };
/** Corners, thirds and mid-sides of sides, centres, and places anywhere on a fine lattice. All exact in doubles. */
const vertex: fc.Arbitrary<XY> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -2, max: 2 }),
      fc.nat(5),
      fc.constantFrom(0, 0.25, 0.5, 1),
    )
    .map(([i, j, k, t]): XY => {
      const outline = cellOutline(i, j, SIZE).map((corner) => units(corner, ORIGIN));
      const [[au, av], [bu, bv]] = [outline[k]!, outline[(k + 1) % 6]!];
      return [au + (bu - au) * t, av + (bv - av) * t];
    }),
  fc.tuple(fc.integer({ min: -96, max: 96 }), fc.integer({ min: -64, max: 64 })).map(([u, v]): XY => [u / 16, v / 16]),
);
/** Lines with repeated vertices, ways there and back, and loops. */
const line: fc.Arbitrary<XY[]> = fc
  .tuple(fc.array(vertex, { minLength: 2, maxLength: 5 }), fc.constantFrom('plain', 'stutter', 'back', 'loop'))
  .map(([xy, shape]) => {
    if (shape === 'stutter') return xy.flatMap((at) => [at, at]);
    if (shape === 'back') return [...xy, ...xy.toReversed()];
    return shape === 'loop' ? [...xy, xy[0]!] : xy;
  });
const parts = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 });
const pupil = fc.nat(3);
const place: fc.Arbitrary<Feature> = fc.record({
  pupil,
  lines: fc.tuple(vertex, parts).map(([at, some]) => [{ xy: [at], parts: some }]),
});
const route: fc.Arbitrary<Feature> = fc.record({
  pupil,
  lines: fc.array(fc.record({ xy: line, parts }), { minLength: 1, maxLength: 3 }),
});
const features = fc.array(fc.oneof(place, route), { maxLength: 5 });

/** The definition, by turf, cell by cell, in the units where every corner is a whole number. */
function brute(input: readonly Feature[], base: { i: number; j: number }) {
  const found = new Map<string, { i: number; j: number; part: number; pupils: Set<number>; marks: number }>();
  const cells = [];
  for (let i = base.i - 4; i <= base.i + 4; i++) {
    for (let j = base.j - 4; j <= base.j + 4; j++) {
      const ring = cellOutline(i, j, SIZE).map((corner) => units(corner, base));
      cells.push({ i, j, ring, hexagon: polygon([[...ring, ring[0]!]]) });
    }
  }
  for (const { pupil: who, lines } of input) {
    const marked = new Set<string>();
    for (const { xy, parts: some } of lines) {
      // Segment by segment: on a whole line with repeated vertices turf 7.4.0 misses crossings that it finds in the parts.
      const shapes = xy.slice(Math.min(1, xy.length - 1)).map((b, k) => {
        const a = xy[k]!;
        return a[0] === b[0] && a[1] === b[1] ? point([...a]) : lineString([[...a], [...b]]);
      });
      // Boxes that are apart spare turf the work; boxes that touch do not.
      const near = cells.filter(({ ring }) =>
        [0, 1].every(
          (axis) =>
            Math.min(...xy.map((at) => at[axis]!)) <= Math.max(...ring.map((at) => at[axis]!)) &&
            Math.max(...xy.map((at) => at[axis]!)) >= Math.min(...ring.map((at) => at[axis]!)),
        ),
      );
      const met = near.filter(({ hexagon }) => shapes.some((shape) => booleanIntersects(shape, hexagon)));
      for (const { i, j } of xy.length === 1 ? met.slice(0, 1) : met) {
        for (const part of some) {
          const key = `${i} ${j} ${part}`;
          const row = found.get(key) ?? { i, j, part, pupils: new Set<number>(), marks: 0 };
          found.set(key, row);
          row.pupils.add(who);
          if (!marked.has(key)) row.marks++;
          marked.add(key);
        }
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => a.i - b.i || a.j - b.j || a.part - b.part)
    .map((row) => ({ ...row, pupils: row.pupils.size }));
}

describe('agrees with turf, cell by cell, with vertices on sides and corners, lines along sides, repeats and loops', () => {
  const at = (lon: number, lat: number) => cellAt(...lonLatToUtm(lon, lat, 25833), SIZE);
  it.each([
    ['the origin', ORIGIN],
    ['Bergen, an odd negative column', { ...at(5.3221, 60.3913), i: -357 }],
    ['Vardø', at(31.1, 70.37)],
    ['Lillevik, an even column', { ...at(8.6, 57.8), i: 2 * (at(8.6, 57.8).i >> 1) }],
  ])('at %s: 500 random inputs', (_name, base) => {
    fc.assert(
      fc.property(features, (input) => {
        expect(rows(count(input, base).table())).toEqual(brute(input, base));
      }),
      { numRuns: 500 },
    );
  });
});

describe('laws', () => {
  const table = (input: readonly Feature[]) => rows(count(input).table());

  it('the order of features does not matter', () => {
    fc.assert(
      fc.property(
        features.chain((input) =>
          fc.tuple(fc.constant(input), fc.shuffledSubarray(input, { minLength: input.length })),
        ),
        ([input, shuffled]) => {
          expect(table(shuffled)).toEqual(table(input));
        },
      ),
    );
  });

  it('counting apart and merging is counting together; merge is commutative and associative, empty is its identity', () => {
    fc.assert(
      fc.property(features, features, features, (a, b, c) => {
        const [A, B, C] = [count(a), count(b), count(c)];
        expect(rows(merge(A, B).table())).toEqual(table([...a, ...b]));
        expect(rows(merge(B, A).table())).toEqual(rows(merge(A, B).table()));
        expect(rows(merge(merge(A, B), C).table())).toEqual(rows(merge(A, merge(B, C)).table()));
        expect(rows(merge(A, createAggregation({ size: SIZE })).table())).toEqual(table(a));
        expect(rows(merge(createAggregation({ size: SIZE }), A).table())).toEqual(table(a));
      }),
    );
  });

  it('a merged aggregation goes on counting as if it had seen everything', () => {
    fc.assert(
      fc.property(features, features, features, (a, b, c) => {
        expect(rows(fill(merge(count(a), count(b)), c, ORIGIN).table())).toEqual(table([...a, ...b, ...c]));
      }),
    );
  });

  it('one more feature never lowers a count', () => {
    fc.assert(
      fc.property(features, fc.oneof(place, route), (input, more) => {
        const after = new Map(table([...input, more]).map((row) => [`${row.i} ${row.j} ${row.part}`, row]));
        for (const row of table(input)) {
          const same = after.get(`${row.i} ${row.j} ${row.part}`);
          expect(same?.pupils).toBeGreaterThanOrEqual(row.pupils);
          expect(same?.marks).toBeGreaterThanOrEqual(row.marks);
        }
      }),
    );
  });

  it('marks ≥ pupils ≥ 1 in every row, and a feature again raises marks by one and pupils not at all', () => {
    fc.assert(
      fc.property(features, fc.oneof(place, route), (input, again) => {
        const once = table([...input, again]);
        for (const row of once) expect(row.marks >= row.pupils && row.pupils >= 1).toBe(true);
        const of = new Set(table([again]).map((row) => `${row.i} ${row.j} ${row.part}`));
        const raised = once.map((row) =>
          of.has(`${row.i} ${row.j} ${row.part}`) ? { ...row, marks: row.marks + 1 } : row,
        );
        expect(table([...input, again, again])).toEqual(raised);
      }),
    );
  });

  it('whole arrays, by pupil, give what one by one gives', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ pupil: fc.nat(1000), xy: line }), { maxLength: 20 }), (input) => {
        const offsets = [0];
        for (const { xy } of input) offsets.push(offsets.at(-1)! + xy.length);
        const xy = Float64Array.from(input.flatMap((f) => f.xy.flatMap((at) => metres(at, ORIGIN))));
        const pupils = Uint32Array.from(input, (f) => f.pupil);
        const lines = { xy, offsets: Uint32Array.from(offsets), pupils, part: 2 };
        const singly = input.map((f) => ({ pupil: f.pupil, lines: [{ xy: f.xy, parts: [2] }] }));
        expect(rows(aggregateLines(lines, SIZE))).toEqual(table(singly));

        const firsts = input.map((f) => ({ pupil: f.pupil, lines: [{ xy: [f.xy[0]!], parts: [f.pupil % 3] }] }));
        const points = {
          xy: Float64Array.from(firsts.flatMap((f) => metres(f.lines[0]!.xy[0]!, ORIGIN))),
          pupils,
          parts: Uint8Array.from(firsts, (f) => f.lines[0]!.parts[0]!),
        };
        expect(rows(aggregatePoints(points, SIZE))).toEqual(table(firsts));
      }),
    );
  });
});

it('counts two hundred thousand distinct pupils of one cell, and again after growing', () => {
  const all = createAggregation({ size: SIZE });
  for (let again = 0; again < 2; again++) for (let who = 0; who < 200_000; who++) all.addPoint(who, 1, 1, [0]);
  expect(rows(all.table())).toEqual([{ i: 0, j: 0, part: 0, pupils: 200_000, marks: 400_000 }]);
});

it('keeps ten thousand cells apart, sorted by i, j, part, with negative columns first', () => {
  const all = createAggregation({ size: SIZE });
  for (let k = 0; k < 10_000; k++) all.addPoint(0, 90 * ((k % 100) - 50), 104 * Math.floor(k / 100), [1, 0]);
  const table = rows(all.table());
  expect(table).toEqual([...table].sort((a, b) => a.i - b.i || a.j - b.j || a.part - b.part));
  expect(table[0]!.i).toBe(-50);
  expect(table.reduce((sum, row) => sum + row.marks, 0)).toBe(20_000);
});

it('a refused feature is counted nowhere', () => {
  const all = createAggregation({ size: SIZE });
  const broken = Float64Array.from([0, 0, 50, 50, 100, 100, NaN, 0]);
  expect(() => all.addLine(1, broken, [0, 2, 4], [[0], [0]])).toThrow(Problem);
  expect(() => all.addPoint(1, 0, 1e300, [0])).toThrow(Problem);
  expect(() => all.addPoint(1.5, 0, 0, [0])).toThrow('pupil 1.5');
  expect(() => all.addPoint(1, 0, 0, [-1])).toThrow('part -1');
  expect(all.table().length).toBe(0);
  expect(all.featureCount).toBe(0);
});

it('an aggregation of rising pupils refuses one that falls, and to be merged', () => {
  const rising = createAggregation({ size: SIZE, pupilsRise: true });
  rising.addPoint(4, 0, 0, [0]);
  expect(() => rising.addPoint(3, 0, 0, [0])).toThrow('pupil 3 after 4');
  expect(() => merge(rising, createAggregation({ size: SIZE }))).toThrow(Problem);
});

it('aggregations of different edges are not merged', () => {
  expect(() => merge(createAggregation({ size: 30 }), createAggregation({ size: 60 }))).toThrow('edge 60 m into 30 m');
});
