/**
 * The exact cube: distinct pupils per school, cell and theme, and per part of one dimension at a time (theme × code,
 * × mode group, × grade group, × when). Never published: `gate.ts` decides what of it may leave.
 */
import { createAggregation, type CellTable } from './aggregate.ts';
import { drawnGeometry, projectLines } from './drawn-marks.ts';
import type { RawRow } from './raw-row.ts';
import type { Dimension } from './release.ts';
import {
  CODES,
  CONTRIBUTION_TYPES,
  GRADE_GROUPS,
  MODE_GROUP,
  MODE_GROUPS,
  WHENS,
  type ContributionType,
} from './topics.ts';
import { lonLatToUtm } from './utm.ts';

/** The part of a dimension that has no name: no code picked, no mode said, grade not known. */
export const WITHOUT = '';

/** One theme of one school in one cell. */
export type CubeCell = {
  readonly school: string;
  readonly theme: ContributionType;
  readonly i: number;
  readonly j: number;
  /** Distinct pupil keys, at least 1. */
  readonly pupils: number;
  /** Features. */
  readonly marks: number;
  /** Distinct pupils by part, {@link WITHOUT} included; parts may overlap. Parts nobody marked are absent. */
  readonly parts: Readonly<Partial<Record<Dimension, ReadonlyMap<string, number>>>>;
};

export type Cube = {
  /** Edge of the hexagons, metres; the grid is EPSG:25833. */
  readonly edge: number;
  /** One per school, theme and cell with a mark; sorted by column and row. */
  readonly cells: readonly CubeCell[];
  /** Features times cells, and features without place (`outside`, counted in `all` too). */
  readonly marks: Readonly<Record<ContributionType, { readonly outside: number; readonly all: number }>>;
};

export type CubeBuilder = {
  /** Counts one contribution. Throws Problem for coordinates the grid cannot take; then nothing is counted. */
  add(row: RawRow): void;
  finish(): Cube;
};

/** What a part of the aggregation stands for; `dimension: null` is the whole theme. */
type Part = { readonly theme: ContributionType; readonly dimension: Dimension | null; readonly value: string };

const PARTS: readonly Part[] = CONTRIBUTION_TYPES.flatMap((theme): Part[] => [
  { theme, dimension: null, value: WITHOUT },
  ...(theme === 'route'
    ? [...MODE_GROUPS, WITHOUT].map((value): Part => ({ theme, dimension: 'mode', value }))
    : [...CODES[theme], WITHOUT].map((value): Part => ({ theme, dimension: 'code', value }))),
  ...[...GRADE_GROUPS, WITHOUT].map((value): Part => ({ theme, dimension: 'grade', value })),
  ...WHENS.map((value): Part => ({ theme, dimension: 'when', value })),
]);
const PART_NUMBER = new Map(
  PARTS.map(({ theme, dimension, value }, n) => [`${theme}/${dimension ?? 'theme'}/${value}`, n]),
);
function partNumber(theme: ContributionType, dimension: Dimension | 'theme', value: string): number {
  const number = PART_NUMBER.get(`${theme}/${dimension}/${value}`);
  if (number === undefined) throw new RangeError(`no part ${theme}/${dimension}/${value}`);
  return number;
}

/** @param edge of the hexagons, metres */
export function createCube(edge: number): CubeBuilder {
  const aggregation = createAggregation({ size: edge });
  const schools = new Numbering();
  const pupils = new Numbering();
  const outside = Object.fromEntries(CONTRIBUTION_TYPES.map((theme) => [theme, 0])) as Record<ContributionType, number>;

  return {
    add({ pupil, school, grade, contribution }) {
      const { properties } = contribution;
      const { type } = properties;
      const first = PARTS.length * schools.of(school);
      const parts = [
        first + partNumber(type, 'theme', WITHOUT),
        first + partNumber(type, 'grade', grade ?? WITHOUT),
        first + partNumber(type, 'when', properties.when),
      ];
      const geometry = drawnGeometry(contribution);
      if (geometry === null) {
        outside[type] += 1;
      } else if (properties.type === 'route' && geometry.type === 'MultiLineString') {
        const lines = projectLines(geometry);
        const byLine = geometry.coordinates.map((_, part) => {
          const mode = properties.modes?.[part];
          return [...parts, first + partNumber('route', 'mode', mode === undefined ? WITHOUT : MODE_GROUP[mode])];
        });
        aggregation.addLine(pupils.of(pupil), lines.xy, lines.offsets, byLine);
      } else if (properties.type !== 'route' && geometry.type === 'Point') {
        const [x, y] = lonLatToUtm(...geometry.coordinates, 25833);
        parts.push(first + partNumber(type, 'code', properties.code ?? WITHOUT));
        aggregation.addPoint(pupils.of(pupil), x, y, parts);
      }
    },
    finish() {
      const cells = toCells(aggregation.table(), schools.names);
      const all = { ...outside };
      for (const cell of cells) all[cell.theme] += cell.marks;
      return {
        edge,
        cells,
        marks: Object.fromEntries(
          CONTRIBUTION_TYPES.map((theme) => [theme, { outside: outside[theme], all: all[theme] }]),
        ) as Cube['marks'],
      };
    },
  };
}

/** Small integers for names, in the order they come; no count depends on that order. */
class Numbering {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Groups the table's rows, which are sorted by cell and then part, so that a theme's whole comes before its parts. */
function toCells(table: CellTable, schools: readonly string[]): CubeCell[] {
  const cells: CubeCell[] = [];
  let parts: Partial<Record<Dimension, Map<string, number>>> = {};
  for (let r = 0; r < table.length; r++) {
    const { theme, dimension, value } = PARTS[table.part[r]! % PARTS.length]!;
    if (dimension === null) {
      parts = {};
      cells.push({
        school: schools[Math.floor(table.part[r]! / PARTS.length)]!,
        theme,
        i: table.i[r]!,
        j: table.j[r]!,
        pupils: table.pupils[r]!,
        marks: table.marks[r]!,
        parts,
      });
    } else {
      (parts[dimension] ??= new Map()).set(value, table.pupils[r]!);
    }
  }
  return cells;
}
