import { z } from 'zod';
import { Slug } from '../case.ts';
import { JoinCode } from '../session.ts';
import { routes } from './route.ts';
import { Duty, StaffSession } from './staff.ts';

const CaseParams = z.strictObject({ case: Slug });
const InvitationParams = z.strictObject({ case: Slug, invitation: z.uuidv4() });
/** Secret of a link, base64url of 32 bytes; the server keeps a hash. Shown once. */
const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const Invitation = z.strictObject({
  invitation: z.uuidv4(),
  /** The planner's own note: «Kari, Nordby skole». */
  name: z.string(),
  duty: Duty,
  /** Whose teacher moderates a facilitator's sessions; null for a teacher. */
  moderator: z.uuidv4().nullable(),
  /** Has a device opened the link? */
  bound: z.boolean(),
  /** Devices that are signed in with it. */
  devices: z.int(),
  /** Sessions opened with it. */
  sessions: z.int(),
});

const Made = z.strictObject({ invitation: z.uuidv4(), token: LinkToken });
const OF_PLANNER = { who: ['planner'], reads: 'operation', limit: 'none' } as const;

export const invitationRoutes = routes({
  createInvitation: {
    ...OF_PLANNER,
    id: 'createInvitation',
    method: 'post',
    path: '/api/cases/:case/invitations',
    summary: 'A link that lets a teacher, or a facilitator with a moderating teacher, hold sessions of one case.',
    request: {
      params: CaseParams,
      body: z.discriminatedUnion('duty', [
        z.strictObject({ duty: z.literal('teacher'), name: z.string().min(1).max(60) }),
        z.strictObject({ duty: z.literal('facilitator'), name: z.string().min(1).max(60), moderator: z.uuidv4() }),
      ]),
    },
    replies: { 201: Made },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  listInvitations: {
    ...OF_PLANNER,
    id: 'listInvitations',
    method: 'get',
    path: '/api/cases/:case/invitations',
    summary: 'The links of a case, without their secrets.',
    request: { params: CaseParams },
    replies: { 200: z.strictObject({ invitations: z.array(Invitation) }) },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  renewInvitation: {
    ...OF_PLANNER,
    id: 'renewInvitation',
    method: 'post',
    path: '/api/cases/:case/invitations/:invitation/renew',
    summary: 'A new link for whoever lost every device: the old link and its devices end, their sessions stay theirs.',
    request: { params: InvitationParams },
    replies: { 200: Made },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  revokeInvitation: {
    ...OF_PLANNER,
    id: 'revokeInvitation',
    method: 'delete',
    path: '/api/cases/:case/invitations/:invitation',
    summary: 'Ends a link and all its devices at once, and those of facilitators that it moderates.',
    request: { params: InvitationParams },
    replies: { 200: z.strictObject({ revoked: z.literal(true) }) },
    problems: ['not-found', 'not-signed-in', 'not-your-role'],
  },
  makeDeviceCode: {
    id: 'makeDeviceCode',
    method: 'post',
    path: '/api/staff/device-code',
    summary: 'A short code, good once and for 10 minutes, that lets a teacher’s second device in.',
    who: ['teacher'],
    reads: 'operation',
    request: {},
    replies: { 201: z.strictObject({ code: z.string(), seconds: z.int() }) },
    problems: ['not-signed-in', 'not-your-role'],
    limit: 'none',
  },
  addDevice: {
    id: 'addDevice',
    method: 'post',
    path: '/api/staff/device',
    summary: 'Signs a second device in with the code shown on the first.',
    who: ['anyone'],
    reads: 'operation',
    request: { body: z.strictObject({ code: JoinCode }) },
    replies: { 200: StaffSession },
    problems: ['not-signed-in', 'too-many-tries'],
    limit: 'sign-in-failures',
  },
});
