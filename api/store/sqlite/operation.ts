/** Retention, erasure and the log, for whoever runs the instance. Reads days and counts, never a contribution. */
import { Problem } from '../../../data/problem.ts';
import { isoDay } from '../../../data/iso-day.ts';
import type { OperationDesk } from '../operation-store.ts';
import { listAudit } from './audit.ts';
import { eraseCase, eraseSession, readErasure } from './erasure.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { readRetention } from './retention.ts';

export function sqliteOperationDesk(context: SqliteContext): OperationDesk {
  const { db, now } = context;
  return {
    readRetention: () => look(db, () => readRetention(context)),
    readErasure: () => look(db, () => readErasure(context)),
    listAudit: (caseId) => look(db, () => listAudit(context, caseId)),
    closeCase: (caseId) =>
      commit(db, () => {
        const row = prepared<[string, string], { closedOn: string }>(
          db,
          'UPDATE matter SET closed_on = coalesce(closed_on, ?) WHERE id = ? RETURNING closed_on AS closedOn',
        ).get(isoDay(now()), caseId);
        if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
        return row.closedOn;
      }),
    eraseSession: (caseId, session, actor) => eraseSession(context, caseId, session, actor),
    eraseCase: (caseId, actor) => eraseCase(context, caseId, actor),
  };
}
