import { describe, expect, it } from 'vitest';
import { storeCases } from '../cases.ts';
import { openTemporaryInstance } from '../../temporary-instance.ts';
import { sqliteHousekeeping } from './housekeeping.ts';

storeCases('sqlite', () => {
  const instance = openTemporaryInstance();
  return { ...instance, housekeeping: sqliteHousekeeping(instance.context) };
});

describe('the database', () => {
  it('acknowledges only what is on disk, and overwrites what is deleted', () => {
    const { context, close } = openTemporaryInstance();
    const pragma = (name: string) => context.db.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'busy_timeout'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      1,
      10_000,
    ]);
    close();
  });

  it('keeps no order of arrival and no time in raw rows', () => {
    const { context, close } = openTemporaryInstance();
    const tables = ['contribution', 'pupil', 'seat', 'seat_pupil'];
    for (const table of tables) {
      // A table without rowid has no hidden counter.
      expect(() => context.db.prepare(`SELECT rowid FROM ${table}`)).toThrow(/rowid/);
      const columns = context.db
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(table);
      expect(columns.filter(({ name }) => /_at$|time|date/.test(name))).toEqual([]);
    }
    close();
  });
});
