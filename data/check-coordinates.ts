/** One position of a foreign file or a child's device: finite, on Earth, longitude before latitude. */
import type { Position } from './geometry.ts';
import { NORWAY_BBOX } from './limits.ts';
import { Problem } from './problem.ts';
import { shown } from './plain-data.ts';

const [WEST, SOUTH, EAST, NORTH] = NORWAY_BBOX;

/** Would (lon, lat) lie in Norway if it were (lat, lon)? Norway's longitudes and latitudes do not overlap. */
export function looksSwapped(lon: number, lat: number): boolean {
  return lon >= SOUTH && lon <= NORTH && lat >= WEST && lat <= EAST;
}

/**
 * @param lon degrees east
 * @param lat degrees north
 * @param path JSON path of the position
 * @throws Problem `not-geojson` (no number), `coordinate-not-finite`, `coordinate-out-of-range`, `coordinates-swapped`
 */
export function checkLonLat(lon: unknown, lat: unknown, path: string): Position {
  checkOrdinate(lon, 180, `${path}[0]`, 'longitude');
  checkOrdinate(lat, 90, `${path}[1]`, 'latitude');
  if (looksSwapped(lon, lat)) {
    throw new Problem(
      'coordinates-swapped',
      `${path} is [${lon}, ${lat}]: latitude stands before longitude; GeoJSON wants [${lat}, ${lon}]`,
    );
  }
  return [lon, lat];
}

/** @param limit largest absolute value, degrees */
function checkOrdinate(value: unknown, limit: number, path: string, name: string): asserts value is number {
  if (typeof value !== 'number')
    throw new Problem('not-geojson', `${path} is ${shown(value)}, not a ${name} in degrees`);
  if (!Number.isFinite(value)) throw new Problem('coordinate-not-finite', `${path} is ${value}`);
  if (Math.abs(value) <= limit) return;
  const metres = Math.abs(value) > 1_000 && Math.abs(value) < 10_000_000 ? '; it looks like metres' : '';
  throw new Problem('coordinate-out-of-range', `${path} is ${value}, a ${name} beyond ±${limit} degrees${metres}`);
}
