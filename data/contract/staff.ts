import { z } from 'zod';
import { routes } from './route.ts';

export const StaffSession = z.strictObject({ name: z.string(), role: z.enum(['teacher', 'planner', 'operator']) });

export const staffRoutes = routes({
  signIn: {
    id: 'signIn',
    method: 'post',
    path: '/api/staff/session',
    summary: 'Trades a one-time sign-in link for a session cookie.',
    who: ['anyone'],
    reads: 'operation',
    request: { body: z.strictObject({ token: z.string().min(20).max(200) }) },
    replies: { 200: StaffSession },
    problems: ['not-signed-in', 'too-many-tries'],
    limit: 'sign-in-failures',
  },
  whoAmI: {
    id: 'whoAmI',
    method: 'get',
    path: '/api/staff/session',
    summary: 'Who is signed in.',
    who: ['teacher', 'planner', 'operator'],
    reads: 'operation',
    request: {},
    replies: { 200: StaffSession },
    problems: ['not-signed-in'],
    limit: 'none',
  },
});
