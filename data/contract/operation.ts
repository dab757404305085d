/** Running the instance: what is deleted when, what has been erased, who has seen and done what. */
import { z } from 'zod';
import { AuditEntry } from '../audit.ts';
import { IsoDate, Slug } from '../case.ts';
import { RETENTION_IDS, RETENTION_KEEPERS, RETENTION_STARTS, RETENTION_UNITS } from '../retention.ts';
import { Strand } from '../session.ts';
import { routes } from './route.ts';

const CaseParams = z.strictObject({ case: Slug });

/** One line as the operator sees it. */
export const RetentionLine = z.strictObject({
  id: z.enum(RETENTION_IDS),
  by: z.enum(RETENTION_KEEPERS),
  from: z.enum(RETENTION_STARTS),
  amount: z.int().min(1),
  unit: z.enum(RETENTION_UNITS),
  /** The first day on which something falls due; null when nothing waits, or nobody here can know. */
  nextDue: IsoDate.nullable(),
  /** The latest day on which housekeeping deleted something, and how many rows. */
  last: z.strictObject({ on: IsoDate, rows: z.int() }).nullable(),
});
export type RetentionLine = z.infer<typeof RetentionLine>;

export const Retention = z.strictObject({
  /** The day housekeeping last ran; null: never yet. */
  keptHouseOn: IsoDate.nullable(),
  /** Invented children: a demo's raw is not deleted, so that its story can be told. */
  isDemo: z.boolean(),
  lines: z.array(RetentionLine),
});
export type Retention = z.infer<typeof Retention>;

/** Has everything that was erased left the file too? */
export const ErasureStatus = z.discriminatedUnion('is', [
  /** Nothing waits. */
  z.strictObject({ is: z.literal('clean'), cleanedOn: IsoDate.nullable() }),
  /** Deleted and overwritten; the file is rewritten when no class is open, at the latest at `latestBy`. */
  z.strictObject({
    is: z.literal('pending'),
    since: z.iso.datetime(),
    latestBy: z.iso.datetime(),
    waitsFor: z.enum(['class', 'release', 'turn']),
  }),
]);
export type ErasureStatus = z.infer<typeof ErasureStatus>;

/** What closing a case begins, in days; of a case that is closed, what it has begun. */
export const CaseEnd = z.strictObject({
  /** The server's day. */
  today: IsoDate,
  closedOn: IsoDate.nullable(),
  /** A class still draws: a case is closed when they are over. */
  openLessons: z.int(),
  /** Invented children, whose contributions no time deletes. */
  isDemo: z.boolean(),
  rounds: z.array(
    z.strictObject({
      round: Slug,
      /** Of its latest release, which closing makes the final one. */
      releasedOn: IsoDate.nullable(),
      /** The first day its contributions are deleted if the case is not closed; null: it holds none, or a class is open. */
      dueIfOpen: IsoDate.nullable(),
      dueIfClosed: IsoDate.nullable(),
    }),
  ),
  /** The day on which receipts no longer answer, if it is closed today. */
  receiptsUntil: IsoDate,
  /** Nothing that a longer-lived case would still have has been deleted. */
  mayReopen: z.boolean(),
});
export type CaseEnd = z.infer<typeof CaseEnd>;

/** A lesson as whoever may erase it knows it again: never how many have sent. */
export const Lesson = z.strictObject({
  session: z.uuidv4(),
  className: z.string(),
  school: Slug,
  strand: Strand,
  grades: z.array(z.int()),
  state: z.enum(['open', 'closed']),
  closedOn: IsoDate.nullable(),
});
export type Lesson = z.infer<typeof Lesson>;

/** What an erasure took away. */
export const Erased = z.strictObject({ pupils: z.int(), contributions: z.int() });
export type Erased = z.infer<typeof Erased>;

const OF_OPERATOR = {
  method: 'get',
  who: ['operator'],
  reads: 'operation',
  problems: ['not-signed-in', 'not-your-role'],
  limit: 'none',
} as const;

export const operationRoutes = routes({
  getRetention: {
    ...OF_OPERATOR,
    id: 'getRetention',
    path: '/api/operation/retention',
    summary: 'What is deleted when, what falls due next, what was deleted last.',
    request: {},
    replies: { 200: Retention },
  },
  getErasure: {
    ...OF_OPERATOR,
    id: 'getErasure',
    path: '/api/operation/erasure',
    summary: 'Has what was erased left the file too, or does it wait for the classes to close?',
    request: {},
    replies: { 200: ErasureStatus },
  },
  listAudit: {
    ...OF_OPERATOR,
    id: 'listAudit',
    path: '/api/operation/audit',
    summary: 'Who has seen and done what, newest day first; never what was in it. Kept for a year.',
    request: { query: z.strictObject({ case: Slug.optional() }) },
    replies: { 200: z.strictObject({ entries: z.array(AuditEntry) }) },
  },
  listLessons: {
    id: 'listLessons',
    method: 'get',
    path: '/api/cases/:case/lessons',
    summary:
      'The lessons of a case, to find the one that is to be erased. Names of classes, never what or how many they have sent.',
    who: ['planner', 'operator'],
    reads: 'operation',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ lessons: z.array(Lesson) }) },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  getCaseEnd: {
    id: 'getCaseEnd',
    method: 'get',
    path: '/api/cases/:case/close',
    summary: 'What closing a case would begin, in days; of one that is closed, what it has begun.',
    who: ['planner'],
    reads: 'operation',
    request: { params: CaseParams },
    replies: { 200: CaseEnd },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  closeCase: {
    id: 'closeCase',
    method: 'post',
    path: '/api/cases/:case/close',
    summary:
      'Closes a case: its latest releases are final, and the time of its raw rows and receipts begins. Again changes nothing.',
    who: ['planner'],
    reads: 'operation',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ closedOn: IsoDate }) },
    problems: ['not-found', 'lessons-open', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  reopenCase: {
    id: 'reopenCase',
    method: 'delete',
    path: '/api/cases/:case/close',
    summary: 'Opens a closed case again, while nothing has been deleted that an open one would still have.',
    who: ['planner'],
    reads: 'operation',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ closedOn: z.null() }) },
    problems: ['not-found', 'case-final', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  eraseSession: {
    id: 'eraseSession',
    method: 'delete',
    path: '/api/cases/:case/sessions/:session',
    summary: 'Erases a whole lesson: everything its pupils sent, their seats and receipts, and the class’s own words.',
    who: ['planner', 'operator'],
    reads: 'operation',
    request: { params: z.strictObject({ case: Slug, session: z.uuidv4() }) },
    replies: { 200: Erased },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  eraseCase: {
    id: 'eraseCase',
    method: 'delete',
    path: '/api/cases/:case/sessions',
    summary: 'Erases everything that anybody sent to a case. Its releases stay until they are withdrawn whole.',
    who: ['operator'],
    reads: 'operation',
    request: { params: CaseParams },
    replies: { 200: Erased },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
});
