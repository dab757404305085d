/**
 * Strict reading of GeoJSON that others made (RFC 7946): uploads, imports, areas, files on the command line. What comes out
 * is plain data in lon/lat degrees with two ordinates; what is wrong is refused by code, value and JSON path.
 */
import { checkLonLat } from './check-coordinates.ts';
import type { Area, MultiLineString, MultiPolygon, Point, Polygon, Position } from './geometry.ts';
import { MAX_JSON_DEPTH, MAX_VERTICES_PER_AREA } from './limits.ts';
import { checkPlainData, isPlainObject, pathOf, shown } from './plain-data.ts';
import { Problem } from './problem.ts';

export type LineString = { type: 'LineString'; coordinates: Position[] };
export type ForeignGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** A feature as it was written; its properties are plain data that nobody has looked at yet. */
export type ForeignFeature = {
  readonly id: string | number | null;
  readonly geometry: ForeignGeometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Positions that had a third ordinate, which is left out. */
  readonly altitudesDropped: number;
};

/**
 * Reads a FeatureCollection, a Feature or a bare geometry.
 * @throws Problem `not-json`, `too-deep` (also where a parser would overflow), and all of {@link readFeature}
 */
export function readGeoJson(text: string): ForeignFeature[] {
  const value = parseJson(text);
  checkPlainData(value);
  if (!isPlainObject(value)) throw new Problem('not-geojson', `the file is ${shown(value)}, not a GeoJSON object`);
  if (value['type'] === 'Feature') return [feature(value, '')];
  if (value['type'] !== 'FeatureCollection') {
    const { geometry, altitudesDropped } = readGeometry(value, '');
    return [{ id: null, geometry, properties: {}, altitudesDropped }];
  }
  return listOf(value['features'], 'features', 0).map((member, n) => feature(member, pathOf('features', n)));
}

/**
 * Reads one Feature.
 * @param path where it stands in what was sent; '' is the whole
 * @throws Problem `not-geojson`, `forbidden-key`, `too-deep`, `coordinate-not-finite`, `coordinate-out-of-range`,
 *   `coordinates-swapped`, `ring-not-closed`
 */
export function readFeature(value: unknown, path = ''): ForeignFeature {
  checkPlainData(value, path);
  return feature(value, path);
}

/**
 * Reads a surface: a Polygon or MultiPolygon, a Feature of one, or a FeatureCollection with exactly one.
 * @throws Problem as {@link readFeature}, and `too-many-vertices`
 */
export function readArea(value: unknown): Area {
  checkPlainData(value);
  let geometry: ForeignGeometry | null;
  if (isPlainObject(value) && value['type'] === 'FeatureCollection') {
    const features = listOf(value['features'], 'features', 0);
    if (features.length !== 1) {
      throw new Problem('not-geojson', `an area is one feature; features has ${features.length}`);
    }
    geometry = feature(features[0], 'features[0]').geometry;
  } else if (isPlainObject(value) && value['type'] === 'Feature') {
    geometry = feature(value, '').geometry;
  } else {
    geometry = readGeometry(value, '').geometry;
  }
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    throw new Problem('not-geojson', `an area is a Polygon or MultiPolygon, not ${geometry?.type ?? 'null'}`);
  }
  const vertices = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).length;
  if (vertices > MAX_VERTICES_PER_AREA) {
    throw new Problem('too-many-vertices', `the area has ${vertices} vertices, at most ${MAX_VERTICES_PER_AREA}`);
  }
  return geometry;
}

