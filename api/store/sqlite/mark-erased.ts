/** What has been erased, and may lie in the file's free space until it is rewritten. */
import { prepared, type SqliteContext } from './open.ts';

/** Inside the transaction that erases. */
export function markErased({ db, now }: SqliteContext): void {
  prepared(db, 'UPDATE erasure SET number = number + 1, since = coalesce(since, ?)').run(new Date(now()).toISOString());
}

/** `since`: ISO 8601, of the oldest erasure that is not out of the file. */
type ErasureRow = { readonly number: number; readonly since: string | null; readonly cleanedOn: string | null };

export function readErasureRow({ db }: Pick<SqliteContext, 'db'>): ErasureRow {
  const row = prepared<[], ErasureRow>(db, 'SELECT number, since, cleaned_on AS cleanedOn FROM erasure').get();
  if (!row) throw new Error('the one row of erasures is gone');
  return row;
}
