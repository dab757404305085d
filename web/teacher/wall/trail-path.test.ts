import { expect, test } from 'vitest';
import { layTrail, TRAIL_HEIGHT, TRAIL_WIDTH } from './trail-path.ts';

test.each([0, 1, 25, 60, 61, 150, 600, 3_000])('%i footprints stand inside the picture, one each', (count) => {
  const { footprints } = layTrail(count);
  expect(footprints).toHaveLength(count);
  expect(footprints.filter(({ x, y }) => x < 0 || x > TRAIL_WIDTH || y < 0 || y > TRAIL_HEIGHT)).toEqual([]);
  expect(new Set(footprints.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(count);
});
test('one more footprint moves none of the others', () =>
  expect(layTrail(42).footprints.slice(0, 41)).toEqual(layTrail(41).footprints));
test('a row walks right, the next one back', () => {
  const { footprints } = layTrail(60);
  expect(footprints[1]!.x).toBeGreaterThan(footprints[0]!.x);
  expect(footprints.at(-1)!.x).toBeLessThan(footprints.at(-2)!.x);
});
