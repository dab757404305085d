import fc from 'fast-check';
import { expect, test } from 'vitest';
import { band, BAND_FLOOR } from './band.ts';
import { BANDS } from './release.ts';

test('with k = 5 the lowest band is 5-9', () => {
  expect([0, 1, 4, 5, 9, 10, 19, 20, 49, 50, 1000].map((n) => band(n, 5))).toEqual([
    null,
    null,
    null,
    '5-9',
    '5-9',
    '10-19',
    '10-19',
    '20-49',
    '20-49',
    '50+',
    '50+',
  ]);
});

test('with k = 3 the lowest band is 3-4', () => {
  expect([2, 3, 4, 5].map((n) => band(n, 3))).toEqual([null, '3-4', '3-4', '5-9']);
});

test('one or two pupils have no band whatever the threshold', () => {
  expect([0, 1, 2].map((n) => band(n, 1))).toEqual([null, null, null]);
});

test('a count that is not a number has no band', () => {
  expect(band(NaN, 5)).toBe(null);
});

test('floors rise in the order of the bands', () => {
  const floors = BANDS.map((name) => BAND_FLOOR[name]);
  expect(floors).toEqual([...floors].sort((a, b) => a - b));
});

test('a band is given exactly from k pupils on, and its floor is never above the count', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 3, max: 30 }), (n, k) => {
      const name = band(n, k);
      expect(name !== null).toBe(n >= k);
      if (name !== null) expect(BAND_FLOOR[name]).toBeLessThanOrEqual(n);
    }),
  );
});
