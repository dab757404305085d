import type { staffRoutes } from '../../data/contract/staff.ts';
import type { Handlers } from '../route-handler.ts';
import { setStaffCookie } from '../staff-cookie.ts';

export function staffHandlers(): Handlers<keyof typeof staffRoutes> {
  return {
    signIn: async ({ store, body, context }) => {
      const { cookie, staff } = await store.signIn(body.token);
      setStaffCookie(context, cookie);
      return { status: 200, body: staff };
    },
    whoAmI: ({ caller }) => Promise.resolve({ status: 200, body: caller }),
  };
}
