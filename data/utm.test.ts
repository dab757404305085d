import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { Problem } from './problem.ts';
import { lonLatToUtm, projectAll, utmToLonLat, type UtmCrs } from './utm.ts';

const ZONES = [
  [25832, 32],
  [25833, 33],
  [25835, 35],
] as const satisfies readonly (readonly [UtmCrs, number])[];
const NORWAY = fc.tuple(fc.double({ min: 4, max: 32, noNaN: true }), fc.double({ min: 57, max: 72, noNaN: true }));
const reference = (zone: number) =>
  proj4('+proj=longlat +ellps=GRS80 +no_defs', `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`);

describe.each(ZONES)('EPSG:%i', (crs, zone) => {
  it('agrees with proj4 to 1 µm on a lattice of 0.1° over 4–32° E, 57–72° N', () => {
    const { forward } = reference(zone);
    let worst = 0;
    for (let a = 0; a <= 280; a++) {
      for (let b = 0; b <= 150; b++) {
        const [lon, lat] = [4 + a / 10, 57 + b / 10];
        const [x, y] = lonLatToUtm(lon, lat, crs);
        const [px, py] = forward([lon, lat]);
        worst = Math.max(worst, Math.abs(x - px), Math.abs(y - py));
      }
    }
    expect(worst).toBeLessThanOrEqual(1e-6);
  });

  it('agrees with proj4 to 1 µm at any place of Norway', () => {
    const { forward } = reference(zone);
    fc.assert(
      fc.property(NORWAY, ([lon, lat]) => {
        const [x, y] = lonLatToUtm(lon, lat, crs);
        const [px, py] = forward([lon, lat]);
        return Math.abs(x - px) <= 1e-6 && Math.abs(y - py) <= 1e-6;
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back to the same degrees, to 1e-12', () => {
    fc.assert(
      fc.property(NORWAY, ([lon, lat]) => {
        const [lon2, lat2] = utmToLonLat(...lonLatToUtm(lon, lat, crs), crs);
        return Math.abs(lon2 - lon) <= 1e-12 * 32 && Math.abs(lat2 - lat) <= 1e-12 * 72;
      }),
      { numRuns: 2000 },
    );
  });

  it('projects an array to the very same numbers as one place at a time, in place too', () => {
    fc.assert(
      fc.property(fc.array(NORWAY, { minLength: 1, maxLength: 20 }), (places) => {
        const both = Float64Array.from(places.flat());
        projectAll(both, crs, both);
        expect([...both]).toEqual(places.flatMap(([lon, lat]) => lonLatToUtm(lon, lat, crs)));
      }),
    );
  });
});

it('leaves what is past `count` untouched', () => {
  const out = new Float64Array([1, 2, 3, 4]);
  projectAll(new Float64Array([9, 60, 9, 61]), 25832, out, 1);
  expect(out[0]).toBe(500_000);
  expect([out[2], out[3]]).toEqual([3, 4]);
});

it.each([
  [NaN, 60],
  [10, Infinity],
])('refuses %d, %d and names it', (lon, lat) => {
  expect(() => lonLatToUtm(lon, lat, 25833)).toThrow(Problem);
  expect(() => utmToLonLat(lon, lat, 25833)).toThrow(String(lon));
});
