/**
 * The attacks that run on every release before it is published. They count again in another way than the cube does, and ask
 * what somebody who has every release and knows the rules could conclude. Pure: the sample is drawn by the caller's seed.
 */
import { betterRows, type AnswerRow, type BetterRow } from '../better.ts';
import type { School } from '../case.ts';
import { makeRelease } from '../make-release.ts';
import type { RawRow } from '../raw-row.ts';
import type { AttackResult, GateParameters, Layer, ReleaseContent, ReleasedCell } from '../release.ts';
import { differsByOnePupil } from './one-pupil.ts';
import { hiddenIntervals } from './hidden-interval.ts';
import { recount } from './recount.ts';

/** All that a release publishes. */
export type Published = ReleaseContent & { readonly better: readonly BetterRow[] };
/** What it is made of. */
export type Sent = { readonly rows: readonly RawRow[]; readonly answers: readonly AnswerRow[] };

export type Attacked = Sent & {
  readonly content: Published;
  readonly schools: readonly School[];
  readonly parameters: GateParameters;
  /** The cells of the round's earlier releases, oldest first, withdrawn ones too: copies of them are out. */
  readonly earlier: readonly Readonly<Record<Layer, readonly ReleasedCell[]>>[];
  /** 0 … 1 */
  readonly random: () => number;
};

/** Fixed, so that the number of tries says nothing of what is hidden. */
export const SAMPLED_CELLS = 500;
export const SAMPLED_PUPILS = 3;

/** @param step told before each attack */
export function attackRelease(
  attacked: Attacked,
  step: (attack: AttackResult['attack']) => void = () => undefined,
): AttackResult[] {
  const { content, parameters, earlier } = attacked;
  step('recount');
  const recounted = recount(attacked, SAMPLED_CELLS);
  step('hidden-interval');
  const intervals = hiddenIntervals(content, earlier, parameters);
  step('one-pupil-less');
  return [recounted, intervals, withoutSome(attacked)];
}

/** As `api/publish-release.ts` makes it. */
export function publishedOf(
  { rows, answers }: Sent,
  schools: readonly School[],
  parameters: GateParameters,
): Published {
  const content = makeRelease({ rows, schools }, parameters);
  return { ...content, better: betterRows(answers, content.schools, parameters.schoolTableK) };
}

/** Two whole releases that differ by one pupil, of one school drawn by lot. */
function withoutSome({ content, rows, answers, schools, parameters, random }: Attacked): AttackResult {
  const asked = content.schools.filter((school) => school.asked).map(({ school }) => school);
  const school = asked[Math.floor(random() * asked.length)];
  if (school === undefined) return { attack: 'one-pupil-less', tried: 0, failures: 0 };
  // The school partitions the cube, so its own rows are the whole of what a pupil can change.
  const isOwn = (row: RawRow | AnswerRow) => row.school === school && row.strand === 'pupils';
  const own: Sent = { rows: rows.filter(isOwn), answers: answers.filter(isOwn) };
  const of = schools.filter(({ id }) => id === school);
  const before = publishedOf(own, of, parameters);
  let failures = 0;
  for (let n = 0; n < SAMPLED_PUPILS; n++) {
    const { pupil } = own.rows[Math.floor(random() * own.rows.length)]!;
    const [gone, rest] = split(own, pupil);
    if (!differsByOnePupil(before, publishedOf(rest, of, parameters), gone, parameters)) failures++;
  }
  return { attack: 'one-pupil-less', tried: SAMPLED_PUPILS, failures };
}

/** What one pupil sent, and what the others did. */
function split({ rows, answers }: Sent, pupil: string): [own: Sent, others: Sent] {
  const isOwn = (row: { readonly pupil: string }) => row.pupil === pupil;
  const isOther = (row: { readonly pupil: string }) => row.pupil !== pupil;
  return [
    { rows: rows.filter(isOwn), answers: answers.filter(isOwn) },
    { rows: rows.filter(isOther), answers: answers.filter(isOther) },
  ];
}
