/** Land, water and buildings: the surfaces of the map. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './style-palette.ts';
import type { Thing } from './style-schema.ts';
import { metres, type Layers } from './style-layer.ts';

type Colour = Exclude<keyof Palette, 'letters' | 'roads' | 'glow'>;
type Fill = readonly [thing: Thing, colour: Colour, minzoom: number];
const FILLS: readonly Fill[] = [
  ['earth', 'earth', 0],
  ['cover', 'forest', 0],
  ['residential', 'residential', 10],
  ['farmland', 'farmland', 10],
  ['park', 'grass', 12],
  ['grass', 'grass', 11],
  ['garden', 'garden', 13],
  ['forest', 'forest', 9],
  ['industrial', 'industrial', 11],
  ['cemetery', 'cemetery', 12],
  ['sand', 'sand', 11],
  ['square', 'square', 12],
  ['school-ground', 'schoolGround', 12],
  ['playground', 'playground', 13],
  ['pitch', 'pitch', 13],
];

/** How far out the shallow water is drawn, metres, to each side of the shore; the land covers the inner half. */
const SHALLOW = 16;

export function groundLayers({ colours, fill, line }: Layers): LayerSpecification[] {
  const [land, ...surfaces] = FILLS.map(([thing, colour, minzoom]) =>
    fill(thing, { minzoom, paint: { 'fill-color': colours[colour] } }),
  );
  const edge = (thing: Thing, id: string, minzoom: number, colour: string, width: number) =>
    line(thing, {
      id,
      minzoom,
      paint: { 'line-color': colour, 'line-width': metres(width, 0.8) },
      layout: { 'line-join': 'round' },
    });
  return [
    line('earth', {
      id: 'shallow',
      minzoom: 12,
      paint: { 'line-color': colours.shallow, 'line-width': metres(2 * SHALLOW, 1) },
      layout: { 'line-join': 'round' },
    }),
    ...(land ?? []),
    ...surfaces,
    edge('forest', 'forest-edge', 14, colours.forestEdge, 0.5),
    edge('school-ground', 'school-ground-edge', 13, colours.schoolGroundEdge, 0.6),
    edge('earth', 'shore', 11, colours.shore, 2),
    line('pitch', {
      id: 'pitch-line',
      minzoom: 15,
      paint: { 'line-color': colours.pitchLine, 'line-width': 1.5 },
    }),
    line('stream', {
      minzoom: 13,
      paint: { 'line-color': colours.shore, 'line-width': metres(3, 1.2) },
      layout: { 'line-cap': 'round' },
    }),
    line('river', {
      minzoom: 9,
      paint: { 'line-color': colours.sea, 'line-width': metres(7, 1) },
      layout: { 'line-cap': 'round' },
    }),
    fill('water', { paint: { 'fill-color': colours.sea } }),
    edge('bank', 'bank', 12, colours.shore, 1.6),
    fill('pier', { minzoom: 13, paint: { 'fill-color': colours.pier } }),
    line('runway', { minzoom: 11, paint: { 'line-color': colours.minorEdge, 'line-width': metres(20, 1) } }),
    line('boundary', {
      paint: { 'line-color': colours.boundary, 'line-width': 1, 'line-dasharray': [4, 3] },
    }),
  ].flat();
}

/** Houses fade in between these zooms. */
const SHOWN: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.5, 1];

export function buildingLayers({ colours, fill, line }: Layers): LayerSpecification[] {
  return [
    // Light from the north-west, as on any map.
    fill('building', {
      id: 'building-shadow',
      minzoom: 15,
      paint: { 'fill-color': colours.shadow, 'fill-translate': byZoomPair([15, 1], [18, 4.5]) },
    }),
    fill('building', { minzoom: 13.5, paint: { 'fill-color': colours.building, 'fill-opacity': SHOWN } }),
    line('building', {
      id: 'building-edge',
      minzoom: 14.8,
      paint: { 'line-color': colours.buildingEdge, 'line-width': metres(0.4, 0.6) },
      layout: { 'line-join': 'round' },
    }),
    fill('school-building', { minzoom: 13, paint: { 'fill-color': colours.schoolBuilding } }),
    line('school-building', {
      id: 'school-building-edge',
      minzoom: 14,
      paint: { 'line-color': colours.schoolBuildingEdge, 'line-width': metres(0.7, 1) },
      layout: { 'line-join': 'round' },
    }),
  ].flat();
}

/** The same distance to the right and down, pixels by zoom. */
function byZoomPair(...stops: readonly [zoom: number, pixels: number][]): ExpressionSpecification {
  const pairs = stops.flatMap(([zoom, pixels]) => [zoom, ['literal', [pixels, pixels]]]);
  return ['interpolate', ['linear'], ['zoom'], ...pairs] as ExpressionSpecification;
}
