/** Cases, rounds, sessions and staff. Counts seats and pupils, never reads a contribution. */
import { z } from 'zod';
import { SessionCounts } from '../../../data/contract/sessions.ts';
import { StaffSession } from '../../../data/contract/staff.ts';
import { Problem } from '../../../data/problem.ts';
import { publicPart } from '../../public-part.ts';
import { makeToken, tokenHash } from '../../secrets.ts';
import type { Caller, Counts, Staff, StaffStore } from '../store.ts';
import { insertCase, insertRound, setBases } from './case-rows.ts';
import { countTexts } from './class-texts.ts';
import { readDemo, readMark } from './demo-mark.ts';
import {
  invite,
  listInvitations,
  makeDeviceCode,
  renewInvitation,
  revokeInvitation,
  useDeviceCode,
} from './invitations.ts';
import { sqliteOperationDesk } from './operation.ts';
import { closeSession, openSession } from './open-session.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { readProgress } from './session-row.ts';
import { removeCouncilStatement, saveCouncilStatement } from './statements.ts';

/** A school day with its preparation. */
const COOKIE_HOURS = 12;
export const COOKIE_MS = COOKIE_HOURS * 3600 * 1000;
/** A teacher's device, which has no account to sign in to again: a school year. */
export const DEVICE_MS = 300 * 24 * 3600 * 1000;

export function sqliteStaff(context: SqliteContext): StaffStore {
  const { db } = context;
  return {
    createCase: (value) =>
      commit(db, () => {
        insertCase(context, value, null);
        return value;
      }),
    setBases: (caseId, bases) => commit(db, () => setBases(context, caseId, bases)),
    createRound: (caseId, value) =>
      commit(db, () => {
        insertRound(context, caseId, value);
        return value;
      }),
    openSession: (caseId, value) => commit(db, () => openSession(context, caseId, value, null)),
    findSession: (session) => look(db, () => readProgress(context, session)),
    closeSession: (session) => commit(db, () => closeSession(context, session)),
    countSessions: (caseId) => look(db, () => countSessions(context, caseId)),
    invite: (caseId, value) => commit(db, () => invite(context, caseId, value)),
    listInvitations: (caseId) => look(db, () => listInvitations(context, caseId)),
    renewInvitation: (caseId, invitation) => commit(db, () => renewInvitation(context, caseId, invitation)),
    revokeInvitation: (caseId, invitation) => commit(db, () => revokeInvitation(context, caseId, invitation)),
    makeDeviceCode: (caller) => commit(db, () => makeDeviceCode(context, caller)),
    addDevice: (code) => commit(db, () => startSession(context, useDeviceCode(context, code), DEVICE_MS)),
    countTexts: (caseId) => look(db, () => countTexts(context, caseId)),
    saveCouncilStatement: (caseId, statement) => commit(db, () => saveCouncilStatement(context, caseId, statement)),
    removeCouncilStatement: (caseId, id) => commit(db, () => removeCouncilStatement(context, caseId, id)),
    ...sqliteOperationDesk(context),
    findDemo: () => look(db, () => readDemo(context)),
    addStaff: (staff) => commit(db, () => addStaff(context, staff)),
    renewFirstLink: () => commit(db, () => renewFirstLink(context)),
    signIn: (token, cookie) => commit(db, () => signIn(context, token, cookie)),
    signInAtDoor: (role) => commit(db, () => signInAtDoor(context, role)),
    whoIs: (cookie) => look(db, () => whoIs(context, cookie)),
  };
}

