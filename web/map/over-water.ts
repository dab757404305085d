/**
 * Does a drawn way go over water? Asked of what the map shows, in either tile schema: in Protomaps' the sea is where no earth
 * lies, in OpenMapTiles' it is a polygon as lakes are. A bridge, a quay or a road at the place is dry.
 */
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from '../../data/geometry.ts';
import { SOURCE } from './style-layer.ts';
import { detectSchema, type Schema } from './style-schema.ts';

/** What is needed of a feature on the map. */
export type Seen = {
  readonly sourceLayer: string | undefined;
  /** Type of the style layer that shows it. */
  readonly shownAs: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

const ROADS: Record<Schema, string> = { protomaps: 'roads', openmaptiles: 'transportation' };

/** Is there water under the place? @param seen all that is shown at it */
export function isWater(seen: readonly Seen[], schema: Schema): boolean {
  const surfaces = seen.filter(({ shownAs }) => shownAs === 'fill');
  const has = (layer: string) => surfaces.some(({ sourceLayer }) => sourceLayer === layer);
  if (surfaces.some(({ properties }) => properties['kind'] === 'pier' || properties['class'] === 'pier')) return false;
  return has('water') || (schema === 'protomaps' && !has('earth'));
}

/** Does a road, a path or a bridge lead over it? A ferry does not. @param seen all that is shown near it */
export function isPassable(seen: readonly Seen[], schema: Schema): boolean {
  return seen.some(
    ({ sourceLayer, properties }) =>
      sourceLayer === ROADS[schema] && properties['kind'] !== 'ferry' && properties['class'] !== 'ferry',
  );
}

/** From and to, metres along the way. */
export type Stretch = { readonly from: number; readonly to: number };
export type Sample = { readonly along: number; readonly isWet: boolean };

/** A line drawn with a finger along the shore gets wet feet: this much is no crossing, metres. */
const SHORTEST_M = 50;

/** The longest stretch of water; null when it is none to speak of. */
export function longestWet(samples: readonly Sample[]): Stretch | null {
  let longest: Stretch | null = null;
  let from: number | null = null;
  for (const { along, isWet } of samples) {
    if (!isWet) from = null;
    else {
      from ??= along;
      if (along - from >= (longest ? longest.to - longest.from : SHORTEST_M)) longest = { from, to: along };
    }
  }
  return longest;
}

/** Half the width of the ground where a road or bridge is looked for, metres, and its bounds, CSS px. */
const ROAD_NEAR_M = 25;
const ROAD_NEAR_PX = { least: 6, most: 24 };

const seenOf = ({ sourceLayer, layer, properties }: MapGeoJSONFeature): Seen => ({
  sourceLayer,
  shownAs: layer.type,
  properties,
});

/**
 * The longest stretch over water of a way that is in view on a map at rest; null also where the map cannot tell (a picture,
 * tiles that did not come).
 * @param places along the way, with metres
 */
export function overWater(
  map: MapLibreMap,
  places: readonly { readonly at: Position; readonly along: number }[],
  metresPerPx: number,
): Stretch | null {
  const layers = map
    .getStyle()
    .layers.flatMap((layer) => ('source' in layer && layer.source === SOURCE ? (layer['source-layer'] ?? []) : []));
  if (layers.length === 0 || !map.areTilesLoaded()) return null;
  const schema = detectSchema(layers);
  const { clientWidth, clientHeight } = map.getContainer();
  const near = Math.min(ROAD_NEAR_PX.most, Math.max(ROAD_NEAR_PX.least, ROAD_NEAR_M / metresPerPx));
  const own = (features: MapGeoJSONFeature[]): Seen[] => features.filter(({ source }) => source === SOURCE).map(seenOf);
  const samples = places.flatMap(({ at, along }): Sample[] => {
    const { x, y } = map.project([...at]);
    if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) return [];
    if (!isWater(own(map.queryRenderedFeatures([x, y])), schema)) return [{ along, isWet: false }];
    const around = own(
      map.queryRenderedFeatures([
        [x - near, y - near],
        [x + near, y + near],
      ]),
    );
    return [{ along, isWet: !isPassable(around, schema) }];
  });
  // All wet: rather a map without land than a child at sea.
  return samples.every(({ isWet }) => isWet) ? null : longestWet(samples);
}
