/** What time does: forgotten sessions end, seats go seven days after close, a release whose worker died is removed. */
import type { Housekeeping } from '../store.ts';
import { endTextQueues } from './class-texts.ts';
import { closeSession } from './open-session.ts';
import { commit, type SqliteContext } from './open.ts';
import { DELIVERY_MS } from './own.ts';
import { removeRelease } from './release-desk.ts';
import { truncateLog } from './truncate-log.ts';

/** A stand is open for a day, and its host presses nothing between visitors. */
const STAND_MS = 12 * 3600 * 1000;

export function sqliteHousekeeping(context: SqliteContext): Housekeeping {
  const { db, now } = context;
  return {
    closeForgottenSessions: (afterMs) =>
      commit(db, () => {
        const forgotten = db
          .prepare<[number, number], { id: string }>(
            `SELECT id FROM session WHERE state = 'open' AND pressed_at < iif(strand = 'visitors', ?, ?)`,
          )
          .all(now() - Math.max(afterMs, STAND_MS), now() - afterMs);
        for (const { id } of forgotten) closeSession(context, id);
        return forgotten.map(({ id }) => id);
      }),
    removeOldSeats: async () => {
      const removed = await commit(db, () => {
        const before = now() - DELIVERY_MS;
        // The bond to the pupil key goes with the seat; so does the code that could still tell «this class has closed».
        const { changes } = db
          .prepare('DELETE FROM seat WHERE session IN (SELECT id FROM session WHERE closed_at < ?)')
          .run(before);
        // What the class saw of itself goes with the seats; the order of its vote and its statement stay.
        db.prepare('DELETE FROM class_show WHERE session IN (SELECT id FROM session WHERE closed_at < ?)').run(before);
        db.prepare('DELETE FROM ended_seat WHERE session IN (SELECT id FROM session WHERE closed_at < ?)').run(before);
        db.prepare('UPDATE session SET code_hash = NULL WHERE closed_at < ?').run(before);
        return changes;
      });
      truncateLog(db);
      return removed;
    },
    endTextQueues: async () => {
      const unread = await commit(db, () => endTextQueues(context));
      truncateLog(db);
      return unread;
    },
    removeUnfinishedReleases: () =>
      commit(db, () => {
        const unfinished = db
          .prepare<[], { edition: string }>(`SELECT edition FROM release WHERE state = 'computing'`)
          .all();
        for (const { edition } of unfinished) removeRelease(db, edition);
        return unfinished.length;
      }),
  };
}
