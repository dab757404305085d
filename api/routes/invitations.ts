import type { invitationRoutes } from '../../data/contract/invitations.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';
import { setStaffCookie } from '../staff-cookie.ts';

export function invitationHandlers({ live }: Pick<Dependencies, 'live'>): Handlers<keyof typeof invitationRoutes> {
  return {
    createInvitation: async ({ store, params, body }) => ({
      status: 201,
      body: await store.invite(params.case, body),
    }),
    listInvitations: async ({ store, params }) => ({
      status: 200,
      body: { invitations: await store.listInvitations(params.case) },
    }),
    renewInvitation: async ({ store, params }) => ({
      status: 200,
      body: await store.renewInvitation(params.case, params.invitation),
    }),
    revokeInvitation: async ({ store, params }) => {
      const sessions = await store.revokeInvitation(params.case, params.invitation);
      for (const session of sessions) live.changed(session, 'lesson');
      return { status: 200, body: { revoked: true } };
    },
    makeDeviceCode: async ({ store, caller }) => ({ status: 201, body: await store.makeDeviceCode(caller) }),
    addDevice: async ({ store, body, context }) => {
      const { cookie, staff } = await store.addDevice(body.code);
      setStaffCookie(context, cookie, staff);
      return { status: 200, body: staff };
    },
  };
}
