/** Cases, rounds, sessions and staff. Counts seats and pupils, never reads a contribution. */
import { z } from 'zod';
import type { Case } from '../../../data/case.ts';
import { StaffSession } from '../../../data/contract/staff.ts';
import { Problem } from '../../../data/problem.ts';
import { Session } from '../../../data/session.ts';
import { makeToken, tokenHash } from '../../secrets.ts';
import type { NewSession, Progress, Staff, StaffStore } from '../store.ts';
import { freshCode, insertCase, insertRound, insertSession } from './case-rows.ts';
import { readCode, readDemo } from './demo-mark.ts';
import { commit, look, type SqliteContext } from './open.ts';

/** A school day with its preparation. */
const COOKIE_HOURS = 12;
export const COOKIE_MS = COOKIE_HOURS * 3600 * 1000;

export function sqliteStaff(context: SqliteContext): StaffStore {
  const { db } = context;
  return {
    createCase: (value) =>
      commit(db, () => {
        insertCase(context, value, null);
        return value;
      }),
    createRound: (caseId, value) =>
      commit(db, () => {
        insertRound(context, caseId, value);
        return value;
      }),
    openSession: (caseId, value) => commit(db, () => openSession(context, caseId, value)),
    findSession: (session) => look(db, () => progress(context, session)),
    closeSession: (session) =>
      commit(db, () => {
        db.prepare(
          `UPDATE session SET state = 'closed', closed_at = ?, code_sealed = NULL WHERE id = ? AND state = 'open'`,
        ).run(context.now(), session);
        return progress(context, session);
      }),
    findDemo: () => look(db, () => readDemo(context)),
    addStaff: (staff) => commit(db, () => addStaff(context, staff)),
    renewFirstLink: () => commit(db, () => renewFirstLink(context)),
    signIn: (token) => commit(db, () => signIn(context, token)),
    signInAtDoor: (role) => commit(db, () => signInAtDoor(context, role)),
    whoIs: (cookie) => look(db, () => whoIs(context, cookie)),
  };
}

function openSession(context: SqliteContext, caseId: string, value: NewSession): Progress {
  const row = context.db.prepare<[string], { body: string }>('SELECT body FROM matter WHERE id = ?').get(caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  const matter = JSON.parse(row.body) as Case;
  if (!matter.schools.some(({ id }) => id === value.school)) {
    throw new Problem('not-found', `case "${caseId}" has no school "${value.school}"`);
  }
  const session: Session = { ...value, id: context.newId(), case: caseId, strand: 'pupils', state: 'open' };
  insertSession(context, session, freshCode(context));
  return progress(context, session.id);
}

/** @throws Problem not-found */
function progress(context: SqliteContext, id: string): Progress {
  const { db } = context;
  const row = db
    .prepare<[string], { grades: string } & Record<string, unknown>>(
      `SELECT id, matter AS "case", round, school, strand, class_name AS className, grades, invited, state
       FROM session WHERE id = ?`,
    )
    .get(id);
  if (!row) throw new Problem('not-found', `there is no session ${id}`);
  const count = db
    .prepare<[string], { joined: number; sent: number }>(
      'SELECT count(*) AS joined, count(*) FILTER (WHERE live > 0) AS sent FROM pupil WHERE session = ?',
    )
    .get(id);
  return {
    session: Session.parse({ ...row, grades: JSON.parse(row.grades) as unknown }),
    code: readCode(context, id),
    joined: count?.joined ?? 0,
    sent: count?.sent ?? 0,
  };
}

function addStaff({ db, newId, randomBytes }: SqliteContext, staff: Staff): { token: string } {
  const id = newId();
  const token = makeToken(randomBytes);
  db.prepare('INSERT INTO staff (id, name, role) VALUES (?, ?, ?)').run(id, staff.name, staff.role);
  db.prepare('INSERT INTO sign_in_link (token_hash, staff) VALUES (?, ?)').run(tokenHash(token), id);
  return { token };
}

/** The first administrator's row; a fixed id, so that every start renews one link instead of adding another. */
const FIRST = 'first-administrator';

function renewFirstLink({ db, randomBytes }: SqliteContext): { token: string } | null {
  const signedIn = db.prepare('SELECT 1 FROM staff WHERE id NOT IN (SELECT staff FROM sign_in_link)').get();
  if (signedIn) return null;
  db.prepare('DELETE FROM staff WHERE id = ?').run(FIRST);
  // A planner: who can open a case, and add the others.
  db.prepare(`INSERT INTO staff (id, name, role) VALUES (?, 'Administrator', 'planner')`).run(FIRST);
  const token = makeToken(randomBytes);
  db.prepare('INSERT INTO sign_in_link (token_hash, staff) VALUES (?, ?)').run(tokenHash(token), FIRST);
  return { token };
}

const StaffRow = StaffSession.extend({ id: z.string() });

function signIn(context: SqliteContext, token: string): { cookie: string; staff: Staff } {
  const row = context.db
    .prepare('DELETE FROM sign_in_link WHERE token_hash = ? RETURNING staff AS id')
    .get(tokenHash(token));
  if (!row) throw new Problem('not-signed-in', 'this link has been used or was never made');
  const { id } = z.object({ id: z.string() }).parse(row);
  return startSession(
    context,
    StaffRow.parse(context.db.prepare('SELECT id, name, role FROM staff WHERE id = ?').get(id)),
  );
}

function signInAtDoor(context: SqliteContext, role: Staff['role']): { cookie: string; staff: Staff } {
  const { db, newId } = context;
  if (!readDemo(context)) throw new Problem('not-a-demo', 'this instance is not a demo');
  db.prepare(
    `INSERT INTO staff (id, name, role, demo) SELECT ?, 'Demo', ?, 1
     WHERE NOT EXISTS (SELECT 1 FROM staff WHERE demo = 1 AND role = ?)`,
  ).run(newId(), role, role);
  return startSession(
    context,
    StaffRow.parse(db.prepare('SELECT id, name, role FROM staff WHERE demo = 1 AND role = ?').get(role)),
  );
}

function startSession(
  { db, now, randomBytes }: SqliteContext,
  { id, ...staff }: z.infer<typeof StaffRow>,
): { cookie: string; staff: Staff } {
  const cookie = makeToken(randomBytes);
  db.prepare('DELETE FROM staff_session WHERE expires_at < ?').run(now());
  db.prepare('INSERT INTO staff_session (token_hash, staff, expires_at) VALUES (?, ?, ?)').run(
    tokenHash(cookie),
    id,
    now() + COOKIE_MS,
  );
  return { cookie, staff };
}

function whoIs({ db, now }: SqliteContext, cookie: string): Staff | null {
  const row = db
    .prepare(
      `SELECT staff.name AS name, staff.role AS role FROM staff_session
       JOIN staff ON staff.id = staff_session.staff WHERE token_hash = ? AND expires_at >= ?`,
    )
    .get(tokenHash(cookie), now());
  return row ? StaffSession.parse(row) : null;
}
