import type Database from 'better-sqlite3';

/**
 * Folds the write-ahead log into the database and empties it, so that what was erased is in neither (`secure_delete`). Does
 * not wait: while a release reads, the log stays, and housekeeping tries again.
 */
export function truncateLog(db: Database.Database): boolean {
  const wait = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    return Number(db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })) === 0;
  } finally {
    db.pragma(`busy_timeout = ${wait}`);
  }
}
