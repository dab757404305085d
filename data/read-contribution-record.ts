/**
 * One contribution in a file that others made: a GeoJSON Feature with the properties of shared/design/07-interfaces.md. This
 * is the strict path of the command line; it asks nothing of the home cut and knows no case. Limits of vertices and length
 * are the door's, not the file's.
 */
import type { MultiLineString, Point } from './geometry.ts';
import { pathOf, shown } from './plain-data.ts';
import { Problem } from './problem.ts';
import { readFeature, type ForeignGeometry } from './read-geojson.ts';
import {
  CODES,
  CONTRIBUTION_TYPES,
  MODES,
  WHENS,
  type Code,
  type ContributionType,
  type Mode,
  type When,
} from './topics.ts';

export type ContributionRecord = {
  /** Who: distinct contributors are what is counted. */
  readonly contributor: string;
  readonly type: ContributionType;
  /** A route's lines or a sticker's place; null counts without place. */
  readonly geometry: Point | MultiLineString | null;
  readonly code?: Code;
  /** Routes: one per line; without geometry the distinct modes. */
  readonly modes?: Mode[];
  /** School year 1–10. */
  readonly grade?: number;
  readonly when?: When;
  readonly school?: string;
  readonly year?: number;
  /** Properties we do not read. */
  readonly unknownProperties: number;
  /** Positions whose third ordinate was left out. */
  readonly altitudesDropped: number;
};

const KNOWN = new Set(['contributor', 'type', 'code', 'mode', 'modes', 'grade', 'when', 'school', 'year']);
/** Children's tracks began in 1993; a year outside is another number. */
const YEARS = [1990, 2100] as const;
/** Longer is no name of a contributor or a school. */
const MAX_NAME_LENGTH = 200;

/**
 * Optional properties may be missing or null, as GIS programs write them.
 * @param path where the feature stands in the file; '' is the whole
 * @throws Problem all of `readFeature`, `not-valid`, `code-does-not-fit-type`, `modes-do-not-match`
 */
export function readContributionRecord(value: unknown, path = ''): ContributionRecord {
  const { geometry, properties, altitudesDropped } = readFeature(value, path);
  const at = (name: string) => pathOf(pathOf(path, 'properties'), name);
  const given = (name: string): unknown =>
    Object.hasOwn(properties, name) ? (properties[name] ?? undefined) : undefined;
  const optional = <T>(name: string, read: (member: unknown, path: string) => T): T | undefined =>
    given(name) === undefined ? undefined : read(given(name), at(name));

  const type = oneOf(CONTRIBUTION_TYPES, given('type'), at('type'));
  const place = shapeFor(type, geometry, pathOf(path, 'geometry'));
  const code = optional('code', (member, where) => codeOf(type, member, where));
  const modes = type === 'route' ? modesOf(given('mode'), given('modes'), place, at) : undefined;
  const grade = optional('grade', (member, where) => wholeNumber(member, 1, 10, where));
  const when = optional('when', (member, where) => oneOf(WHENS, member, where));
  const school = optional('school', nameOf);
  const year = optional('year', (member, where) => wholeNumber(member, ...YEARS, where));
  return {
    contributor: nameOf(given('contributor'), at('contributor')),
    type,
    geometry: place,
    ...(code === undefined ? {} : { code }),
    ...(modes === undefined ? {} : { modes }),
    ...(grade === undefined ? {} : { grade }),
    ...(when === undefined ? {} : { when }),
    ...(school === undefined ? {} : { school }),
    ...(year === undefined ? {} : { year }),
    unknownProperties: Object.keys(properties).filter((key) => !KNOWN.has(key)).length,
    altitudesDropped,
  };
}

function shapeFor(
  type: ContributionType,
  geometry: ForeignGeometry | null,
  path: string,
): Point | MultiLineString | null {
  if (geometry === null) return null;
  if (type !== 'route') {
    if (geometry.type === 'Point') return geometry;
    throw new Problem('not-geojson', `${path} of a ${type} is a ${geometry.type}, must be a Point`);
  }
  if (geometry.type === 'MultiLineString') return geometry;
  if (geometry.type === 'LineString') return { type: 'MultiLineString', coordinates: [geometry.coordinates] };
  throw new Problem('not-geojson', `${path} of a route is a ${geometry.type}, must be a LineString or MultiLineString`);
}

/** `mode` speaks for every line, `modes` for one each. */
function modesOf(
  mode: unknown,
  modes: unknown,
  geometry: Point | MultiLineString | null,
  at: (name: string) => string,
): Mode[] | undefined {
  const lines = geometry === null ? null : geometry.coordinates.length;
  if (modes === undefined) {
    if (mode === undefined) return undefined;
    const every = oneOf(MODES, mode, at('mode'));
    return Array.from({ length: lines ?? 1 }, () => every);
  }
  if (!Array.isArray(modes)) throw new Problem('not-valid', `${at('modes')} is ${shown(modes)}, not a list`);
  const list = (modes as readonly unknown[]).map((member, n) => oneOf(MODES, member, pathOf(at('modes'), n)));
  if (lines === null) return [...new Set(list)];
  if (list.length === lines) return list;
  throw new Problem('modes-do-not-match', `${at('modes')} has ${list.length} modes for ${lines} lines`);
}

function codeOf(type: ContributionType, code: unknown, path: string): Code {
  const codes: readonly Code[] = CODES[type];
  const known = codes.find((candidate) => candidate === code);
  if (known !== undefined) return known;
  const allowed = codes.length === 0 ? 'takes no code' : `takes ${codes.join(', ')}`;
  throw new Problem('code-does-not-fit-type', `${path} is ${shown(code)}; type "${type}" ${allowed}`);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, path: string): T {
  const known = allowed.find((candidate) => candidate === value);
  if (known !== undefined) return known;
  throw new Problem('not-valid', `${path} is ${shown(value)}, must be one of ${allowed.join(', ')}`);
}

function wholeNumber(value: unknown, lowest: number, highest: number, path: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw new Problem('not-valid', `${path} is ${shown(value)}, must be a whole number from ${lowest} to ${highest}`);
}

function nameOf(value: unknown, path: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_LENGTH) return value;
  throw new Problem('not-valid', `${path} is ${shown(value)}, must be a text of 1 to ${MAX_NAME_LENGTH} characters`);
}
