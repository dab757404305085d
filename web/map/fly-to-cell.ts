import type { Map as MapLibreMap } from 'maplibre-gl';
import { cellLonLat } from './nearest-place.ts';

/** Close enough to see the streets around the cell. */
const ZOOM = 15;

/** Brings a cell to the part of the map that its card leaves free: beside it, or below it on a phone. (Jumps for reduced motion.) */
export function flyToCell(map: MapLibreMap, cell: string): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  map.flyTo({
    center: cellLonLat(cell),
    zoom: Math.max(map.getZoom(), ZOOM),
    offset: width > 560 ? [-160, 0] : [0, height / 4],
  });
}