function countSessions({ db }: SqliteContext, caseId: string): Counts[] {
  if (!db.prepare('SELECT 1 FROM matter WHERE id = ?').get(caseId)) {
    throw new Problem('not-found', `there is no case "${caseId}"`);
  }
  const rows = db
    .prepare(
      `SELECT session.id AS session, session.round, session.school, strand, state, invited,
              count(pupil.key) AS joined, count(pupil.key) FILTER (WHERE live > 0) AS sent
       FROM session LEFT JOIN pupil ON pupil.session = session.id WHERE session.matter = ?
       GROUP BY session.id ORDER BY session.id`,
    )
    .all(caseId);
  return z.array(SessionCounts).parse(rows);
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

type Signed = { readonly cookie: string; readonly staff: Staff };

/** @throws Problem not-signed-in, link-bound */
function signIn(context: SqliteContext, token: string, cookie: string | undefined): Signed {
  const { db } = context;
  const hash = tokenHash(token);
  const link = db
    .prepare<[Buffer], { staff: string }>('DELETE FROM sign_in_link WHERE token_hash = ? RETURNING staff')
    .get(hash);
  if (link) return startSession(context, link.staff, COOKIE_MS);
  const invitation = db
    .prepare<[Buffer], { staff: string; bound: number }>('SELECT staff, bound FROM invitation WHERE token_hash = ?')
    .get(hash);
  if (!invitation) throw new Problem('not-signed-in', 'this link has been used or was never made');
  const isSameDevice = cookie !== undefined && whoIs(context, cookie)?.id === invitation.staff;
  if (invitation.bound === 1 && !isSameDevice) {
    throw new Problem(
      'link-bound',
      'another device has opened this link; let that one show a code for a second device',
    );
  }
  db.prepare('UPDATE invitation SET bound = 1 WHERE staff = ?').run(invitation.staff);
  return startSession(context, invitation.staff, DEVICE_MS, isSameDevice ? cookie : undefined);
}

function signInAtDoor(context: SqliteContext, role: Staff['role']): Signed {
  const { db, newId } = context;
  if (!readDemo(context)) throw new Problem('not-a-demo', 'this instance is not a demo');
  db.prepare(
    `INSERT INTO staff (id, name, role, demo) SELECT ?, 'Demo', ?, 1
     WHERE NOT EXISTS (SELECT 1 FROM staff WHERE demo = 1 AND role = ?)`,
  ).run(newId(), role, role);
  const row = db.prepare<[string], { id: string }>('SELECT id FROM staff WHERE demo = 1 AND role = ?').get(role);
  return startSession(context, row?.id ?? '', COOKIE_MS);
}

/** @param replaced the cookie of the same device, which ends */
function startSession(context: SqliteContext, id: string, lastsMs: number, replaced?: string): Signed {
  const { db, now, randomBytes } = context;
  const cookie = makeToken(randomBytes);
  const drop = db.prepare('DELETE FROM staff_session WHERE expires_at < ? OR token_hash = ?');
  drop.run(now(), replaced === undefined ? null : tokenHash(replaced));
  db.prepare('INSERT INTO staff_session (token_hash, staff, expires_at) VALUES (?, ?, ?)').run(
    tokenHash(cookie),
    id,
    now() + lastsMs,
  );
  const caller = whoIs(context, cookie);
  if (!caller) throw new Error('a session that has just begun is there');
  return { cookie, staff: publicPart(caller) };
}

const CallerRow = StaffSession.omit({ case: true, duty: true }).extend({
  id: z.string(),
  demo: z.int(),
  matter: z.string().nullable(),
  duty: StaffSession.shape.duty.nullable(),
});

/** A teacher's case is that of the link; of the demo's teacher, the demo's. */
function whoIs(context: SqliteContext, cookie: string): Caller | null {
  const row = prepared(
    context.db,
    `SELECT staff.id, name, role, demo, matter, duty FROM staff_session JOIN staff ON staff.id = staff_session.staff
     LEFT JOIN invitation ON invitation.staff = staff.id WHERE staff_session.token_hash = ? AND expires_at >= ?`,
  ).get(tokenHash(cookie), context.now());
  if (!row) return null;
  const { id, name, role, demo, matter, duty } = CallerRow.parse(row);
  const isDemo = demo === 1;
  const ofCase = matter ?? (isDemo && role === 'teacher' ? readMark(context, 'demo-case') : null);
  return {
    ...{ id, name, role, isDemo },
    ...(ofCase === null ? {} : { case: ofCase, duty: duty ?? 'teacher' }),
  };
}
