/** What a class says in its own words, as the teacher writes it down; statements of pupils' council and parents beside it. */
import { z } from 'zod';
import { IsoDate, Slug } from './case.ts';
import { Rev } from './contribution.ts';
import { MAX_NAMED_PLACES, MAX_PLACE_NAME_LENGTH, MAX_STATEMENT_LENGTH } from './limits.ts';
import { Problem } from './problem.ts';
import { Band, CellId } from './release.ts';
import { GRADE_GROUPS } from './topics.ts';
import { EXACT_TURNOUT_FROM } from './turnout.ts';

export const Turnout = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('numbers'), sent: z.int().min(1), invited: z.int().min(EXACT_TURNOUT_FROM) }),
  z.strictObject({ as: z.literal('words'), share: z.enum(['most', 'about-half', 'some']) }),
]);
export type Turnout = z.infer<typeof Turnout>;

/** A place that the class itself chose to name: a shown cell of its map, or a named place of the case. */
export const StatementPlace = z.strictObject({
  name: z.string().trim().min(1).max(MAX_PLACE_NAME_LENGTH),
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

/** A saving: `rev` is that of the words it was written over, plus one; 1 where there were none. */
export const ClassWordsRevision = ClassWords.extend({ rev: Rev });
export type ClassWordsRevision = z.infer<typeof ClassWordsRevision>;

export const ClassStatement = ClassWords.extend({
  by: z.literal('class'),
  /** As it was when the statement was saved; null when nobody has sent. */
  turnout: Turnout.nullable(),
});
export type ClassStatement = z.infer<typeof ClassStatement>;

/** Is the statement on the case's page? `earlier`: the page still has what it was given before the class's words changed. */
export const Publication = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({ is: z.literal('current'), date: IsoDate }),
  z.strictObject({ is: z.literal('earlier'), date: IsoDate }),
]);
export type Publication = z.infer<typeof Publication>;

/** The statement as its teacher finds it. */
export const KeptStatement = ClassStatement.extend({ rev: Rev, publication: Publication });
export type KeptStatement = z.infer<typeof KeptStatement>;

/**
 * A class's statement on the case's page: school and grade group, never the class or its session; the places as the words the
 * class uses for them, without where they are.
 */
export const PublicClassStatement = z.strictObject({
  by: z.literal('class'),
  school: Slug,
  /** null: the class spans two groups. */
  grades: z.enum(GRADE_GROUPS).nullable(),
  /** When it was laid forth. */
  date: IsoDate,
  text: ClassWords.shape.text,
  places: z.array(StatementPlace.shape.name).max(MAX_NAMED_PLACES),
  turnout: Turnout.nullable(),
});
export type PublicClassStatement = z.infer<typeof PublicClassStatement>;

/** Who speaks beside the classes: elevråd (children) and FAU (grown-ups). Without turnout: they speak for themselves. */
export const COUNCILS = ['pupils-council', 'parents-council'] as const;
export const CouncilWords = z.strictObject({
  by: z.enum(COUNCILS),
  school: Slug,
  date: IsoDate,
  text: ClassWords.shape.text,
});
export type CouncilWords = z.infer<typeof CouncilWords>;
export const CouncilStatement = CouncilWords.extend({ id: z.uuidv4() });
export type CouncilStatement = z.infer<typeof CouncilStatement>;

/** Texts of a whole case that were deleted because no teacher read them; under five and none look alike. */
export const UnreadTexts = z.enum(['under-5', ...Band.exclude(['3-4']).options]);
export type UnreadTexts = z.infer<typeof UnreadTexts>;

/** What the case's page says in words. */
export const CaseStatements = z.strictObject({
  /** Newest first. */
  classes: z.array(PublicClassStatement),
  councils: z.array(CouncilStatement),
  /** null: no class's queue has run out yet. */
  unreadTexts: UnreadTexts.nullable(),
});
export type CaseStatements = z.infer<typeof CaseStatements>;

/** @param texts deleted unread in a whole case */
export function unreadBand(texts: number): UnreadTexts {
  return texts < 5 ? 'under-5' : texts < 10 ? '5-9' : texts < 20 ? '10-19' : texts < 50 ? '20-49' : '50+';
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
