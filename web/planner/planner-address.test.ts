import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../data/release.ts';
import { CODES, CONTRIBUTION_TYPES, type Code } from '../../data/topics.ts';
import { PANELS, readAddress, writeAddress, type PlannerAddress } from './planner-address.ts';

const anyAddress: fc.Arbitrary<PlannerAddress> = fc.constantFrom(...CONTRIBUTION_TYPES).chain((theme) =>
  fc.record({
    release: fc.option(fc.integer({ min: 1, max: 99 })),
    layer: fc.constantFrom(...LAYERS),
    theme: fc.constant(theme),
    code: fc.constantFrom<(Code | null)[]>(null, ...CODES[theme]),
    view: fc.constantFrom('hex' as const, 'heat' as const),
    panel: fc.constantFrom(...PANELS),
    cell: fc.constantFrom(null, '60:12:-345', '30:-357:5'),
    at: fc.option(
      fc.record({
        center: fc
          .tuple(fc.integer({ min: 400_000, max: 3_200_000 }), fc.integer({ min: 5_700_000, max: 7_200_000 }))
          .map(([lon, lat]): [number, number] => [lon / 1e5, lat / 1e5]),
        zoom: fc.integer({ min: 0, max: 2200 }).map((zoom) => zoom / 100),
      }),
    ),
  }),
);

describe('the address of the planner’s view', () => {
  test('what is written is read back unchanged', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const url = new URL(writeAddress(address), 'http://x/planlegger/lillevik');
        expect(readAddress(url.search, url.hash)).toEqual(address);
      }),
    );
  });

  test('an empty address is the start view: newest release, unsafe places, planner’s hexagons', () => {
    expect(readAddress('', '')).toMatchObject({
      release: null,
      layer: 'planner',
      theme: 'unsafe',
      view: 'hex',
      at: null,
    });
  });

  test('a reason of another theme is dropped', () => {
    expect(readAddress('?theme=wish&code=fast_cars', '').code).toBeNull();
  });

  test.each([
    ['#1/2', 'too short'],
    ['#x/59/7', 'not numbers'],
    ['#12/95/7', 'off the Earth'],
  ])('the position %s (%s) is dropped', (hash) => {
    expect(readAddress('', hash).at).toBeNull();
  });

  test('a cell that is not a cell id is dropped', () => {
    expect(readAddress('?cell=<b>', '').cell).toBeNull();
  });
});
