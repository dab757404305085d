/** The child's own things on the map: plain data → sources and layers of the one MapLibre instance. */
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Contribution } from '../../data/contribution.ts';
import type { Position } from '../../data/geometry.ts';
import { blockRing, type Block } from '../../data/home-block.ts';
import { endsOf, linesOf, type Way } from '../draw/way.ts';

/** Ink and way: the same, so that the stroke does not change colour when it dries. */
export const WAY_COLOUR = '#d1410c';
export const DRAFT_SOURCE = 'own-draft';
const SOURCES = ['own-fog', 'own-square', 'own-ways', DRAFT_SOURCE, 'own-ends'] as const;
type Source = (typeof SOURCES)[number];

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Adds what is not there yet; asked for after the style is loaded. */
export function prepareOwnMap(map: MapLibreMap): void {
  for (const id of SOURCES) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: NOTHING });
  if (map.getLayer('own-fog')) return;
  const line = { 'line-cap': 'round', 'line-join': 'round' } as const;
  map.addLayer({
    id: 'own-fog-edge',
    type: 'line',
    source: 'own-fog',
    layout: line,
    paint: { 'line-color': '#ffffff', 'line-width': 34, 'line-blur': 30, 'line-opacity': 0.9 },
  });
  map.addLayer({
    id: 'own-fog',
    type: 'fill',
    source: 'own-fog',
    paint: { 'fill-color': '#f4f8fb', 'fill-opacity': 0.84 },
  });
  map.addLayer({
    id: 'own-fog-line',
    type: 'line',
    source: 'own-fog',
    layout: line,
    paint: { 'line-color': '#5b7183', 'line-width': 3, 'line-dasharray': [0.1, 2] },
  });
  map.addLayer({
    id: 'own-square',
    type: 'line',
    source: 'own-square',
    layout: line,
    paint: { 'line-color': WAY_COLOUR, 'line-width': 5 },
  });
  for (const source of ['own-ways', DRAFT_SOURCE] as const) {
    map.addLayer({
      id: `${source}-edge`,
      type: 'line',
      source,
      layout: line,
      paint: { 'line-color': '#ffffff', 'line-width': 13, 'line-opacity': 0.9 },
    });
    map.addLayer({
      id: source,
      type: 'line',
      source,
      layout: line,
      paint: { 'line-color': WAY_COLOUR, 'line-width': 8 },
    });
  }
  map.addLayer({
    id: 'own-ends',
    type: 'circle',
    source: 'own-ends',
    paint: {
      'circle-radius': 11,
      'circle-color': '#ffffff',
      'circle-stroke-color': WAY_COLOUR,
      'circle-stroke-width': 5,
    },
  });
}

function show(map: MapLibreMap, source: Source, features: Feature[]): void {
  // Resolves when the worker has cut the tiles; `sourcedata` tells those who wait for that.
  void map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
}

function feature(geometry: Feature['geometry']): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

/** The way under the finger, dry: its pieces, and round handles where it can be continued. */
export function showDraft(map: MapLibreMap, way: Way): void {
  const lines = linesOf(way);
  show(map, DRAFT_SOURCE, [feature({ type: 'MultiLineString', coordinates: lines })]);
  show(
    map,
    'own-ends',
    endsOf(way).map((coordinates) => feature({ type: 'Point', coordinates })),
  );
}

/** What was sent or waits to be sent: already cut. */
export function showWays(map: MapLibreMap, contributions: readonly Contribution[]): void {
  show(
    map,
    'own-ways',
    contributions.flatMap(({ geometry }) => (geometry?.type === 'MultiLineString' ? [feature(geometry)] : [])),
  );
}

export function showFog(map: MapLibreMap, blocks: readonly Block[]): void {
  show(
    map,
    'own-fog',
    blocks.map((block) => feature({ type: 'Polygon', coordinates: [blockRing(block)] })),
  );
}

/** The square that the child tapped as home. */
export function showSquare(map: MapLibreMap, block: Block | null): void {
  show(map, 'own-square', block ? [feature({ type: 'LineString', coordinates: blockRing(block) })] : []);
}

/** Moves the map so that all positions are seen between the bars. */
export function lookAt(map: MapLibreMap, positions: readonly Position[]): void {
  if (positions.length === 0) return;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const { clientWidth, clientHeight } = map.getContainer();
  const side = Math.min(60, clientWidth / 6);
  map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
    padding: { top: Math.min(90, clientHeight / 6), bottom: clientHeight * 0.42, left: side, right: side },
    maxZoom: 15.5,
    duration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500,
  });
}
