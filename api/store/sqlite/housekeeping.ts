/** What time does: forgotten sessions end, what is due is deleted, a release whose worker died is removed. */
import type { Housekeeping } from '../store.ts';
import { isoDay } from '../../../data/iso-day.ts';
import { GateParameters } from '../../../data/release.ts';
import { MOST_RAW_DAYS } from '../../../data/retention.ts';
import { noteSchedule, removeOldLog } from './audit.ts';
import { endTextQueues } from './class-texts.ts';
import { setMark } from './demo-mark.ts';
import { mustClean } from './erasure.ts';
import { markErased } from './mark-erased.ts';
import { closeSession } from './open-session.ts';
import { commit, type SqliteContext } from './open.ts';
import { DELIVERY_MS } from './own.ts';
import { removeRelease } from './release-desk.ts';
import { removeOldRaw, removeOldReceipts } from './retention.ts';
import { truncateLog } from './truncate-log.ts';

/** A stand is open for a day, and its host presses nothing between visitors. */
const STAND_MS = 12 * 3600 * 1000;

export function sqliteHousekeeping(context: SqliteContext): Housekeeping {
  const { db, now } = context;
  const keeping: Housekeeping = {
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
        noteSchedule(context, 'seats', changes);
        if (changes > 0) markErased(context);
        return changes;
      });
      truncateLog(db);
      return removed;
    },
    endTextQueues: async () => {
      const unread = await commit(db, () => {
        const { ended, deletedUnread } = endTextQueues(context);
        noteSchedule(context, 'texts', ended);
        if (ended > 0) markErased(context);
        return deletedUnread;
      });
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
    setRawDays: (days) =>
      commit(db, () => {
        if (!Number.isInteger(days) || days < 1 || days > MOST_RAW_DAYS) {
          throw new RangeError(`raw is kept for 1 to ${MOST_RAW_DAYS} days, not ${days}`);
        }
        setMark(context, 'raw-days', String(days));
      }),
    setGate: (gate) => commit(db, () => setMark(context, 'gate', JSON.stringify(GateParameters.parse(gate)))),
    removeOldRaw: () => removeOldRaw(context),
    removeOldReceipts: () => removeOldReceipts(context),
    removeOldLog: () =>
      commit(db, () => {
        const changes = removeOldLog(context);
        noteSchedule(context, 'log', changes);
        return changes;
      }),
    mustClean: () => mustClean(context),
    keepRetention: async () => {
      const gone = {
        seats: await keeping.removeOldSeats(),
        texts: await keeping.endTextQueues(),
        raw: await keeping.removeOldRaw(),
        receipts: await keeping.removeOldReceipts(),
        log: await keeping.removeOldLog(),
      };
      await commit(db, () => setMark(context, 'kept-house-on', isoDay(now())));
      return gone;
    },
  };
  return keeping;
}
