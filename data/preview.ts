/**
 * The preview of a release: what would and would not be seen, and why. It must not become a way to look at single children
 * before and after they send, so what depends on hidden cells leaves in whole tenths, and is counted anew by
 * {@link mayCountAnew} only. See docs/privacy.md, «The preview».
 */
import { z } from 'zod';
import { Slug } from './case.ts';
import { makeReleaseWithSums, type ReleaseInput } from './make-release.ts';
import { GateParameters, LAYERS, PARTICIPANTS, Theme } from './release.ts';
import { CONTRIBUTION_TYPES } from './topics.ts';

/** One theme of one layer. */
export const PreviewTheme = z.strictObject({
  theme: Theme,
  /** Cells on the map: what anybody could count once it is published. */
  shown: z.int().min(0),
  /** Tenths of the marks (of ways: of their course through the cells) that are in shown cells, rounded down; null: too few marks. */
  kept: z.int().min(0).max(10).nullable(),
});

export const PreviewMap = z.strictObject({ public: z.array(PreviewTheme), planner: z.array(PreviewTheme) });
export type PreviewMap = z.infer<typeof PreviewMap>;

/** A class of which fewer than five (of a small class: than half) have sent. */
export const MissingClass = z.strictObject({
  className: z.string(),
  school: Slug,
  invited: z.int().min(1),
  /** Too few are missing at the school for another release this school year. */
  notBeforeNextYear: z.boolean(),
});

export const Preview = z.strictObject({
  /** Which the release would be made with. */
  parameters: GateParameters,
  /** Why publishing would be refused now; null: it may be published. */
  refused: z.strictObject({ code: z.string(), school: Slug.nullable() }).nullable(),
  schools: z.array(
    z.strictObject({
      school: Slug,
      name: z.string(),
      participants: z.enum(PARTICIPANTS),
      /** on the map; by name only (fewer than ten); on the map, but no area of its own is known. */
      shows: z.enum(['map', 'name', 'map-without-area']),
    }),
  ),
  missing: z.array(MissingClass),
  /** Is this the first release of its school year? Then it starts empty, beside last year's. */
  startsSchoolYear: z.boolean(),
  /** null: too few are new since the last release to count one. */
  map: PreviewMap.nullable(),
  /** false: some have sent since the map was counted, but too few to count it anew. */
  isCurrent: z.boolean(),
});
export type Preview = z.infer<typeof Preview>;

/** What had come in when a preview was counted, by school. */
export type Baseline = Readonly<Record<string, { readonly sent: number; readonly changes: number }>>;

/**
 * The rule of releases, applied to previews: every school whose data changed since the last one has enough new pupils. So two
 * previews can tell no more than two releases could.
 */
export function mayCountAnew(before: Baseline | null, now: Baseline, newPupils: number): boolean {
  if (before === null) return true;
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].every((school) => {
    const [then, today] = [before[school] ?? NONE, now[school] ?? NONE];
    return isSame(then, today) || today.sent - then.sent >= newPupils;
  });
}
const NONE = { sent: 0, changes: 0 };
const isSame = (a: Baseline[string], b: Baseline[string]) => a.sent === b.sent && a.changes === b.changes;

export function isUnchanged(before: Baseline | null, now: Baseline): boolean {
  if (before === null) return false;
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].every((school) =>
    isSame(before[school] ?? NONE, now[school] ?? NONE),
  );
}

/** Fewest marks of which a share is told. */
const SHARE_FROM = 50;

export function previewMap(input: ReleaseInput, parameters: GateParameters): PreviewMap {
  const { content, sums } = makeReleaseWithSums(input, parameters);
  const themes = (layer: (typeof LAYERS)[number]) =>
    CONTRIBUTION_TYPES.map((theme) => {
      const { shown, all } = sums.marks[layer][theme];
      return {
        theme,
        shown: content[layer].filter((cell) => cell.theme === theme).length,
        kept: all < SHARE_FROM ? null : Math.floor((10 * shown) / all),
      };
    });
  return { public: themes('public'), planner: themes('planner') };
}
