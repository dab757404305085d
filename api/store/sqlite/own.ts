/** One seat's own contributions: the only way from a request to raw rows. */
import { z } from 'zod';
import { canonicalJson } from '../../canonical-json.ts';
import type { Case } from '../../../data/case.ts';
import { Revision } from '../../../data/contract/contributions.ts';
import type { Contribution } from '../../../data/contribution.ts';
import { DELIVERY_DAYS_AFTER_CLOSE, MAX_CONTRIBUTIONS_PER_SEAT } from '../../../data/limits.ts';
import { Problem } from '../../../data/problem.ts';
import { sameHash, tokenHash } from '../../secrets.ts';
import type { OwnStore, SeatDoor } from '../store.ts';
import { seatInClass } from './class.ts';
import { seatBetter } from './better.ts';
import { markErased } from './mark-erased.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { keepReceipt } from './receipts.ts';
import { refuseEnded } from './ended-seat.ts';
import { readSeat } from './seat-row.ts';
import { readLesson, toNews } from './session-row.ts';

export const DELIVERY_MS = DELIVERY_DAYS_AFTER_CLOSE * 24 * 3600 * 1000;

type Stored = { pupil: string; rev: number; feature: string | null };

export function sqliteSeatDoor(context: SqliteContext): SeatDoor {
  const { db } = context;
  return {
    enter: (seat, token) =>
      look(db, () => {
        const row = prepared<[string], { token_hash: Uint8Array; session: string }>(
          db,
          'SELECT token_hash, session FROM seat WHERE id = ?',
        ).get(seat);
        const hash = tokenHash(token);
        if (row && sameHash(row.token_hash, hash)) return ownStore(context, { seat, session: row.session, hash });
        refuseEnded(db, seat, hash);
        return null;
      }),
  };
}

type Entered = { readonly seat: string; readonly session: string; readonly hash: Buffer };

function ownStore(context: SqliteContext, { seat, session, hash }: Entered): OwnStore {
  const { db } = context;
  return {
    ...seatInClass(context, seat, session),
    ...seatBetter(context, seat, session, () => deliveringPupil(context, seat)),
    session,
    findSeat: () => look(db, () => readSeat(db, seat)),
    findArea: () =>
      look(db, () => {
        const row = prepared<[string], { body: string }>(db, 'SELECT body FROM matter WHERE id = ?').get(
          readSeat(db, seat).case,
        );
        // Checked when the case was opened; asked at every delivery.
        const { bbox, area } = JSON.parse(row?.body ?? '{}') as Case;
        return { bbox, area };
      }),
    deliver: (rev, feature) => commit(db, () => deliver(context, seat, rev, feature)),
    takeBack: (id, rev) => commit(db, () => takeBack(context, seat, id, rev)),
    find: (id) =>
      look(db, () => {
        const row = stored(context, id);
        if (!row || row.feature === null || row.pupil !== pupilOf(context, seat)) {
          throw new Problem('not-found', `this seat has no contribution ${id}`);
        }
        return toRevision(row.rev, row.feature);
      }),
    list: () =>
      look(db, () =>
        prepared<[string], { rev: number; feature: string }>(
          db,
          'SELECT rev, feature FROM contribution WHERE pupil = ? AND feature IS NOT NULL ORDER BY id',
        )
          .all(pupilOf(context, seat))
          .map(({ rev, feature }) => toRevision(rev, feature)),
      ),
    keepReceipt: (receipt) => keepReceipt(context, session, () => deliveringPupil(context, seat), receipt),
    readNews: () =>
      look(db, () => {
        // Asked for as long as the device listens: a seat that has ended hears why, and nothing more.
        refuseEnded(db, seat, hash);
        readSeat(db, seat);
        return toNews(readLesson(db, session));
      }),
    report: (state, waiting) =>
      commit(db, () => {
        const { changes } = prepared(
          db,
          'UPDATE seat SET state = ?, waiting = ? WHERE id = ? AND (state <> ? OR waiting <> ?)',
        ).run(state, waiting, seat, state, waiting);
        return { changed: changes > 0, news: toNews(readLesson(db, session)) };
      }),
    leave: () =>
      commit(db, () => {
        if (readSeat(db, seat).kind !== 'open') throw new Problem('not-your-role', 'only visitors of a stand leave');
        prepared(db, 'DELETE FROM seat WHERE id = ?').run(seat);
      }),
  };
}

