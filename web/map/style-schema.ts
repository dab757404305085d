/**
 * What the style draws, found in each tile schema: a table from the thing to its source layer and filter. The style itself
 * names no source layer, so one style draws both. Sources: docs.protomaps.com/basemaps/layers (version 4) and
 * openmaptiles.org/schema.
 */
import type { FilterSpecification } from 'maplibre-gl';

export const SCHEMAS = ['protomaps', 'openmaptiles'] as const;
export type Schema = (typeof SCHEMAS)[number];

export type Selection = { readonly layer: string; readonly filter?: FilterSpecification };

/** Everything the style can draw; null in the table = the schema does not have it. */
export const THINGS = [
  'earth',
  'cover',
  'residential',
  'industrial',
  'farmland',
  'forest',
  'grass',
  'garden',
  'park',
  'cemetery',
  'sand',
  'school-ground',
  'pitch',
  'playground',
  'square',
  'water',
  'bank',
  'pier',
  'river',
  'stream',
  'runway',
  'boundary',
  'building',
  'school-building',
  'house-number',
  'ferry',
  'rail',
  'track',
  'path',
  'service',
  'minor-road',
  'major-road',
  'bridge',
  'path-bridge',
  'zebra',
  'street-name',
  'path-name',
  'water-name',
  'river-name',
  'village-name',
  'quarter-name',
  'spot-name',
  'school',
  'landmark',
  'more-landmark',
  'bus-stop',
  'crossing',
  'lamp',
] as const;
export type Thing = (typeof THINGS)[number];

const is = (key: string, ...values: string[]): FilterSpecification => ['in', ['get', key], ['literal', values]];
const not = (filter: FilterSpecification): FilterSpecification => ['!', filter] as FilterSpecification;
const both = (...filters: FilterSpecification[]): FilterSpecification => ['all', ...filters] as FilterSpecification;
const shape = (...types: string[]): FilterSpecification => ['in', ['geometry-type'], ['literal', types]];
const surface = shape('Polygon', 'MultiPolygon');
const stroke = shape('LineString', 'MultiLineString');
const spot = shape('Point', 'MultiPoint');

const kind = (layer: string, ...kinds: string[]): Selection => ({ layer, filter: is('kind', ...kinds) });
const ground = (...kinds: string[]): Selection => ({ layer: 'landuse', filter: is('kind', ...kinds) });
/** Paths that a child walks or rides, as opposed to sidewalks drawn on their own, stripes and tracks. */
const NOT_A_WAY = not(is('kind_detail', 'track', 'crossing', 'sidewalk'));
const EVERYDAY = ['bus_stop', 'crossing', 'school', 'street_lamp'];
const FIRST = [
  'place_of_worship',
  'beach',
  'ferry_terminal',
  'sledding',
  'supermarket',
  'sports_centre',
  'library',
  'kindergarten',
  'lighthouse',
];

const PROTOMAPS: Record<Thing, Selection | null> = {
  earth: { layer: 'earth', filter: surface },
  cover: kind('landcover', 'forest', 'scrub'),
  residential: ground('residential', 'neighbourhood'),
  industrial: ground('industrial', 'commercial', 'railway'),
  farmland: ground('farmland', 'farmyard', 'orchard', 'meadow'),
  forest: ground('forest', 'wood', 'scrub'),
  grass: ground('grass', 'recreation_ground', 'village_green'),
  garden: ground('garden'),
  park: ground('park', 'nature_reserve', 'protected_area', 'zoo'),
  cemetery: ground('cemetery'),
  sand: ground('beach', 'sand'),
  'school-ground': ground('school', 'kindergarten', 'college', 'university'),
  pitch: ground('pitch', 'stadium'),
  playground: ground('playground'),
  square: ground('pedestrian', 'footway'),
  water: { layer: 'water', filter: surface },
  bank: { layer: 'water', filter: both(surface, is('kind', 'lake')) },
  pier: ground('pier'),
  river: { layer: 'water', filter: both(stroke, is('kind', 'river', 'canal')) },
  stream: { layer: 'water', filter: both(stroke, is('kind', 'stream', 'ditch', 'drain')) },
  runway: kind('roads', 'aeroway'),
  boundary: { layer: 'boundaries' },
  building: { layer: 'buildings', filter: both(surface, is('kind', 'building', 'building_part')) },
  'school-building': { layer: 'buildings', filter: both(surface, ['in', 'skole', ['coalesce', ['get', 'name'], '']]) },
  'house-number': kind('buildings', 'address'),
  ferry: kind('roads', 'ferry'),
  rail: kind('roads', 'rail'),
  track: { layer: 'roads', filter: is('kind_detail', 'track') },
  path: { layer: 'roads', filter: both(is('kind', 'path'), NOT_A_WAY) },
  service: { layer: 'roads', filter: both(is('kind', 'minor_road'), is('kind_detail', 'service')) },
  'minor-road': { layer: 'roads', filter: both(is('kind', 'minor_road'), not(is('kind_detail', 'service'))) },
  'major-road': kind('roads', 'major_road', 'highway'),
  bridge: { layer: 'roads', filter: both(['has', 'is_bridge'], not(is('kind', 'path', 'rail'))) },
  'path-bridge': { layer: 'roads', filter: both(['has', 'is_bridge'], is('kind', 'path')) },
  zebra: { layer: 'roads', filter: both(stroke, is('kind_detail', 'crossing')) },
  'street-name': kind('roads', 'major_road', 'minor_road', 'highway'),
  'path-name': kind('roads', 'path'),
  'water-name': { layer: 'water', filter: spot },
  'river-name': { layer: 'water', filter: stroke },
  'village-name': { layer: 'places', filter: is('kind_detail', 'city', 'town', 'village') },
  'quarter-name': { layer: 'places', filter: is('kind', 'neighbourhood', 'macrohood') },
  'spot-name': {
    layer: 'places',
    filter: is('kind_detail', 'island', 'hamlet', 'isolated_dwelling', 'farm', 'locality'),
  },
  school: kind('pois', 'school'),
  landmark: kind('pois', ...FIRST),
  'more-landmark': { layer: 'pois', filter: not(is('kind', ...FIRST, ...EVERYDAY)) },
  'bus-stop': kind('pois', 'bus_stop'),
  crossing: kind('pois', 'crossing'),
  lamp: kind('pois', 'street_lamp'),
};

