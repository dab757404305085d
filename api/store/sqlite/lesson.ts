/** One teacher's lessons: only sessions that the caller opened, or moderates for a facilitator. */
import type Database from 'better-sqlite3';
import { withPause, withStep, type LessonClock } from '../../../data/lesson.ts';
import { Problem } from '../../../data/problem.ts';
import { lookUpHash, sealCode } from '../../secrets.ts';
import type { Caller, LessonDoor, LessonStore, Progress } from '../store.ts';
import { freshCode } from './case-rows.ts';
import { readMark } from './demo-mark.ts';
import { closeSession, notePress, openSession } from './open-session.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { evictSeat, letRejoin } from './seat-desk.ts';
import { readLesson, readProgress, SESSION_COLUMNS, toSession } from './session-row.ts';
import { truncateLog } from './truncate-log.ts';

export function sqliteLessonDoor(context: SqliteContext): LessonDoor {
  return { enter: (caller) => lessonStore(context, caller) };
}

function lessonStore(context: SqliteContext, caller: Caller): LessonStore {
  const { db } = context;
  /** Changes a session that is open, as a press of the teacher. */
  const press = (session: string, work: () => void): Promise<Progress> =>
    commit(db, () => {
      checkMayRun(context, caller, session);
      if (readLesson(db, session).state === 'closed') throw new Problem('session-closed', `${session} has closed`);
      work();
      notePress(context, session);
      return readProgress(context, session);
    });
  const wind = (session: string, change: (clock: LessonClock) => LessonClock) =>
    press(session, () => writeClock(db, session, change(readLesson(db, session))));
  return {
    list: () =>
      look(db, () =>
        db
          .prepare<unknown[], Parameters<typeof toSession>[0]>(
            `SELECT ${SESSION_COLUMNS} FROM session WHERE ${MINE} ORDER BY class_name, id`,
          )
          .all(...mine(context, caller))
          .map(toSession),
      ),
    open: (caseId, value) =>
      commit(db, () => {
        if (caller.case !== caseId) throw new Problem('not-found', `case "${caseId}" is not the one of your link`);
        checkIsStaff(db, caller);
        if (value.id !== undefined && isOpenedBy(db, caller, value.id)) return readProgress(context, value.id);
        return openSession(context, caseId, value, caller.id);
      }),
    find: (session) =>
      look(db, () => {
        checkMayRun(context, caller, session);
        return readProgress(context, session);
      }),
    setStep: (session, step) => wind(session, (clock) => withStep(clock, step, context.now())),
    setPause: (session, paused) => wind(session, (clock) => withPause(clock, paused, context.now())),
    extend: (session, minutes) => wind(session, (clock) => ({ ...clock, extraMinutes: clock.extraMinutes + minutes })),
    rotateCode: (session) => press(session, () => rotateCode(context, session)),
    close: (session) =>
      commit(db, () => {
        checkMayRun(context, caller, session);
        return closeSession(context, session);
      }),
    letRejoin: (session, animal) => press(session, () => letRejoin(context, session, animal)),
    evict: async (session, animal) => {
      const progress = await press(session, () => evictSeat(context, session, animal, caller.id));
      truncateLog(db);
      return progress;
    },
  };
}

/** Parameters: {@link mine}. */
const MINE = `session.matter = ? AND (opened_by = ? OR session.id = ?
  OR opened_by IN (SELECT staff FROM invitation WHERE moderator = ?))`;

/** Of the demo's one teacher, the demo's session. */
function mine(context: SqliteContext, caller: Caller): unknown[] {
  return [caller.case ?? '', caller.id, caller.isDemo ? readMark(context, 'demo-session') : null, caller.id];
}

/**
 * Asked anew each time, so that a link that is revoked ends at once, also where its device listens.
 * @throws Problem not-signed-in, not-found: another's session looks as if there were none
 */
export function checkMayRun(context: SqliteContext, caller: Caller, session: string): void {
  checkIsStaff(context.db, caller);
  const row = prepared(context.db, `SELECT 1 FROM session WHERE id = ? AND ${MINE}`).get(
    session,
    ...mine(context, caller),
  );
  if (!row) throw new Problem('not-found', `you have no session ${session}`);
}

/** A device that did not hear the answer has asked again. */
function isOpenedBy(db: Database.Database, caller: Caller, session: string): boolean {
  return prepared(db, 'SELECT 1 FROM session WHERE id = ? AND opened_by = ?').get(session, caller.id) !== undefined;
}

function checkIsStaff(db: Database.Database, caller: Caller): void {
  if (prepared(db, 'SELECT 1 FROM staff WHERE id = ?').get(caller.id)) return;
  throw new Problem('not-signed-in', 'your link has been revoked');
}

function writeClock(db: Database.Database, session: string, clock: LessonClock): void {
  prepared(db, 'UPDATE session SET step = ?, step_started_at = ?, paused_at = ?, extra_minutes = ? WHERE id = ?').run(
    clock.step,
    clock.startedAt,
    clock.pausedAt,
    clock.extraMinutes,
    session,
  );
}

function rotateCode(context: SqliteContext, session: string): void {
  const { db, codeKeys, randomBytes } = context;
  const code = freshCode(context);
  db.prepare('UPDATE session SET code_hash = ?, code_sealed = ? WHERE id = ?').run(
    lookUpHash(codeKeys, code),
    sealCode(codeKeys, session, code, randomBytes),
    session,
  );
}
