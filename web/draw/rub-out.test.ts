import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { metresToSegment, planeAt, type Xy } from './local-metres.ts';
import { rubOut } from './rub-out.ts';
import type { Way } from './way.ts';

const plane = planeAt([10.4, 63.4]);
const lonLat = (line: readonly Xy[]): Position[] => line.map(plane.toLonLat);
const wayOf = (...lines: Xy[][]): Way => ({ parts: lines.map(lonLat), placing: false });
const xyOf = ({ parts }: Way) => parts.map((part) => part.map(plane.toXy));
const RADIUS = 10;
/** Six decimals of a degree. */
const ROUNDING_M = 0.15;

const metresTo = (p: Xy, line: readonly Xy[]) =>
  Math.min(...line.map((b, i) => metresToSegment(p, line[i - 1] ?? b, b)));
const spot = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }));
const line = fc.array(spot, { minLength: 2, maxLength: 12 });
/** Points every metre or so of a line. */
const along = (xy: readonly Xy[]) =>
  xy.slice(1).flatMap((b, i) => {
    const a = xy[i] ?? b;
    const n = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]));
    return Array.from({ length: n + 1 }, (_, k): Xy => [
      a[0] + ((b[0] - a[0]) * k) / Math.max(n, 1),
      a[1] + ((b[1] - a[1]) * k) / Math.max(n, 1),
    ]);
  });

describe('a rubber', () => {
  test('across a straight line takes out its own width and leaves two pieces', () => {
    const [west, east, ...more] = xyOf(rubOut(wayOf([[-100, 0], [100, 0]]), lonLat([[0, -50], [0, 50]]), RADIUS, 1)); // prettier-ignore
    expect(more).toEqual([]);
    expect([west?.at(-1)?.[0], east?.[0]?.[0]]).toEqual([expect.closeTo(-RADIUS, 0), expect.closeTo(RADIUS, 0)]);
  });

  test('over an end shortens the line', () => {
    const [left, ...more] = xyOf(rubOut(wayOf([[0, 0], [100, 0]]), lonLat([[90, 0]]), RADIUS, 1)); // prettier-ignore
    expect(more).toEqual([]);
    expect(left?.at(-1)?.[0]).toBeCloseTo(80, 0);
  });

  test('beside the line changes nothing: the very same value', () => {
    const way = wayOf([[0, 0], [100, 0]]); // prettier-ignore
    expect(rubOut(way, lonLat([[0, 11], [100, 11]]), RADIUS, 1)).toBe(way); // prettier-ignore
  });

  test('takes a lone placed point', () => {
    expect(rubOut({ parts: [lonLat([[3, 0]])], placing: true }, lonLat([[0, 0]]), RADIUS, 1).parts).toEqual([]);
  });

  test('leaves no crumb shorter than asked for', () => {
    const way = wayOf([[0, 0], [100, 0]]); // prettier-ignore
    const dots: Xy[] = [[20, 0], [45, 0], [70, 0]]; // prettier-ignore
    expect(dots.reduce((left, dot) => rubOut(left, lonLat([dot]), RADIUS, 15), way).parts).toHaveLength(1);
  });

  test('leaves nothing under its path and everything beside it, wherever it goes', () => {
    fc.assert(
      fc.property(line, fc.array(spot, { minLength: 1, maxLength: 20 }), (drawn, path) => {
        const left = xyOf(rubOut(wayOf(drawn), lonLat(path), RADIUS, 0));
        for (const p of left.flatMap(along)) expect(metresTo(p, path)).toBeGreaterThan(RADIUS * 0.97 - ROUNDING_M);
        // A path thinned to a quarter of the radius runs at most that far beside the finger's.
        for (const p of along(drawn))
          if (metresTo(p, path) > RADIUS * 1.25)
            expect(Math.min(...left.map((one) => metresTo(p, one)))).toBeLessThan(ROUNDING_M);
      }),
    );
  });

  test('keeps the vertices it does not touch to the last digit', () => {
    fc.assert(
      fc.property(line, fc.array(spot, { minLength: 1, maxLength: 6 }), (drawn, path) => {
        const way = wayOf(drawn);
        const left = new Set(rubOut(way, lonLat(path), RADIUS, 0).parts.flat());
        for (const [i, p] of drawn.entries()) {
          if (metresTo(p, path) <= RADIUS * 1.25) continue;
          expect(left.has(way.parts[0]![i]!)).toBe(true);
        }
      }),
    );
  });
});
