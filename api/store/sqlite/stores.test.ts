import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pupilsOf, storeCases } from '../cases.ts';
import { findingCases } from '../finding-cases.ts';
import { classCases } from '../class-cases.ts';
import { publishRelease } from '../../publish-release.ts';
import { addSmallCase, openTemporaryInstance } from '../../temporary-instance.ts';
import Database from 'better-sqlite3';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, STAND } from '../../small-case.ts';
import { sqliteHousekeeping } from './housekeeping.ts';
import { MIGRATIONS } from './migrations.ts';
import { openDatabase } from './open.ts';
import { sqliteStaff } from './staff.ts';

const open = () => {
  const instance = openTemporaryInstance();
  return { ...instance, housekeeping: sqliteHousekeeping(instance.context) };
};
storeCases('sqlite', open);
classCases('sqlite', open);
findingCases('sqlite', open);

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

  it('of before there were strands holds sessions of pupils', async () => {
    const { folder, context, close } = openTemporaryInstance();
    const file = join(folder, 'old.sqlite');
    const old = new Database(file);
    old.exec(MIGRATIONS[0] ?? '');
    old.pragma('user_version = 1');
    old.prepare('INSERT INTO matter (id, body) VALUES (?, ?)').run(SMALL_CASE.id, JSON.stringify(SMALL_CASE));
    old
      .prepare('INSERT INTO round (matter, id, school_year, body) VALUES (?, ?, ?, ?)')
      .run(SMALL_CASE.id, SMALL_ROUND.id, SMALL_ROUND.schoolYear, JSON.stringify(SMALL_ROUND));
    old
      .prepare(
        'INSERT INTO session (id, matter, round, school, class_name, grades, invited, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(OPEN_CLASS.id, SMALL_CASE.id, SMALL_ROUND.id, OPEN_CLASS.school, '5B', '[5]', OPEN_CLASS.invited, 'open');
    old.close();
    const db = openDatabase(file);
    expect((await sqliteStaff({ ...context, db }).findSession(OPEN_CLASS.id)).session).toEqual(OPEN_CLASS);
    db.close();
    close();
  });

  it('of before there were visitors keeps each session’s strand, and refuses one that there is not', () => {
    const { folder, close } = openTemporaryInstance();
    const file = join(folder, 'old.sqlite');
    const old = new Database(file);
    for (const step of MIGRATIONS.slice(0, 3)) old.exec(step);
    old.pragma('user_version = 3');
    old.exec(`INSERT INTO matter (id, body) VALUES ('m', '{}');
      INSERT INTO round (matter, id, school_year, body) VALUES ('m', 'r', '2026-27', '{}')`);
    const add = `INSERT INTO session (id, matter, round, school, class_name, grades, invited, state, strand)
      VALUES (?, 'm', 'r', 'nord', 'x', '[]', 9, 'open', ?)`;
    for (const strand of ['pupils', 'adults']) old.prepare(add).run(strand, strand);
    old.close();
    const db = openDatabase(file);
    expect(db.prepare('SELECT id, strand FROM session ORDER BY id').all()).toEqual([
      { id: 'adults', strand: 'adults' },
      { id: 'pupils', strand: 'pupils' },
    ]);
    expect(() => db.prepare(add).run('new', 'everybody')).toThrow('CHECK');
    db.prepare(add).run('new', 'visitors');
    db.close();
    close();
  });

  it('of before a case had bases rests on the one it named, and its other words are kept', () => {
    const { folder, close } = openTemporaryInstance();
    const file = join(folder, 'old.sqlite');
    const old = new Database(file);
    for (const step of MIGRATIONS.slice(0, 10)) old.exec(step);
    old.pragma('user_version = 10');
    const { bases: _, ...rest } = SMALL_CASE;
    const add = old.prepare('INSERT INTO matter (id, body) VALUES (?, ?)');
    add.run(SMALL_CASE.id, JSON.stringify({ ...rest, basis: 'guardian-consent' }));
    old.close();
    const db = openDatabase(file);
    expect(JSON.parse(String(db.prepare('SELECT body FROM matter').pluck().get()))).toEqual({
      ...rest,
      bases: [{ is: 'guardian-consent' }],
    });
    db.close();
    close();
  });

  it('notes a release on every child that it counted and on no grown-up', async () => {
    const instance = openTemporaryInstance();
    await addSmallCase(instance);
    const heard = [...pupilsOf('nord', 2), ...pupilsOf('nord', 3).map((row) => ({ ...row, session: STAND.id }))];
    async function* rows() {
      for (const row of heard) yield await Promise.resolve(row);
    }
    await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
    await publishRelease(instance.releases, SMALL_CASE.id, SMALL_ROUND.id);
    const noted = instance.context.db
      .prepare('SELECT strand, first_release, released_changes, count(*) AS n FROM heard GROUP BY 1, 2, 3')
      .all();
    expect(noted).toEqual([
      { strand: 'adults', first_release: null, released_changes: null, n: 3 },
      { strand: 'pupils', first_release: 1, released_changes: 1, n: 2 },
    ]);
    instance.close();
  });

  it('keeps no order of arrival and no time in raw rows', () => {
    const { context, close } = openTemporaryInstance();
    const tables = [
      'contribution',
      'pupil',
      'seat',
      'seat_pupil',
      'class_text',
      'ballot',
      'class_show',
      'class_vote',
      'better_answer',
      'receipt',
    ];
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
