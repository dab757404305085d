/** What a class says in its own words, as the teacher writes it down; statements of pupils' council and parents beside it. */
import { z } from 'zod';
import { IsoDate, Slug } from './case.ts';
import { Problem } from './problem.ts';
import { CellId } from './release.ts';

/** «18 av 24» is said only of classes with so many invited; of smaller ones it could point at those who did not take part. */
export const EXACT_TURNOUT_FROM = 15;
export const MAX_STATEMENT_LENGTH = 2_000;
export const MAX_NAMED_PLACES = 5;

export const Turnout = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('numbers'), sent: z.int().min(1), invited: z.int().min(EXACT_TURNOUT_FROM) }),
  z.strictObject({ as: z.literal('words'), share: z.enum(['most', 'about-half', 'some']) }),
]);
export type Turnout = z.infer<typeof Turnout>;

/** A place that the class itself chose to name: a shown cell of its map, or a named place of the case. */
export const StatementPlace = z.strictObject({
  name: z.string().trim().min(1).max(60),
  at: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('cell'), cell: CellId }),
    z.strictObject({ by: z.literal('place'), place: Slug }),
  ]),
});
export type StatementPlace = z.infer<typeof StatementPlace>;

/** What the teacher writes. */
export const ClassWords = z.strictObject({
  text: z.string().trim().min(1).max(MAX_STATEMENT_LENGTH),
  places: z.array(StatementPlace).max(MAX_NAMED_PLACES),
});
export type ClassWords = z.infer<typeof ClassWords>;

export const ClassStatement = ClassWords.extend({
  by: z.literal('class'),
  /** As it was when the statement was saved; null when nobody has sent. */
  turnout: Turnout.nullable(),
});
export type ClassStatement = z.infer<typeof ClassStatement>;

/** Stands beside those of the classes on the case page; adults and pupils' bodies speak for themselves, without turnout. */
export const CouncilStatement = z.strictObject({
  /** elevråd, FAU */
  by: z.enum(['pupils-council', 'parents-council']),
  school: Slug,
  date: IsoDate,
  text: z.string().trim().min(1).max(MAX_STATEMENT_LENGTH),
});
export type CouncilStatement = z.infer<typeof CouncilStatement>;

export const Statement = z.union([ClassStatement, CouncilStatement]);
export type Statement = z.infer<typeof Statement>;

/**
 * @param sent pupils who have sent something; more than were invited count as all of them
 * @param invited pupils of the class, at least 1
 */
export function turnoutOf(sent: number, invited: number): Turnout | null {
  if (sent < 1) return null;
  const came = Math.min(sent, invited);
  if (invited >= EXACT_TURNOUT_FROM) return { as: 'numbers', sent: came, invited };
  const share = came / invited;
  return { as: 'words', share: share >= 2 / 3 ? 'most' : share >= 0.4 ? 'about-half' : 'some' };
}

/** @throws Problem not-valid for a place that is neither a shown cell nor a named place of the case */
export function checkPlaces(
  places: readonly StatementPlace[],
  known: { readonly cells: ReadonlySet<string>; readonly places: ReadonlySet<string> },
): void {
  for (const { at } of places) {
    if (at.by === 'cell' && !known.cells.has(at.cell)) {
      throw new Problem('not-valid', `cell ${at.cell} is not shown on the class's map`);
    }
    if (at.by === 'place' && !known.places.has(at.place)) {
      throw new Problem('not-valid', `the case has no place "${at.place}"`);
    }
  }
}
