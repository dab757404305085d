import { z } from 'zod';
import { Basis, Slug } from '../case.ts';
import { LESSON_STEPS } from '../lesson.ts';
import { MAX_CONTRIBUTIONS_PER_SEAT } from '../limits.ts';
import { PupilSession, SeatAnimal, Session, Strand } from '../session.ts';
import { routes } from './route.ts';

const SessionParams = z.strictObject({ session: z.uuidv4() });
const SeatParams = z.strictObject({ session: z.uuidv4(), animal: SeatAnimal });

export const LessonStep = z.enum(LESSON_STEPS);

/** What a device tells of its seat, and the projector shows. */
export const SEAT_STATES = ['joined', 'working', 'sent'] as const;
export const SeatState = z.enum(SEAT_STATES);
/** Contributions that a device holds and has not sent. */
export const Waiting = z.int().min(0).max(MAX_CONTRIBUTIONS_PER_SEAT);

/** How far the vote has come; `none` before it starts and after it is taken back. */
export const VOTE_STATES = ['none', 'open', 'closed'] as const;
export const VoteState = z.enum(VOTE_STATES);

/** What a screen has to fetch: it holds another showing than this, or another state of the vote. */
const Showings = {
  /** Number of the latest showing of the class's map; 0: none yet. */
  shows: z.int().min(0),
  vote: VoteState,
} as const;

/** What the pupils of a session are told of the lesson. */
export const LessonNews = z.strictObject({
  sessionState: z.enum(['open', 'closed']),
  step: LessonStep,
  /** «Se opp»: tablets rest. */
  paused: z.boolean(),
  ...Showings,
  /** Has the municipality promised to consider the input? null: nobody has said, as in a session that came in a file. */
  promised: z.boolean().nullable(),
});

/** One seat on the wall: no times, no themes, nothing of what was sent. */
export const SeatOnWall = z.strictObject({
  animal: SeatAnimal,
  state: SeatState,
  waiting: Waiting,
  /** The teacher has let another device take this seat over; ends by itself. */
  rejoining: z.boolean(),
});

/** What the teacher's projector shows: seats as joined, working, sent; no counts per theme. */
export const SessionProgress = z.strictObject({
  session: Session,
  /** Shown while the session is open. */
  code: z.string().nullable(),
  joined: z.int(),
  sent: z.int(),
  basis: Basis,
  promised: z.boolean().nullable(),
  clock: z.strictObject({
    step: LessonStep,
    paused: z.boolean(),
    /** Length of the step with what was added, minutes. */
    minutes: z.int(),
    /** Negative when the step is over, null before the start; counted when the answer was made. */
    secondsLeft: z.int().nullable(),
  }),
  ...Showings,
  /** Seats that must still send before the class's map may be counted (data/class-show.ts); 0: it may be shown now. */
  seatsUntilShow: z.int().min(0),
  /** Sorted by animal, so that no order of arrival shows. */
  seats: z.array(SeatOnWall),
  /** Steps of the one shared trail: everything the class has delivered and not taken back. */
  footprints: z.int(),
});

/** What the planner sees of a session: counts, neither the class's name nor a seat. */
export const SessionCounts = z.strictObject({
  session: z.uuidv4(),
  round: Slug,
  school: Slug,
  strand: Strand,
  state: z.enum(['open', 'closed']),
  invited: z.int(),
  joined: z.int(),
  sent: z.int(),
});

const Start = PupilSession.pick({ round: true, school: true, className: true }).extend({
  /** Chosen by the device: asked again with the same one, it gets the session that it has opened already. */
  id: z.uuidv4().optional(),
  basis: Basis,
  /** The tick beside the text of the basis. */
  basisConfirmed: z.literal(true),
  promised: z.boolean(),
});
/** A class; or an open session at a stand, whose visitors are a strand of their own and are not invited one by one. */
export const NewSession = z.discriminatedUnion('kind', [
  Start.extend({ kind: z.literal('class'), grades: PupilSession.shape.grades, invited: PupilSession.shape.invited }),
  Start.extend({ kind: z.literal('open') }),
]);
export type NewSession = z.infer<typeof NewSession>;

