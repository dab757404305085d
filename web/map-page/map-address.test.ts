import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_LANGUAGES } from '../map/style-labels.ts';
import { LOOKS } from '../map/style-palette.ts';
import { readAddress, writeAddress, type MapAddress } from './map-address.ts';

const read = (address: string): MapAddress => {
  const { search, hash } = new URL(address, 'https://example.org');
  return readAddress(search, hash);
};

test('an address says base map, look, language and view', () => {
  expect(read('/kart?map=trondheim&look=winter&lang=nn#16.2/63.42/10.4')).toEqual({
    baseMap: 'trondheim',
    look: 'winter',
    language: 'nn',
    view: { center: [10.4, 63.42], zoom: 16.2 },
  });
});

test.each([
  '/kart',
  '/kart?map=../etc&look=neon&lang=xx#16/abc',
  '/kart?map=&look=&lang=#16/95/8.6',
  '/kart#1/2',
  '/kart#1/2/3/4',
])('%s falls back to Lillevik as a child sees it', (address) => {
  expect(read(address)).toEqual({ baseMap: 'lillevik', look: 'child', language: null, view: null });
});

test('what is written is read back, to a hundredth of a zoom and 0.00001°', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOOKS),
      fc.constantFrom(null, ...LABEL_LANGUAGES),
      fc.integer({ min: 0, max: 2400 }),
      fc.integer({ min: -8_500_000, max: 8_500_000 }),
      fc.integer({ min: -18_000_000, max: 18_000_000 }),
      (look, language, zoom, latitude, longitude) => {
        const said: MapAddress = {
          baseMap: 'lillevik',
          look,
          language,
          view: { center: [longitude / 1e5, latitude / 1e5], zoom: zoom / 100 },
        };
        expect(read(writeAddress(said))).toEqual(said);
      },
    ),
  );
});
