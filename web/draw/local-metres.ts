/** Metres in the neighbourhood of a finger: a plane that touches the Earth at one latitude. Good to 0.1 % over some kilometres. */
import type { Position } from '../../data/geometry.ts';

export type Xy = readonly [x: number, y: number];

/** Metres of one degree of latitude (mean Earth radius 6 371 008.8 m). */
const DEGREE_M = (Math.PI / 180) * 6_371_008.8;

export type Plane = { readonly toXy: (at: Position) => Xy; readonly toLonLat: (xy: Xy) => Position };

/** @param origin where the plane touches: x east, y north of it, metres */
export function planeAt(origin: Position): Plane {
  const [lon0, lat0] = origin;
  const east = DEGREE_M * Math.cos((lat0 * Math.PI) / 180);
  return {
    toXy: ([lon, lat]) => [(lon - lon0) * east, (lat - lat0) * DEGREE_M],
    toLonLat: ([x, y]) => [lon0 + x / east, lat0 + y / DEGREE_M],
  };
}

/** Distance between two neighbouring positions, metres. */
export function metresBetween(a: Position, b: Position): number {
  const [x, y] = planeAt(a).toXy(b);
  return Math.hypot(x, y);
}

/** Length of one CSS pixel on the map, metres: web mercator with 512 px tiles. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** Distance from p to the segment a–b, metres. */
export function metresToSegment(p: Xy, a: Xy, b: Xy): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** 6 decimals are 0.1 m. */
const ROUND = 1e6;

export function roundPosition([lon, lat]: Position): Position {
  return [Math.round(lon * ROUND) / ROUND, Math.round(lat * ROUND) / ROUND];
}
