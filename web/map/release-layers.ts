/** A release as MapLibre sources and style layers: pure functions data → style. What draws them is `draw-release.ts`. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { HeatSurface } from '../../data/contract/releases.ts';
import type { Area } from '../../data/geometry.ts';
import { BANDS, type ReleasedSchool } from '../../data/release.ts';
import { askedAreas, notAskedArea } from './release-areas.ts';
import { ASKED_LINE, BAND_COLOUR, CELL_LINE, NOT_ASKED_LINE, SELECTED_LINE } from './release-bands.ts';
import { lookRank, type MapCell } from './release-cells.ts';
import type { PatternName } from './release-patterns.ts';

export type View = 'hex' | 'heat';

/** Everything the map draws of a release at one moment. */
export type ReleaseDrawing = {
  readonly area: Area;
  readonly schools: readonly ReleasedSchool[];
  readonly cells: readonly MapCell[];
  /** null while it is fetched, or when the view is hexagons. */
  readonly heat: HeatSurface | null;
  readonly view: View;
  readonly selected: string | null;
};

export const SOURCES = ['release-areas', 'release-heat', 'release-cells'] as const;
export type SourceId = (typeof SOURCES)[number];
/** The layer a click is looked up in; it is there, unseen, under the heat surface too. */
export const HIT_LAYER = 'release-cells-fill';

/** Closed lon/lat ring of a cell id: `cellRing` of data/hex-grid.ts, handed in. */
export type Ring = (cell: string) => Position[];

export function patternOf({ look }: MapCell): PatternName {
  return look.is === 'band' ? `band-${look.band}` : look.is;
}

export function cellFeatures(cells: readonly MapCell[], ring: Ring): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: cells.map((cell) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring(cell.cell)] },
      properties: { cell: cell.cell, pattern: patternOf(cell), rank: lookRank(cell.look), look: cell.look.is },
    })),
  };
}

/** `state`: `asked`, `not-asked`, or `case` for the outline of the whole. */
export function areaFeatures(area: Area, schools: readonly ReleasedSchool[]): FeatureCollection {
  const states: Feature[] = [{ type: 'Feature', geometry: area, properties: { state: 'case' } }];
  const notAsked = notAskedArea(area, schools);
  if (notAsked) states.push({ ...notAsked, properties: { state: 'not-asked' } });
  for (const asked of askedAreas(schools)) states.push({ ...asked, properties: { state: 'asked' } });
  return { type: 'FeatureCollection', features: states };
}

export function releaseData(drawing: ReleaseDrawing, ring: Ring): Record<SourceId, FeatureCollection> {
  return {
    'release-areas': areaFeatures(drawing.area, drawing.schools),
    'release-heat': drawing.heat ?? { type: 'FeatureCollection', features: [] },
    'release-cells': cellFeatures(drawing.cells, ring),
  };
}

const state = (name: string): FilterSpecification => ['==', ['get', 'state'], name];
const lineWidth = (at12: number, at17: number) =>
  ['interpolate', ['linear'], ['zoom'], 12, at12, 17, at17] as ['interpolate', ['linear'], ['zoom'], ...number[]];

/** Bottom to top. All layers are always there; the view decides which are seen, so a switch never rebuilds the map. */
export function releaseLayers({ view, selected }: Pick<ReleaseDrawing, 'view' | 'selected'>): LayerSpecification[] {
  const hexagons = view === 'hex';
  return [
    {
      id: 'release-asked',
      type: 'fill',
      source: 'release-areas',
      filter: state('asked'),
      paint: { 'fill-color': ASKED_LINE, 'fill-opacity': 0.09 },
    },
    {
      id: 'release-not-asked',
      type: 'fill',
      source: 'release-areas',
      filter: state('not-asked'),
      paint: { 'fill-pattern': 'not-asked' },
    },
    {
      id: 'release-asked-line',
      type: 'line',
      source: 'release-areas',
      filter: state('asked'),
      paint: { 'line-color': ASKED_LINE, 'line-width': 1.5, 'line-dasharray': [1, 2] },
      layout: { 'line-cap': 'round' },
    },
    {
      id: 'release-case-line',
      type: 'line',
      source: 'release-areas',
      filter: state('case'),
      paint: { 'line-color': NOT_ASKED_LINE, 'line-width': 1.5 },
    },
    {
      id: 'release-heat-fill',
      type: 'fill',
      source: 'release-heat',
      layout: { visibility: hexagons ? 'none' : 'visible' },
      paint: {
        'fill-color': [
          'interpolate',
          ['linear'],
          ['/', ['get', 'level'], ['get', 'levels']],
          ...BANDS.flatMap((band, i) => [(i + 1) / BANDS.length, BAND_COLOUR[band]]),
        ] as ['interpolate', ['linear'], ['/', ['get', string], ['get', string]], ...(number | string)[]],
        'fill-opacity': 0.78,
      },
    },
    {
      id: 'release-heat-line',
      type: 'line',
      source: 'release-heat',
      layout: { visibility: hexagons ? 'none' : 'visible' },
      // Contours tell the levels apart where colour cannot.
      paint: { 'line-color': CELL_LINE, 'line-width': ['*', 0.4, ['get', 'level']], 'line-opacity': 0.7 },
    },
    {
      id: HIT_LAYER,
      type: 'fill',
      source: 'release-cells',
      layout: { 'fill-sort-key': ['get', 'rank'] },
      paint: { 'fill-pattern': ['get', 'pattern'], 'fill-opacity': hexagons ? 1 : 0 },
    },
    {
      id: 'release-cells-line',
      type: 'line',
      source: 'release-cells',
      layout: { visibility: hexagons ? 'visible' : 'none' },
      paint: { 'line-color': CELL_LINE, 'line-width': lineWidth(0.3, 1.6), 'line-opacity': 0.75 },
    },
    {
      id: 'release-selected',
      type: 'line',
      source: 'release-cells',
      filter: ['==', ['get', 'cell'], selected ?? ''],
      paint: { 'line-color': SELECTED_LINE, 'line-width': lineWidth(3, 6) },
    },
  ];
}
