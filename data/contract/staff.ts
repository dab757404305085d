import { z } from 'zod';
import { Slug } from '../case.ts';
import { routes } from './route.ts';

/** A facilitator, as of a youth council, holds the session; its texts wait for the moderating teacher. */
export const Duty = z.enum(['teacher', 'facilitator']);

export const StaffSession = z.strictObject({
  name: z.string(),
  role: z.enum(['teacher', 'planner', 'operator']),
  /** The one case of a teacher, with what the link lets them do. */
  case: Slug.optional(),
  duty: Duty.optional(),
});

export const staffRoutes = routes({
  signIn: {
    id: 'signIn',
    method: 'post',
    path: '/api/staff/session',
    summary: 'Trades a sign-in link for a cookie. A link is good for one device: the first that opens it.',
    who: ['anyone'],
    reads: 'operation',
    request: { body: z.strictObject({ token: z.string().min(20).max(200) }) },
    replies: { 200: StaffSession },
    problems: ['not-signed-in', 'link-bound', 'too-many-tries'],
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
