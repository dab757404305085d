/**
 * What `barnetrakk aggregate` reads of one Feature: the quick reader's answer where the Feature is plainly written and all it
 * says is known, else that of the strict reader (`data/read-contribution-record.ts`), which alone refuses.
 */
import { readContributionRecord } from '../data/read-contribution-record.ts';
import { readGeoJson } from '../data/read-geojson.ts';
import { Problem } from '../data/problem.ts';
import { CODES, CONTRIBUTION_TYPES, MODES, WHENS, type Code, type ContributionType } from '../data/topics.ts';
import { FeatureReader } from './feature-bytes.ts';
import { FeatureShape } from './feature-shape.ts';

const TYPES: ReadonlySet<unknown> = new Set(CONTRIBUTION_TYPES);
const isType = (value: unknown): value is ContributionType => TYPES.has(value);
const TYPE_CODES: Readonly<Record<ContributionType, ReadonlySet<unknown>>> = {
  route: new Set(CODES.route),
  activity: new Set(CODES.activity),
  like: new Set(CODES.like),
  unsafe: new Set(CODES.unsafe),
  unpleasant: new Set(CODES.unpleasant),
  wish: new Set(CODES.wish),
};

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;
const isWhole = (value: unknown, lowest: number, highest: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
/** Properties that must be known to be read the quick way, though the counts do not use them. */
const CHECKS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['mode', (value) => (MODES as readonly unknown[]).includes(value)],
  ['grade', (value) => isWhole(value, 1, 10)],
  ['when', (value) => (WHENS as readonly unknown[]).includes(value)],
  ['school', isName],
]);

export class InputReader {
  readonly shape = new FeatureShape();
  private readonly quick = new FeatureReader(this.shape);
  contributor = '';
  type: ContributionType = 'route';
  code: Code | null = null;
  year: number | null = null;
  /** Properties without a meaning here. */
  unknownProperties = 0;
  /** Is every position where the grid is defined? */
  isInGrid = false;

  /** Throws every `Problem` of `readContributionRecord`, `not-json` and `too-deep`. */
  read(bytes: Buffer, from: number, to: number): void {
    if (this.readQuickly(bytes, from, to)) return;
    this.readStrictly(bytes.toString('utf8', from, to));
  }

  /** @returns false: the strict reader must decide */
  readQuickly(bytes: Buffer, from: number, to: number): boolean {
    const { shape } = this;
    const properties = this.quick.read(bytes, from, to);
    if (properties === null || shape.type === null) return false;
    const { type } = properties;
    if (!isType(type) || (type === 'route') === (shape.type === 'Point')) return false;
    this.type = type;
    this.contributor = '';
    this.code = null;
    this.year = null;
    this.unknownProperties = 0;
    for (const key in properties) {
      const value = properties[key];
      if (key === 'type' || (value === null && key !== 'contributor')) {
        if (key !== 'type' && !this.isKnown(key)) this.unknownProperties++;
      } else if (key === 'contributor') {
        if (!isName(value)) return false;
        this.contributor = value;
      } else if (key === 'code') {
        if (!TYPE_CODES[type].has(value)) return false;
        this.code = value as Code;
      } else if (key === 'year') {
        if (!isWhole(value, 1990, 2100)) return false;
        this.year = value;
      } else if (key === 'modes') return false;
      else {
        const check = CHECKS.get(key);
        if (check === undefined) this.unknownProperties++;
        else if (!check(value)) return false;
      }
    }
    // Outside Norway the strict reader says whether it is far away, swapped or nowhere on Earth.
    this.isInGrid = shape.isInGrid();
    return this.isInGrid && this.contributor !== '';
  }

  /** The reference. */
  readStrictly(text: string): void {
    const record = readContributionRecord(parse(text));
    const { shape } = this;
    shape.clear();
    const { geometry } = record;
    if (geometry?.type === 'Point') {
      shape.type = 'Point';
      shape.push(...geometry.coordinates);
    } else if (geometry) {
      shape.type = 'MultiLineString';
      for (const line of geometry.coordinates) {
        for (const [lon, lat] of line) shape.push(lon, lat);
        shape.endLine();
      }
    }
    this.contributor = record.contributor;
    this.type = record.type;
    this.code = record.code ?? null;
    this.year = record.year ?? null;
    this.unknownProperties = record.unknownProperties;
    this.isInGrid = shape.isInGrid();
  }

  private isKnown(key: string): boolean {
    return key === 'code' || key === 'year' || key === 'modes' || CHECKS.has(key);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It names NaN, Infinity and depth before it says that this is no JSON.
    readGeoJson(text);
    throw new Problem('not-json', `a record of ${text.length} characters`);
  }
}
