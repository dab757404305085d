/** From the frozen raw rows of a round to a published release. */
import { betterRows } from '../data/better.ts';
import { attackRelease } from '../data/attacks/attack-release.ts';
import { makeRelease } from '../data/make-release.ts';
import type { AttackResult, ReleaseHead, ReleaseStep } from '../data/release.ts';
import { ErasedMeanwhile } from './store/sqlite/release-desk.ts';
import type { ReleaseDesk, RunningRelease } from './store/store.ts';

export type ReleaseListener = {
  /** Told when the release is checked and its raw rows are frozen. */
  readonly begun?: (head: ReleaseHead) => void;
  readonly step?: (step: ReleaseStep) => void;
  /** 0 … 1, draws the sample of the attacks. */
  readonly random?: () => number;
};

/** An attack on the release itself found something: it is not published. */
export class AttackSucceeded extends Error {}

/**
 * Begins, computes, attacks and publishes in one go; a failure leaves nothing behind. Made anew when a pupil was erased while
 * it was computed, for no release may hold the erased.
 * @throws Problem when the gate refuses; {@link AttackSucceeded}
 */
export async function publishRelease(
  desk: ReleaseDesk,
  caseId: string,
  round: string,
  listener: ReleaseListener = {},
): Promise<ReleaseHead> {
  const running = await desk.begin(caseId, round);
  listener.begun?.(running.head);
  try {
    const { content, attacks, better } = compute(running, listener);
    const succeeded = attacks.filter(({ failures }) => failures > 0).map(({ attack }) => attack);
    if (succeeded.length > 0) throw new AttackSucceeded(succeeded.join(', '));
    return await running.publish(content, attacks, better);
  } catch (error) {
    await running.abandon();
    if (error instanceof ErasedMeanwhile) return publishRelease(desk, caseId, round, listener);
    throw error;
  }
}

/**
 * The next release is computed and attacked as it would be, and left unpublished.
 * @throws Problem when the gate refuses
 */
export async function attackNextRelease(
  desk: ReleaseDesk,
  caseId: string,
  round: string,
  listener: ReleaseListener = {},
): Promise<{ head: ReleaseHead; attacks: AttackResult[] }> {
  const running = await desk.begin(caseId, round);
  try {
    return { head: running.head, attacks: compute(running, listener).attacks };
  } finally {
    await running.abandon();
  }
}

function compute({ raw, earlier, case: { schools }, head: { parameters } }: RunningRelease, listener: ReleaseListener) {
  const step = listener.step ?? (() => undefined);
  step('count');
  const rows = [...raw.rows()];
  const answers = [...raw.answers()];
  const content = makeRelease({ rows, schools }, parameters);
  const better = betterRows(answers, content.schools, parameters.schoolTableK);
  const random = listener.random ?? Math.random;
  const attacked = { content: { ...content, better }, rows, answers, schools, parameters, earlier, random };
  return { content, better, attacks: attackRelease(attacked, step) };
}
