/** Where a session begins and ends. */
import type { Case } from '../../../data/case.ts';
import { MAX_SEATS_PER_SESSION } from '../../../data/limits.ts';
import type { NewSession } from '../../../data/contract/sessions.ts';
import { Problem } from '../../../data/problem.ts';
import type { Session } from '../../../data/session.ts';
import type { Progress } from '../store.ts';
import { checkIsOpen } from './case-end.ts';
import { freshCode, insertSession } from './case-rows.ts';
import { prepared, type SqliteContext } from './open.ts';
import { readProgress } from './session-row.ts';

/**
 * @param by whose session it is; null: nobody's but the instance's
 * @throws Problem not-found (case, school, round), case-closed, basis-not-offered, id-taken
 */
export function openSession(context: SqliteContext, caseId: string, value: NewSession, by: string | null): Progress {
  const { db } = context;
  const row = db.prepare<[string], { body: string }>('SELECT body FROM matter WHERE id = ?').get(caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  const matter = JSON.parse(row.body) as Case;
  if (!matter.schools.some(({ id }) => id === value.school)) {
    throw new Problem('not-found', `case "${caseId}" has no school "${value.school}"`);
  }
  checkIsOpen(context, caseId);
  if (!matter.bases.some(({ is }) => is === value.basis)) {
    throw new Problem('basis-not-offered', `case "${caseId}" does not rest on ${value.basis}`);
  }
  const { round, school, className } = value;
  const session: Session = {
    ...{ id: value.id ?? context.newId(), case: caseId, round, school, className, state: 'open' },
    ...(value.kind === 'open'
      ? { strand: 'visitors', grades: [], invited: MAX_SEATS_PER_SESSION }
      : { strand: 'pupils', grades: value.grades, invited: value.invited }),
  };
  insertSession(context, session, freshCode(context));
  const now = context.now();
  db.prepare(
    `UPDATE session SET basis = ?, promised = ?, step_started_at = ?, pressed_at = ?, opened_by = ? WHERE id = ?`,
  ).run(value.basis, Number(value.promised), now, now, by, session.id);
  return readProgress(context, session.id);
}

/** Every press of the teacher puts the automatic end off (`closeForgottenSessions`). */
export function notePress({ db, now }: SqliteContext, session: string): void {
  prepared(db, 'UPDATE session SET pressed_at = ? WHERE id = ?').run(now(), session);
}

/** Ends joining, forgets the code and lets tablets that rest go on: what waits on them may still be sent. */
export function closeSession(context: SqliteContext, session: string): Progress {
  prepared(
    context.db,
    `UPDATE session SET state = 'closed', closed_at = ?, code_sealed = NULL, paused_at = NULL
     WHERE id = ? AND state = 'open'`,
  ).run(context.now(), session);
  return readProgress(context, session);
}
