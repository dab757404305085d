/** The marks of contributions on the grid: what stands in cells, and what does not. One rule for the cube and the class's map. */
import type { Contribution } from './contribution.ts';
import type { MultiLineString, Point } from './geometry.ts';
import { projectAll } from './utm.ts';

/**
 * The geometry that counts in cells; null counts for the school alone: a mark without place, and a way that was told as a list
 * of places, whose straight lines nobody walks.
 */
export function drawnGeometry({ geometry, properties }: Contribution): MultiLineString | Point | null {
  return properties.type === 'route' && properties.told === 'list' ? null : geometry;
}

/** Lines in metres of EPSG:25833, as the aggregation takes them. @throws Problem for coordinates the grid cannot take */
export function projectLines({ coordinates }: MultiLineString): { xy: Float64Array; offsets: number[] } {
  const offsets = [0];
  for (const line of coordinates) offsets.push(offsets.at(-1)! + line.length);
  const xy = Float64Array.from(coordinates.flat(2));
  projectAll(xy, 25833, xy);
  return { xy, offsets };
}
