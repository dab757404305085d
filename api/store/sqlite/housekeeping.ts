/** What time does: seats go seven days after close, and a release whose worker died is removed. */
import type { Housekeeping } from '../store.ts';
import { commit, type SqliteContext } from './open.ts';
import { DELIVERY_MS } from './own.ts';
import { removeRelease } from './release-desk.ts';

export function sqliteHousekeeping({ db, now }: SqliteContext): Housekeeping {
  return {
    removeOldSeats: () =>
      commit(db, () => {
        const before = now() - DELIVERY_MS;
        // The bond to the pupil key goes with the seat; so does the code that could still tell «this class has closed».
        const { changes } = db
          .prepare('DELETE FROM seat WHERE session IN (SELECT id FROM session WHERE closed_at < ?)')
          .run(before);
        db.prepare('UPDATE session SET code_hash = NULL WHERE closed_at < ?').run(before);
        return changes;
      }),
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
