/** Teachers without an account: a planner's link, the devices it lets in, and its end. */
import { Invitation } from '../../../data/contract/invitations.ts';
import { Problem } from '../../../data/problem.ts';
import { lookUpHash, makeClassCode, makeToken, tokenHash } from '../../secrets.ts';
import type { Caller, Invited, NewInvitation } from '../store.ts';
import type { SqliteContext } from './open.ts';

/** A code for a second device is read off one screen and typed on another, ms. */
const DEVICE_CODE_MS = 10 * 60_000;

/** @throws Problem not-found (case, moderator) */
export function invite(
  context: SqliteContext,
  caseId: string,
  value: NewInvitation,
): { invitation: string; token: string } {
  const { db, newId, randomBytes } = context;
  checkCase(context, caseId);
  const moderator = value.duty === 'facilitator' ? value.moderator : null;
  if (moderator !== null && dutyOf(context, caseId, moderator) !== 'teacher') {
    throw new Problem('not-found', `case "${caseId}" has no teacher's link ${moderator}`);
  }
  const invitation = newId();
  const token = makeToken(randomBytes);
  db.prepare(`INSERT INTO staff (id, name, role) VALUES (?, ?, 'teacher')`).run(invitation, value.name);
  db.prepare('INSERT INTO invitation (staff, matter, duty, moderator, token_hash) VALUES (?, ?, ?, ?, ?)').run(
    invitation,
    caseId,
    value.duty,
    moderator,
    tokenHash(token),
  );
  return { invitation, token };
}

export function listInvitations(context: SqliteContext, caseId: string): Invited[] {
  checkCase(context, caseId);
  return context.db
    .prepare<[number, string], { bound: number }>(
      `SELECT invitation.staff AS invitation, staff.name, duty, moderator, bound,
              (SELECT count(*) FROM staff_session WHERE staff = staff.id AND expires_at >= ?) AS devices,
              (SELECT count(*) FROM session WHERE opened_by = staff.id) AS sessions
       FROM invitation JOIN staff ON staff.id = invitation.staff WHERE matter = ? ORDER BY staff.name, staff.id`,
    )
    .all(context.now(), caseId)
    .map((row) => Invitation.parse({ ...row, bound: row.bound === 1 }));
}

/** @throws Problem not-found */
export function renewInvitation(
  context: SqliteContext,
  caseId: string,
  invitation: string,
): { invitation: string; token: string } {
  const { db } = context;
  checkInvitation(context, caseId, invitation);
  const token = makeToken(context.randomBytes);
  db.prepare('UPDATE invitation SET token_hash = ?, bound = 0 WHERE staff = ?').run(tokenHash(token), invitation);
  db.prepare('DELETE FROM staff_session WHERE staff = ?').run(invitation);
  db.prepare('DELETE FROM device_code WHERE staff = ?').run(invitation);
  return { invitation, token };
}

/**
 * @returns sessions whose listeners have to be told
 * @throws Problem not-found
 */
export function revokeInvitation(context: SqliteContext, caseId: string, invitation: string): string[] {
  const { db } = context;
  checkInvitation(context, caseId, invitation);
  const sessions = db
    .prepare<[string, string], { id: string }>(
      `SELECT id FROM session WHERE opened_by = ? OR opened_by IN (SELECT staff FROM invitation WHERE moderator = ?)`,
    )
    .all(invitation, invitation);
  // Devices and codes go with the row, and facilitators with the teacher who moderated them.
  db.prepare('DELETE FROM invitation WHERE staff = ?').run(invitation);
  return sessions.map(({ id }) => id);
}

/** A new code ends the one before. */
export function makeDeviceCode(context: SqliteContext, caller: Caller): { code: string; seconds: number } {
  const code = makeClassCode(8, context.randomBytes);
  context.db
    .prepare('INSERT OR REPLACE INTO device_code (staff, code_hash, ends_at) VALUES (?, ?, ?)')
    .run(caller.id, deviceCodeHash(context, code), context.now() + DEVICE_CODE_MS);
  return { code, seconds: DEVICE_CODE_MS / 1000 };
}

/**
 * Uses a device code up.
 * @returns whose it was
 * @throws Problem not-signed-in
 */
export function useDeviceCode(context: SqliteContext, code: string): string {
  const row = context.db
    .prepare<[Buffer, number], { staff: string }>(
      'DELETE FROM device_code WHERE code_hash = ? AND ends_at >= ? RETURNING staff',
    )
    .get(deviceCodeHash(context, code), context.now());
  if (!row) throw new Problem('not-signed-in', 'no device shows this code, or not any longer');
  return row.staff;
}

/** Another kind of code than a class's, so that neither opens the other's door. */
function deviceCodeHash({ codeKeys }: SqliteContext, code: string): Buffer {
  return lookUpHash(codeKeys, `device ${code}`);
}

function checkCase({ db }: SqliteContext, caseId: string): void {
  if (db.prepare('SELECT 1 FROM matter WHERE id = ?').get(caseId)) return;
  throw new Problem('not-found', `there is no case "${caseId}"`);
}

function checkInvitation(context: SqliteContext, caseId: string, invitation: string): void {
  if (dutyOf(context, caseId, invitation) !== null) return;
  throw new Problem('not-found', `case "${caseId}" has no link ${invitation}`);
}

function dutyOf({ db }: SqliteContext, caseId: string, invitation: string): string | null {
  const row = db
    .prepare<[string, string], { duty: string }>('SELECT duty FROM invitation WHERE matter = ? AND staff = ?')
    .get(caseId, invitation);
  return row?.duty ?? null;
}
