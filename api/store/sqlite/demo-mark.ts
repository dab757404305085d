/** The marks of an instance: is it a demo, is its story whole, how long is raw kept, how strict is the gate, when did housekeeping last run? */
import { openSealedCode } from '../../secrets.ts';
import type { Demo } from '../store.ts';
import type { SqliteContext } from './open.ts';

export const MARKS = [
  'demo-case',
  'demo-session',
  'demo-unfinished',
  'demo-clearing',
  'raw-days',
  'gate',
  'kept-house-on',
] as const;
export type Mark = (typeof MARKS)[number];

export function readMark({ db }: SqliteContext, name: Mark): string | null {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM instance WHERE name = ?').get(name);
  return row?.value ?? null;
}

export function setMark({ db }: SqliteContext, name: Mark, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM instance WHERE name = ?').run(name);
  else db.prepare('INSERT OR REPLACE INTO instance (name, value) VALUES (?, ?)').run(name, value);
}

/** null: this is no demo. */
export function readDemo(context: SqliteContext): Demo | null {
  const matter = readMark(context, 'demo-case');
  const session = readMark(context, 'demo-session');
  if (matter === null || session === null) return null;
  return { case: matter, session, code: readCode(context, session) ?? '' };
}

/** The class code of an open session; null once it is closed. */
export function readCode({ db, codeKeys }: SqliteContext, session: string): string | null {
  const row = db
    .prepare<[string], { code_sealed: Uint8Array | null }>('SELECT code_sealed FROM session WHERE id = ?')
    .get(session);
  return row?.code_sealed ? openSealedCode(codeKeys, session, row.code_sealed) : null;
}
