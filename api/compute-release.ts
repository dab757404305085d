/** From the frozen raw rows of a round to what may leave. */
import type { ReleaseContent, ReleaseHead } from '../data/release.ts';
import type { ReleaseDesk, RunningRelease } from './store/store.ts';

export function computeRelease(running: RunningRelease): ReleaseContent {
  return {
    schools: running.case.schools.map((s) => ({
      school: s.id,
      name: s.name,
      participants: 'none',
      asked: false,
      catchment: s.catchment,
    })),
    public: [],
    planner: [],
    schoolTable: [],
  };
}

/** Begins, computes and publishes in one go; a failure leaves nothing behind. */
export async function publishRelease(
  desk: ReleaseDesk,
  caseId: string,
  round: string,
  begun: (head: ReleaseHead) => void = () => undefined,
): Promise<ReleaseHead> {
  const running = await desk.begin(caseId, round);
  begun(running.head);
  try {
    return await running.publish(computeRelease(running));
  } catch (error) {
    await running.abandon();
    throw error;
  }
}
