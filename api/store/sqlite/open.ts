/** Opens the embedded database so that what is acknowledged is on disk, and brings its schema up to date. */
import Database from 'better-sqlite3';
import type { CodeKeys, RandomBytes } from '../../secrets.ts';
import { MIGRATIONS } from './migrations.ts';

/** How long a writer waits for another connection (release worker, command line), ms. */
const BUSY_TIMEOUT_MS = 10_000;

/** What every SQLite store is made of; clock, ids and randomness are handed in. */
export type SqliteContext = {
  readonly db: Database.Database;
  readonly codeKeys: CodeKeys;
  /** ms since 1970 */
  readonly now: () => number;
  /** a random UUID v4 */
  readonly newId: () => string;
  readonly randomBytes: RandomBytes;
};

/** @throws when the file is no database, or was made by a newer version of Barnetråkk */
export function openDatabase(file: string, options: { verbose?: (sql: unknown) => void } = {}): Database.Database {
  const db = new Database(file, options);
  // The timeout comes first: switching to WAL needs a lock itself.
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  // What is sorted or rewritten does not touch a disk that nobody overwrites.
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  migrate(db);
  return db;
}

function migrate(db: Database.Database): void {
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > MIGRATIONS.length) {
      throw new Error(`the database has schema ${version}; this version of Barnetråkk knows ${MIGRATIONS.length}`);
    }
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).exclusive();
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement that is compiled once per connection; for the verbs that every child's delivery runs. */
export function prepared<P extends unknown[], R = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<P, R> {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement as unknown as Database.Statement<P, R>;
}

/** One writing transaction: BEGIN IMMEDIATE, so that it never has to be tried again half-way. */
export function commit<T>(db: Database.Database, work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(db.transaction(work).immediate());
  });
}

/** One reading transaction: everything in it is of the same moment. */
export function look<T>(db: Database.Database, work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(db.transaction(work).deferred());
  });
}
