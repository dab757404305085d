/**
 * Server-sent events. Each event is the whole of what the listener may know, sent when it differs from the last; so a device
 * that was away, or a second projector, needs nothing but to connect. A comment every 15 s keeps the line open.
 */
import { z } from 'zod';
import { PROBLEM_STATUS, type ProblemCode } from '../problem.ts';
import { routes } from './route.ts';
import { LessonNews, SessionProgress } from './sessions.ts';

const CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** By name of the event: its data, as JSON. After `refused` the listener shall not connect again. */
export const LIVE_EVENTS = {
  /** To the teacher. */
  session: SessionProgress,
  /** To a pupil. */
  lesson: LessonNews,
  refused: z.strictObject({ code: z.enum(CODES) }),
} as const;

const STREAM = { 200: { file: ['text/event-stream'] } } as const;

export const liveRoutes = routes({
  followSession: {
    id: 'followSession',
    method: 'get',
    path: '/api/sessions/:session/events',
    summary: 'Live, for the teacher’s screens: events `session`, each as getSession answers, and `refused`.',
    who: ['teacher'],
    reads: 'lesson',
    request: { params: z.strictObject({ session: z.uuidv4() }) },
    replies: STREAM,
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  followLesson: {
    id: 'followLesson',
    method: 'get',
    path: '/api/seats/:seat/events',
    summary:
      'Live, for a pupil’s tablet: events `lesson` (step, pause, end, a showing of the class’s map, the vote) and `refused`.',
    who: ['pupil'],
    reads: 'own',
    request: { params: z.strictObject({ seat: z.uuidv4() }) },
    replies: STREAM,
    problems: ['seat-unknown'],
    limit: 'none',
  },
});
