/**
 * An attack that succeeds stops the release: by the worker, by `barnetrakk release` and by its `--attack`. Nothing of the product
 * is switched for it. The worker and the command meet a leak that is in the database: an earlier release of the round that told
 * too much, as one made before the gate left room for hidden grade groups. Leaks of the counting itself are put
 * in by replacing the module.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BAND_FLOOR } from '../data/band.ts';
import type { RawRow } from '../data/raw-row.ts';
import { DEFAULT_GATE, type ReleaseContent, type ReleasedCell, type ReleaseHead } from '../data/release.ts';
import type { GradeGroup } from '../data/topics.ts';
import { AttackSucceeded, publishRelease } from './publish-release.ts';
import { runCommand } from './run-command.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import type { ImportRow } from './store/store.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';

/** Set by a test: what is wrong with the counting in this thread; worker threads load the real one. */
let leak: (content: ReleaseContent, rows: readonly RawRow[]) => ReleaseContent = (content) => content;
vi.mock('../data/make-release.ts', async (load) => {
  const real = await load<typeof import('../data/make-release.ts')>();
  const makeRelease: typeof real.makeRelease = ({ rows, schools }, parameters) => {
    const all = [...rows];
    return leak(real.makeRelease({ rows: all, schools }, parameters), all);
  };
  return { ...real, makeRelease };
});

let instance: TemporaryInstance;
beforeEach(async () => {
  leak = (content) => content;
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  await bringIn(12, '5-7', 63);
  await bringIn(3, '5-7', 63.01);
  await bringIn(1, '1-4', 63.01);
});
afterEach(() => {
  vi.restoreAllMocks();
  instance.close();
});

async function bringIn(count: number, grade: GradeGroup, lat: number): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < count; n++) {
      const from = { round: SMALL_ROUND.id, session: null, school: 'nord', grade };
      yield await Promise.resolve({ ...from, contributor: randomUUID(), feature: sticker(randomUUID(), 10, lat) });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}

/** «3–4, all of year 5–7», where there are now «3–4, groups not told»: one of another year has come. */
async function tellTooMuchBefore(): Promise<void> {
  const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
  const { makeRelease } = await vi.importActual<typeof import('../data/make-release.ts')>('../data/make-release.ts');
  const { planner } = makeRelease({ rows: running.raw.rows(), schools: SMALL_CASE.schools }, running.head.parameters);
  await running.abandon();
  const few = planner.find(({ band }) => band === '3-4');
  if (!few) throw new Error('no cell of three or four');
  expect(few.splits.grade).toBeUndefined();
  const { db } = instance.context;
  db.prepare(
    `INSERT INTO release (matter, number, edition, round, school_year, year, state, parameters, schools)
     VALUES (?, 1, 'before', ?, ?, 2026, 'computing', ?, '[]')`,
  ).run(SMALL_CASE.id, SMALL_ROUND.id, SMALL_ROUND.schoolYear, JSON.stringify(DEFAULT_GATE));
  db.prepare(
    `INSERT INTO release_cell (edition, layer, id, cell, theme, school, band, codes, splits)
     VALUES ('before', 'planner', ?, ?, ?, ?, '3-4', '[]', '{"grade":{"5-7":"3-4"}}')`,
  ).run(few.id, few.cell, few.theme, few.school);
  // Withdrawn ones are attacked too: copies of them are out.
  db.prepare(`UPDATE release SET state = 'withdrawn' WHERE edition = 'before'`).run();
}

/** Every table that holds something of a release but the one of before, and pupils who count as released. */
function leftBehind(): Record<string, number> {
  const { db } = instance.context;
  const names = db
    .prepare<[], { name: string }>(
      `SELECT list.name FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS part WHERE part.name = 'edition'`,
    )
    .all()
    .map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['release', 'release_cell', 'release_attack', 'release_better_row']));
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  return Object.fromEntries([
    ...names.map((name) => [name, count(`SELECT count(*) FROM ${name} WHERE edition <> 'before'`)] as const),
    ['pupils', count('SELECT count(*) FROM pupil WHERE first_release IS NOT NULL OR released_changes > 0')],
    ['clocks', count('SELECT count(*) FROM release_clock')],
  ]);
}
const nothing = () => Object.values(leftBehind()).every((left) => left === 0);

