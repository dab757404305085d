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
  /** Edge of the hexagons, metres. */
  readonly edge: number;
  readonly selected: string | null;
};

export const SOURCES = ['release-areas', 'release-heat', 'release-cells'] as const;
export type SourceId = (typeof SOURCES)[number];
/** The layer a click is looked up in; it is there, unseen, under the heat surface too. */
export const HIT_LAYER = 'release-cells-fill';

/** Below this width on the screen a cell shows its colour alone: a pattern would be noise. CSS pixels. */
const PATTERN_FROM_PX = 20;
/** Metres per CSS pixel at the equator at zoom 0, for MapLibre's tiles of 512 pixels. */
const METRES_PER_PIXEL = 78_271.517;

/**
 * The zoom from which a hexagon is wide enough for its pattern.
 * @param edge metres  @param lat degrees
 */
export function patternZoom(edge: number, lat: number): number {
  const metresPerPixel = (2 * edge) / PATTERN_FROM_PX;
  return Math.log2((METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / metresPerPixel);
}

/** Closed lon/lat ring of a cell id: `cellRing` of data/hex-grid.ts, handed in. */
export type Ring = (cell: string) => Position[];

export function patternOf({ look }: MapCell): PatternName {
  return look.is === 'band' ? `band-${look.band}` : look.is;
}

/** The pattern's own ground, for a cell too small on the screen for a pattern. */
function colourOf({ look }: MapCell): string {
  return look.is === 'band' ? BAND_COLOUR[look.band] : look.is === 'at-least' ? BAND_COLOUR['3-4'] : '#ffffff';
}

export function cellFeatures(cells: readonly MapCell[], ring: Ring): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: cells.map((cell) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring(cell.cell)] },
      properties: {
        cell: cell.cell,
        pattern: patternOf(cell),
        rank: lookRank(cell.look),
        look: cell.look.is,
        colour: colourOf(cell),
      },
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

/** The part of a drawing that is data; the rest is how it is looked at. */
export type ReleaseContents = Pick<ReleaseDrawing, 'area' | 'schools' | 'cells' | 'heat'>;

export function releaseData(drawing: ReleaseContents, ring: Ring): Record<SourceId, FeatureCollection> {
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
export type LayerChoice = Pick<ReleaseDrawing, 'view' | 'selected' | 'edge'> & {
  /** Latitude of the map's middle, degrees. */
  readonly lat: number;
};

export function releaseLayers({ view, selected, edge, lat }: LayerChoice): LayerSpecification[] {
  const hexagons = view === 'hex';
  const patterned = patternZoom(edge, lat);
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
      paint: {
        'fill-color': ['get', 'colour'],
        // Gives way to the pattern, which carries the same colour.
        'fill-opacity': hexagons ? ['step', ['zoom'], 0.85, patterned, 0] : 0,
        'fill-antialias': false,
      },
    },
    {
      id: 'release-cells-pattern',
      type: 'fill',
      source: 'release-cells',
      minzoom: patterned,
      layout: { 'fill-sort-key': ['get', 'rank'], visibility: hexagons ? 'visible' : 'none' },
      paint: { 'fill-pattern': ['get', 'pattern'] },
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
