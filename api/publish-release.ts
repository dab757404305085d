/** From the frozen raw rows of a round to a published release. */
import { betterRows } from '../data/better.ts';
import { makeRelease } from '../data/make-release.ts';
import type { ReleaseHead } from '../data/release.ts';
import { ErasedMeanwhile } from './store/sqlite/release-desk.ts';
import type { ReleaseDesk } from './store/store.ts';

/**
 * Begins, computes and publishes in one go; a failure leaves nothing behind. Made anew when a pupil was erased while it was
 * computed, for no release may hold the erased.
 * @param begun told when the release is checked and its raw rows are frozen
 * @throws Problem when the gate refuses
 */
export async function publishRelease(
  desk: ReleaseDesk,
  caseId: string,
  round: string,
  begun: (head: ReleaseHead) => void = () => undefined,
): Promise<ReleaseHead> {
  const running = await desk.begin(caseId, round);
  begun(running.head);
  try {
    const { raw, case: matter, head } = running;
    const content = makeRelease({ rows: raw.rows(), schools: matter.schools }, head.parameters);
    const better = betterRows(raw.answers(), content.schools, head.parameters.schoolTableK);
    return await running.publish(content, [], better);
  } catch (error) {
    await running.abandon();
    if (error instanceof ErasedMeanwhile) return publishRelease(desk, caseId, round, begun);
    throw error;
  }
}
