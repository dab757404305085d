import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA_ITEMS, itemOf, type DataItem } from '../data/data-items.ts';
import { openTemporaryInstance, type TemporaryInstance } from './temporary-instance.ts';

let instance: TemporaryInstance;
beforeEach(() => {
  instance = openTemporaryInstance();
});
afterEach(() => instance.close());

/** `sql:<table>.<column>` of every table there is. */
function columns(): string[] {
  const { db } = instance.context;
  return db
    .prepare<[], { name: string }>(
      `SELECT m.name || '.' || c.name AS name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
    )
    .all()
    .map(({ name }) => `sql:${name}`);
}

describe('the data table and the database', () => {
  it('every column of every table is told of', () => {
    const all = columns();
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((column) => itemOf(column) === null)).toEqual([]);
  });

  it('every table and column that is told of is there', () => {
    const all = columns();
    const told = Object.values<DataItem>(DATA_ITEMS).flatMap(({ holds }) =>
      holds.filter((held) => held.startsWith('sql:')),
    );
    const isThere = (held: string) =>
      all.some((column) => column === held || held === column.replace(/\.[^.]*$/, '.*'));
    expect(told.filter((held) => !isThere(held))).toEqual([]);
  });
});