function toRevision(rev: number, feature: string): z.infer<typeof Revision> {
  return Revision.parse({ rev, feature: JSON.parse(feature) as unknown });
}

function stored({ db }: SqliteContext, id: string): Stored | undefined {
  return prepared<[string], Stored>(db, 'SELECT pupil, rev, feature FROM contribution WHERE id = ?').get(id);
}

/** @throws Problem seat-unknown */
function pupilOf({ db }: SqliteContext, seat: string): string {
  const row = prepared<[string], { pupil: string }>(db, 'SELECT pupil FROM seat_pupil WHERE seat = ?').get(seat);
  if (!row) throw new Problem('seat-unknown', `there is no seat ${seat}`);
  return row.pupil;
}

/** The pupil of a seat that may still deliver. */
function deliveringPupil(context: SqliteContext, seat: string): string {
  const pupil = pupilOf(context, seat);
  const row = prepared<[string], { closed_at: number | null }>(
    context.db,
    'SELECT session.closed_at FROM seat JOIN session ON session.id = seat.session WHERE seat.id = ?',
  ).get(seat);
  const closedAt = row?.closed_at ?? null;
  if (closedAt !== null && context.now() > closedAt + DELIVERY_MS) {
    throw new Problem('delivery-ended', `the class closed more than ${DELIVERY_DAYS_AFTER_CLOSE} days ago`);
  }
  return pupil;
}

function deliver(
  context: SqliteContext,
  seat: string,
  rev: number,
  contribution: Contribution,
): 'created' | 'same' | 'replaced' {
  const { db } = context;
  const pupil = deliveringPupil(context, seat);
  const feature = canonicalJson(contribution);
  const old = stored(context, contribution.id);
  if (!old) {
    checkRoom(context, pupil);
    insert(context, contribution.id, pupil, rev, feature);
    changed(context, pupil, 1);
    return 'created';
  }
  if (old.pupil === pupil && old.rev === rev && old.feature === feature) return 'same';
  if (old.pupil !== pupil || rev !== old.rev + 1) throw conflict(contribution.id, rev, old.rev);
  prepared(db, 'UPDATE contribution SET rev = ?, feature = ? WHERE id = ?').run(rev, feature, contribution.id);
  changed(context, pupil, old.feature === null ? 1 : 0);
  return 'replaced';
}

function takeBack(context: SqliteContext, seat: string, id: string, rev: number): void {
  const pupil = deliveringPupil(context, seat);
  const old = stored(context, id);
  if (!old) {
    // Never arrived: the tombstone keeps a late first delivery out.
    checkRoom(context, pupil);
    insert(context, id, pupil, rev, null);
    return;
  }
  if (old.pupil === pupil && old.rev === rev && old.feature === null) return;
  if (old.pupil !== pupil || rev !== old.rev + 1) throw conflict(id, rev, old.rev);
  prepared(context.db, 'UPDATE contribution SET rev = ?, feature = NULL WHERE id = ?').run(rev, id);
  if (old.feature === null) return;
  changed(context, pupil, -1);
  markErased(context);
}

function conflict(id: string, rev: number, storedRev: number): Problem {
  return new Problem('rev-conflict', `contribution ${id} is stored with rev ${storedRev}; rev ${rev} does not follow`, {
    rev: storedRev,
  });
}

function insert({ db }: SqliteContext, id: string, pupil: string, rev: number, feature: string | null): void {
  prepared(db, 'INSERT INTO contribution (id, pupil, rev, feature) VALUES (?, ?, ?, ?)').run(id, pupil, rev, feature);
}

/** Tells the next release that this pupil's contributions are other than before. */
function changed({ db }: SqliteContext, pupil: string, live: -1 | 0 | 1): void {
  prepared(db, 'UPDATE pupil SET changes = changes + 1, live = live + ? WHERE key = ?').run(live, pupil);
}

function checkRoom({ db }: SqliteContext, pupil: string): void {
  const row = prepared<[string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM contribution WHERE pupil = ?',
  ).get(pupil);
  if (row && row.count >= MAX_CONTRIBUTIONS_PER_SEAT) {
    throw new Problem('too-many-contributions', `a seat holds at most ${MAX_CONTRIBUTIONS_PER_SEAT} contributions`);
  }
}
