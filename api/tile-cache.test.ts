import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTileCache } from './tile-cache.ts';

const tile = (size: number) => ({ tile: { type: 'image/png', bytes: new Uint8Array(size) }, fetchedAt: 0 });

test('never holds more than its bytes, whatever is put in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 }))), (puts) => {
      const cache = createTileCache(10_000);
      for (const [key, size] of puts) {
        cache.set(`${key}`, tile(size));
        expect(cache.bytes()).toBeLessThanOrEqual(10_000);
      }
    }),
  );
});

test('what was used longest ago goes first', () => {
  const cache = createTileCache(4000);
  for (const key of ['a', 'b', 'c']) cache.set(key, tile(1000));
  cache.get('a');
  cache.set('d', tile(1000));
  expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
});

test('a tile put in again counts once', () => {
  const cache = createTileCache(4000);
  cache.set('a', tile(1000));
  const once = cache.bytes();
  cache.set('a', tile(1000));
  expect(cache.bytes()).toBe(once);
});
