/** Findings, the page of a class and «ble det bedre?», in the words of the domain. */
import type { BetterAnswer } from '../../data/better.ts';
import type { BetterQuestion, ClassPage } from '../../data/contract/findings.ts';
import type { Finding, PublicFinding } from '../../data/finding.ts';

/** Part of `PublicReleaseStore`: what stands in a finding is public, and what it rests on is a release. */
export interface FindingReader {
  /** Closed ones first, then by id. @throws Problem not-found for an unknown case */
  listFindings(caseId: string): Promise<PublicFinding[]>;
}

/** Part of `FrontStore`: the link is the key. */
export interface ClassPageReader {
  /** Never refuses: an unknown session reads as one that has not begun. */
  findClassPage(session: string): Promise<ClassPage>;
}

/** Part of `OwnStore`. */
export interface SeatBetter {
  /** null when the class is asked nothing. */
  findBetter(): Promise<BetterQuestion | null>;
  /** @throws Problem not-found when the class is not asked about it, delivery-ended */
  answerBetter(finding: string, answer: BetterAnswer): Promise<BetterQuestion>;
}

/** Part of `ImportDesk`. */
export interface FindingDesk {
  /**
   * Writes findings of a case, each whole, all or none; one with a known id takes the other's place. Receipts are told.
   * @throws Problem not-found, and not-valid for what the case or its releases do not show
   */
  putFindings(caseId: string, findings: readonly Finding[]): Promise<void>;
}
