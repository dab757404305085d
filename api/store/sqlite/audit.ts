/** The log of operation. Holds no name, no code, no pupil key and nothing of a contribution. */
import { z } from 'zod';
import { AuditEntry } from '../../../data/audit.ts';
import { addYears, isoDay } from '../../../data/iso-day.ts';
import { LOG_YEARS, type RetentionId } from '../../../data/retention.ts';
import type { AuditLog, Deed } from '../operation-store.ts';
import { commit, prepared, type SqliteContext } from './open.ts';

export function sqliteAudit(context: SqliteContext): AuditLog {
  return { note: (deed) => commit(context.db, () => note(context, deed)) };
}

/** Inside a writing transaction. */
export function note({ db, now }: SqliteContext, deed: Deed & { readonly session?: string }): void {
  prepared(
    db,
    `INSERT INTO audit (day, actor, verb, matter, session, times, touched) VALUES (?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET times = times + 1, touched = touched + excluded.touched`,
  ).run(isoDay(now()), deed.actor, deed.verb, deed.case ?? '', deed.session ?? '', deed.rows ?? 0);
}

/** Housekeeping's own line; nothing is said of a day on which nothing fell due. */
export function noteSchedule(context: SqliteContext, line: RetentionId, rows: number, caseId?: string): void {
  if (rows === 0) return;
  note(context, { actor: 'schedule', verb: `delete-${line}`, rows, ...(caseId === undefined ? {} : { case: caseId }) });
}

export function listAudit({ db }: SqliteContext, caseId: string | undefined): AuditEntry[] {
  const rows = prepared<[string | null, string | null]>(
    db,
    `SELECT day AS "on", actor, name, verb, nullif(matter, '') AS "case", nullif(session, '') AS session, times,
            touched AS rows
     FROM audit LEFT JOIN staff ON staff.id = actor WHERE ? IS NULL OR matter = ?
     ORDER BY day DESC, actor, verb, matter, session`,
  ).all(caseId ?? null, caseId ?? null);
  return z.array(AuditEntry).parse(rows);
}

export function removeOldLog({ db, now }: SqliteContext): number {
  return prepared(db, 'DELETE FROM audit WHERE day < ?').run(addYears(isoDay(now()), -LOG_YEARS)).changes;
}
