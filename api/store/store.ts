/**
 * What the API keeps, in the words of the domain. Every verb is one transaction. Refusals are thrown as `Problem`.
 * A handler receives only the store that its route's `reads` names ({@link StoreFor}); raw contributions are reachable
 * through {@link OwnStore} (one seat's own) and {@link RawReader} (the release worker) and nowhere else.
 */
import type { z } from 'zod';
import type { Bases, Case, Round } from '../../data/case.ts';
import type { AddressBlocks } from '../../data/contract/cases.ts';
import type { Revision } from '../../data/contract/contributions.ts';
import type { Invitation } from '../../data/contract/invitations.ts';
import type { OpenSession, Seat } from '../../data/contract/join.ts';
import type { ReceiptAnswer } from '../../data/contract/receipts.ts';
import type { Reads } from '../../data/contract/route.ts';
import type {
  LessonNews,
  LessonStep,
  NewSession,
  SeatState,
  SessionCounts,
  SessionProgress,
} from '../../data/contract/sessions.ts';
import type { StaffSession } from '../../data/contract/staff.ts';
import type { Contribution } from '../../data/contribution.ts';
import type { Area, BBox } from '../../data/geometry.ts';
import type { RawRow } from '../../data/raw-row.ts';
import type { Receipt } from '../../data/receipt.ts';
import type { ReleaseInput } from '../../data/make-release.ts';
import type { Preview, PreviewMap } from '../../data/preview.ts';
import type {
  AttackResult,
  GateParameters,
  Layer,
  ReleaseContent,
  ReleasedCell,
  ReleaseHead,
  SchoolAnswer,
  SchoolRow,
} from '../../data/release.ts';
import type { Quote, ReleasedText } from '../../data/released-text.ts';
import type { SeatAnimal, Session } from '../../data/session.ts';
import type { ReadText } from '../../data/text-queue.ts';
import type { GradeGroup } from '../../data/topics.ts';
import type {
  ClassDoor,
  ClassStore,
  CouncilDesk,
  SeatInClass,
  StatementReader,
  TextCounter,
  TextKeeping,
} from './class-store.ts';
import type { AnswerRow, BetterRow } from '../../data/better.ts';
import type { AuditLog, OperationDesk, ReceiptEraser, RetentionKeeping } from './operation-store.ts';
import type { ClassPageReader, FindingDesk, FindingReader, SeatBetter } from './finding-store.ts';

export type AddressLayer = z.infer<typeof AddressBlocks>;
export type FoundSession = z.infer<typeof OpenSession>;
export type TakenSeat = z.infer<typeof Seat>;
export type FoundReceipt = z.infer<typeof ReceiptAnswer>;
export type Progress = z.infer<typeof SessionProgress>;
export type Staff = z.infer<typeof StaffSession>;
/** A signed-in member of staff; sessions are opened by the id. */
export type Caller = Staff & { readonly id: string; readonly isDemo: boolean };
export type News = z.infer<typeof LessonNews>;
export type Step = z.infer<typeof LessonStep>;
export type ReportedState = Exclude<z.infer<typeof SeatState>, 'joined'>;
export type Counts = z.infer<typeof SessionCounts>;
export type Invited = z.infer<typeof Invitation>;
export type NewInvitation =
  | { readonly duty: 'teacher'; readonly name: string }
  | { readonly duty: 'facilitator'; readonly name: string; readonly moderator: string };
export type SeatRequest = Pick<TakenSeat, 'seat' | 'animal'> & { readonly code: string; readonly token: string };
/** A demo's case and the open session of its landing page; `code` is empty once the session is closed. */
export type Demo = { readonly case: string; readonly session: string; readonly code: string };

/** What needs no key: cases, their statements, the demo's sign, and the class door. No contribution can be read through it. */
export interface FrontStore extends StatementReader, ClassPageReader, ReceiptEraser {
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Days that raw contributions outlive the final release. */
  readRawDays(): Promise<number>;
  listCases(): Promise<Case[]>;
  findCase(id: string): Promise<{ case: Case; rounds: Round[] }>;
  findAddressBlocks(caseId: string): Promise<AddressLayer>;
  findDemo(): Promise<Demo | null>;
  lookUpCode(code: string): Promise<FoundSession>;
  /**
   * The same seat and token again gives the same seat (`created: false`), also after the session closed. An animal that the
   * teacher lets rejoin goes to the new device with its pupil; the old device's seat ends.
   */
  takeSeat(request: SeatRequest): Promise<{ created: boolean; tookOver: boolean; seat: TakenSeat }>;
  /** What became of what the holder said; an unknown class or receipt is `receipt-unknown`, in the same time. */
  lookUpReceipt(session: string, receipt: Receipt): Promise<FoundReceipt>;
}

