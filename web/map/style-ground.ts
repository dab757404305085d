/** Land, water and buildings: the surfaces of the map. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './style-palette.ts';
import type { Thing } from './style-schema.ts';
import { metres, type Layers } from './style-layer.ts';

type Colour = Exclude<keyof Palette, 'letters' | 'roads'>;
type Fill = readonly [thing: Thing, colour: Colour, minzoom: number];
const FILLS: readonly Fill[] = [
  ['earth', 'earth', 0],
  ['cover', 'forest', 0],
  ['residential', 'residential', 10],
  ['farmland', 'farmland', 10],
  ['park', 'grass', 12],
  ['grass', 'grass', 11],
  ['forest', 'forest', 9],
  ['industrial', 'industrial', 11],
  ['cemetery', 'cemetery', 12],
  ['sand', 'sand', 11],
  ['square', 'square', 12],
  ['school-ground', 'schoolGround', 12],
  ['playground', 'playground', 13],
  ['pitch', 'pitch', 13],
];

export function groundLayers({ colours, fill, line }: Layers): LayerSpecification[] {
  return [
    ...FILLS.map(([thing, colour, minzoom]) => fill(thing, { minzoom, paint: { 'fill-color': colours[colour] } })),
    line('earth', {
      id: 'shore',
      minzoom: 11,
      paint: { 'line-color': colours.shore, 'line-width': metres(2.5, 0.8) },
      layout: { 'line-join': 'round' },
    }),
    line('pitch', {
      id: 'pitch-line',
      minzoom: 15,
      paint: { 'line-color': colours.pitchLine, 'line-width': 1.5, 'line-opacity': 0.8 },
    }),
    line('stream', {
      minzoom: 13,
      paint: { 'line-color': colours.sea, 'line-width': metres(3, 0.8) },
      layout: { 'line-cap': 'round' },
    }),
    line('river', {
      minzoom: 9,
      paint: { 'line-color': colours.sea, 'line-width': metres(7, 1) },
      layout: { 'line-cap': 'round' },
    }),
    fill('water', { paint: { 'fill-color': colours.sea } }),
    line('bank', {
      minzoom: 12,
      paint: { 'line-color': colours.shore, 'line-width': metres(1.6, 0.6) },
    }),
    fill('pier', { minzoom: 13, paint: { 'fill-color': colours.pier } }),
    line('runway', { minzoom: 11, paint: { 'line-color': colours.minorEdge, 'line-width': metres(20, 1) } }),
    line('boundary', {
      paint: { 'line-color': colours.rail, 'line-width': 1, 'line-dasharray': [4, 3], 'line-opacity': 0.6 },
    }),
  ].flat();
}

export function buildingLayers({ colours, fill, line }: Layers): LayerSpecification[] {
  const shown = ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.5, 1] as [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...number[],
  ];
  return [
    fill('building', { minzoom: 13.5, paint: { 'fill-color': colours.building, 'fill-opacity': shown } }),
    line('building', {
      id: 'building-edge',
      minzoom: 15,
      paint: { 'line-color': colours.buildingEdge, 'line-width': metres(0.7, 0.5) },
      layout: { 'line-join': 'round' },
    }),
    fill('school-building', { minzoom: 13, paint: { 'fill-color': colours.schoolBuilding } }),
  ].flat();
}
