import type { staffRoutes } from '../../data/contract/staff.ts';
import { getCookie } from 'hono/cookie';
import { publicPart } from '../public-part.ts';
import type { Handlers } from '../route-handler.ts';
import { setStaffCookie, STAFF_COOKIE } from '../staff-cookie.ts';

export function staffHandlers(): Handlers<keyof typeof staffRoutes> {
  return {
    signIn: async ({ store, body, context }) => {
      const { cookie, staff } = await store.signIn(body.token, getCookie(context, STAFF_COOKIE));
      setStaffCookie(context, cookie, staff);
      return { status: 200, body: staff };
    },
    whoAmI: ({ caller }) => Promise.resolve({ status: 200, body: publicPart(caller) }),
  };
}
