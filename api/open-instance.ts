/** Opens an instance's database with its key, this machine's clock and its randomness: for the server, workers and commands. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readInstanceKey } from './instance-key.ts';
import { deriveCodeKeys } from './secrets.ts';
import { openDatabase, type SqliteContext } from './store/sqlite/open.ts';

export function openInstance(file: string): SqliteContext {
  mkdirSync(dirname(file), { recursive: true });
  return {
    db: openDatabase(file),
    codeKeys: deriveCodeKeys(readInstanceKey(file, randomBytes)),
    now: Date.now,
    newId: randomUUID,
    randomBytes,
  };
}
