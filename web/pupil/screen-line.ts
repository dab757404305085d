/** From a finger to a drawn line: which place of it is meant. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Way } from '../draw/way.ts';
import type { Spot } from './use-drag-out.ts';
import { metresAlong, placeAlong } from './way-legs.ts';

/** A finger this near the line means the line, CSS px. */
const REACH_PX = 64;

/** @param spot CSS px in the window  @returns metres along the way, or null when the finger is away from it */
export function alongAt(map: MapLibreMap, way: Way, spot: Spot): number | null {
  const { left, top } = map.getContainer().getBoundingClientRect();
  const [x, y] = [spot.x - left, spot.y - top];
  const found = metresAlong(way, map.unproject([x, y]).toArray());
  const at = found && placeAlong(way, found.along);
  if (!at) return null;
  const on = map.project([...at]);
  return Math.hypot(on.x - x, on.y - y) <= REACH_PX ? found.along : null;
}

/** Where a place of the way is in the window, CSS px. */
export function spotAlong(map: MapLibreMap, way: Way, metres: number): Spot | null {
  const at = placeAlong(way, metres);
  if (!at) return null;
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { x, y } = map.project([...at]);
  return { x: x + left, y: y + top };
}
