import { describe, expect, it } from 'vitest';
import { AREA_MARGIN_DEGREES, checkContribution } from './check-contribution.ts';
import { CONTRACT } from './contract.ts';
import type { Area, BBox } from './geometry.ts';
import { MAX_PARTS_PER_ROUTE, MAX_TEXT_LENGTH, MAX_VERTICES_PER_ROUTE } from './limits.ts';
import { Problem } from './problem.ts';

const bbox: BBox = [10.3, 63.3, 10.5, 63.5];
const area: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [10.3, 63.3],
      [10.5, 63.3],
      [10.5, 63.5],
      [10.3, 63.5],
      [10.3, 63.3],
    ],
  ],
};
const id = '3f2f5c1e-8f3a-4d2b-9c61-0d7f0a6f5b11';
const text = 'Ola Nordmann bor i Storgata 1';

const sticker = (properties: object = {}, coordinates: unknown = [10.4, 63.4]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties: { type: 'unsafe', cut: 'home-block/1', code: 'fast_cars', when: 'always', ...properties },
});
const way = (coordinates: unknown, modes: unknown = ['walk']) => ({
  type: 'Feature',
  id,
  geometry: coordinates === null ? null : { type: 'MultiLineString', coordinates },
  properties: { type: 'route', cut: 'home-block/1', kind: 'school', modes, when: 'always' },
});
const line = [
  [10.4, 63.4],
  [10.41, 63.41],
];

function refusal(value: unknown): Problem {
  try {
    checkContribution(value, { bbox, area });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('checkContribution accepts', () => {
  it.each([
    ['a way in one part', way([line])],
    ['a way in two parts with two modes', way([line, line], ['walk', 'bus'])],
    ['a way that only counts', way(null, ['walk', 'bus'])],
    ['a sticker with place', sticker()],
    ['a sticker without place', { ...sticker(), geometry: null }],
    ['a text of the greatest length', sticker({ text: 'x'.repeat(MAX_TEXT_LENGTH) })],
    [
      'a way of the greatest number of vertices',
      way([Array.from({ length: MAX_VERTICES_PER_ROUTE }, () => [10.4, 63.4])]),
    ],
    ['a place on the outer border of the margin', sticker({}, [10.3 - AREA_MARGIN_DEGREES, 63.3])],
  ])('%s and returns it unchanged', (_, value) => {
    expect(checkContribution(value, { bbox, area })).toEqual(value);
  });
});

describe('checkContribution refuses', () => {
  const manyParts = Array.from({ length: MAX_PARTS_PER_ROUTE + 1 }, () => line);
  const zigzag = Array.from({ length: 40 }, (_, n) => [n % 2 ? 10.31 : 10.49, n % 3 ? 63.31 : 63.49]);
  const half = Array.from({ length: MAX_VERTICES_PER_ROUTE / 2 + 1 }, () => [10.4, 63.4]);
  it.each([
    ['a missing cut', 'not-cut', sticker({ cut: undefined }), 'properties.cut is missing'],
    ['another cut', 'not-cut', sticker({ cut: 'home-block/2' }), '"home-block/2"'],
    ['NaN', 'coordinate-not-finite', sticker({}, [NaN, 63.4]), 'geometry.coordinates[0] is NaN'],
    ['Infinity', 'coordinate-not-finite', sticker({}, [10.4, -Infinity]), 'geometry.coordinates[1] is -Infinity'],
    [
      '1e308',
      'coordinate-out-of-range',
      way([
        [
          [10.4, 63.4],
          [10.4, 1e308],
        ],
      ]),
      'coordinates[0][1][1] is 1e+308',
    ],
    ['metres', 'coordinate-out-of-range', sticker({}, [569000, 7034000]), 'looks like metres'],
    ['swapped ordinates', 'coordinates-swapped', sticker({}, [63.4, 10.4]), 'wants [10.4, 63.4]'],
    ['a place in another county', 'outside-area', sticker({}, [5.3, 60.4]), '[5.3, 60.4]'],
    [
      'one vertex outside the area',
      'outside-area',
      way([
        [
          [10.4, 63.4],
          [10.4, 62.9],
        ],
      ]),
      'coordinates[0][1]',
    ],
    ['too many vertices over the parts', 'too-many-vertices', way([half, half], ['walk', 'bus']), '4002 vertices'],
    [
      'too many parts',
      'too-many-vertices',
      way(
        manyParts,
        manyParts.map(() => 'walk'),
      ),
      '41 parts',
    ],
    ['a way of more than 100 km', 'route-too-long', way([zigzag]), 'm long'],
    ['fewer modes than parts', 'modes-do-not-match', way([line, line], ['walk']), '1 modes for 2 parts'],
    ['a mode twice without place', 'modes-do-not-match', way(null, ['walk', 'walk']), '1 of them distinct'],
    ['a wish code on an unsafe sticker', 'code-does-not-fit-type', sticker({ code: 'bench' }), '"bench"'],
    ['a code that no type has', 'code-does-not-fit-type', sticker({ code: text }), 'a text of 29 characters'],
    ['a long text', 'text-too-long', sticker({ text: text.repeat(10) }), '290 characters'],
    ['an empty text', 'not-valid', sticker({ text: '  ' }), 'properties.text'],
    ['a type we do not have', 'not-valid', sticker({ type: 'home' }), '"home"'],
    ['a third ordinate', 'not-valid', sticker({}, [10.4, 63.4, 12]), 'geometry.coordinates'],
    ['a number as text', 'not-geojson', sticker({}, ['10.4', 63.4]), 'geometry.coordinates[0]'],
    ['a member we do not know', 'not-valid', sticker({ home: [10.4, 63.4] }), 'unknown member "home"'],
    ['a member named like a sentence', 'not-valid', sticker({ [text]: 1 }), 'a text of 29 characters'],
    ['a point for a way', 'not-valid', { ...way([line]), geometry: sticker().geometry }, 'geometry.type'],
    ['a line for a sticker', 'not-valid', { ...sticker(), geometry: way([line]).geometry }, 'geometry.type'],
    ['an id that tells the time (v7)', 'not-valid', { ...sticker(), id: '0192f3c4-7d3a-7b2b-9c61-0d7f0a6f5b11' }, 'id'],
    ['a part of one vertex', 'not-valid', way([[[10.4, 63.4]]]), 'geometry.coordinates[0]'],
    ['no feature', 'not-valid', null, 'not null'],
    ['a __proto__ member', 'forbidden-key', JSON.parse(`{"type":"Feature","__proto__":{"a":1}}`), '__proto__'],
    ['a constructor in the properties', 'forbidden-key', sticker({ constructor: 1 }), 'properties.constructor'],
    ['nesting without end', 'too-deep', { a: JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown }, 'a[0]'],
  ])('%s as %s', (_, code, value: unknown, detail) => {
    const problem = refusal(value);
    expect([problem.code, problem.detail]).toEqual([code, expect.stringContaining(detail)]);
    expect(problem.detail).not.toContain('Ola');
    expect(CONTRACT.putContribution.problems).toContain(problem.code);
  });

  it('a place that is near the case only when swapped, also where Norway gives no hint', () => {
    const equator: BBox = [1, 2, 3, 4];
    const swapped = () => checkContribution(sticker({}, [3.9, 1.1]), { bbox: equator, area });
    expect(swapped).toThrow(/coordinates-swapped.*\[1\.1, 3\.9\]/);
  });
});