/** Most that one press may add to a step, minutes. */
export const MAX_EXTENSION_MIN = 60;

const OF_TEACHER = {
  who: ['teacher'],
  reads: 'lesson',
  replies: { 200: SessionProgress },
  problems: ['not-found', 'session-closed', 'not-signed-in', 'not-your-role'],
  limit: 'none',
} as const;

export const sessionRoutes = routes({
  createSession: {
    ...OF_TEACHER,
    id: 'createSession',
    method: 'post',
    path: '/api/cases/:case/sessions',
    summary:
      'Opens a session for a class, or at a stand, and makes its join code. The class’s name is never published.',
    request: { params: z.strictObject({ case: Slug }), body: NewSession },
    replies: { 201: SessionProgress },
    problems: ['not-found', 'id-taken', 'basis-not-offered', 'case-closed', 'not-signed-in', 'not-your-role'],
  },
  listOwnSessions: {
    ...OF_TEACHER,
    id: 'listOwnSessions',
    method: 'get',
    path: '/api/sessions',
    summary: 'The sessions that the teacher opened, or moderates for a facilitator.',
    request: {},
    replies: { 200: z.strictObject({ sessions: z.array(Session) }) },
    problems: ['not-signed-in', 'not-your-role'],
  },
  countSessions: {
    id: 'countSessions',
    method: 'get',
    path: '/api/cases/:case/sessions',
    summary: 'Counts of a case’s sessions, for the planner: no class name, no seat, no code.',
    who: ['planner'],
    reads: 'operation',
    request: { params: z.strictObject({ case: Slug }) },
    replies: { 200: z.strictObject({ sessions: z.array(SessionCounts) }) },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  getSession: {
    ...OF_TEACHER,
    id: 'getSession',
    method: 'get',
    path: '/api/sessions/:session',
    summary: 'The code on the wall, the clock, and each seat as joined, working or sent.',
    request: { params: SessionParams },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  setStep: {
    ...OF_TEACHER,
    id: 'setStep',
    method: 'put',
    path: '/api/sessions/:session/step',
    summary: 'Goes to a step of the lesson and starts its clock. The same step again changes nothing.',
    request: { params: SessionParams, body: z.strictObject({ step: LessonStep }) },
  },
  setPause: {
    ...OF_TEACHER,
    id: 'setPause',
    method: 'put',
    path: '/api/sessions/:session/pause',
    summary: '«Se opp»: every tablet rests and the clock stands; or both go on.',
    request: { params: SessionParams, body: z.strictObject({ paused: z.boolean() }) },
  },
  extendStep: {
    ...OF_TEACHER,
    id: 'extendStep',
    method: 'post',
    path: '/api/sessions/:session/extension',
    summary: 'Adds minutes to the step, and puts the automatic end off.',
    request: { params: SessionParams, body: z.strictObject({ minutes: z.int().min(1).max(MAX_EXTENSION_MIN) }) },
  },
  rotateCode: {
    ...OF_TEACHER,
    id: 'rotateCode',
    method: 'post',
    path: '/api/sessions/:session/code',
    summary: 'A new join code; the old one ends at once. Whoever has a seat keeps it.',
    request: { params: SessionParams },
  },
  closeSession: {
    ...OF_TEACHER,
    id: 'closeSession',
    method: 'post',
    path: '/api/sessions/:session/close',
    summary: 'Ends joining. Delivery stays open for 7 days.',
    request: { params: SessionParams },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  letRejoin: {
    ...OF_TEACHER,
    id: 'letRejoin',
    method: 'post',
    path: '/api/sessions/:session/seats/:animal/rejoin',
    summary: 'Lets another device take over the seat of a lost one, within 2 minutes: same animal, same pupil.',
    request: { params: SeatParams },
  },
  evictSeat: {
    ...OF_TEACHER,
    id: 'evictSeat',
    method: 'delete',
    path: '/api/sessions/:session/seats/:animal',
    summary: 'Takes a seat out of an open session: all it sent is erased, and its device is told.',
    request: { params: SeatParams },
  },
});
