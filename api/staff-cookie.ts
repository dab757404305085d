/** The cookie of a signed-in member of staff. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Staff } from './store/store.ts';

export const STAFF_COOKIE = 'bt_staff';
/** A school day with its preparation, s. The store ends the session then, whatever the browser does. */
const MAX_AGE_S = 12 * 3600;
/** A teacher's device, let in by a link: a school year, s. */
const DEVICE_MAX_AGE_S = 300 * 24 * 3600;

/** @param staff whose it is; a teacher has a case, and no account to sign in to again */
export function setStaffCookie(context: Context, token: string, staff: Staff): void {
  setCookie(context, STAFF_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(context),
    maxAge: staff.case === undefined ? MAX_AGE_S : DEVICE_MAX_AGE_S,
  });
}

/** Directly, or through a proxy that says so; a false claim only makes the cookie stricter. */
function isHttps(context: Context): boolean {
  return context.req.url.startsWith('https:') || context.req.header('X-Forwarded-Proto') === 'https';
}
