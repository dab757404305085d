/**
 * From counts to the rows of `barnetrakk aggregate`: one per non-empty cell and theme, with primary suppression (nothing is
 * said of fewer than k pupils) and bands. The full gate with complete splits is `gate.ts`; this one works on files alone.
 */
import type { CellTable } from './aggregate.ts';
import { band } from './band.ts';
import { cellId } from './hex-grid.ts';
import type { Band } from './release.ts';
import { CODES, CONTRIBUTION_TYPES, type Code, type ContributionType } from './topics.ts';

export type CellRow = {
  readonly i: number;
  readonly j: number;
  /** `size:i:j` */
  readonly cell: string;
  readonly theme: ContributionType;
  /** Distinct pupils; null with bands. */
  readonly pupils: number | null;
  /** Features; null with bands. */
  readonly marks: number | null;
  /** Up to three, most pupils first, each with ≥ k pupils. */
  readonly codes: readonly Code[];
  /** Of the years that ≥ k pupils of this row have; null without. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** null without bands. */
  readonly band: Band | null;
};

/** How a table is shown. `exact` never leaves the operator's terminal by the server's public faces. */
export type Showing = { readonly k: number; readonly as: 'bands' | 'numbers' | 'exact' };

/** Marks of one theme: shown + hidden, in cells. */
export type ThemeMarks = { cellsShown: number; cellsHidden: number; marksShown: number; marksHidden: number };

const MAX_CODES = 3;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

// Parts in the order of a theme: the theme itself, its codes, its years.
const STEP = 1000;
const YEARS_FROM = 100;

export const themePart = (type: ContributionType): number => CONTRIBUTION_TYPES.indexOf(type) * STEP;
const codesOf = (type: ContributionType): readonly Code[] => CODES[type];

/**
 * The parts that a contribution counts for.
 * @param code one of its type, null for none
 * @param year 1990–2100, null for none
 */
export function partsOf(type: ContributionType, code: Code | null, year: number | null): number[] {
  const theme = themePart(type);
  const parts = [theme];
  if (code !== null) parts.push(theme + 1 + codesOf(type).indexOf(code));
  if (year !== null) parts.push(theme + YEARS_FROM + Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year)) - FIRST_YEAR);
  return parts;
}

/** @param table of parts by {@link partsOf}; rows come in its order: i, j, then theme */
export function showCells(
  table: CellTable,
  showing: Showing,
): { rows: CellRow[]; marks: Map<ContributionType, ThemeMarks> } {
  const rows: CellRow[] = [];
  const marks = new Map<ContributionType, ThemeMarks>();
  const k = showing.as === 'exact' ? 1 : showing.k;
  for (let r = 0; r < table.length;) {
    // A run of parts of one cell and theme; the theme's own part has the lowest number.
    let end = r + 1;
    while (end < table.length && table.part[end]! % STEP !== 0) end++;
    const theme = CONTRIBUTION_TYPES[Math.floor(table.part[r]! / STEP)]!;
    const sum = marks.get(theme) ?? { cellsShown: 0, cellsHidden: 0, marksShown: 0, marksHidden: 0 };
    marks.set(theme, sum);
    if (table.pupils[r]! < k) {
      sum.cellsHidden++;
      sum.marksHidden += table.marks[r]!;
    } else {
      sum.cellsShown++;
      sum.marksShown += table.marks[r]!;
      rows.push(showRow(table, r, end, theme, k, showing.as));
    }
    r = end;
  }
  return { rows, marks };
}

function showRow(
  table: CellTable,
  from: number,
  end: number,
  theme: ContributionType,
  k: number,
  as: Showing['as'],
): CellRow {
  const codes: { code: Code; pupils: number }[] = [];
  let firstYear: number | null = null;
  let lastYear: number | null = null;
  for (let r = from + 1; r < end; r++) {
    if (table.pupils[r]! < k) continue;
    const place = table.part[r]! % STEP;
    if (place >= YEARS_FROM) {
      lastYear = place - YEARS_FROM + FIRST_YEAR;
      firstYear ??= lastYear;
    } else codes.push({ code: codesOf(theme)[place - 1]!, pupils: table.pupils[r]! });
  }
  // Codes come in the order of the topics, which stays where pupils are equal.
  codes.sort((a, b) => b.pupils - a.pupils);
  const i = table.i[from]!;
  const j = table.j[from]!;
  const isBand = as === 'bands';
  return {
    i,
    j,
    cell: cellId(table.size, i, j),
    theme,
    pupils: isBand ? null : table.pupils[from]!,
    marks: isBand ? null : table.marks[from]!,
    codes: codes.slice(0, MAX_CODES).map(({ code }) => code),
    firstYear,
    lastYear,
    band: isBand ? band(table.pupils[from]!, k) : null,
  };
}
