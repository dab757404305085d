import { z } from 'zod';
import { Slug } from '../case.ts';
import { PupilSession, Session } from '../session.ts';
import { routes } from './route.ts';

const SessionParams = z.strictObject({ session: z.uuidv4() });
/** What the teacher's projector shows: seats as joined, working, sent; no counts per theme. */
export const SessionProgress = z.strictObject({
  session: Session,
  /** Shown while the session is open. */
  code: z.string().nullable(),
  joined: z.int(),
  sent: z.int(),
});

export const sessionRoutes = routes({
  createSession: {
    id: 'createSession',
    method: 'post',
    path: '/api/cases/:case/sessions',
    summary: 'Opens a session for one class of pupils and makes its join code.',
    who: ['planner', 'teacher'],
    reads: 'operation',
    request: {
      params: z.strictObject({ case: Slug }),
      body: PupilSession.pick({ round: true, school: true, className: true, grades: true, invited: true }),
    },
    replies: { 201: SessionProgress },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  getSession: {
    id: 'getSession',
    method: 'get',
    path: '/api/sessions/:session',
    summary: 'The code on the wall, and how many seats have joined and sent.',
    who: ['planner', 'teacher'],
    reads: 'operation',
    request: { params: SessionParams },
    replies: { 200: SessionProgress },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  closeSession: {
    id: 'closeSession',
    method: 'post',
    path: '/api/sessions/:session/close',
    summary: 'Ends joining. Delivery stays open for 7 days.',
    who: ['planner', 'teacher'],
    reads: 'operation',
    request: { params: SessionParams },
    replies: { 200: SessionProgress },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
});
