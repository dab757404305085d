/**
 * The class weighs in: places of the class's map become cards, every seat ranks up to three, and the order is shown when the
 * vote closes. No numbers leave: points and ballots are forgotten with the closing.
 */
import { z } from 'zod';
import { Slug, type NamedPlace } from './case.ts';
import { pilesOf, SHADES, type ClassCell, type Lot } from './class-map.ts';
import { cellCentre, parseCellId } from './hex-grid.ts';
import { Problem } from './problem.ts';
import { CellId, Theme } from './release.ts';
import { lonLatToUtm } from './utm.ts';

/** A class can hold so many places in its head; each more card is also one more comparison that could point at a ballot. */
export const MAX_CARDS = 6;
export const MAX_PICKS = 3;
/** Fewest ballots of an order that is shown. */
export const MIN_BALLOTS = 5;
/** A named place lends its name to a card whose middle is no farther away, metres. */
const NAME_REACH_M = 100;

export const VoteCard = z.strictObject({
  /** Its strongest cell. */
  id: CellId,
  /** Shown cells side by side, the strongest first. */
  cells: z.array(CellId).min(1),
  stickers: z.array(z.strictObject({ theme: Theme, shade: z.enum(SHADES) })).min(1),
  /** A place of the case nearby; null has no name yet. */
  place: Slug.nullable(),
});
export type VoteCard = z.infer<typeof VoteCard>;

/** Ids of cards, the most important first. */
export const Ballot = z
  .array(CellId)
  .min(1)
  .max(MAX_PICKS)
  .refine((picks) => new Set(picks).size === picks.length, 'names a card twice');
export type Ballot = z.infer<typeof Ballot>;

/** What everybody in the room may know of the vote; the order is all that is left of it. */
export const Vote = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), cards: z.array(VoteCard) }),
  z.strictObject({ state: z.literal('closed'), cards: z.array(VoteCard), order: z.array(CellId) }),
]);
export type Vote = z.infer<typeof Vote>;

/** Cards from shown cells only: neighbours are one place; the strongest {@link MAX_CARDS}, west to east. */
export function makeCards(cells: readonly ClassCell[], places: readonly NamedPlace[]): VoteCard[] {
  const piles = pilesOf(cells).map((pile) => ({
    ...pile,
    ...parseCellId(pile.cell),
    weight: pile.stickers.reduce((sum, { shade }) => sum + (shade === 'many' ? 2 : 1), 0),
  }));
  piles.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const groups: (typeof piles)[] = [];
  for (const pile of piles) {
    // Beside the strongest cell of a place, not beside its edge: a street of cells stays several places.
    const group = groups.find(([first]) => first !== undefined && areNeighbours(first, pile));
    if (group) group.push(pile);
    else groups.push([pile]);
  }
  return groups
    .slice(0, MAX_CARDS)
    .sort(([a], [b]) => a!.i - b!.i || a!.j - b!.j)
    .map((group) => ({
      id: group[0]!.cell,
      cells: group.map(({ cell }) => cell),
      stickers: mergeStickers(group.flatMap(({ stickers }) => stickers)),
      place: placeNear(group[0]!.cell, places),
    }));
}

/** Hexagons share a side when their centres are √3 edges apart. */
function areNeighbours(a: { size: number; i: number; j: number }, b: { i: number; j: number }): boolean {
  const [ax, ay] = cellCentre(a.i, a.j, a.size);
  const [bx, by] = cellCentre(b.i, b.j, a.size);
  return Math.hypot(ax - bx, ay - by) < 2 * a.size;
}

function mergeStickers(stickers: VoteCard['stickers']): VoteCard['stickers'] {
  const merged = new Map<Theme, VoteCard['stickers'][number]['shade']>();
  for (const { theme, shade } of stickers) merged.set(theme, merged.get(theme) === 'many' ? 'many' : shade);
  return [...merged].map(([theme, shade]) => ({ theme, shade }));
}

/** The nearest named place within reach of a cell's centre. */
export function placeNear(cell: string, places: readonly NamedPlace[]): string | null {
  const { size, i, j } = parseCellId(cell);
  const [x, y] = cellCentre(i, j, size);
  let nearest: string | null = null;
  let reach = NAME_REACH_M;
  for (const { id, place } of places) {
    const [px, py] = lonLatToUtm(...place.coordinates, 25833);
    const distance = Math.hypot(px - x, py - y);
    if (distance > reach) continue;
    nearest = id;
    reach = distance;
  }
  return nearest;
}

/** @throws Problem not-valid for a card that is not in this vote */
export function checkBallot(ballot: Ballot, cards: readonly VoteCard[]): void {
  const unknown = ballot.find((pick) => !cards.some(({ id }) => id === pick));
  if (unknown !== undefined) throw new Problem('not-valid', `there is no card ${unknown} in this vote`);
}

/**
 * Borda with three places: the first pick gives 3 points, the second 2, the third 1. Equal points are ordered by a lot of
 * the session, drawn once: fair to the cards, the same on every screen, and it tells less of the ballots than any rule would.
 */
export function orderCards(cards: readonly VoteCard[], ballots: readonly Ballot[], lot: Lot): string[] {
  const points = new Map(cards.map(({ id }) => [id, 0]));
  for (const ballot of ballots) {
    for (const [n, pick] of ballot.entries()) points.set(pick, (points.get(pick) ?? 0) + MAX_PICKS - n);
  }
  return cards
    .map(({ id }) => ({ id, points: points.get(id) ?? 0, lot: lot(`tie ${id}`) }))
    .sort((a, b) => b.points - a.points || a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
