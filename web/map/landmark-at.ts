/** Which landmark a finger meant: what lies under it, else the nearest within a finger's width. */
import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { Position } from '../../data/geometry.ts';
import { drawingOf, KINDS, type Drawing } from './landmark-kinds.ts';
import type { Schema } from './style-schema.ts';

export type Landmark = { readonly drawing: Drawing; readonly name: string; readonly at: Position };

/** The layers that carry drawings (style-labels.ts), and the names of waters: they splash. */
const LANDMARK_LAYERS = [
  ...['school', 'landmark', 'more-landmark', 'bus-stop', 'crossing'].flatMap((thing) => [
    `${thing}-drawing`,
    `${thing}-name`,
  ]),
  'water-name',
];
const WATERS = ['water', 'water_name'];
/** Half of the smallest target for a child's finger, CSS px. */
const REACH_PX = 24;

type Properties = Readonly<Record<string, unknown>>;

/** The name as the map shows it (style-labels.ts); '' when it has none. */
export function nameOf(properties: Properties, language: string): string {
  const norwegian = language === 'nb' || language === 'nn' ? ['name:no'] : [];
  for (const key of [`name:${language}`, ...norwegian, 'name:latin', 'name']) {
    const name = properties[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return '';
}

/** Null for what is no point of interest. */
export function readLandmark(
  { geometry, properties, sourceLayer }: Pick<MapGeoJSONFeature, 'geometry' | 'properties' | 'sourceLayer'>,
  language: string,
): Landmark | null {
  if (geometry.type !== 'Point') return null;
  const [lon, lat] = geometry.coordinates;
  if (lon === undefined || lat === undefined) return null;
  const schema: Schema = sourceLayer === 'poi' ? 'openmaptiles' : 'protomaps';
  const kind: unknown = (properties as Properties)[KINDS[schema].property];
  return {
    drawing: WATERS.includes(sourceLayer ?? '') ? 'water' : drawingOf(schema, typeof kind === 'string' ? kind : ''),
    name: nameOf(properties, language),
    at: [lon, lat],
  };
}

/** @param point CSS px in the map */
export function landmarkAt(map: MapLibreMap, { x, y }: { x: number; y: number }, language: string): Landmark | null {
  const layers = LANDMARK_LAYERS.filter((id) => map.getLayer(id));
  const seen = (where: PointLike | [PointLike, PointLike]): Landmark[] =>
    map.queryRenderedFeatures(where, { layers }).flatMap((feature) => readLandmark(feature, language) ?? []);
  const awayFrom = ({ at }: Landmark): number => {
    const spot = map.project([...at]);
    return Math.hypot(spot.x - x, spot.y - y);
  };
  const under = seen([x, y]);
  const near =
    under.length > 0
      ? under
      : seen([
          [x - REACH_PX, y - REACH_PX],
          [x + REACH_PX, y + REACH_PX],
        ]);
  return near.toSorted((a, b) => awayFrom(a) - awayFrom(b))[0] ?? null;
}