const CASE = `/api/cases/${SMALL_CASE.id}/releases`;
async function publishInWorker(): Promise<string> {
  const cookie = await signInAs(instance, 'planner');
  const get = async (path: string): Promise<unknown> =>
    (await send(instance, 'GET', `${CASE}${path}`, { cookie })).json();
  const answer = await send(instance, 'POST', CASE, { cookie, body: { round: SMALL_ROUND.id } });
  expect(answer.status).toBe(202);
  const { number } = (await answer.json()) as ReleaseHead;
  const how = async (): Promise<string> => {
    const { is } = (await get('/progress')) as { is: string };
    const { state } = (await get(`/${number}`)) as { state?: string };
    // How far it has come is told by messages of the worker, which may come later than the database says.
    return is === 'idle' ? (state ?? 'gone') : is;
  };
  await expect.poll(how, { timeout: 30_000, interval: 20 }).toMatch(/^(published|refused)$/);
  return how();
}

describe('an attack that succeeds', () => {
  it('in the worker: the release is not published, leaves nothing behind, and the planner is told', async () => {
    await tellTooMuchBefore();
    expect(await publishInWorker()).toBe('refused');
    expect(nothing()).toBe(true);
    expect((await send(instance, 'GET', `${CASE}/2`)).status).toBe(404);
    expect((await send(instance, 'GET', `${CASE}/2/public/cells`)).status).toBe(404);
    expect(instance.logged.map(({ level, message }) => [level, /: hidden-interval\b/.test(message)])).toContainEqual([
      'error',
      true,
    ]);
  });

  it('without that leak the same contributions are published by the worker', async () => {
    expect(await publishInWorker()).toBe('published');
    expect(leftBehind()).toMatchObject({ release: 1, pupils: 16, clocks: 1 });
  });

  it('by the command, with --attack and without: exit 1, and nothing is published', async () => {
    await tellTooMuchBefore();
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const run = (...more: string[]) =>
      runCommand(['release', '--case', SMALL_CASE.id, '--round', SMALL_ROUND.id, ...more], {
        DATABASE_FILE: instance.databaseFile,
      });
    expect(await run('--attack')).toBe(1);
    expect(said.join('')).toMatch(/^hidden-interval +\d+ +1$/m);
    expect(await run()).toBe(1);
    expect(nothing()).toBe(true);
  });
});

const change = (cells: readonly ReleasedCell[], over: (cell: ReleasedCell) => Partial<ReleasedCell>) =>
  cells.map((cell) => ({ ...cell, ...over(cell) }));

describe('a leak of the counting', () => {
  it.each<[string, string, typeof leak]>([
    [
      'a band too high',
      'recount',
      (content) => ({ ...content, public: change(content.public, () => ({ band: '50+' })) }),
    ],
    [
      'four pupils for everybody',
      'recount',
      (content) => ({
        ...content,
        public: change(content.planner, ({ band }) => ({ band: BAND_FLOOR[band] < 5 ? '5-9' : band })),
      }),
    ],
    [
      'a band of three for everybody',
      'hidden-interval',
      (content) => ({ ...content, public: change(content.public, () => ({ band: '3-4' })) }),
    ],
    [
      'a reason that few gave',
      'recount',
      (content) => ({ ...content, planner: change(content.planner, () => ({ codes: ['dark'] })) }),
    ],
    [
      'a row that nobody said',
      'recount',
      (content) => ({
        ...content,
        schoolTable: [...content.schoolTable, { school: 'nord', theme: 'wish', code: 'light', band: '5-9' }],
      }),
    ],
    [
      'a cell that hangs on who else took part',
      'one-pupil-less',
      (content, rows) => (rows.length % 2 === 0 ? content : { ...content, planner: [] }),
    ],
  ])('%s: not published', async (_, attack, how) => {
    leak = how;
    const published = publishRelease(instance.releases, SMALL_CASE.id, SMALL_ROUND.id, { random: () => 0.99 });
    await expect(published).rejects.toThrow(AttackSucceeded);
    await expect(published).rejects.toThrow(attack);
    expect(nothing()).toBe(true);
  });
});
