/** Rewrites the database file, so that nothing erased is left in its free space, nor in the write-ahead log. */
import { isoDay } from '../../../data/iso-day.ts';
import { readErasureRow } from './mark-erased.ts';
import { commit, type SqliteContext } from './open.ts';

/**
 * Blocks writers while it runs: for a thread of its own. Killed in the middle, the file is as before.
 * @returns whether the file is clean; false when somebody reads the old log, or something was erased meanwhile
 */
export async function cleanFile(context: SqliteContext): Promise<boolean> {
  const { db, now } = context;
  const { number } = readErasureRow(context);
  db.exec('VACUUM');
  // Waits for readers as long as any statement does.
  if (Number(db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })) !== 0) return false;
  await commit(db, () => {
    const time = now();
    db.prepare('UPDATE erasure SET since = iif(number = ?, NULL, ?), cleaned_on = ?').run(
      number,
      new Date(time).toISOString(),
      isoDay(time),
    );
  });
  return readErasureRow(context).since === null;
}