/** One seat's own contributions; bound to the seat, so that no handler can name another. */
export interface OwnStore extends SeatInClass, SeatBetter {
  readonly session: string;
  findSeat(): Promise<TakenSeat>;
  /** Where this seat's contributions must lie. */
  findArea(): Promise<{ bbox: BBox; area: Area }>;
  /** See the matrix in 07-interfaces.md; a conflict carries the stored `rev`. */
  deliver(rev: number, feature: Contribution): Promise<'created' | 'same' | 'replaced'>;
  find(contribution: string): Promise<Revision>;
  /** Leaves a tombstone without content. */
  takeBack(contribution: string, rev: number): Promise<void>;
  list(): Promise<Revision[]>;
  /** Keeps the hash of the receipt; a seat has one. Resolves to whether it is new. */
  keepReceipt(receipt: Receipt): Promise<boolean>;
  readNews(): Promise<News>;
  /** Resolves to whether the wall shows something else now. */
  report(state: ReportedState, waiting: number): Promise<{ changed: boolean; news: News }>;
  /** Ends a visitor's seat; refuses in a class. */
  leave(): Promise<void>;
}

/**
 * The door to {@link OwnStore}: null when the seat is unknown or the token is not its own; refuses with `seat-evicted` or
 * `seat-moved` when the teacher has ended it.
 */
export interface SeatDoor {
  enter(seat: string, token: string): Promise<OwnStore | null>;
}

/** One teacher's lessons; bound to the caller, so that no handler can reach another's. Never reads a contribution. */
export interface LessonStore {
  list(): Promise<Session[]>;
  open(caseId: string, value: NewSession): Promise<Progress>;
  find(session: string): Promise<Progress>;
  setStep(session: string, step: Step): Promise<Progress>;
  setPause(session: string, paused: boolean): Promise<Progress>;
  extend(session: string, minutes: number): Promise<Progress>;
  rotateCode(session: string): Promise<Progress>;
  close(session: string): Promise<Progress>;
  letRejoin(session: string, animal: SeatAnimal): Promise<Progress>;
  /** Erases what the seat sent, from the file too. */
  evict(session: string, animal: SeatAnimal): Promise<Progress>;
}

/** The door to {@link LessonStore}. */
export interface LessonDoor {
  enter(caller: Caller): LessonStore;
}

/** Running the instance: cases, rounds, sessions, staff. Counts seats, never reads a contribution. */
export interface StaffStore extends TextCounter, CouncilDesk, OperationDesk {
  createCase(value: Case): Promise<Case>;
  setBases(caseId: string, bases: Bases): Promise<Case>;
  createRound(caseId: string, value: Round): Promise<Round>;
  /** As the instance, which may see every session; teachers come through {@link LessonDoor}. */
  openSession(caseId: string, value: NewSession): Promise<Progress>;
  findSession(session: string): Promise<Progress>;
  closeSession(session: string): Promise<Progress>;
  countSessions(caseId: string): Promise<Counts[]>;
  invite(caseId: string, value: NewInvitation): Promise<{ invitation: string; token: string }>;
  listInvitations(caseId: string): Promise<Invited[]>;
  /** A new link; the old one and its devices end. */
  renewInvitation(caseId: string, invitation: string): Promise<{ invitation: string; token: string }>;
  /** Resolves to the sessions that nobody runs any longer. */
  revokeInvitation(caseId: string, invitation: string): Promise<string[]>;
  makeDeviceCode(caller: Caller): Promise<{ code: string; seconds: number }>;
  /** Trades a device code for a cookie's token. */
  addDevice(code: string): Promise<{ cookie: string; staff: Staff }>;
  findDemo(): Promise<Demo | null>;
  /** A staff member and a one-time token that signs them in. */
  addStaff(staff: Staff): Promise<{ token: string }>;
  /** A new one-time link for the first administrator; earlier ones end. null once anybody has signed in. */
  renewFirstLink(): Promise<{ token: string } | null>;
  /**
   * Trades a one-time token for a cookie's token. A teacher's link binds the first device; there, with its cookie, it may be
   * opened again.
   */
  signIn(token: string, cookie?: string): Promise<{ cookie: string; staff: Staff }>;
  /** Signs in as the demo's member of staff; refuses outside a demo. */
  signInAtDoor(role: Staff['role']): Promise<{ cookie: string; staff: Staff }>;
  whoIs(cookie: string): Promise<Caller | null>;
}

export type ReleaseNumber = number | 'latest';
/** One face of a frozen release; `edition` is the release's random id and never comes again. */
export type Face = {
  readonly edition: string;
  readonly head: ReleaseHead;
  readonly cells: ReleasedCell[];
  readonly schoolTable: SchoolRow[];
  readonly schoolAnswers: SchoolAnswer[];
  readonly better: BetterRow[];
};

