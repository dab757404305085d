/**
 * The class's map: what a class sees of itself on the wall. 60 m cells with at least three distinct pupils, in two shades,
 * counted when the teacher presses «vis» and then frozen. Source: shared/design/03-privacy.md, «Who sees what»; what the
 * strongest attacker in the room learns from it is measured in `class-attack.test.ts` and told in docs/privacy-class.md.
 *
 * A cell is shown from 3, 4 or 5 pupils on; which of them is a secret lot of that cell and showing. With one known threshold,
 * classmates who pool their own marks would read the last pupil's off every cell that tips.
 */
import { z } from 'zod';
import { createAggregation, type CellTable } from './aggregate.ts';
import { TalkingPoint, talkingPoints } from './class-talk.ts';
import type { Contribution } from './contribution.ts';
import { drawnGeometry, projectLines } from './drawn-marks.ts';
import { cellId } from './hex-grid.ts';
import { CellId, Theme } from './release.ts';
import { CONTRIBUTION_TYPES } from './topics.ts';
import { lonLatToUtm } from './utm.ts';

/** Edge of the hexagons, metres: as in the public layer. */
export const CLASS_EDGE_M = 60;
/** Fewest distinct pupils of a shown cell. */
export const CLASS_K = 3;
/** Each threshold is drawn from so many numbers in a row: 3, 4, 5. */
const LOTS = 3;
/** «Many» is a quarter of those who have sent, and never fewer than this (then drawn like the other threshold). */
const MANY_FLOOR = 6;
const MANY_SHARE = 1 / 4;

/** Two shades only: every further step would be a further threshold that one pupil can tip. */
export const SHADES = ['some', 'many'] as const;
export const ClassCell = z.strictObject({ theme: Theme, cell: CellId, shade: z.enum(SHADES) });
export type ClassCell = z.infer<typeof ClassCell>;

/** «… steder til som bare noen få satte»: steps, for an exact count tells whether the last pupil set any alone. */
export const ELSEWHERE = ['under-10', '10+', '20+', '40+'] as const;
export type Elsewhere = (typeof ELSEWHERE)[number];

export const ClassMap = z.strictObject({
  /** Sorted by theme, column, row: the same for every order of the input. */
  cells: z.array(ClassCell),
  elsewhere: z.enum(ELSEWHERE),
  points: z.array(TalkingPoint).max(3),
});
export type ClassMap = z.infer<typeof ClassMap>;

export type ClassRow = { readonly pupil: string; readonly contribution: Contribution };
/** A secret of the session: the same name gives the same number in [0, 1), nobody outside can foresee it. */
export type Lot = (name: string) => number;

/** Exact counts of a class; the part of the table is the theme's place in {@link CONTRIBUTION_TYPES}. Never published. */
export function countClass(rows: Iterable<ClassRow>): CellTable {
  const aggregation = createAggregation({ size: CLASS_EDGE_M });
  const pupils = new Map<string, number>();
  for (const { pupil, contribution } of rows) {
    const number = pupils.get(pupil) ?? pupils.size;
    pupils.set(pupil, number);
    const part = [CONTRIBUTION_TYPES.indexOf(contribution.properties.type)];
    const geometry = drawnGeometry(contribution);
    if (geometry === null) continue;
    if (geometry.type === 'Point') {
      const [x, y] = lonLatToUtm(...geometry.coordinates, 25833);
      aggregation.addPoint(number, x, y, part);
    } else {
      const { xy, offsets } = projectLines(geometry);
      const parts = geometry.coordinates.map(() => part);
      aggregation.addLine(number, xy, offsets, parts);
    }
  }
  return aggregation.table();
}

export type Shade = ClassCell['shade'] | null;

/**
 * What one cell shows; null is hidden. Every field of the map goes through here.
 *
 * Each showing draws anew, and what was shown stays while it still may: a threshold that was kept from showing to showing
 * would be found out by the first ones and would then be as good as known.
 * @param before what the showing before showed
 * @param lot asked twice, under names of its own for this showing
 */
export function shadeOf(pupils: number, sentSeats: number, before: Shade, name: string, lot: Lot): Shade {
  if (pupils < CLASS_K) return null;
  if (before === null && pupils < CLASS_K + drawn(lot(`some ${name}`))) return null;
  const many = manyFrom(sentSeats);
  if (pupils < many) return 'some';
  return before === 'many' || pupils >= many + drawn(lot(`many ${name}`)) ? 'many' : 'some';
}

/** Lowest threshold of «many» among so many who have sent. */
export function manyFrom(sentSeats: number): number {
  return Math.max(MANY_FLOOR, Math.ceil(sentSeats * MANY_SHARE));
}

const drawn = (number: number) => Math.min(LOTS - 1, Math.floor(number * LOTS));

export type Showing = {
  /** 1 for the first of a session. */
  readonly number: number;
  /** Distinct pupils of the class who have sent something. */
  readonly sentSeats: number;
  /** Cells of the showing before. */
  readonly before: readonly ClassCell[];
  readonly lot: Lot;
};

/** @throws Problem for coordinates the grid cannot take */
export function makeClassMap(rows: Iterable<ClassRow>, { number, sentSeats, before, lot }: Showing): ClassMap {
  const table = countClass(rows);
  const shownBefore = new Map(before.map(({ theme, cell, shade }) => [`${theme}.${cell}`, shade]));
  const cells: (ClassCell & { readonly order: number })[] = [];
  // Places, not marks: a place that few set twice over is one. Ways are drawn, not set.
  const few = new Set<string>();
  for (let r = 0; r < table.length; r++) {
    const order = table.part[r]!;
    const theme = CONTRIBUTION_TYPES[order]!;
    const cell = cellId(CLASS_EDGE_M, table.i[r]!, table.j[r]!);
    const name = `${theme}.${cell}`;
    const shade = shadeOf(table.pupils[r]!, sentSeats, shownBefore.get(name) ?? null, `${number} ${name}`, lot);
    if (shade !== null) cells.push({ theme, cell, shade, order });
    else if (theme !== 'route') few.add(cell);
  }
  // The table is sorted by column and row already, and sorting is stable.
  const shown = cells.sort((a, b) => a.order - b.order).map(({ theme, cell, shade }) => ({ theme, cell, shade }));
  return { cells: shown, elsewhere: stepOf(few.size), points: talkingPoints(shown) };
}

export function stepOf(places: number): Elsewhere {
  return places >= 40 ? '40+' : places >= 20 ? '20+' : places >= 10 ? '10+' : 'under-10';
}

/** The stickers of one shown cell: a pile on the map, as high as its shades. */
export type Pile = {
  readonly cell: string;
  readonly stickers: readonly Pick<ClassCell, 'theme' | 'shade'>[];
};

/** Sticker piles, in the order of the cells; from the shown map alone, so they tell nothing more. */
export function pilesOf(cells: readonly ClassCell[]): Pile[] {
  const piles = new Map<string, Pick<ClassCell, 'theme' | 'shade'>[]>();
  for (const { theme, cell, shade } of cells) {
    if (theme === 'route') continue;
    const pile = piles.get(cell) ?? [];
    piles.set(cell, pile);
    pile.push({ theme, shade });
  }
  return [...piles].map(([cell, stickers]) => ({ cell, stickers }));
}
