/** The child's own things on the map: plain data → sources and layers of the one MapLibre instance. */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Contribution } from '../../data/contribution.ts';
import type { Position } from '../../data/geometry.ts';
import { blockRing, type Block } from '../../data/home-block.ts';
import type { Mode } from '../../data/topics.ts';
import { EDGE_PX, INK_PX, type InkColours } from '../draw/ink.ts';
import { metresPerPixel } from '../draw/local-metres.ts';
import { endsOf, type Way } from '../draw/way.ts';
import { addTrackImages, TRACK_PX } from './tracks.ts';
import { legLines, type Leg } from './way-legs.ts';

/** Ink and way: the same, so that the stroke does not change colour when it dries. */
export const WAY_COLOUR = '#ba3508';
/** Around ink and way, so that they are read on a summer day, on snow and at night (own-map.test.ts). */
export const WAY_EDGE = '#fffaf3';
export const INK_COLOURS: InkColours = { ink: WAY_COLOUR, edge: WAY_EDGE };
const DRAFT_SOURCE = 'own-draft';
const FOG_COLOUR = '#eef3f7';
const SOURCES = ['own-fog', 'own-square', 'own-ways', DRAFT_SOURCE, 'own-ends'] as const;
type Source = (typeof SOURCES)[number];

const HAS_MODE: ExpressionSpecification = ['has', 'mode'];
const byMode = (said: number, unsaid: number): ExpressionSpecification => ['case', HAS_MODE, said, unsaid];
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Adds what is not there yet; asked for after the style is loaded. */
export function prepareOwnMap(map: MapLibreMap): void {
  for (const id of SOURCES) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: NOTHING });
  if (map.getLayer('own-fog')) return;
  addTrackImages(map, WAY_COLOUR);
  const line = { 'line-cap': 'round', 'line-join': 'round' } as const;
  map.addLayer({
    id: 'own-fog',
    type: 'fill',
    source: 'own-fog',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': FOG_COLOUR, 'fill-opacity': 0.86 },
  });
  // Puffs along the edge, as large on the ground at every zoom: a bank of fog, not a box.
  map.addLayer({
    id: 'own-fog-puffs',
    type: 'circle',
    source: 'own-fog',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-color': FOG_COLOUR,
      'circle-opacity': 0.92,
      'circle-blur': 0.25,
      'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 8, ['get', 'px'], 20, ['*', 4096, ['get', 'px']]],
    },
  });
  map.addLayer({
    id: 'own-square',
    type: 'line',
    source: 'own-square',
    layout: line,
    paint: { 'line-color': WAY_COLOUR, 'line-width': 5 },
  });
  // What is finished lies under the names, so that a place on the way can be found; what is being drawn lies over all.
  const firstName = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  for (const [source, under] of [
    ['own-ways', firstName],
    [DRAFT_SOURCE, undefined],
  ] as const) {
    const edge = { 'line-color': WAY_EDGE, 'line-width': byMode(TRACK_PX + 5, EDGE_PX) };
    map.addLayer({ id: `${source}-edge`, type: 'line', source, layout: line, paint: edge }, under);
    // How is not said: a plain line. A tint of it lies under the tracks, so that they hang together.
    const plain = { 'line-color': WAY_COLOUR, 'line-width': byMode(TRACK_PX, INK_PX), 'line-opacity': byMode(0.14, 1) };
    map.addLayer({ id: source, type: 'line', source, layout: line, paint: plain }, under);
    map.addLayer(
      {
        id: `${source}-tracks`,
        type: 'line',
        source,
        filter: HAS_MODE,
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: { 'line-pattern': ['concat', 'track-', ['get', 'mode']], 'line-width': TRACK_PX },
      },
      under,
    );
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
  // Resolves when the worker has cut the tiles.
  void map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
}

function feature(geometry: Feature['geometry']): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

function trackLine(coordinates: Position[], mode: Mode | null | undefined): Feature {
  return { type: 'Feature', properties: mode ? { mode } : {}, geometry: { type: 'LineString', coordinates } };
}

/**
 * The way under the finger, dry: its pieces as tracks where the child has said how, and round handles where it can be
 * continued.
 * @param held where the line is held, to be put down elsewhere
 */
export function showDraft(map: MapLibreMap, way: Way, legs: readonly Leg[] = [], held: Position | null = null): void {
  show(
    map,
    DRAFT_SOURCE,
    legLines(way, legs).map(({ line, mode }) => trackLine(line, mode)),
  );
  show(
    map,
    'own-ends',
    [...endsOf(way), ...(held ? [held] : [])].map((coordinates) => feature({ type: 'Point', coordinates })),
  );
}

