import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { bend, grabAt } from './bend.ts';
import { metresToSegment, planeAt, type Xy } from './local-metres.ts';
import type { Way } from './way.ts';

const plane = planeAt([10.4, 63.4]);
const lonLat = (line: readonly Xy[]): Position[] => line.map(plane.toLonLat);
const at = (...xy: Xy): Position => plane.toLonLat(xy);
const wayOf = (...lines: Xy[][]): Way => ({ parts: lines.map(lonLat), placing: false });
const xyOf = ({ parts }: Way) => parts.map((part) => part.map(plane.toXy));
const metresTo = (p: Xy, line: readonly Xy[]) =>
  Math.min(...line.slice(1).map((b, i) => metresToSegment(p, line[i] ?? b, b)));
/** One metre a pixel: 90 m to each side follow a short drag. */
const SCALE = 1;
const street: Xy[] = Array.from({ length: 21 }, (_, i) => [i * 50, 0]);

function dragged(way: Way, from: Xy, to: Xy): Way {
  const grab = grabAt(way, at(...from), 36);
  if (!grab) throw new Error('nothing was grabbed');
  return bend(way, grab, at(...to), SCALE);
}

describe('dragging the line', () => {
  test('brings the grabbed place to the finger', () => {
    const [bent = []] = xyOf(dragged(wayOf(street), [510, 4], [510, 60]));
    expect(metresTo([510, 60], bent)).toBeLessThan(1.5);
  });

  test('leaves everything farther along than the stretch as it was, to the last digit', () => {
    const way = wayOf(street);
    const bent = dragged(way, [510, 0], [510, 60]);
    for (const [i, [x]] of street.entries())
      if (Math.abs(x - 510) > 100 + 50) expect(bent.parts[0]).toContain(way.parts[0]?.[i]);
  });

  test('makes no corner: a straight line turns at most 40° at any of its vertices', () => {
    const [bent = []] = xyOf(dragged(wayOf(street), [500, 0], [500, 60]));
    for (let i = 1; i < bent.length - 1; i++) {
      const [a, b, c] = [bent[i - 1]!, bent[i]!, bent[i + 1]!];
      const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
      expect(Math.abs((turn * 180) / Math.PI)).toBeLessThan(40);
    }
  });

  test('in the middle leaves both ends', () => {
    const way = wayOf([[0, 0], [120, 0]]); // prettier-ignore
    const bent = dragged(way, [60, 0], [60, 80]);
    expect([bent.parts[0]?.[0], bent.parts[0]?.at(-1)]).toEqual([way.parts[0]?.[0], way.parts[0]?.at(-1)]);
  });

  test('by an end moves that end', () => {
    const [bent = []] = xyOf(dragged(wayOf(street), [2, 0], [32, 40]));
    expect(bent[0]?.[0]).toBeCloseTo(30, 0);
    expect(bent[0]?.[1]).toBeCloseTo(40, 0);
  });

  test('takes the nearest of several pieces and leaves the others the same values', () => {
    const way = wayOf([[0, 0], [200, 0]], [[0, 30], [200, 30]]); // prettier-ignore
    const bent = dragged(way, [100, 25], [100, 60]);
    expect(bent.parts[0]).toBe(way.parts[0]);
    expect(bent.parts[1]).not.toEqual(way.parts[1]);
  });

  test('farther than asked for from any line takes hold of nothing', () => {
    expect(grabAt(wayOf(street), at(500, 37), 36)).toBeNull();
  });

  test('gives finite positions and as many pieces as before, wherever it is dragged', () => {
    const spot = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 15 }), spot, spot, (drawn, from, to) => {
        const way = wayOf(drawn);
        const grab = grabAt(way, at(...from), 2000);
        fc.pre(grab !== null);
        const bent = bend(way, grab, at(...to), SCALE);
        expect(bent.parts).toHaveLength(1);
        expect(bent.parts[0]!.length).toBeGreaterThan(1);
        expect(bent.parts.flat(2).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