/** @throws Problem `not-json`, `too-deep`, and `coordinate-not-finite` where a program wrote NaN or Infinity */
function parseJson(text: string): unknown {
  const { isTooDeep, bareWord } = scan(text);
  if (isTooDeep) throw new Problem('too-deep', `the text is nested deeper than ${MAX_JSON_DEPTH} levels`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // the parser's own message repeats what was written
    if (bareWord !== null) throw new Problem('coordinate-not-finite', `the text has ${bareWord}, which JSON has not`);
    throw new Problem('not-json', `the text of ${text.length} characters is not JSON`);
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
const BARE_WORDS = ['NaN', 'Infinity'];

/** Looks through the text once, without recursion, before any parser sees it. */
function scan(text: string): { isTooDeep: boolean; bareWord: string | null } {
  let depth = 0;
  let isInString = false;
  let bareWord: string | null = null;
  for (let n = 0; n < text.length; n++) {
    const char = text.charCodeAt(n);
    if (isInString) {
      if (char === BACKSLASH) n++;
      else if (char === QUOTE) isInString = false;
    } else if (char === QUOTE) {
      isInString = true;
    } else if (OPENING.has(char)) {
      if (++depth > MAX_JSON_DEPTH) return { isTooDeep: true, bareWord };
    } else if (CLOSING.has(char)) {
      depth--;
    } else if (bareWord === null && (char === 78 || char === 73)) {
      bareWord = BARE_WORDS.find((word) => text.startsWith(word, n)) ?? null;
    }
  }
  return { isTooDeep: false, bareWord };
}

function feature(value: unknown, path: string): ForeignFeature {
  const where = path === '' ? 'the value' : path;
  if (!isPlainObject(value)) throw new Problem('not-geojson', `${where} is ${shown(value)}, not a Feature`);
  if (value['type'] !== 'Feature') {
    throw new Problem('not-geojson', `${pathOf(path, 'type')} is ${shown(value['type'])}, must be "Feature"`);
  }
  const { id, properties } = value;
  if (properties !== null && properties !== undefined && !isPlainObject(properties)) {
    throw new Problem('not-geojson', `${pathOf(path, 'properties')} is ${shown(properties)}, not an object`);
  }
  const { geometry, altitudesDropped } =
    value['geometry'] === null
      ? { geometry: null, altitudesDropped: 0 }
      : readGeometry(value['geometry'], pathOf(path, 'geometry'));
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    geometry,
    properties: properties ?? {},
    altitudesDropped,
  };
}

function readGeometry(value: unknown, path: string): { geometry: ForeignGeometry; altitudesDropped: number } {
  if (!isPlainObject(value)) {
    throw new Problem('not-geojson', `${path === '' ? 'the value' : path} is ${shown(value)}, not a geometry`);
  }
  const reader = new CoordinateReader();
  const at = pathOf(path, 'coordinates');
  const geometry = reader.geometry(value['type'], value['coordinates'], at, pathOf(path, 'type'));
  return { geometry, altitudesDropped: reader.altitudesDropped };
}

/** Reads the coordinates of one geometry and counts what it leaves out. */
class CoordinateReader {
  altitudesDropped = 0;

  geometry(type: unknown, coordinates: unknown, path: string, typePath: string): ForeignGeometry {
    switch (type) {
      case 'Point':
        return { type, coordinates: this.position(coordinates, path) };
      case 'LineString':
        return { type, coordinates: this.line(coordinates, path, 2) };
      case 'MultiLineString':
        return { type, coordinates: this.each(coordinates, path, 1, (line, at) => this.line(line, at, 2)) };
      case 'Polygon':
        return { type, coordinates: this.rings(coordinates, path) };
      case 'MultiPolygon':
        return { type, coordinates: this.each(coordinates, path, 1, (rings, at) => this.rings(rings, at)) };
      default:
        throw new Problem(
          'not-geojson',
          `${typePath} is ${shown(type)}; read are Point, LineString, MultiLineString, Polygon and MultiPolygon`,
        );
    }
  }

  private each<T>(value: unknown, path: string, fewest: number, read: (member: unknown, path: string) => T): T[] {
    return listOf(value, path, fewest).map((member, n) => read(member, pathOf(path, n)));
  }

  private rings(value: unknown, path: string): Position[][] {
    return this.each(value, path, 1, (member, at) => {
      const ring = this.line(member, at, 4);
      const [first, last] = [ring[0], ring.at(-1)];
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
        throw new Problem(
          'ring-not-closed',
          `${at} begins at [${first?.join(', ')}] and ends at [${last?.join(', ')}]`,
        );
      }
      return ring;
    });
  }

  private line(value: unknown, path: string, fewest: number): Position[] {
    return this.each(value, path, fewest, (member, at) => this.position(member, at));
  }

  private position(value: unknown, path: string): Position {
    const ordinates = listOf(value, path, 2);
    const position = checkLonLat(ordinates[0], ordinates[1], path);
    if (ordinates.length > 2) this.altitudesDropped++;
    return position;
  }
}

function listOf(value: unknown, path: string, fewest: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Problem('not-geojson', `${path} is ${shown(value)}, not a list`);
  if (value.length < fewest)
    throw new Problem('not-geojson', `${path} has ${value.length} members, at least ${fewest}`);
  return value;
}
