/** What a teacher may do with a seat: let a new device take it over, or take it away with all it sent. */
import { Problem } from '../../../data/problem.ts';
import type { SeatAnimal } from '../../../data/session.ts';
import { note } from './audit.ts';
import { markErased } from './mark-erased.ts';
import { prepared, type SqliteContext } from './open.ts';

/** From the teacher's tap to the new device's, ms. */
export const REJOIN_MS = 2 * 60_000;

/** @throws Problem not-found */
export function letRejoin(context: SqliteContext, session: string, animal: SeatAnimal): void {
  prepared(context.db, 'INSERT OR REPLACE INTO rejoin (seat, ends_at) VALUES (?, ?)').run(
    seatOf(context, session, animal),
    context.now() + REJOIN_MS,
  );
}

/**
 * Erases the pupil with every contribution and the receipt, counted by a release or not.
 * @throws Problem not-found
 */
export function evictSeat(context: SqliteContext, session: string, animal: SeatAnimal, actor: string): void {
  const { db } = context;
  const seat = seatOf(context, session, animal);
  const bond = prepared<[string], { pupil: string; live: number; matter: string }>(
    db,
    'SELECT pupil, live, matter FROM seat_pupil JOIN pupil ON key = pupil WHERE seat = ?',
  ).get(seat);
  endSeat(context, seat, 'evicted');
  if (!bond) return;
  prepared(db, 'DELETE FROM receipt WHERE pupil = ?').run(bond.pupil);
  prepared(db, 'DELETE FROM pupil WHERE key = ?').run(bond.pupil);
  note(context, { actor, verb: 'erase-seat', case: bond.matter, session, rows: bond.live });
  markErased(context);
}

/**
 * The seat's animal and pupil go to a new device, whose seat takes its place; false when the teacher has not said so.
 */
export function takeOver(
  context: SqliteContext,
  session: string,
  { animal, seat, hash }: { animal: SeatAnimal; seat: string; hash: Buffer },
): boolean {
  const { db } = context;
  const old = prepared<[string, string, number], { id: string; pupil: string }>(
    db,
    `SELECT seat.id, seat_pupil.pupil FROM seat JOIN rejoin ON rejoin.seat = seat.id
     JOIN seat_pupil ON seat_pupil.seat = seat.id WHERE session = ? AND animal = ? AND ends_at > ?`,
  ).get(session, animal, context.now());
  if (!old) return false;
  endSeat(context, old.id, 'moved');
  prepared(db, 'INSERT INTO seat (id, session, animal, token_hash) VALUES (?, ?, ?, ?)').run(
    seat,
    session,
    animal,
    hash,
  );
  prepared(db, 'INSERT INTO seat_pupil (seat, pupil) VALUES (?, ?)').run(seat, old.pupil);
  return true;
}

/** The seat's bond to its pupil goes with it; the device that held it can be told why. */
export function endSeat({ db }: SqliteContext, seat: string, reason: 'evicted' | 'moved'): void {
  prepared(
    db,
    'INSERT INTO ended_seat (seat, session, token_hash, reason) SELECT id, session, token_hash, ? FROM seat WHERE id = ?',
  ).run(reason, seat);
  prepared(db, 'DELETE FROM seat WHERE id = ?').run(seat);
}

function seatOf({ db }: SqliteContext, session: string, animal: SeatAnimal): string {
  const row = prepared<[string, string], { id: string }>(
    db,
    'SELECT id FROM seat WHERE session = ? AND animal = ?',
  ).get(session, animal);
  if (!row) throw new Problem('not-found', `session ${session} has no "${animal}"`);
  return row.id;
}
