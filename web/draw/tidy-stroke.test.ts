import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { metresToSegment, planeAt, type Xy } from './local-metres.ts';
import { CORNER_M, tidyStroke, TOLERANCE_M } from './tidy-stroke.ts';

const plane = planeAt([5.3, 60.4]);
const toLonLat = (xy: readonly Xy[]): Position[] => xy.map(plane.toLonLat);
const toXy = (line: readonly Position[]): Xy[] => line.map(plane.toXy);
/** Distance from a point to a polyline, metres. */
const off = (p: Xy, line: readonly Xy[]) =>
  Math.min(...line.slice(1).map((b, i) => metresToSegment(p, line[i] ?? b, b)));

/** A finger's path along corners: a sample every 3 m with a tremble of up to `tremble` metres. */
function traced(corners: readonly Xy[], tremble: number, random: () => number): Xy[] {
  const samples: Xy[] = [];
  for (const [i, a] of corners.slice(0, -1).entries()) {
    const b = corners[i + 1] ?? a;
    const pieces = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 3));
    for (let k = 0; k < pieces; k++) {
      const shake = (): number => (k === 0 ? 0 : (random() - 0.5) * 2 * tremble);
      const t = k / pieces;
      samples.push([a[0] + (b[0] - a[0]) * t + shake(), a[1] + (b[1] - a[1]) * t + shake()]);
    }
  }
  return [...samples, corners.at(-1) ?? [0, 0]];
}
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const streetCorners = fc
  .array(fc.tuple(fc.integer({ min: 30, max: 120 }), fc.constantFrom(-1, 1)), { minLength: 2, maxLength: 12 })
  .map((legs) => {
    // Streets that turn a right angle left or right.
    let [x, y, dx, dy] = [0, 0, 1, 0];
    const corners: Xy[] = [[0, 0]];
    for (const [length, turn] of legs) {
      x += dx * length;
      y += dy * length;
      corners.push([x, y]);
      [dx, dy] = [-dy * turn, dx * turn];
    }
    return corners;
  });

test(`every drawn sample stays within ${TOLERANCE_M} m of the line that is kept`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
        minLength: 2,
        maxLength: 80,
      }),
      (xy) => {
        fc.pre(xy.some(([x, y]) => Math.hypot(x - xy[0]![0], y - xy[0]![1]) > 1));
        const kept = toXy(tidyStroke(toLonLat(xy), 4000));
        for (const p of xy) expect(off(p, kept)).toBeLessThan(TOLERANCE_M);
      },
    ),
  );
});

test(`street corners drawn with a tremble of 1 m keep a vertex within ${TOLERANCE_M} m`, () => {
  fc.assert(
    fc.property(streetCorners, fc.nat(), (corners, seed) => {
      const kept = toXy(tidyStroke(toLonLat(traced(corners, 1, seeded(seed))), 4000));
      for (const [x, y] of corners)
        expect(Math.min(...kept.map((p) => Math.hypot(p[0] - x, p[1] - y)))).toBeLessThan(TOLERANCE_M);
    }),
  );
});

test('the ends stay where the finger was put down and lifted', () => {
  const drawn = toLonLat(
    traced(
      [
        [0, 0],
        [200, 40],
        [210, 300],
      ],
      1,
      seeded(3),
    ),
  );
  const kept = tidyStroke(drawn, 4000);
  for (const [a, b] of [
    [drawn[0]!, kept[0]!],
    [drawn.at(-1)!, kept.at(-1)!],
  ] as const) {
    expect(a[0]).toBeCloseTo(b[0], 6);
    expect(a[1]).toBeCloseTo(b[1], 6);
  }
});

test('a straight trembling street of 600 m is kept with fewer than a tenth of its samples', () => {
  const drawn = traced(
    [
      [0, 0],
      [600, 0],
    ],
    1,
    seeded(5),
  );
  expect(tidyStroke(toLonLat(drawn), 4000).length).toBeLessThan(drawn.length / 10);
});

test('a scribble never has more vertices than asked for', () => {
  const random = seeded(9);
  const scribble = Array.from({ length: 3000 }, (): Xy => [random() * 900, random() * 900]);
  expect(tidyStroke(toLonLat(scribble), 333).length).toBeLessThanOrEqual(333);
});

test('a finger that did not move gives at most one vertex', () => {
  expect(
    tidyStroke(
      toLonLat([
        [0, 0],
        [0.1, 0],
        [0, 0.1],
      ]),
      4000,
    ),
  ).toHaveLength(1);
});

const sharpCorners = fc
  .array(fc.tuple(fc.integer({ min: 30, max: 120 }), fc.integer({ min: 40, max: 150 }), fc.constantFrom(-1, 1)), {
    minLength: 2,
    maxLength: 10,
  })
  .map((legs) => {
    let [x, y, heading] = [0, 0, 0];
    const corners: Xy[] = [[0, 0]];
    for (const [length, turn, side] of legs) {
      x += length * Math.cos(heading);
      y += length * Math.sin(heading);
      corners.push([x, y]);
      heading += (turn * side * Math.PI) / 180;
    }
    return corners;
  });

/** How far the kept line's nearest vertex is from each corner, metres. */
function moved(corners: readonly Xy[], tremble: number, seed: number): number[] {
  const kept = toXy(tidyStroke(toLonLat(traced(corners, tremble, seeded(seed))), 4000));
  return corners.slice(1, -1).map(([x, y]) => Math.min(...kept.map((p) => Math.hypot(p[0] - x, p[1] - y))));
}

test(`of corners of 40° or more drawn with a tremble of 1 m, 999 in 1 000 move at most ${CORNER_M} m`, () => {
  const all: number[] = [];
  fc.assert(
    fc.property(sharpCorners, fc.nat(), (corners, seed) => {
      all.push(...moved(corners, 1, seed));
    }),
    { numRuns: 2000, seed: 4 },
  );
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  expect(at(0.999)).toBeLessThan(CORNER_M);
  expect(at(0.5)).toBeLessThan(0.1);
});

test('a corner of 40° or more drawn without a tremble moves at most 1 m', () => {
  fc.assert(
    fc.property(sharpCorners, (corners) => {
      for (const distance of moved(corners, 0, 1)) expect(distance).toBeLessThan(1);
    }),
    { seed: 5 },
  );
});
