/** The log of operation: who did what in which case on which day, and how many rows it touched. Never what was in them. */
import { z } from 'zod';
import { IsoDate } from './case.ts';
import type { Route } from './contract/route.ts';

/** Whoever is not staff: a pupil with a receipt, whoever types commands on the machine, housekeeping by its schedule. */
export const ACTORS = ['pupil', 'command', 'schedule'] as const;

/** One person, verb, case, class and day: however often, it is one line. */
export const AuditEntry = z.strictObject({
  on: IsoDate,
  /** Id of a member of staff, or one of {@link ACTORS}. */
  actor: z.string(),
  /** Their name, while they are staff. */
  name: z.string().nullable(),
  /** Id of the route, `erase-…` or `delete-…`. */
  verb: z.string(),
  case: z.string().nullable(),
  session: z.uuidv4().nullable(),
  times: z.int().min(1),
  rows: z.int().min(0),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** They write their own line, with the number of rows, in the transaction that erases. */
const WRITE_THEIR_OWN: ReadonlySet<string> = new Set(['eraseSession', 'eraseCase']);
/** Asked every second while a release is made; answers with the name of a step. */
const TELL_NOTHING: ReadonlySet<string> = new Set(['releaseProgress']);

/**
 * Is an answer of this route logged? Everything that reads the planner's layer («named staff, logged»), and everything that
 * planners and operators change.
 */
export function isAudited({ id, who, reads, method }: Route): boolean {
  if (WRITE_THEIR_OWN.has(id) || TELL_NOTHING.has(id)) return false;
  if (reads === 'planner-release') return true;
  return reads === 'operation' && method !== 'get' && (who.includes('planner') || who.includes('operator'));
}
