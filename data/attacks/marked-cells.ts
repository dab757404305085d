/** The cells of one contribution, by the slow and obvious walk: what the cube is held against. */
import type { Contribution } from '../contribution.ts';
import { cellAt, cellId, visitLine } from '../hex-grid.ts';
import { lonLatToUtm, projectAll } from '../utm.ts';

/** @returns one list per part of a way, one for a place; empty for what has no place */
export function markedCells({ geometry, properties }: Contribution, edge: number): string[][] {
  if (geometry === null || (properties.type === 'route' && properties.told === 'list')) return [];
  if (geometry.type === 'Point') {
    const { i, j } = cellAt(...lonLatToUtm(...geometry.coordinates, 25833), edge);
    return [[cellId(edge, i, j)]];
  }
  return geometry.coordinates.map((line) => {
    const xy = Float64Array.from(line.flat());
    projectAll(xy, 25833, xy);
    const cells = new Set<string>();
    visitLine(xy, 0, line.length, edge, (i, j) => cells.add(cellId(edge, i, j)));
    return [...cells];
  });
}
