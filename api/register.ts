/**
 * Registers a route of the contract: limits, who may call, parsing, the one store its `reads` names, the answer. Handlers
 * see parsed values and no other store.
 */
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { isAudited } from '../data/audit.ts';
import { CONTRACT, type RouteId } from '../data/contract.ts';
import type { Reads, Route } from '../data/contract/route.ts';
import { Rev } from '../data/contribution.ts';
import { Problem } from '../data/problem.ts';
import type { Dependencies } from './dependencies.ts';
import type { FailureLimits } from './failure-limits.ts';
import { etagOf, type Frozen } from './frozen.ts';
import type { Handlers } from './route-handler.ts';
import { STAFF_COOKIE } from './staff-cookie.ts';
import type { Deed } from './store/operation-store.ts';
import type { Caller, OwnStore, StoreFor } from './store/store.ts';

/** A handler as the registry calls it; `Handlers` keeps the exact types at both ends. */
type LooseHandler = (request: {
  params: unknown;
  query: unknown;
  body: unknown;
  store: StoreFor[Reads];
  caller: Caller | null;
  context: Context;
}) => Promise<Response | LooseAnswer>;
type LooseAnswer = { status: number; body?: unknown; frozen?: Frozen };

/** Bodies whose contents the handler checks itself; see `OwnBody`. */
const OWN_BODIES: Partial<Record<RouteId, z.ZodType>> = {
  putContribution: z.strictObject({ rev: Rev, feature: z.unknown() }),
};

export function registerRoutes(app: Hono, handlers: Handlers, deps: Dependencies, limits: FailureLimits): void {
  for (const id of Object.keys(CONTRACT) as RouteId[]) {
    const route: Route = CONTRACT[id];
    // The one place where the registry's loose types meet the handlers' exact ones.
    const handle = handlers[id] as unknown as LooseHandler;
    app.on(route.method, route.path, async (context) => {
      const { caller, own } = await admit(route, context, deps);
      const request = {
        params: parseParams(route, context),
        query: parse(route.request.query, context.req.query(), 'query'),
        body: await parseBody(OWN_BODIES[id] ?? route.request.body, context),
        store: storeOf(route.reads, deps, own, caller),
        caller,
        context,
      };
      const address = route.limit === 'none' ? '' : deps.addressOf(context);
      const answer = await limits.attempt(route.limit, address, () => handle(request));
      if (caller && isAudited(route)) await deps.stores.audit.note(deedOf(caller, id, context));
      return answer instanceof Response ? answer : toResponse(route, answer, context, deps);
    });
  }
}

/** Only what was answered is logged, so that a case in it is one that there is. */
function deedOf({ id: actor }: Caller, verb: RouteId, context: Context): Deed {
  const caseId = context.req.param('case');
  return { actor, verb, ...(caseId === undefined ? {} : { case: caseId }) };
}

/** @throws Problem seat-unknown, not-signed-in, not-your-role */
async function admit(
  route: Route,
  context: Context,
  deps: Dependencies,
): Promise<{ caller: Caller | null; own: OwnStore | null }> {
  if (route.who.includes('anyone')) return { caller: null, own: null };
  if (route.who.includes('pupil')) {
    const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(context.req.header('Authorization') ?? '')?.[1];
    const seat = context.req.param('seat') ?? '';
    const own = token === undefined ? null : await deps.stores.seats.enter(seat, token);
    if (!own) throw new Problem('seat-unknown', `no seat ${seat} with this token`);
    return { caller: null, own };
  }
  const cookie = getCookie(context, STAFF_COOKIE);
  const caller = cookie === undefined ? null : await deps.stores.staff.whoIs(cookie);
  if (!caller) throw new Problem('not-signed-in', 'sign in with the link you were given');
  if (!route.who.includes(caller.role)) {
    throw new Problem('not-your-role', `${route.id} is for ${route.who.join(', ')}, you are ${caller.role}`);
  }
  return { caller, own: null };
}

/** The mapping that keeps raw rows out of every other route's reach. */
function storeOf(reads: Reads, { stores }: Dependencies, own: OwnStore | null, caller: Caller | null): StoreFor[Reads] {
  switch (reads) {
    case 'nothing':
      return stores.front;
    case 'own':
      if (!own) throw new Error('a route that reads «own» must be for pupils');
      return own;
    case 'class':
      if (!caller) throw new Error('a route that reads «class» must be for teachers');
      return stores.classes.enter(caller);
    case 'lesson':
      if (!caller) throw new Error('a route that reads «lesson» must be for teachers');
      return stores.lessons.enter(caller);
    case 'planner-release':
      return stores.plannerRelease;
    case 'public-release':
      return stores.publicRelease;
    case 'operation':
      return stores.staff;
  }
}

function parseParams(route: Route, context: Context): unknown {
  const params = context.req.param();
  const schema = route.request.params;
  if (!schema) return undefined;
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const code = route.problems.includes('not-found') ? 'not-found' : 'not-valid';
  throw new Problem(code, `${context.req.path}: ${describeIssue(result.error)}`);
}

function parse(schema: z.ZodType | undefined, value: unknown, what: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem('not-valid', `${what}: ${describeIssue(result.error)}`);
}

async function parseBody(schema: z.ZodType | undefined, context: Context): Promise<unknown> {
  if (!schema) return undefined;
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('not-json', `the body of ${text.length} characters is not JSON`);
  }
  return parse(schema, value, 'body');
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')} ${issue.message}`.trim() : 'not valid';
}

function toResponse(route: Route, answer: LooseAnswer, context: Context, deps: Dependencies): Response {
  const { status, body, frozen } = answer;
  context.header('Cache-Control', 'no-store');
  if (frozen) {
    // `no-cache` = keep it, but ask each time: a withdrawal takes effect at once, and asking costs a 304.
    context.header('Cache-Control', `${frozen.cache}, no-cache`);
    context.header('ETag', etagOf(frozen));
    if (status === 304) return context.body(null, 304);
  }
  const schema = route.replies[status];
  if (schema === undefined) throw new Error(`${route.id} answered ${status}, which is not in its contract`);
  if (deps.checkAnswers && schema instanceof z.ZodType) schema.parse(body);
  context.header('Content-Type', 'application/json; charset=UTF-8');
  const text = JSON.stringify(body);
  // Tells `compress` to leave small answers alone.
  context.header('Content-Length', String(Buffer.byteLength(text)));
  // Not a bare Response: a cookie set by the handler is kept.
  return context.body(text, status as ContentfulStatusCode);
}