const use = (...classes: string[]): Selection => ({ layer: 'landuse', filter: is('class', ...classes) });
const cover = (...classes: string[]): Selection => ({ layer: 'landcover', filter: is('class', ...classes) });
const road = (...classes: string[]): Selection => ({
  layer: 'transportation',
  filter: both(stroke, is('class', ...classes), not(is('brunnel', 'tunnel'))),
});
const MINOR = ['minor', 'minor_construction', 'living_street', 'unclassified', 'residential'];
const MAJOR = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary'];
const SUBCLASSES = [
  'playground',
  'place_of_worship',
  'library',
  'sports_centre',
  'ferry_terminal',
  'supermarket',
  'theatre',
];
const LATER = [
  'kindergarten',
  'pitch',
  'cafe',
  'bakery',
  'viewpoint',
  'museum',
  'convenience',
  'park',
  'swimming_pool',
];

const OPENMAPTILES: Record<Thing, Selection | null> = {
  // land is what is no water
  earth: null,
  cover: { layer: 'globallandcover' },
  residential: use('residential', 'suburb', 'neighbourhood'),
  industrial: use('industrial', 'commercial', 'retail', 'railway', 'military'),
  farmland: cover('farmland'),
  forest: cover('wood'),
  grass: cover('grass'),
  garden: null,
  park: { layer: 'park' },
  cemetery: use('cemetery'),
  sand: cover('sand'),
  'school-ground': use('school', 'kindergarten', 'college', 'university', 'library'),
  pitch: use('pitch', 'stadium'),
  playground: use('playground'),
  square: null,
  water: { layer: 'water' },
  bank: { layer: 'water' },
  pier: { layer: 'transportation', filter: both(surface, is('class', 'pier')) },
  river: { layer: 'waterway', filter: is('class', 'river', 'canal') },
  stream: { layer: 'waterway', filter: both(is('class', 'stream', 'ditch', 'drain'), not(is('brunnel', 'tunnel'))) },
  runway: { layer: 'aeroway', filter: stroke },
  boundary: { layer: 'boundary' },
  building: { layer: 'building' },
  'school-building': null,
  'house-number': { layer: 'housenumber' },
  ferry: road('ferry'),
  rail: road('rail', 'transit', 'tram', 'preserved'),
  track: road('track'),
  path: road('path', 'pier'),
  service: road('service', 'service_construction'),
  'minor-road': road(...MINOR),
  'major-road': road(...MAJOR),
  bridge: { layer: 'transportation', filter: both(stroke, is('brunnel', 'bridge'), is('class', ...MINOR, ...MAJOR)) },
  'path-bridge': { layer: 'transportation', filter: both(stroke, is('brunnel', 'bridge'), is('class', 'path')) },
  zebra: null,
  'street-name': { layer: 'transportation_name', filter: is('class', ...MINOR, ...MAJOR) },
  'path-name': { layer: 'transportation_name', filter: is('class', 'path', 'track') },
  'water-name': { layer: 'water_name', filter: spot },
  'river-name': { layer: 'waterway' },
  'village-name': { layer: 'place', filter: is('class', 'city', 'town', 'village') },
  'quarter-name': { layer: 'place', filter: is('class', 'suburb', 'quarter', 'neighbourhood') },
  'spot-name': { layer: 'mountain_peak' },
  school: { layer: 'poi', filter: is('subclass', 'school') },
  landmark: { layer: 'poi', filter: both(['has', 'name:latin'], is('subclass', ...SUBCLASSES)) },
  'more-landmark': { layer: 'poi', filter: both(['has', 'name:latin'], is('subclass', ...LATER)) },
  'bus-stop': { layer: 'poi', filter: is('subclass', 'bus_stop') },
  crossing: null,
  lamp: null,
};

export const SELECTIONS: Record<Schema, Record<Thing, Selection | null>> = {
  protomaps: PROTOMAPS,
  openmaptiles: OPENMAPTILES,
};

/** Layers that a schema has and that say nothing to a child or planner of a town. */
export const LEFT_OUT: Record<Schema, readonly string[]> = {
  protomaps: ['transit'],
  openmaptiles: ['aerodrome_label'],
};

/** The schema that a tile archive's layers belong to. */
export function detectSchema(vectorLayerIds: readonly string[]): Schema {
  return vectorLayerIds.includes('transportation') ? 'openmaptiles' : 'protomaps';
}
