/** The class's own layer, in the words of the domain: its map, its vote, its statement, its texts. */
import type { z } from 'zod';
import type { ClassShow } from '../../data/class-show.ts';
import type {
  CaseStatements,
  ClassWordsRevision,
  CouncilStatement,
  KeptStatement,
} from '../../data/class-statement.ts';
import type { Ballot, Vote } from '../../data/class-vote.ts';
import type { DecidedTexts, SeatVote } from '../../data/contract/class.ts';
import type { TextCounts, TextDecision, TextQueue } from '../../data/text-queue.ts';
import type { Caller } from './store.ts';

/** One teacher's classes; bound to the caller, so that no handler can reach another's. */
export interface ClassStore {
  /** Counts the map anew if it may, else gives the last one again. */
  show(session: string): Promise<ClassShow>;
  /** @throws Problem nothing-shown-yet */
  findShow(session: string): Promise<ClassShow>;
  startVote(session: string): Promise<Vote>;
  findVote(session: string): Promise<Vote>;
  /** Keeps the order, forgets the ballots. */
  closeVote(session: string): Promise<Vote>;
  discardVote(session: string): Promise<void>;
  saveStatement(session: string, words: ClassWordsRevision): Promise<KeptStatement>;
  findStatement(session: string): Promise<KeptStatement>;
  /** @throws Problem lesson-not-over */
  publishStatement(session: string): Promise<KeptStatement>;
  withdrawStatement(session: string): Promise<KeptStatement>;
  listTexts(session: string): Promise<TextQueue>;
  decideTexts(session: string, decisions: readonly TextDecision[]): Promise<z.infer<typeof DecidedTexts>>;
}

export interface ClassDoor {
  enter(caller: Caller): ClassStore;
}

/** What one seat sees of its class; part of `OwnStore`. */
export interface SeatInClass {
  /** While the session is open. */
  findClassShow(): Promise<ClassShow>;
  findVote(): Promise<z.infer<typeof SeatVote>>;
  /** Replaces the seat's ballot. */
  castBallot(ballot: Ballot): Promise<z.infer<typeof SeatVote>>;
}

/** Part of `StaffStore`: numbers alone. */
export interface TextCounter {
  countTexts(caseId: string): Promise<TextCounts>;
}

/** Part of `FrontStore`: what classes and councils have laid forth. */
export interface StatementReader {
  listStatements(caseId: string): Promise<CaseStatements>;
}

/** Part of `StaffStore`. */
export interface CouncilDesk {
  /** A new id adds a statement, a known one of the case changes it. */
  saveCouncilStatement(caseId: string, statement: CouncilStatement): Promise<CouncilStatement>;
  removeCouncilStatement(caseId: string, id: string): Promise<void>;
}

/** Part of `Housekeeping`. */
export interface TextKeeping {
  /** Deletes what the queues of closed classes still hold after their days; resolves to how many were deleted unread. */
  endTextQueues(): Promise<number>;
}