/** The public face of releases. */
export interface PublicReleaseStore extends FindingReader {
  listHeads(caseId: string): Promise<ReleaseHead[]>;
  findHead(caseId: string, number: ReleaseNumber): Promise<{ edition: string; head: ReleaseHead }>;
  findFace(caseId: string, number: ReleaseNumber): Promise<Face>;
  /** What children wrote and may be quoted. */
  findQuotes(caseId: string, number: ReleaseNumber): Promise<Quote[]>;
  /** How the attacks on the release went, before it was published. */
  findAttacks(caseId: string, number: ReleaseNumber): Promise<AttackResult[]>;
}
/** The planner's face of the same releases. */
export interface PlannerReleaseStore extends PublicReleaseStore {
  /** May, and must, the map of the preview be counted before it is read? Counts pupils, never reads a contribution. */
  isPreviewStale(caseId: string, round: string): Promise<boolean>;
  findPreview(caseId: string, round: string): Promise<Preview>;
  /** What children wrote and their teachers let through. */
  findTexts(caseId: string, number: ReleaseNumber): Promise<ReleasedText[]>;
  /** For good; what children wrote is deleted. */
  withdraw(caseId: string, number: number): Promise<ReleaseHead>;
}

/** Which store a handler receives, by its route's `reads`. */
export type StoreFor = {
  nothing: FrontStore;
  own: OwnStore;
  class: ClassStore;
  lesson: LessonStore;
  'planner-release': PlannerReleaseStore;
  'public-release': PublicReleaseStore;
  operation: StaffStore;
};
/** Keeps {@link StoreFor} whole: a new `reads` without a store does not compile. */
export type StoreOf<R extends Reads> = StoreFor[R];

export type Stores = {
  readonly front: FrontStore;
  readonly seats: SeatDoor;
  readonly lessons: LessonDoor;
  readonly classes: ClassDoor;
  readonly staff: StaffStore;
  readonly publicRelease: PublicReleaseStore;
  readonly plannerRelease: PlannerReleaseStore;
  readonly audit: AuditLog;
};

/** The raw rows of one round, of both strands, as they were when the release began. For the release worker only. */
export interface RawReader {
  /** Read once. */
  rows(): Iterable<RawRow>;
  /** «Ble det bedre?», read once. */
  answers(): Iterable<AnswerRow>;
}
/** A release being computed: either published or abandoned, then its raw view is closed. */
export interface RunningRelease {
  readonly head: ReleaseHead;
  readonly case: Case;
  readonly raw: RawReader;
  /** Cells of the round's earlier releases, oldest first, withdrawn ones too. */
  readonly earlier: readonly Readonly<Record<Layer, readonly ReleasedCell[]>>[];
  /** @param attacks none may have a failure */
  publish(
    content: ReleaseContent,
    attacks: readonly AttackResult[],
    better?: readonly BetterRow[],
  ): Promise<ReleaseHead>;
  abandon(): Promise<void>;
}
export interface ReleaseDesk {
  /** Counts the map of a preview in one reading transaction, and keeps it if that may be. */
  preview(
    caseId: string,
    round: string,
    count: (input: ReleaseInput, parameters: GateParameters) => PreviewMap,
  ): Promise<void>;
  /** Checks what may be released and freezes the raw rows in the same transaction. */
  begin(caseId: string, round: string): Promise<RunningRelease>;
}

/** One contribution of a file; the same contributor of the same session is one pupil. */
export type ImportRow = {
  readonly contributor: string;
  readonly round: string;
  readonly session: string | null;
  readonly school: string;
  readonly grade: GradeGroup | null;
  readonly feature: Contribution;
};
/** Contributor of a round and session → pupil key; lives as long as one command, never stored. */
export type Contributors = Map<string, string>;

/** Bringing material in: cases with their sessions, and files of contributions. */
export interface ImportDesk extends FindingDesk {
  isEmpty(): Promise<boolean>;
  addCase(file: {
    readonly case: Case;
    readonly rounds: readonly Round[];
    readonly addressBlocks: AddressLayer | null;
    readonly sessions: readonly (Session & { readonly code?: string | undefined })[];
  }): Promise<void>;
  /** A case with everything a file of contributions may refer to. */
  findCase(caseId: string): Promise<{ case: Case; rounds: Round[]; sessions: Session[] }>;
  /** All rows or none; returns how many contributions and new pupils came in. */
  addContributions(
    caseId: string,
    rows: AsyncIterable<ImportRow>,
    contributors: Contributors,
  ): Promise<{ contributions: number; pupils: number }>;
  /**
   * What teachers have read of the case, all or none.
   * @throws Problem not-found for a contribution without words
   */
  putReadTexts(caseId: string, texts: readonly ReadText[]): Promise<void>;
  /** Marks the database as a demo, for good. */
  markDemo(demo: { readonly case: string; readonly session: string }): Promise<void>;
  /** Empties a demo so that its story can start over; refuses outside a demo. */
  clearDemo(): Promise<void>;
  /** Between clearing and the last step of the story a demo is unfinished; a start finishes it. */
  setDemoFinished(finished: boolean): Promise<void>;
  isDemoFinished(): Promise<boolean>;
}

/** What time does: forgotten sessions end, what is due is deleted, a release whose worker died is removed. */
export interface Housekeeping extends TextKeeping, RetentionKeeping {
  /** Ends joining where the teacher has pressed nothing for so long; resolves to the sessions that ended. */
  closeForgottenSessions(afterMs: number): Promise<string[]>;
  removeOldSeats(): Promise<number>;
  removeUnfinishedReleases(): Promise<number>;
}
