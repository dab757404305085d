/** Seats that the teacher took away. */
import type Database from 'better-sqlite3';
import { Problem } from '../../../data/problem.ts';
import { sameHash } from '../../secrets.ts';
import { prepared } from './open.ts';

const WHY = {
  evicted: 'the teacher has taken this seat away',
  moved: 'another device has taken this seat over',
};

/**
 * Tells the device that held the seat, and nobody else.
 * @throws Problem seat-evicted, seat-moved
 */
export function refuseEnded(db: Database.Database, seat: string, hash: Buffer): void {
  const row = prepared<[string], { token_hash: Uint8Array; reason: keyof typeof WHY }>(
    db,
    'SELECT token_hash, reason FROM ended_seat WHERE seat = ?',
  ).get(seat);
  if (row && sameHash(row.token_hash, hash)) throw new Problem(`seat-${row.reason}`, WHY[row.reason]);
}
