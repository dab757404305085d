/**
 * What the door asks of one contribution before it is stored, in the order of how telling the answer is: the home cut first,
 * then the geometry with the limits of `limits.ts`, then codes, modes and text, and last the schema itself.
 */
import { length } from '@turf/turf';
import type { z } from 'zod';
import type { Case } from './case.ts';
import { checkLonLat } from './check-coordinates.ts';
import { Contribution, CUT, RouteFeature, StickerFeature } from './contribution.ts';
import type { BBox, Position } from './geometry.ts';
import { MAX_PARTS_PER_ROUTE, MAX_ROUTE_LENGTH_M, MAX_TEXT_LENGTH, MAX_VERTICES_PER_ROUTE } from './limits.ts';
import { checkPlainData, isPlainObject, pathOf, shown, type PlainObject } from './plain-data.ts';
import { Problem } from './problem.ts';
import { CODES, CONTRIBUTION_TYPES, type ContributionType } from './topics.ts';

/**
 * How far outside the case's bounding box a contribution may reach, in degrees of latitude (about 20 km): pupils of a school
 * near the border, or of a school for several municipalities, come by bus from the next one. Longitude gets the same number,
 * which is 6–11 km in Norway. The outline of the area is not asked: what lies between it and this border counts as «outside»
 * in the aggregate, and a child is not turned away for it.
 */
export const AREA_MARGIN_DEGREES = 0.18;

/**
 * Reads one contribution as a device sends it.
 * @returns the contribution, coordinates untouched
 * @throws Problem with the most telling code; its detail names value and JSON path, never a child's text
 */
export function checkContribution(value: unknown, where: Pick<Case, 'bbox' | 'area'>): Contribution {
  checkPlainData(value);
  if (!isPlainObject(value)) throw new Problem('not-valid', `a contribution is a GeoJSON Feature, not ${shown(value)}`);
  const properties = isPlainObject(value['properties']) ? value['properties'] : {};
  checkCut(properties);
  const type = checkType(properties['type']);
  checkGeometry(value['geometry'], where.bbox);
  checkCode(type, properties);
  checkText(properties['text']);
  checkModes(properties['modes'], value['geometry']);
  return parse(schemaOf(type), value);
}

function checkCut(properties: PlainObject): void {
  const cut = properties['cut'];
  if (cut !== CUT) throw new Problem('not-cut', `properties.cut is ${shown(cut)}, must be "${CUT}"`);
}

function checkType(type: unknown): ContributionType {
  const known = CONTRIBUTION_TYPES.find((candidate) => candidate === type);
  if (known !== undefined) return known;
  throw new Problem('not-valid', `properties.type is ${shown(type)}, must be one of ${CONTRIBUTION_TYPES.join(', ')}`);
}

/** Coordinates of a Point or MultiLineString; another geometry is left for the schema to refuse. */
function checkGeometry(geometry: unknown, bbox: BBox): void {
  if (!isPlainObject(geometry)) return;
  const { type, coordinates } = geometry;
  const path = 'geometry.coordinates';
  if (type === 'Point') checkPlace(coordinates, path, bbox);
  if (type !== 'MultiLineString' || !Array.isArray(coordinates)) return;
  const parts: readonly unknown[] = coordinates;
  if (parts.length > MAX_PARTS_PER_ROUTE) {
    throw new Problem('too-many-vertices', `${path} has ${parts.length} parts, at most ${MAX_PARTS_PER_ROUTE}`);
  }
  const vertices = parts.reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0);
  if (vertices > MAX_VERTICES_PER_ROUTE) {
    throw new Problem('too-many-vertices', `${path} has ${vertices} vertices, at most ${MAX_VERTICES_PER_ROUTE}`);
  }
  const lines = parts.map((part, p) => {
    const partPath = pathOf(path, p);
    if (!Array.isArray(part)) throw new Problem('not-valid', `${partPath} is ${shown(part)}, not a line`);
    return (part as readonly unknown[]).map((place, v) => checkPlace(place, pathOf(partPath, v), bbox));
  });
  checkLength(lines, path);
}

