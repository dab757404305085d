import { z } from 'zod';
import { Slug } from '../case.ts';
import { JoinCode, SeatAnimal } from '../session.ts';
import { routes } from './route.ts';

/** What a device with the right code learns before it takes a seat. */
export const OpenSession = z.strictObject({
  session: z.uuidv4(),
  case: Slug,
  school: Slug,
  takenAnimals: z.array(SeatAnimal),
});

export const Seat = z.strictObject({
  seat: z.uuidv4(),
  session: z.uuidv4(),
  case: Slug,
  school: Slug,
  animal: SeatAnimal,
  sessionState: z.enum(['open', 'closed']),
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
    problems: ['wrong-code', 'session-closed', 'animal-taken', 'seat-taken', 'too-many-seats', 'too-many-tries'],
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
});
