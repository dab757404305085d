import { z } from 'zod';
import { Slug } from '../case.ts';
import { routes } from './route.ts';

/** The five doors of the demo's landing page, in the order of the story; and a side door for whoever would run it. */
export const DOORS = ['pupil', 'teacher', 'planner', 'council', 'public', 'operator'] as const;
export const Door = z.enum(DOORS);

export const demoRoutes = routes({
  getDemo: {
    id: 'getDemo',
    method: 'get',
    path: '/api/demo',
    summary: 'Is this a demo, and which case does its landing page show?',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: {
      200: z.discriminatedUnion('demo', [
        z.strictObject({ demo: z.literal(false) }),
        z.strictObject({ demo: z.literal(true), case: Slug, session: z.uuidv4(), code: z.string() }),
      ]),
    },
    problems: [],
    limit: 'none',
  },
  openDoor: {
    id: 'openDoor',
    method: 'post',
    path: '/api/demo/doors/:door',
    summary: 'Signs in through a one-click door of the demo (refused outside a demo).',
    who: ['anyone'],
    reads: 'operation',
    request: { params: z.strictObject({ door: Door }) },
    replies: { 200: z.strictObject({ location: z.string() }) },
    problems: ['not-a-demo'],
    limit: 'none',
  },
  resetDemo: {
    id: 'resetDemo',
    method: 'post',
    path: '/api/demo/reset',
    summary: 'Starts the demo story over: every contribution and release since the seed is gone.',
    who: ['anyone'],
    reads: 'operation',
    request: {},
    replies: { 200: z.strictObject({ case: Slug }) },
    problems: ['not-a-demo'],
    limit: 'none',
  },
});
