/** Streets, paths, bridges, rails and ferries; every street has an edge so that it is seen on any ground. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, metres, type Layers } from './style-layer.ts';

type Stops = readonly [zoom: number, pixels: number][];
const MAJOR: Stops = [
  [9, 1.2],
  [12, 2.6],
  [14, 6],
  [16, 15],
  [18, 40],
];
const MINOR: Stops = [
  [11.5, 0.4],
  [13, 1.8],
  [14, 3.6],
  [16, 10],
  [18, 28],
];
const SERVICE: Stops = [
  [13, 0.5],
  [15, 2.2],
  [16, 4.5],
  [18, 14],
];
const PATH: Stops = [
  [12.5, 0.7],
  [14, 1.4],
  [16, 3.2],
  [18, 8],
];

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

export function roadLayers({ colours, line }: Layers): LayerSpecification[] {
  const width = (stops: Stops, wider = 0): ExpressionSpecification =>
    byZoom(
      ...stops.map(([zoom, pixels]): [number, number] => [
        zoom,
        pixels * colours.roads + wider * Math.max(0.4, (zoom - 11) / 4),
      ]),
    );
  return [
    line('ferry', {
      minzoom: 10,
      paint: { 'line-color': colours.ferry, 'line-width': 1.6, 'line-dasharray': [4, 4] },
    }),
    line('rail', { minzoom: 11, paint: { 'line-color': colours.rail, 'line-width': metres(2.5, 0.8) } }),
    line('track', {
      minzoom: 12.5,
      paint: { 'line-color': colours.path, 'line-width': width(PATH), 'line-dasharray': [4, 1.5] },
      layout: { 'line-join': 'round' },
    }),
    line('path-bridge', {
      id: 'path-bridge-edge',
      minzoom: 13,
      paint: { 'line-color': colours.bridgeEdge, 'line-width': width(PATH, 4.5) },
    }),
    line('path', {
      id: 'path-edge',
      minzoom: 13.5,
      paint: { 'line-color': colours.pathEdge, 'line-width': width(PATH, 2.2), 'line-opacity': 0.85 },
      layout: ROUND,
    }),
    line('path', {
      minzoom: 12.5,
      paint: { 'line-color': colours.path, 'line-width': width(PATH), 'line-dasharray': [2.2, 1] },
      layout: { 'line-join': 'round' },
    }),
    line('service', {
      id: 'service-edge',
      minzoom: 13.5,
      paint: { 'line-color': colours.minorEdge, 'line-width': width(SERVICE, 1.4) },
      layout: ROUND,
    }),
    line('minor-road', {
      id: 'minor-road-edge',
      minzoom: 12,
      paint: { 'line-color': colours.minorEdge, 'line-width': width(MINOR, 1.6) },
      layout: ROUND,
    }),
    line('major-road', {
      id: 'major-road-edge',
      minzoom: 9,
      paint: { 'line-color': colours.majorEdge, 'line-width': width(MAJOR, 2) },
      layout: ROUND,
    }),
    line('bridge', {
      id: 'bridge-edge',
      minzoom: 13,
      paint: { 'line-color': colours.bridgeEdge, 'line-width': width(MAJOR, 4) },
      layout: { 'line-cap': 'butt' },
    }),
    line('service', {
      minzoom: 13.5,
      paint: { 'line-color': colours.minorRoad, 'line-width': width(SERVICE) },
      layout: ROUND,
    }),
    line('minor-road', {
      minzoom: 12,
      paint: { 'line-color': colours.minorRoad, 'line-width': width(MINOR) },
      layout: ROUND,
    }),
    line('major-road', {
      minzoom: 9,
      paint: { 'line-color': colours.majorRoad, 'line-width': width(MAJOR) },
      layout: ROUND,
    }),
    line('zebra', {
      id: 'zebra-ground',
      minzoom: 14.5,
      paint: { 'line-color': colours.zebraGround, 'line-width': metres(1.9, 1.4) },
      layout: { 'line-cap': 'square' },
    }),
    line('zebra', {
      minzoom: 14.5,
      paint: { 'line-color': colours.zebra, 'line-width': metres(0.8, 0.6) },
    }),
  ].flat();
}
