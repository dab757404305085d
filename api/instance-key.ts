/** The instance key: a file beside the database, mode 0600, made at the first start, never in a backup of the database. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { INSTANCE_KEY_BYTES, type RandomBytes } from './secrets.ts';

export function instanceKeyFile(databaseFile: string): string {
  return `${databaseFile}.key`;
}

/** @throws when the file does not hold a key */
export function readInstanceKey(databaseFile: string, randomBytes: RandomBytes): Uint8Array {
  const file = instanceKeyFile(databaseFile);
  if (!existsSync(file)) {
    // `wx`: two processes at their first start cannot overwrite each other's key.
    writeFileSync(file, randomBytes(INSTANCE_KEY_BYTES), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  const key = readFileSync(file);
  if (key.length !== INSTANCE_KEY_BYTES)
    throw new Error(`${file} holds ${key.length} bytes, not ${INSTANCE_KEY_BYTES}`);
  return key;
}