/** What was sent or waits to be sent: already cut. */
export function showWays(map: MapLibreMap, contributions: readonly Contribution[]): void {
  show(
    map,
    'own-ways',
    contributions.flatMap(({ geometry, properties }) =>
      geometry?.type === 'MultiLineString' && properties.type === 'route'
        ? geometry.coordinates.map((line, part) => trackLine(line, properties.modes?.[part]))
        : [],
    ),
  );
}

/** Over the class's map, but still under the names. */
export function raiseWays(map: MapLibreMap): void {
  const firstName = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  for (const id of ['own-ways-edge', 'own-ways', 'own-ways-tracks']) map.moveLayer(id, firstName);
}

export function showFog(map: MapLibreMap, blocks: readonly Block[]): void {
  show(
    map,
    'own-fog',
    blocks.flatMap((block) => {
      const ring = blockRing(block);
      return [feature({ type: 'Polygon', coordinates: [ring] }), ...puffs(ring, block.size)];
    }),
  );
}

const PUFFS_PER_SIDE = 5;

function puffs(ring: readonly Position[], size: number): Feature[] {
  return ring.slice(1).flatMap(([lon, lat], i) =>
    Array.from({ length: PUFFS_PER_SIDE }, (_, k): Feature => {
      const [lon0, lat0] = ring[i] ?? [lon, lat];
      const share = k / PUFFS_PER_SIDE;
      // Uneven on purpose, the same every time.
      const metres = (size / PUFFS_PER_SIDE) * (k % 2 === 0 ? 0.72 : 0.56);
      return {
        type: 'Feature',
        properties: { px: metres / metresPerPixel(lat, 8) },
        geometry: { type: 'Point', coordinates: [lon0 + (lon - lon0) * share, lat0 + (lat - lat0) * share] },
      };
    }),
  );
}

/** The square that the child tapped as home. */
export function showSquare(map: MapLibreMap, block: Block | null): void {
  show(map, 'own-square', block ? [feature({ type: 'LineString', coordinates: blockRing(block) })] : []);
}

/** From this width on the card stands at the side where lines of text begin (card-sizes.css). */
const WIDE_PX = 900;
const CARD_PX = 430;
const isFromTheRight = (): boolean => document.documentElement.dir === 'rtl';
/** Of the map's height, below the card's upper edge on a narrow screen. */
const CARD_SHARE = 0.5;

function motion(ms: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}

/** Moves the map so that all positions are seen beside the card. */
export function lookAt(map: MapLibreMap, positions: readonly Position[]): void {
  if (positions.length === 0) return;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const { clientWidth, clientHeight } = map.getContainer();
  const side = Math.min(70, clientWidth / 6);
  const wide = clientWidth >= WIDE_PX;
  map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
    padding: {
      top: Math.min(90, clientHeight / 6),
      bottom: wide ? 60 : clientHeight * CARD_SHARE,
      left: wide && !isFromTheRight() ? CARD_PX : side,
      right: wide && isFromTheRight() ? CARD_PX : side,
    },
    maxZoom: 15.5,
    duration: motion(500),
  });
}

/** Every place of what the child has made, where it has one. */
export function positionsOf(contributions: readonly Contribution[]): Position[] {
  return contributions.flatMap(({ geometry }) =>
    geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat(),
  );
}

/** Moves the map so that what is the child's own is not under the card, where the card lies below the map. */
export function lookAtOwn(map: MapLibreMap, school: Position, own: readonly Contribution[]): void {
  if (map.getContainer().clientWidth < WIDE_PX) lookAt(map, [school, ...positionsOf(own)]);
}

/** Moves the map only if the place would be under the card. */
export function uncover(map: MapLibreMap, [lon, lat]: Position): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project([lon, lat]);
  const wide = clientWidth >= WIDE_PX;
  const top = clientHeight * 0.3;
  const fromCard = (isFromTheRight() ? clientWidth - x : x) - CARD_PX;
  if (wide ? fromCard > 30 : y < top) return;
  const aside = isFromTheRight() ? 120 - fromCard : fromCard - 120;
  map.panBy(wide ? [aside, 0] : [0, y - top], { duration: motion(300) });
}

/** Back to the middle of the case, e.g. when the fog has been looked at. */
export function goTo(map: MapLibreMap, center: Position, zoom: number): void {
  map.easeTo({ center, zoom, duration: motion(500) });
}
