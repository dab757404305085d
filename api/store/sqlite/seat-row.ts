/** One seat as its device knows it. */
import type Database from 'better-sqlite3';
import { Seat } from '../../../data/contract/join.ts';
import { Problem } from '../../../data/problem.ts';
import type { TakenSeat } from '../store.ts';
import { prepared } from './open.ts';
import { readLesson, toNews } from './session-row.ts';

/** @throws Problem seat-unknown */
export function readSeat(db: Database.Database, seat: string): TakenSeat {
  const row = prepared<[string], { session: string }>(
    db,
    `SELECT seat.id AS seat, session.id AS session, session.matter AS "case", session.school AS school,
              seat.animal AS animal, iif(strand = 'visitors', 'open', 'class') AS kind
       FROM seat JOIN session ON session.id = seat.session WHERE seat.id = ?`,
  ).get(seat);
  if (!row) throw new Problem('seat-unknown', `there is no seat ${seat}`);
  return Seat.parse({ ...row, ...toNews(readLesson(db, row.session)) });
}
