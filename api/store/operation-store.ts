/** Retention, erasure and the log of operation, in the words of the domain. */
import type { AuditEntry } from '../../data/audit.ts';
import type { CaseEnd, Erased, ErasureStatus, Lesson, Retention } from '../../data/contract/operation.ts';
import type { Receipt } from '../../data/receipt.ts';
import type { GateParameters } from '../../data/release.ts';
import type { RetentionId } from '../../data/retention.ts';

/** Who did what, for the log: an id of staff, or one of `ACTORS`. */
export type Deed = { readonly actor: string; readonly verb: string; readonly case?: string; readonly rows?: number };

/** Written beside an answer, by the registry of routes alone. */
export interface AuditLog {
  note(deed: Deed): Promise<void>;
}

/** Part of `StaffStore`: counts and days, never a contribution. */
export interface OperationDesk {
  readRetention(): Promise<Retention>;
  readErasure(): Promise<ErasureStatus>;
  /** Newest day first. */
  listAudit(caseId?: string): Promise<AuditEntry[]>;
  /** By name. @throws Problem not-found */
  listLessons(caseId: string): Promise<Lesson[]>;
  /** @throws Problem not-found */
  readCaseEnd(caseId: string): Promise<CaseEnd>;
  /** The day it was closed; closing again changes nothing. @throws Problem not-found, lessons-open */
  closeCase(caseId: string): Promise<string>;
  /** @throws Problem not-found, case-final */
  reopenCase(caseId: string): Promise<void>;
  /** @param actor for the log @throws Problem not-found, also for a class of another case */
  eraseSession(caseId: string | null, session: string, actor: string): Promise<Erased>;
  /** `sessions`: those that are gone. @throws Problem not-found */
  eraseCase(caseId: string, actor: string): Promise<Erased & { readonly sessions: readonly string[] }>;
}

/** Part of `FrontStore`: the receipt is the key. */
export interface ReceiptEraser {
  /** Costs one hash whether class and receipt are known or not. @throws Problem receipt-unknown */
  eraseReceipt(session: string, receipt: Receipt, actor: 'pupil' | 'command'): Promise<Erased>;
}

/** Part of `Housekeeping`; each resolves to the number of rows that went. */
export interface RetentionKeeping {
  /** Kept for those who ask how long raw is kept. @throws RangeError when it is more than the floor allows */
  setRawDays(days: number): Promise<void>;
  /** Of rounds that have no release yet; the others keep what they began with. */
  setGate(gate: GateParameters): Promise<void>;
  removeOldRaw(): Promise<number>;
  removeOldReceipts(): Promise<number>;
  removeOldLog(): Promise<number>;
  /** Every line of the schedule that is the server's, in order. Notes the day. */
  keepRetention(): Promise<Partial<Record<RetentionId, number>>>;
  /** May, and must, the file be rewritten now so that what was erased leaves it? */
  mustClean(): Promise<boolean>;
}
