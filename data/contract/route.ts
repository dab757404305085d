/** The shape of one HTTP route in the contract. */
import type { z } from 'zod';
import type { ProblemCode } from '../problem.ts';

/** Who may call: `anyone` needs nothing, `pupil` a seat token, the others a staff sign-in. */
export const ROLES = ['anyone', 'pupil', 'teacher', 'planner', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The store a handler receives; nothing outside `own` and `class` reaches raw contributions. `lesson` is bound to its teacher. */
export const READS = ['nothing', 'own', 'class', 'lesson', 'planner-release', 'public-release', 'operation'] as const;
export type Reads = (typeof READS)[number];

/** Named limits: failures are limited, successes are not (a school shares one address). */
export const LIMITS = {
  none: null,
  /** Wrong class codes: 20 per 10 minutes per address, 600 per hour per instance. */
  'join-failures': { perAddress: 20, addressWindowS: 600, perInstance: 600, instanceWindowS: 3600 },
  /** Wrong staff links. */
  'sign-in-failures': { perAddress: 20, addressWindowS: 600, perInstance: 600, instanceWindowS: 3600 },
  /** Wrong receipts. */
  'receipt-failures': { perAddress: 20, addressWindowS: 600, perInstance: 600, instanceWindowS: 3600 },
} as const;
export type LimitName = keyof typeof LIMITS;

/** A reply that is not JSON. */
export type FileReply = { readonly file: readonly string[] };

export type Route = {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Hono pattern, e.g. `/api/cases/:case`. */
  readonly path: string;
  /** One line for the API page. */
  readonly summary: string;
  readonly who: readonly Role[];
  readonly reads: Reads;
  readonly request: { readonly params?: z.ZodObject; readonly query?: z.ZodObject; readonly body?: z.ZodType };
  /** Status → body schema; null for an empty body. */
  readonly replies: Readonly<Record<number, z.ZodType | FileReply | null>>;
  readonly problems: readonly ProblemCode[];
  readonly limit: LimitName;
};

/** Keeps the literal types of a family of routes and checks that each key is its route's id. */
export function routes<const T extends Record<string, Route>>(family: T & { [K in keyof T]: { id: K } }): T {
  return family;
}
