/** The cookie of a signed-in member of staff. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';

export const STAFF_COOKIE = 'bt_staff';
/** A school day with its preparation, s. The store ends the session then, whatever the browser does. */
const MAX_AGE_S = 12 * 3600;

export function setStaffCookie(context: Context, token: string): void {
  setCookie(context, STAFF_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(context),
    maxAge: MAX_AGE_S,
  });
}

/** Directly, or through a proxy that says so; a false claim only makes the cookie stricter. */
function isHttps(context: Context): boolean {
  return context.req.url.startsWith('https:') || context.req.header('X-Forwarded-Proto') === 'https';
}
