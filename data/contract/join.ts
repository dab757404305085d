import { z } from 'zod';
import { Slug } from '../case.ts';
import { JoinCode, SeatAnimal } from '../session.ts';
import { routes } from './route.ts';
import { LessonNews, SeatState, Waiting } from './sessions.ts';

/** What a device with the right code learns before it takes a seat. */
export const OpenSession = z.strictObject({
  session: z.uuidv4(),
  case: Slug,
  school: Slug,
  takenAnimals: z.array(SeatAnimal),
  /** Taken ones that the teacher lets another device take over just now. */
  rejoinAnimals: z.array(SeatAnimal),
  /** `open` at a stand: one tablet, one visitor after another. */
  kind: z.enum(['class', 'open']),
  promised: LessonNews.shape.promised,
});

export const Seat = z.strictObject({
  seat: z.uuidv4(),
  session: z.uuidv4(),
  case: Slug,
  school: Slug,
  animal: SeatAnimal,
  kind: OpenSession.shape.kind,
  ...LessonNews.shape,
});

/** Secret of one device place, made on the device: 32 random bytes, base64url. The server keeps a hash. */
export const SeatToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const SeatParams = z.strictObject({ seat: z.uuidv4() });

export const joinRoutes = routes({
  lookUpCode: {
    id: 'lookUpCode',
    method: 'post',
    path: '/api/join',
    summary: 'Which session has this class code, and which animals are taken?',
    who: ['anyone'],
    reads: 'nothing',
    request: { body: z.strictObject({ code: JoinCode }) },
    replies: { 200: OpenSession },
    problems: ['wrong-code', 'session-closed', 'too-many-tries'],
    limit: 'join-failures',
  },
  takeSeat: {
    id: 'takeSeat',
    method: 'put',
    path: '/api/seats/:seat',
    summary: 'Takes a seat with an animal. Id and token come from the device, so a lost answer can be asked for again.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: SeatParams, body: z.strictObject({ code: JoinCode, animal: SeatAnimal, token: SeatToken }) },
    replies: { 200: Seat, 201: Seat },
    problems: [
      'wrong-code',
      'session-closed',
      'animal-taken',
      'seat-taken',
      'seat-evicted',
      'seat-moved',
      'too-many-seats',
      'too-many-tries',
    ],
    limit: 'join-failures',
  },
  getSeat: {
    id: 'getSeat',
    method: 'get',
    path: '/api/seats/:seat',
    summary: 'The seat as the server knows it, for a device that comes back.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: Seat },
    problems: ['seat-unknown'],
    limit: 'none',
  },
  reportSeat: {
    id: 'reportSeat',
    method: 'put',
    path: '/api/seats/:seat/state',
    summary:
      'What the projector may show of this seat: working or sent, and how many contributions still wait on the device.',
    who: ['pupil'],
    reads: 'own',
    request: {
      params: SeatParams,
      body: z.strictObject({ state: SeatState.exclude(['joined']), waiting: Waiting }),
    },
    replies: { 200: LessonNews },
    problems: ['seat-unknown'],
    limit: 'none',
  },
  leaveSeat: {
    id: 'leaveSeat',
    method: 'delete',
    path: '/api/seats/:seat',
    summary:
      'At a stand the tablet clears itself for the next visitor: what was sent stays, the seat is gone. Not in a class.',
    who: ['pupil'],
    reads: 'own',
    request: { params: SeatParams },
    replies: { 200: z.strictObject({ left: z.literal(true) }) },
    problems: ['seat-unknown', 'not-your-role'],
    limit: 'none',
  },
});
