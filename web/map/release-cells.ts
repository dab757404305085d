/** What the cells of one layer say about one theme and one reason: pure, so that map, table and card say the same. */
import type { Band, ReleasedCell, Theme } from '../../data/release.ts';
import { CODES, type Code } from '../../data/topics.ts';
import { bandRank } from './release-bands.ts';

/**
 * How a cell answers: `band` = that many pupils; `at-least` = the reason is one of the listed ones, so ≥ k, but the split is
 * withheld; `whole-only` = only the whole theme can be shown here, which hides the reason. A cell where nobody gave the
 * reason is not among the answers: it looks like any other place where nothing is shown.
 */
export type Look = { is: 'band'; band: Band } | { is: 'at-least' } | { is: 'whole-only' };

/** One hexagon on the map. Schools partition the cells, so one hexagon can hold several; they are never added. */
export type MapCell = {
  readonly cell: string;
  /** The strongest of its schools. */
  readonly look: Look;
  readonly schools: readonly SchoolCell[];
};
export type SchoolCell = { readonly released: ReleasedCell; readonly look: Look };

/** Strength for sorting and for what lies on top: bands above all others. */
export function lookRank(look: Look): number {
  return look.is === 'band' ? 2 + bandRank(look.band) : look.is === 'at-least' ? 1 : 0;
}

function lookOf(released: ReleasedCell, code: Code | null): Look | null {
  if (code === null) return { is: 'band', band: released.band };
  const split = released.splits.code;
  if (split) {
    const band = split[code];
    return band ? { is: 'band', band } : null;
  }
  return released.codes.includes(code) ? { is: 'at-least' } : { is: 'whole-only' };
}

/** Strongest first; same strength in the order of cell ids. */
export function mapCells(cells: readonly ReleasedCell[], theme: Theme, code: Code | null): MapCell[] {
  const byCell = new Map<string, SchoolCell[]>();
  for (const released of cells) {
    if (released.theme !== theme) continue;
    const look = lookOf(released, code);
    if (!look) continue;
    const schools = byCell.get(released.cell);
    if (schools) schools.push({ released, look });
    else byCell.set(released.cell, [{ released, look }]);
  }
  return [...byCell]
    .map(([cell, schools]) => {
      const sorted = schools.toSorted((a, b) => lookRank(b.look) - lookRank(a.look));
      return { cell, look: sorted[0]!.look, schools: sorted };
    })
    .toSorted((a, b) => lookRank(b.look) - lookRank(a.look) || (a.cell < b.cell ? -1 : 1));
}

/** Reasons worth offering: those by which some shown cell is split, or which some shown cell lists. In the topics' order. */
export function offeredCodes(cells: readonly ReleasedCell[], theme: Theme): Code[] {
  const found = new Set<string>();
  for (const { theme: of, codes, splits } of cells) {
    if (of !== theme) continue;
    for (const code of codes) found.add(code);
    for (const code of Object.keys(splits.code ?? {})) found.add(code);
  }
  const all: readonly Code[] = CODES[theme];
  return all.filter((code) => found.has(code));
}

/** Hexagons per theme; 0 where a theme shows nothing. */
export function shownPerTheme(cells: readonly ReleasedCell[]): Partial<Record<Theme, number>> {
  const seen = new Map<Theme, Set<string>>();
  for (const { theme, cell } of cells) seen.set(theme, (seen.get(theme) ?? new Set()).add(cell));
  return Object.fromEntries([...seen].map(([theme, ids]) => [theme, ids.size]));
}
