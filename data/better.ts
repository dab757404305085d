/**
 * «Ble det bedre?»: when a finding is done, the next classes of its schools are asked. An answer is counted as a school total
 * of a release and in no other way: distinct pupils, bands, never beside a sum that would give away what is not shown.
 * Source: shared/design/03-privacy.md, «Everything asked of a child is a dimension, a code or a school total of some release».
 */
import { z } from 'zod';
import { band } from './band.ts';
import { Slug } from './case.ts';
import { Band, type ReleasedSchool } from './release.ts';
import type { Strand } from './session.ts';

export const BETTER_ANSWERS = ['yes', 'little', 'no', 'unsure'] as const;
export const BetterAnswer = z.enum(BETTER_ANSWERS);
export type BetterAnswer = z.infer<typeof BetterAnswer>;

/** One child's answer as the release worker reads it. */
export type AnswerRow = {
  readonly pupil: string;
  readonly strand: Strand;
  readonly school: string;
  readonly finding: string;
  readonly answer: BetterAnswer;
};

/** So many distinct pupils of a school answered so; an answer that fewer gave has no row, nor has their sum. */
export const BetterRow = z.strictObject({ school: Slug, finding: Slug, answer: BetterAnswer, band: Band });
export type BetterRow = z.infer<typeof BetterRow>;

/**
 * @param answers of every strand, in any order; a pupil has one answer to a finding
 * @param schools of the release; those with too few participants have no row
 * @param k fewest distinct pupils of a row
 */
export function betterRows(
  answers: Iterable<AnswerRow>,
  schools: readonly Pick<ReleasedSchool, 'school' | 'asked'>[],
  k: number,
): BetterRow[] {
  const asked = schools.filter(({ asked: isAsked }) => isAsked).map(({ school }) => school);
  const said = new Map<string, Map<BetterAnswer, Set<string>>>();
  const findings = new Set<string>();
  for (const { pupil, strand, school, finding, answer } of answers) {
    if (strand !== 'pupils') continue;
    findings.add(finding);
    const key = `${school} ${finding}`;
    const byAnswer = said.get(key) ?? new Map<BetterAnswer, Set<string>>();
    said.set(key, byAnswer);
    byAnswer.set(answer, (byAnswer.get(answer) ?? new Set()).add(pupil));
  }
  return asked.flatMap((school) =>
    [...findings].sort().flatMap((finding) =>
      BETTER_ANSWERS.flatMap((answer) => {
        const name = band(said.get(`${school} ${finding}`)?.get(answer)?.size ?? 0, k);
        return name === null ? [] : [{ school, finding, answer, band: name }];
      }),
    ),
  );
}
