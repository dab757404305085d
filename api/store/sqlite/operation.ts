/** Retention, erasure and the log, for whoever runs the instance. Reads days and counts, never a contribution. */
import type { OperationDesk } from '../operation-store.ts';
import { listAudit } from './audit.ts';
import { closeCase, listLessons, readCaseEnd, reopenCase } from './case-end.ts';
import { eraseCase, eraseSession, readErasure } from './erasure.ts';
import { commit, look, type SqliteContext } from './open.ts';
import { readRetention } from './retention.ts';

export function sqliteOperationDesk(context: SqliteContext): OperationDesk {
  const { db } = context;
  return {
    readRetention: () => look(db, () => readRetention(context)),
    readErasure: () => look(db, () => readErasure(context)),
    listAudit: (caseId) => look(db, () => listAudit(context, caseId)),
    listLessons: (caseId) => look(db, () => listLessons(context, caseId)),
    readCaseEnd: (caseId) => look(db, () => readCaseEnd(context, caseId)),
    closeCase: (caseId) => commit(db, () => closeCase(context, caseId)),
    reopenCase: (caseId) => commit(db, () => reopenCase(context, caseId)),
    eraseSession: (caseId, session, actor) => eraseSession(context, caseId, session, actor),
    eraseCase: (caseId, actor) => eraseCase(context, caseId, actor),
  };
}
