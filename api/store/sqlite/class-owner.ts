/** Who may reach a class's layer. */
import { Problem } from '../../../data/problem.ts';
import type { Caller } from '../store.ts';
import { checkMayRun } from './lesson.ts';
import { prepared, type SqliteContext } from './open.ts';

export type ClassRow = {
  readonly id: string;
  readonly matter: string;
  readonly strand: string;
  readonly state: 'open' | 'closed';
  readonly closedAt: number | null;
  readonly invited: number;
};

/**
 * The session, if it is the caller's: the one place where the class's layer asks whose it is.
 * @throws Problem not-signed-in, not-found
 */
export function ownClass(context: SqliteContext, caller: Caller, session: string): ClassRow {
  checkMayRun(context, caller, session);
  return readClass(context, session);
}

/** A class of pupils; a stand has no map, vote or statement of its own. @throws Problem not-found */
export function ownPupils(context: SqliteContext, caller: Caller, session: string): ClassRow {
  const row = ownClass(context, caller, session);
  if (row.strand !== 'pupils') throw new Problem('not-found', `session ${session} is no class of pupils`);
  return row;
}

/** @throws Problem not-found */
export function readClass({ db }: SqliteContext, session: string): ClassRow {
  const row = prepared<[string], ClassRow>(
    db,
    'SELECT id, matter, strand, state, closed_at AS closedAt, invited FROM session WHERE id = ?',
  ).get(session);
  if (!row) throw new Problem('not-found', `there is no session ${session}`);
  return row;
}
