/** Three things to talk about, found in the shown cells of the class's map and in nothing else. */
import { z } from 'zod';
import { parseCellId } from './hex-grid.ts';
import { CellId, Theme } from './release.ts';

/**
 * What a class can talk about, most telling first: a way that is unsafe, a place liked by some and not by others, a place
 * to be together, a place to do something about, a wish.
 */
export const TALK_KINDS = ['unsafe-way', 'two-minds', 'together', 'trouble', 'wish'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];
export const TalkingPoint = z.strictObject({
  kind: z.enum(TALK_KINDS),
  cell: CellId,
  /** Shown in that cell, and what the point is about. */
  themes: z.array(Theme).min(1),
});
export type TalkingPoint = z.infer<typeof TalkingPoint>;

type Cell = { readonly theme: Theme; readonly cell: string; readonly shade: 'some' | 'many' };
type Themes = ReadonlyMap<Theme, Cell['shade']>;

const GOOD: readonly Theme[] = ['activity', 'like'];
const BAD: readonly Theme[] = ['unsafe', 'unpleasant'];
const MOST = 3;

const present = (themes: Themes, wanted: readonly Theme[]) => wanted.filter((theme) => themes.has(theme));

/** The themes that make a cell a point of a kind; empty when it is none. */
const ABOUT: Record<TalkKind, (themes: Themes) => Theme[]> = {
  'unsafe-way': (themes) => (themes.has('route') && themes.has('unsafe') ? ['route', 'unsafe'] : []),
  'two-minds': (themes) => {
    const [good, bad] = [present(themes, GOOD), present(themes, BAD)];
    return good.length > 0 && bad.length > 0 ? [...good, ...bad] : [];
  },
  together: (themes) => present(themes, GOOD),
  trouble: (themes) => present(themes, BAD),
  wish: (themes) => present(themes, ['wish']),
};

/**
 * One of each kind first, each in a cell of its own; then the second best of a kind. Fewer than three when the map shows less.
 * @param cells shown ones
 */
export function talkingPoints(cells: readonly Cell[]): TalkingPoint[] {
  const byCell = new Map<string, Map<Theme, Cell['shade']>>();
  for (const { theme, cell, shade } of cells) {
    const themes = byCell.get(cell) ?? new Map<Theme, Cell['shade']>();
    byCell.set(cell, themes.set(theme, shade));
  }
  const all = [...byCell].sort(([a], [b]) => compareCells(a, b));
  const ranked = TALK_KINDS.map((kind) =>
    all
      .map(([cell, themes]) => ({
        kind,
        cell,
        themes: ABOUT[kind](themes),
        weight: weightOf(themes, ABOUT[kind](themes)),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight),
  );
  const points: TalkingPoint[] = [];
  const used = new Set<string>();
  const longest = Math.max(0, ...ranked.map((list) => list.length));
  for (let turn = 0; turn < longest && points.length < MOST; turn++) {
    for (const list of ranked) {
      const next = list.find(({ cell }) => !used.has(cell));
      if (next === undefined || points.length === MOST) continue;
      used.add(next.cell);
      points.push({ kind: next.kind, cell: next.cell, themes: next.themes });
    }
  }
  return points;
}

/** A shade of many weighs as two of some. */
function weightOf(themes: Themes, about: readonly Theme[]): number {
  return about.reduce((sum, theme) => sum + (themes.get(theme) === 'many' ? 2 : 1), 0);
}

/** West to east, south to north. */
function compareCells(a: string, b: string): number {
  const [p, q] = [parseCellId(a), parseCellId(b)];
  return p.i - q.i || p.j - q.j;
}
