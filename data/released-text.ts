/**
 * What children wrote and their teacher let through, as a release freezes it: words, and beside them only what the same
 * release shows anyway. No id, no pupil, no class; sorted, each line once, so that nothing ties two texts together or tells
 * in which order they came. Source: shared/design/03-privacy.md, «Who sees what»; docs/decisions/0014.
 */
import { z } from 'zod';
import { Slug } from './case.ts';
import { drawnGeometry } from './drawn-marks.ts';
import { cellAt, cellId } from './hex-grid.ts';
import type { RawRow } from './raw-row.ts';
import { CellId, CodeSchema, Theme, type ReleaseContent } from './release.ts';
import type { ContributionType } from './topics.ts';
import { lonLatToUtm } from './utm.ts';

/** For the planner. */
export const ReleasedText = z.strictObject({
  school: Slug,
  /** null: too few at the school marked it for the school's table to say so. */
  theme: Theme.nullable(),
  /** Only a reason that the cell, or without a cell the school's table, shows. */
  code: CodeSchema.nullable(),
  /** A planner's cell that this release shows for this theme and school; null: somewhere at the school, or nowhere. */
  cell: CellId.nullable(),
  text: z.string(),
  /** Is it among the public quotes of the same release? */
  isQuoted: z.boolean(),
});
export type ReleasedText = z.infer<typeof ReleasedText>;

/** For everybody: never a place, a reason or a class. */
export const Quote = z.strictObject({ school: Slug, theme: Theme, text: z.string() });
export type Quote = z.infer<typeof Quote>;

/** One text that was let through, with what decides where it may stand. Raw: never stored, never published. */
export type PlacedText = {
  readonly school: string;
  readonly theme: ContributionType;
  readonly code: string | null;
  /** Of the planner's grid; null: without place. */
  readonly cell: string | null;
  readonly text: string;
  readonly isQuotable: boolean;
};

/** @param edge of the planner's cells, metres; @returns null for what has no words, or none that were let through */
export function placeText({ school, contribution, letThrough }: RawRow, edge: number): PlacedText | null {
  const { properties } = contribution;
  if (letThrough === undefined || properties.type === 'route') return null;
  const geometry = drawnGeometry(contribution);
  const at = geometry?.type === 'Point' ? cellAt(...lonLatToUtm(...geometry.coordinates, 25833), edge) : null;
  return {
    school,
    theme: properties.type,
    code: properties.code ?? null,
    cell: at && cellId(edge, at.i, at.j),
    ...letThrough,
  };
}

/**
 * A school that the release does not show has none. A text stands at its cell where that is shown, else at its school; it is
 * quoted when its teacher said so and the school's table shows the theme, so that at least so many could have written it.
 * @param shown of the same release
 */
export function releaseTexts(
  texts: readonly PlacedText[],
  shown: Pick<ReleaseContent, 'schools' | 'planner' | 'schoolTable'>,
): ReleasedText[] {
  const asked = new Set(shown.schools.filter((school) => school.asked).map(({ school }) => school));
  const cells = new Map(shown.planner.map((cell) => [cell.id, cell]));
  const rows = new Map(shown.schoolTable.map((row) => [`${row.school} ${row.theme} ${row.code ?? ''}`, row]));
  const lines = new Map<string, ReleasedText>();
  for (const { school, theme, code, cell, text, isQuotable } of texts) {
    if (!asked.has(school)) continue;
    const at = cell === null ? undefined : cells.get(`${theme}.${cell}.${school}`);
    const isInTable = rows.has(`${school} ${theme} `);
    const reason = at ? at.codes.find((one) => one === code) : rows.get(`${school} ${theme} ${code ?? ''}`)?.code;
    const line: ReleasedText = {
      school,
      theme: at || isInTable ? theme : null,
      code: reason ?? null,
      cell: at?.cell ?? null,
      text,
      isQuoted: isQuotable && isInTable,
    };
    const key = keyOf(line);
    // The same words twice are one line: how often is a number that the gate has not counted.
    if (line.isQuoted || !lines.has(key)) lines.set(key, line);
  }
  return [...lines.keys()].toSorted().map((key) => lines.get(key)!);
}

/** What is told apart, in the order of a release: school, theme, cell (none first), words, reason. */
const keyOf = ({ school, theme, cell, text, code }: ReleasedText): string =>
  [school, theme ?? '', cell ?? '', text, code ?? ''].join('\u0000');

/** What everybody reads, by school, theme and words. */
export function quotesOf(texts: readonly ReleasedText[]): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const { school, theme, text, isQuoted } of texts) {
    if (isQuoted && theme !== null) quotes.set([school, theme, text].join('\u0000'), { school, theme, text });
  }
  return [...quotes.keys()].toSorted().map((key) => quotes.get(key)!);
}
