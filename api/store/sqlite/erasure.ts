/**
 * Erasing what was sent: deleted and overwritten at once (`secure_delete`), out of the write-ahead log at once, out of the
 * file's last corners when it is rewritten. Releases are frozen and stay; triggers mark the schools, so that no later release
 * can differ by the erased alone.
 */
import type { Erased, ErasureStatus } from '../../../data/contract/operation.ts';
import { Problem } from '../../../data/problem.ts';
import type { Receipt } from '../../../data/receipt.ts';
import { note } from './audit.ts';
import { markErased, readErasureRow } from './mark-erased.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { endSeat } from './seat-desk.ts';
import { receiptHashIn } from './receipts.ts';
import { truncateLog } from './truncate-log.ts';

/** What was erased is out of the file within so long. */
export const CLEAN_WITHIN_MS = 24 * 3600 * 1000;
/** Rewriting with classes open makes them wait for seconds; so it is put off, but not past this. */
const PATIENCE_MS = CLEAN_WITHIN_MS - 2 * 3600 * 1000;

export async function eraseReceipt(
  context: SqliteContext,
  session: string,
  receipt: Receipt,
  actor: 'pupil' | 'command',
): Promise<Erased> {
  const { db } = context;
  const hash = await receiptHashIn(context, session, receipt);
  const erased = await commit(db, () => {
    const row = prepared<[string, Buffer], { pupil: string | null; matter: string }>(
      db,
      `SELECT pupil, matter FROM receipt JOIN session ON session.id = receipt.session
       WHERE receipt.session = ? AND receipt.hash = ?`,
    ).get(session, hash);
    if (!row) throw new Problem('receipt-unknown', 'no class has this receipt');
    const gone = countOf(context, 'key = ?', row.pupil);
    const seat = prepared<[string | null], { seat: string }>(db, 'SELECT seat FROM seat_pupil WHERE pupil = ?').get(
      row.pupil,
    );
    // Its device is told, and what still waits on it cannot come in again.
    if (seat) endSeat(context, seat.seat, 'evicted');
    prepared(db, 'DELETE FROM receipt WHERE session = ? AND hash = ?').run(session, hash);
    prepared(db, 'DELETE FROM pupil WHERE key = ?').run(row.pupil);
    note(context, { actor, verb: 'erase-receipt', case: row.matter, session, rows: gone.contributions });
    markErased(context);
    return gone;
  });
  truncateLog(db);
  return erased;
}

/** The row of the session goes, and with it, by foreign keys, all that hangs on it. */
export async function eraseSession(
  context: SqliteContext,
  caseId: string | null,
  session: string,
  actor: string,
): Promise<Erased> {
  const { db } = context;
  const erased = await commit(db, () => {
    const row = prepared<[string], { matter: string }>(db, 'SELECT matter FROM session WHERE id = ?').get(session);
    if (!row || (caseId !== null && row.matter !== caseId)) {
      throw new Problem('not-found', `there is no session ${session}`);
    }
    const gone = countOf(context, 'session = ?', session);
    prepared(db, 'DELETE FROM session WHERE id = ?').run(session);
    forgetPreviews(context, row.matter);
    note(context, { actor, verb: 'erase-session', case: row.matter, session, rows: gone.contributions });
    markErased(context);
    return gone;
  });
  truncateLog(db);
  return erased;
}

/** The case, its releases, findings and the statements of councils stay; the children's, and the teachers' links, go. */
export async function eraseCase(
  context: SqliteContext,
  caseId: string,
  actor: string,
): Promise<Erased & { sessions: string[] }> {
  const { db } = context;
  const erased = await commit(db, () => {
    if (!prepared(db, 'SELECT 1 FROM matter WHERE id = ?').get(caseId)) {
      throw new Problem('not-found', `there is no case "${caseId}"`);
    }
    const gone = countOf(context, 'matter = ?', caseId);
    const sessions = prepared<[string], { id: string }>(db, 'DELETE FROM session WHERE matter = ? RETURNING id').all(
      caseId,
    );
    prepared(db, 'DELETE FROM pupil WHERE matter = ?').run(caseId);
    prepared(db, 'DELETE FROM invitation WHERE matter = ?').run(caseId);
    forgetPreviews(context, caseId);
    note(context, { actor, verb: 'erase-case', case: caseId, rows: gone.contributions });
    markErased(context);
    return { ...gone, sessions: sessions.map(({ id }) => id) };
  });
  truncateLog(db);
  return erased;
}

/** Counted from the pupils' own tallies: no contribution is read. */
function countOf({ db }: SqliteContext, where: `${'key' | 'session' | 'matter'} = ?`, value: string | null): Erased {
  const row = prepared<[string | null], Erased>(
    db,
    `SELECT count(*) AS pupils, coalesce(sum(live), 0) AS contributions FROM pupil WHERE ${where}`,
  ).get(value);
  return row ?? { pupils: 0, contributions: 0 };
}

function forgetPreviews({ db }: SqliteContext, caseId: string): void {
  prepared(db, 'DELETE FROM release_preview WHERE matter = ?').run(caseId);
}

export function readErasure(context: SqliteContext): ErasureStatus {
  const { since, cleanedOn } = readErasureRow(context);
  if (since === null) return { is: 'clean', cleanedOn };
  const latestBy = new Date(Date.parse(since) + CLEAN_WITHIN_MS).toISOString();
  return { is: 'pending', since, latestBy, waitsFor: waitsFor(context) };
}

function waitsFor({ db }: SqliteContext): 'class' | 'release' | 'turn' {
  if (prepared(db, `SELECT 1 FROM release WHERE state = 'computing' LIMIT 1`).get()) return 'release';
  return prepared(db, `SELECT 1 FROM session WHERE state = 'open' LIMIT 1`).get() ? 'class' : 'turn';
}

/** When nobody has to wait for it, or when it cannot wait any longer. */
export function mustClean(context: SqliteContext): Promise<boolean> {
  return look(context.db, () => {
    const { since } = readErasureRow(context);
    if (since === null) return false;
    return waitsFor(context) === 'turn' || context.now() >= Date.parse(since) + PATIENCE_MS;
  });
}
