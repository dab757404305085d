/** What a class sees of itself, says together, and what of its texts may leave; see docs/privacy-class.md. */
import { z } from 'zod';
import { Slug } from '../case.ts';
import { ClassShow } from '../class-show.ts';
import { Ballot, Vote } from '../class-vote.ts';
import { TextCounts, TextDecision, TextQueue } from '../text-queue.ts';
import { routes } from './route.ts';

const SessionParams = z.strictObject({ session: z.uuidv4() });
const SeatParams = z.strictObject({ seat: z.uuidv4() });

/** Most decisions of one press: all texts of a large class. */
const MAX_DECISIONS = 2_000;

/** A pupil's own ballot, which only that pupil's tablet is told. */
export const SeatVote = z.strictObject({ vote: Vote, ballot: Ballot.nullable() });

/** `gone`: changed or taken back on the child's tablet meanwhile, or not in the queue. */
export const DecidedTexts = z.strictObject({ decided: z.int(), gone: z.int() });

const OF_TEACHER = {
  who: ['teacher'],
  reads: 'class',
  limit: 'none',
} as const;
const STAFF_PROBLEMS = ['not-found', 'not-signed-in', 'not-your-role'] as const;

export const classRoutes = routes({
  showClassMap: {
    ...OF_TEACHER,
    id: 'showClassMap',
    method: 'post',
    path: '/api/sessions/:session/class-map',
    summary:
      'The teacher presses «vis»: counts the class’s map if enough more seats have sent, else answers the last one again, byte for byte.',
    request: { params: SessionParams },
    replies: { 200: ClassShow },
    problems: [...STAFF_PROBLEMS, 'session-closed', 'too-few-new-seats', 'too-many-seats'],
  },
  getClassMap: {
    ...OF_TEACHER,
    id: 'getClassMap',
    method: 'get',
    path: '/api/sessions/:session/class-map',
    summary: 'The class’s map as it was last shown; counts nothing.',
    request: { params: SessionParams },
    replies: { 200: ClassShow },
    problems: [...STAFF_PROBLEMS, 'nothing-shown-yet'],
  },
  startVote: {
    ...OF_TEACHER,
    id: 'startVote',
    method: 'post',
    path: '/api/sessions/:session/vote',
    summary: 'Makes cards of the places on the class’s map; pupils rank three. A session votes once.',
    request: { params: SessionParams },
    replies: { 200: Vote },
    problems: [...STAFF_PROBLEMS, 'session-closed', 'nothing-shown-yet', 'vote-closed'],
  },
  getVote: {
    ...OF_TEACHER,
    id: 'getVote',
    method: 'get',
    path: '/api/sessions/:session/vote',
    summary: 'The cards, and once the vote is closed their order. Never a number, never a ballot.',
    request: { params: SessionParams },
    replies: { 200: Vote },
    problems: STAFF_PROBLEMS,
  },
  closeVote: {
    ...OF_TEACHER,
    id: 'closeVote',
    method: 'post',
    path: '/api/sessions/:session/vote/close',
    summary: 'Closes the vote: the order is kept, the ballots are deleted.',
    request: { params: SessionParams },
    replies: { 200: Vote },
    problems: [...STAFF_PROBLEMS, 'too-few-ballots'],
  },
  discardVote: {
    ...OF_TEACHER,
    id: 'discardVote',
    method: 'delete',
    path: '/api/sessions/:session/vote',
    summary: 'Takes back a vote that was begun too early, with its ballots; nothing of it has been shown.',
    request: { params: SessionParams },
    replies: { 200: z.strictObject({ discarded: z.literal(true) }) },
    problems: [...STAFF_PROBLEMS, 'vote-closed'],
  },
  listTexts: {
    ...OF_TEACHER,
    id: 'listTexts',
    method: 'get',
    path: '/api/sessions/:session/texts',
    summary: 'Texts of the class with their sticker, shuffled, from the end of the lesson and for 14 days.',
    request: { params: SessionParams },
    replies: { 200: TextQueue },
    problems: STAFF_PROBLEMS,
  },
  decideTexts: {
    ...OF_TEACHER,
    id: 'decideTexts',
    method: 'post',
    path: '/api/sessions/:session/texts',
    summary: 'Lets texts through, masks words of them, or holds them back; one or many at a time.',
    request: {
      params: SessionParams,
      body: z.strictObject({ decisions: z.array(TextDecision).min(1).max(MAX_DECISIONS) }),
    },
    replies: { 200: DecidedTexts },
    problems: [...STAFF_PROBLEMS, 'not-valid', 'queue-closed'],
  },
  countTexts: {
    id: 'countTexts',
    method: 'get',
    path: '/api/cases/:case/texts',
    summary: 'How many texts wait for their teacher, and how many were deleted unread.',
    who: ['planner'],
    reads: 'operation',
    request: { params: z.strictObject({ case: Slug }) },
    replies: { 200: TextCounts },
    problems: STAFF_PROBLEMS,
    limit: 'none',
  },
  getSeatClassMap: {
    id: 'getSeatClassMap',
    method: 'get',
    path: '/api/seats/:seat/class-map',
    summary: 'The class’s map as the wall shows it, while the lesson lasts; the tablet lays its own marks over it.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: ClassShow },
    problems: ['seat-unknown', 'session-closed', 'nothing-shown-yet'],
    limit: 'none',
  },
  getSeatVote: {
    id: 'getSeatVote',
    method: 'get',
    path: '/api/seats/:seat/vote',
    summary: 'The cards, the seat’s own ballot, and the order once the vote is closed.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: SeatVote },
    problems: ['seat-unknown', 'not-found'],
    limit: 'none',
  },
  putBallot: {
    id: 'putBallot',
    method: 'put',
    path: '/api/seats/:seat/ballot',
    summary:
      'Up to three cards, the most important first. One ballot a seat; another replaces it until the vote closes.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams, body: z.strictObject({ ballot: Ballot }) },
    replies: { 200: SeatVote },
    problems: ['seat-unknown', 'not-found', 'not-valid', 'vote-closed'],
    limit: 'none',
  },
});
