import { expect, test } from 'vitest';
import { BANDS } from '../../data/release.ts';
import { PATTERN_NAMES, PATTERN_SIZE, patternPixels, type PatternName } from './release-patterns.ts';

const alphaAt = (name: PatternName, x: number, y: number): number =>
  patternPixels(name).data[(y * PATTERN_SIZE + x) * 4 + 3]!;
/** The picture as form alone: which pixels differ from the most common one. */
const form = (name: PatternName): string => {
  const { data } = patternPixels(name);
  const pixels = Array.from({ length: PATTERN_SIZE ** 2 }, (_, i) => data.subarray(i * 4, i * 4 + 4).join());
  const count = new Map<string, number>();
  for (const pixel of pixels) count.set(pixel, (count.get(pixel) ?? 0) + 1);
  const [ground] = [...count].sort((a, b) => b[1] - a[1])[0]!;
  return pixels.map((pixel) => (pixel === ground ? '.' : '#')).join('');
};
const covered = (name: PatternName): number => form(name).replaceAll('.', '').length / PATTERN_SIZE ** 2;

test('each picture is a full square of RGBA', () => {
  for (const name of PATTERN_NAMES) {
    expect(patternPixels(name)).toMatchObject({ width: PATTERN_SIZE, height: PATTERN_SIZE });
    expect(patternPixels(name).data).toHaveLength(PATTERN_SIZE ** 2 * 4);
  }
});

test('no two pictures have the same form, so they differ without colour', () => {
  expect(new Set(PATTERN_NAMES.map(form)).size).toBe(PATTERN_NAMES.length);
});

test('the pattern thickens with every band', () => {
  const ink = BANDS.map((band) => covered(`band-${band}`));
  expect(ink).toEqual([...ink].sort((a, b) => a - b));
  expect(ink[0]).toBe(0);
});

test('a band lets the street names through but hides no pixel of its cell', () => {
  for (const band of BANDS) {
    const alphas = patternPixels(`band-${band}`).data.filter((_, i) => i % 4 === 3);
    expect(Math.min(...alphas)).toBeGreaterThan(200);
    expect(Math.max(...alphas)).toBeLessThan(255);
  }
});

test('«not asked» is a hatch with nothing between its lines', () => {
  expect(alphaAt('not-asked', 0, 0)).toBeGreaterThan(0);
  expect(alphaAt('not-asked', 6, 0)).toBe(0);
});

test.each([
  ['not-asked', 12],
  ['band-20-49', 8],
  ['band-50+', 8],
] as const)('the lines of %s tile without a seam, every %i pixels', (name, period) => {
  const { data } = patternPixels(name);
  const row = (y: number, from: number) =>
    Array.from({ length: PATTERN_SIZE }, (_, x) => data[(y * PATTERN_SIZE + ((x + from) % PATTERN_SIZE)) * 4]);
  for (let y = 0; y < PATTERN_SIZE; y++) expect(row(y, period)).toEqual(row(y, 0));
});
