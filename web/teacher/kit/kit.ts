/** What the sheets are filled in with: the case, and one lesson of it where the address names one. */
import type { Reply } from '../../../data/contract.ts';
import { call } from '../../api-client.ts';
import type { Progress } from '../wall/follow-session.ts';

export type Kit = {
  readonly matter: Reply<'getCase'>['case'];
  /** null: no lesson is chosen. */
  readonly lesson: Progress | null;
  /** The teacher's lessons of this case, to choose from. */
  readonly lessons: Reply<'listOwnSessions'>['sessions'];
  /** Days that what children sent outlives the final release on this instance. */
  readonly rawDays: number;
};

/**
 * @param session id of a lesson, or null
 * @returns null when neither the lesson nor the teacher's link says which case it is about
 * @throws ApiProblem `not-signed-in`, `not-your-role`, `not-found`; NetworkDown
 */
export async function loadKit(session: string | null, signal: AbortSignal): Promise<Kit | null> {
  const lesson = session === null ? null : await call('getSession', { params: { session }, signal });
  const staff = await call('whoAmI', { signal });
  const id = lesson?.session.case ?? staff.case;
  if (id === undefined) return null;
  const [{ case: matter }, own, { rawDays }] = await Promise.all([
    call('getCase', { params: { case: id }, signal }),
    call('listOwnSessions', { signal }),
    call('getKeeping', { signal }),
  ]);
  const lessons = own.sessions.filter((one) => one.case === id);
  const isMissing = lesson !== null && !lessons.some((one) => one.id === lesson.session.id);
  return { matter, lesson, lessons: isMissing ? [lesson.session, ...lessons] : lessons, rawDays };
}
