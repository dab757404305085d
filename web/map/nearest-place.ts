/** Puts words to a cell: the nearest place that children name, so that a table row can be read without the map. Pure. */
import type { Case } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import { cellCentre, parseCellId } from '../../data/hex-grid.ts';
import { utmToLonLat } from '../../data/utm.ts';

const EARTH_RADIUS_M = 6_371_000;

/** Degrees. The grid is always EPSG:25833. */
export function cellLonLat(cell: string): Position {
  const { size, i, j } = parseCellId(cell);
  const [x, y] = cellCentre(i, j, size);
  return utmToLonLat(x, y, 25833);
}

/** Metres on a plane around the two; within a case the error is far below the rounding of what is said. */
function metresBetween([lonA, latA]: Position, [lonB, latB]: Position): number {
  const radians = Math.PI / 180;
  const x = (lonB - lonA) * radians * Math.cos(((latA + latB) / 2) * radians);
  const y = (latB - latA) * radians;
  return Math.hypot(x, y) * EARTH_RADIUS_M;
}

export type Nearest = { readonly name: string; readonly metres: number };

/** @returns null in a case without places; metres are rounded to ten */
export function nearestPlace(cell: string, { places, schools }: Pick<Case, 'places' | 'schools'>): Nearest | null {
  const here = cellLonLat(cell);
  let nearest: Nearest | null = null;
  for (const { name, place } of [...places, ...schools]) {
    const metres = metresBetween(here, place.coordinates);
    if (!nearest || metres < nearest.metres) nearest = { name, metres };
  }
  return nearest && { name: nearest.name, metres: Math.round(nearest.metres / 10) * 10 };
}
