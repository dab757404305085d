import { expect, test } from 'vitest';
import { cellAt, cellId } from '../../data/hex-grid.ts';
import { lonLatToUtm } from '../../data/utm.ts';
import { cellLonLat, nearestPlace } from './nearest-place.ts';

const at = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] as [number, number] });
const church = { id: 'kirka', name: 'Kirka', kind: 'church', place: at(8, 58) } as const;
const pitch = { id: 'banen', name: 'Banen', kind: 'sport', place: at(8.01, 58) } as const;
const cellOf = (lon: number, lat: number) => {
  const { i, j } = cellAt(...lonLatToUtm(lon, lat, 25833), 60);
  return cellId(60, i, j);
};

test('the centre of a cell lies within its edge length of what it was found by', () => {
  const [lon, lat] = cellLonLat(cellOf(8, 58));
  expect(Math.hypot((lon - 8) * 59_000, (lat - 58) * 111_000)).toBeLessThan(60);
});

test('the nearest of places and schools gives the words, rounded to ten metres', () => {
  const near = nearestPlace(cellOf(8.001, 58), { places: [church, pitch], schools: [] });
  expect(near?.name).toBe('Kirka');
  expect((near?.metres ?? 1) % 10).toBe(0);
  expect(near?.metres).toBeLessThan(130);
});

test('a case without places gives no words', () => {
  expect(nearestPlace(cellOf(8, 58), { places: [], schools: [] })).toBeNull();
});
