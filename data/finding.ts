/**
 * A finding (funn; to children «det mange sa»): a theme in a place that somebody answers for. What it rests on are shown
 * public cells of one release and their bands, never a raw mark; no finding closes without a reasoned reply.
 * Sources: shared/design/01-mission.md (principle 5), 03-privacy.md («Who sees what»).
 */
import { z } from 'zod';
import { BetterRow } from './better.ts';
import { IsoDate, Slug, Text } from './case.ts';
import { Problem } from './problem.ts';
import { CodeSchema, ReleasedCell, Theme } from './release.ts';
import { CODES, type Code } from './topics.ts';

export const FINDING_STATUSES = ['asked', 'considered', 'done', 'no'] as const;
export const FindingStatus = z.enum(FINDING_STATUSES);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** «Nei.» is no reason: fewest characters of a reply in any language. */
export const SHORTEST_REPLY = 20;
const Reply = Text.refine(
  (text) => Object.values(text).every((words) => (words ?? '').trim().length >= SHORTEST_REPLY),
  'a reply says why',
);

/** Shown public cells of one release, as it published them. */
export const Evidence = z.strictObject({
  release: z.int().min(1),
  cells: z.array(ReleasedCell.pick({ id: true, cell: true, band: true })).min(1),
});
export type Evidence = z.infer<typeof Evidence>;

const Thread = z
  .array(z.strictObject({ date: IsoDate, what: Text }))
  .min(1)
  .refine((entries) => entries.every(({ date }, n) => n === 0 || entries[n - 1]!.date <= date), 'dates go forward');

const Common = z.strictObject({
  id: Slug,
  title: Text,
  theme: Theme,
  /** A reason that enough children gave in every cell of the evidence. */
  code: CodeSchema,
  /** A named place of the case; null: the place is the evidence's cells. */
  place: Slug.nullable(),
  evidence: Evidence,
  /** The role that answers for it. */
  owner: Text,
  /** What happened, in the order of the dates. */
  thread: Thread,
});

export const Finding = z.discriminatedUnion('status', [
  Common.extend({ status: z.literal('asked'), reply: z.null() }),
  /** What is known so far. */
  Common.extend({ status: z.literal('considered'), reply: Reply.nullable() }),
  Common.extend({ status: z.literal('done'), reply: Reply }),
  Common.extend({ status: z.literal('no'), reply: Reply }),
]);
export type Finding = z.infer<typeof Finding>;

/** As everybody reads it. */
export const PublicFinding = Common.extend({
  status: FindingStatus,
  reply: Text.nullable(),
  /** null: the release it rests on has been withdrawn, and nothing of it is shown any more. */
  evidence: Evidence.nullable(),
  /** «Ble det bedre?» of the latest release: school totals in bands. */
  better: z.array(BetterRow.omit({ finding: true })),
});
export type PublicFinding = z.infer<typeof PublicFinding>;

/** The schools whose children said it: the last part of the ids of its cells, each once, sorted. */
export function schoolsOf({ evidence }: { readonly evidence: Evidence }): string[] {
  return [...new Set(evidence.cells.map(({ id }) => id.slice(id.lastIndexOf('.') + 1)))].sort();
}

/**
 * @param shown public cells of the release that the evidence names; null when it is not published
 * @throws Problem not-valid for a place that the case does not name, a reason of another theme, or evidence that is not
 * exactly what the release shows
 */
export function checkFinding(
  { id, theme, code, place, evidence }: Finding,
  known: { readonly places: ReadonlySet<string>; readonly shown: readonly ReleasedCell[] | null },
): void {
  const refuse = (why: string): never => {
    throw new Problem('not-valid', `finding "${id}": ${why}`);
  };
  if (place !== null && !known.places.has(place)) refuse(`the case has no place "${place}"`);
  if (!(CODES[theme] as readonly Code[]).includes(code)) refuse(`"${code}" is no reason of "${theme}"`);
  if (known.shown === null) refuse(`release ${evidence.release} is not published`);
  const shown = new Map(known.shown?.map((cell) => [cell.id, cell]));
  for (const { id: cell, cell: at, band } of evidence.cells) {
    const found = shown.get(cell);
    const isAsShown = found?.theme === theme && found.cell === at && found.band === band && found.codes.includes(code);
    if (!isAsShown) refuse(`release ${evidence.release} does not show ${cell} so`);
  }
}