function checkLength(lines: Position[][], path: string): void {
  const geometry = { type: 'MultiLineString' as const, coordinates: lines };
  const metres = Math.round(length({ type: 'Feature', geometry, properties: {} }, { units: 'meters' }));
  if (metres > MAX_ROUTE_LENGTH_M) {
    throw new Problem('route-too-long', `${path} is ${metres} m long, at most ${MAX_ROUTE_LENGTH_M} m`);
  }
}

function checkPlace(place: unknown, path: string, bbox: BBox): Position {
  if (!Array.isArray(place)) throw new Problem('not-valid', `${path} is ${shown(place)}, not [longitude, latitude]`);
  const [lon, lat] = checkLonLat(place[0], place[1], path);
  if (isNear(lon, lat, bbox)) return [lon, lat];
  if (isNear(lat, lon, bbox)) {
    throw new Problem(
      'coordinates-swapped',
      `${path} is [${lon}, ${lat}]: latitude stands before longitude; GeoJSON wants [${lat}, ${lon}]`,
    );
  }
  throw new Problem('outside-area', `${path} is [${lon}, ${lat}], outside the case's area ${bbox.join(', ')}`);
}

function isNear(lon: number, lat: number, [west, south, east, north]: BBox): boolean {
  return (
    lon >= west - AREA_MARGIN_DEGREES &&
    lon <= east + AREA_MARGIN_DEGREES &&
    lat >= south - AREA_MARGIN_DEGREES &&
    lat <= north + AREA_MARGIN_DEGREES
  );
}

function checkCode(type: ContributionType, properties: PlainObject): void {
  const code = properties['code'];
  const codes: readonly string[] = CODES[type];
  if (code === undefined || (typeof code === 'string' && codes.includes(code))) return;
  const allowed = codes.length === 0 ? 'takes no code' : `takes ${codes.join(', ')}`;
  throw new Problem('code-does-not-fit-type', `properties.code is ${shown(code)}; type "${type}" ${allowed}`);
}

/** Says how long the text is, never what it says. */
function checkText(text: unknown): void {
  if (typeof text !== 'string' || text.trim().length <= MAX_TEXT_LENGTH) return;
  throw new Problem(
    'text-too-long',
    `properties.text has ${text.trim().length} characters, at most ${MAX_TEXT_LENGTH}`,
  );
}

function checkModes(modes: unknown, geometry: unknown): void {
  if (!Array.isArray(modes)) return;
  if (isPlainObject(geometry) && geometry['type'] === 'MultiLineString' && Array.isArray(geometry['coordinates'])) {
    const parts = geometry['coordinates'].length;
    if (modes.length === parts) return;
    throw new Problem('modes-do-not-match', `properties.modes has ${modes.length} modes for ${parts} parts`);
  }
  const distinct = new Set(modes).size;
  if (geometry !== null || distinct === modes.length) return;
  throw new Problem(
    'modes-do-not-match',
    `properties.modes has ${modes.length} modes, ${distinct} of them distinct; a way without place names each once`,
  );
}

/** The schema of one type, so that a refusal speaks of the type that was meant. */
function schemaOf(type: ContributionType): z.ZodType<Contribution> {
  if (type === 'route') return RouteFeature;
  return StickerFeature.options.find((option) => option.shape.properties.shape.type.value === type) ?? Contribution;
}

function parse(schema: z.ZodType<Contribution>, value: unknown): Contribution {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).reduce<string>(
    (parent, key) => pathOf(parent, typeof key === 'number' ? key : String(key)),
    '',
  );
  const reason =
    issue?.code === 'unrecognized_keys' ? `unknown member ${issue.keys.map(shown).join(', ')}` : issue?.message;
  throw new Problem('not-valid', `${path || 'the contribution'}: ${reason ?? 'not a contribution'}`);
}
