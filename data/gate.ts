/**
 * Primary suppression: what of an exact cube may leave. A cell shows when at least k distinct pupils of one school marked
 * its theme; it shows a band, never a count. Every field of a shown cell is a function of that cell alone, so nothing
 * published depends on a hidden one. Source: shared/design/03-privacy.md, «The cube».
 */
import { band, BAND_FLOOR, BAND_TOP } from './band.ts';
import type { Cube, CubeCell } from './cube.ts';
import { cellId } from './hex-grid.ts';
import { DIMENSION_PARTS, DIMENSIONS, type Band, type Dimension, type ReleasedCell } from './release.ts';
import { CODES, CONTRIBUTION_TYPES, type Code, type ContributionType } from './topics.ts';

/** Features times cells. Law, per theme: `shown + hidden + outside = all`. For the operator's terminal and tests only. */
export type Marks = { shown: number; hidden: number; outside: number; all: number };
export type MarksByTheme = Readonly<Record<ContributionType, Readonly<Marks>>>;

/** Most reasons a cell lists. */
const MAX_CODES = 3;

/**
 * @param k fewest distinct pupils of a shown cell and of every shown part
 * @param asked schools with enough participants; the others have no cells
 * @returns cells sorted by theme, column, row, school: the same for every order of the input
 */
export function gate(cube: Cube, k: number, asked: ReadonlySet<string>): ReleasedCell[] {
  return cube.cells
    .filter((cell) => isShown(cell, k, asked))
    .sort(byThemeCellSchool)
    .map((cell) => release(cell, cube.edge, k));
}

/** The law in marks, from the exact cube: what the operator's terminal shows after a release. */
export function countMarks(cube: Cube, k: number, asked: ReadonlySet<string>): MarksByTheme {
  const marks = Object.fromEntries(
    CONTRIBUTION_TYPES.map((theme) => [theme, { shown: 0, hidden: 0, ...cube.marks[theme] }]),
  ) as Record<ContributionType, Marks>;
  for (const cell of cube.cells) marks[cell.theme][isShown(cell, k, asked) ? 'shown' : 'hidden'] += cell.marks;
  return marks;
}

function isShown(cell: CubeCell, k: number, asked: ReadonlySet<string>): boolean {
  return asked.has(cell.school) && band(cell.pupils, k) !== null;
}

const THEME_ORDER = new Map(CONTRIBUTION_TYPES.map((theme, n) => [theme, n]));

function byThemeCellSchool(a: CubeCell, b: CubeCell): number {
  return (
    THEME_ORDER.get(a.theme)! - THEME_ORDER.get(b.theme)! ||
    a.i - b.i ||
    a.j - b.j ||
    (a.school < b.school ? -1 : a.school > b.school ? 1 : 0)
  );
}

function release(cell: CubeCell, edge: number, k: number): ReleasedCell {
  const id = cellId(edge, cell.i, cell.j);
  const splits: ReleasedCell['splits'] = {};
  for (const dimension of DIMENSIONS) {
    const bands = split(cell, dimension, k);
    if (bands !== null) splits[dimension] = bands;
  }
  return {
    id: `${cell.theme}.${id}.${cell.school}`,
    cell: id,
    theme: cell.theme,
    school: cell.school,
    band: shownBand(cell.pupils, k),
    codes: frequentCodes(cell, k),
    splits,
  };
}

function shownBand(pupils: number, k: number): Band {
  const name = band(pupils, k);
  if (name === null) throw new RangeError(`${pupils} pupils under ${k} have no band`);
  return name;
}

/**
 * Bands of a dimension's parts, or null when any part of this cell is hidden (1 … k − 1) or none is marked. Marks without
 * the dimension (no code picked, grade unknown) are a part like any other here, but have no name to publish: beside a
 * complete split, whoever is missing from it could otherwise be counted.
 */
function split(cell: CubeCell, dimension: Dimension, k: number): Record<string, Band> | null {
  const parts = cell.parts[dimension];
  if (parts === undefined || [...parts.values()].some((pupils) => pupils > 0 && band(pupils, k) === null)) return null;
  const named = DIMENSION_PARTS[dimension].filter((part) => (parts.get(part) ?? 0) > 0);
  if (named.length === 0) return null;
  const bands = named.map((part) => shownBand(parts.get(part)!, k));
  if (dimension === 'grade' && !leavesRoom(shownBand(cell.pupils, k), bands, k)) return null;
  return Object.fromEntries(named.map((part, n) => [part, bands[n]!]));
}

/**
 * A pupil is in one grade group only, so the groups add up to the whole. Where the shown ones nearly fill the whole's band, a
 * group that comes in a later release and is hidden there could not be any of 1 … k − 1. Never so with k = 5, whose bands
 * begin and end at multiples of five.
 */
function leavesRoom(whole: Band, parts: readonly Band[], k: number): boolean {
  return parts.reduce((sum, part) => sum + BAND_FLOOR[part], 0) + k - 1 <= BAND_TOP[whole];
}

/** Up to three reasons with ≥ k pupils each, most pupils first, equals by name. */
function frequentCodes(cell: CubeCell, k: number): Code[] {
  const parts = cell.parts.code;
  if (parts === undefined) return [];
  const codes: readonly Code[] = CODES[cell.theme];
  return codes
    .map((code) => ({ code, pupils: parts.get(code) ?? 0 }))
    .filter(({ pupils }) => band(pupils, k) !== null)
    .sort((a, b) => b.pupils - a.pupils || (a.code < b.code ? -1 : 1))
    .slice(0, MAX_CODES)
    .map(({ code }) => code);
}
