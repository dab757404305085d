/**
 * Every HTTP route as a value: api registers from it, web calls through it, OpenAPI and the layer table are generated from it.
 */
import type { z } from 'zod';
import { baseMapRoutes } from './contract/base-maps.ts';
import { caseRoutes } from './contract/cases.ts';
import { classRoutes } from './contract/class.ts';
import { contributionRoutes } from './contract/contributions.ts';
import { demoRoutes } from './contract/demo.ts';
import { findingRoutes } from './contract/findings.ts';
import { invitationRoutes } from './contract/invitations.ts';
import { joinRoutes } from './contract/join.ts';
import { liveRoutes } from './contract/live.ts';
import { operationRoutes } from './contract/operation.ts';
import { publishingRoutes } from './contract/publishing.ts';
import { receiptRoutes } from './contract/receipts.ts';
import { releaseRoutes } from './contract/releases.ts';
import { sessionRoutes } from './contract/sessions.ts';
import { staffRoutes } from './contract/staff.ts';
import { statementRoutes } from './contract/statements.ts';
import { systemRoutes } from './contract/system.ts';

export const CONTRACT = {
  ...systemRoutes,
  ...demoRoutes,
  ...staffRoutes,
  ...baseMapRoutes,
  ...caseRoutes,
  ...invitationRoutes,
  ...sessionRoutes,
  ...liveRoutes,
  ...joinRoutes,
  ...contributionRoutes,
  ...classRoutes,
  ...statementRoutes,
  ...receiptRoutes,
  ...findingRoutes,
  ...publishingRoutes,
  ...releaseRoutes,
  ...operationRoutes,
} as const;

export type RouteId = keyof typeof CONTRACT;

type RequestOf<Id extends RouteId> = (typeof CONTRACT)[Id]['request'];
type Part<Id extends RouteId, K extends string> =
  RequestOf<Id> extends { [P in K]: infer S extends z.ZodType } ? S : undefined;

/** What the caller writes (before parsing). */
export type Input<Id extends RouteId, K extends 'params' | 'query' | 'body'> =
  Part<Id, K> extends z.ZodType ? z.input<Part<Id, K>> : undefined;
/** What the handler receives (after parsing). */
export type Output<Id extends RouteId, K extends 'params' | 'query' | 'body'> =
  Part<Id, K> extends z.ZodType ? z.output<Part<Id, K>> : undefined;

type Replies<Id extends RouteId> = (typeof CONTRACT)[Id]['replies'];
/** Union of the bodies of a route's successful JSON replies. */
export type Reply<Id extends RouteId> = {
  [S in keyof Replies<Id>]: Replies<Id>[S] extends z.ZodType ? z.output<Replies<Id>[S]> : never;
}[keyof Replies<Id>];
