/** The shape of a route's handler, derived from the contract: what it gets, what it may answer. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { CONTRACT, Output, RouteId } from '../data/contract.ts';
import type { FileReply, Role } from '../data/contract/route.ts';
import type { Frozen } from './frozen.ts';
import type { Caller as StaffCaller, StoreOf } from './store/store.ts';

type RouteOf<Id extends RouteId> = (typeof CONTRACT)[Id];

/** Staff who asked; null where anyone may. A pupil is known through the store alone, which is bound to the seat. */
type Caller<Who extends Role> = Who extends 'teacher' | 'planner' | 'operator' ? StaffCaller : null;

/** Body of a route whose handler reads it itself, to refuse in more telling words than the schema. */
export type OwnBody = { readonly putContribution: { rev: number; feature: unknown } };

export type RouteRequest<Id extends RouteId> = {
  readonly params: Output<Id, 'params'>;
  readonly query: Output<Id, 'query'>;
  readonly body: Id extends keyof OwnBody ? OwnBody[Id] : Output<Id, 'body'>;
  /** The one store that the route's `reads` names. */
  readonly store: StoreOf<RouteOf<Id>['reads']>;
  readonly caller: Caller<RouteOf<Id>['who'][number]>;
  /** For cookies and conditional requests. */
  readonly context: Context;
};

type Replies<Id extends RouteId> = RouteOf<Id>['replies'];
/** One answer of a route: a status of the contract with its body, or a file. */
export type Answer<Id extends RouteId> = {
  [S in keyof Replies<Id>]: Replies<Id>[S] extends FileReply
    ? Response
    : Replies<Id>[S] extends z.ZodType
      ? | { readonly status: S; readonly body: z.output<Replies<Id>[S]>; readonly frozen?: Frozen }
        /** The caller has it already. */
        | { readonly status: 304; readonly frozen: Frozen }
      : { readonly status: S; readonly body: null };
}[keyof Replies<Id>];

export type Handler<Id extends RouteId> = (request: RouteRequest<Id>) => Promise<Answer<Id>>;
/** Handlers of a family of routes: forgetting one does not compile. */
export type Handlers<Id extends RouteId = RouteId> = { readonly [K in Id]: Handler<K> };
