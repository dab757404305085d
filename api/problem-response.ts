/** Refusals as problem documents (RFC 9457). */
import type { Context } from 'hono';
import { Problem } from '../data/problem.ts';
import type { Dependencies } from './dependencies.ts';

/** Anything that is not a {@link Problem} is `internal`: logged with the request id, told to the caller as nothing more. */
export function problemResponse(error: unknown, context: Context, log: Dependencies['log']): Response {
  const requestId = context.get('requestId');
  if (!(error instanceof Problem)) {
    log({
      level: 'error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      requestId,
      method: context.req.method,
    });
  }
  const problem = error instanceof Problem ? error : new Problem('internal', 'something went wrong on the server');
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  const { retryAfter } = problem.extra;
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  const body = {
    type: `urn:barnetrakk:problem:${problem.code}`,
    title: problem.code.replaceAll('-', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    requestId,
    ...problem.extra,
  };
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
