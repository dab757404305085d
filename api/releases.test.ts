import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contribution } from '../data/contribution.ts';
import type { Method } from '../data/contract/publishing.ts';
import { ATTACKS, DEFAULT_GATE, type ReleaseHead } from '../data/release.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { ErasedMeanwhile } from './store/sqlite/release-desk.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import type { ImportRow } from './store/store.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';

let instance: TemporaryInstance;
let planner: string;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  planner = await signInAs(instance, 'planner');
});
afterEach(() => instance.close());

const CASE = `/api/cases/${SMALL_CASE.id}`;

/** Pupils without a session, one feature each. */
async function bringIn(school: string, count: number, make = (id: string): Contribution => sticker(id)): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < count; n++) {
      const feature = make(randomUUID());
      yield await Promise.resolve({
        contributor: `${n}`,
        round: SMALL_ROUND.id,
        session: null,
        school,
        grade: '5-7',
        feature,
      });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}
const publish = (cookie = planner) =>
  send(instance, 'POST', `${CASE}/releases`, { cookie, body: { round: SMALL_ROUND.id } });
const getHead = async (number: number) =>
  (await (await send(instance, 'GET', `${CASE}/releases/${number}`)).json()) as ReleaseHead;
const published = (number: number) =>
  expect.poll(async () => (await getHead(number)).state, { timeout: 20_000, interval: 20 }).toBe('published');
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const jsonOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
type Cells = {
  cells: { cell: string; band: string; theme: string }[];
  schoolTable: { band: string; code: string | null }[];
};
const cellsOf = async (layer: string, number: number | 'latest' = 'latest') =>
  (await (
    await send(instance, 'GET', `${CASE}/releases/${number}/${layer}/cells`, { cookie: planner })
  ).json()) as Cells;

describe('publishing', () => {
  it('answers 202 at once with a release that is computing, then it is published', async () => {
    await bringIn('nord', 12);
    const answer = await publish();
    const head = (await answer.json()) as ReleaseHead;
    expect([answer.status, head.number, head.state, head.schools]).toEqual([202, 1, 'computing', []]);
    await published(1);
    expect(await getHead(1)).toMatchObject({
      schoolYear: '2026-27',
      year: 2026,
      gridCrs: 25833,
      parameters: DEFAULT_GATE,
      schools: [
        { school: 'nord', participants: '10-19', asked: true },
        { school: 'sor', participants: 'under-10', asked: false },
      ],
    });
  });

  it('a cell with four becomes 5–9 with one more and ten new pupils', async () => {
    await bringIn('nord', 4);
    await bringIn('nord', 8, (id) => sticker(id, 10.05, 63.05));
    await publish();
    await published(1);
    const at = (cells: Cells) => cells.cells.map(({ band }) => band);
    expect(at(await cellsOf('public'))).toEqual(['5-9']);
    expect(at(await cellsOf('planner')).sort()).toEqual(['3-4', '5-9']);
    await bringIn('nord', 1);
    await bringIn('nord', 9, (id) => sticker(id, 9.95, 62.95));
    await publish();
    await published(2);
    expect(at(await cellsOf('public'))).toEqual(['5-9', '5-9', '5-9']);
    expect((await cellsOf('public', 1)).cells).toHaveLength(1);
    expect((await cellsOf('public')).schoolTable).toContainEqual({
      school: 'nord',
      theme: 'unsafe',
      code: null,
      band: '20-49',
    });
  });

  it('refuses fewer than ten new pupils at a school whose data changed, and says which, never how many', async () => {
    await bringIn('nord', 12);
    await bringIn('sor', 12);
    await publish();
    await published(1);
    await bringIn('nord', 10);
    await bringIn('sor', 7);
    const body = await jsonOf(await publish());
    expect([body['status'], body['code']]).toEqual([409, 'too-few-new-pupils']);
    expect(body['detail']).toContain('"sor" has fewer than 10 new pupils');
    expect(JSON.stringify(body)).not.toMatch(/\b(7|17|19)\b(?!\d)(?=[^-]*pupil)/);
  });

  it('an erasure is a change: ten new pupils at that school, or no release that differs by one child', async () => {
    await bringIn('nord', 12);
    await bringIn('sor', 12);
    await publish();
    await published(1);
    const erase = () =>
      instance.context.db.exec(`DELETE FROM pupil WHERE key = (SELECT min(key) FROM pupil WHERE school = 'sor')`);
    erase();
    await bringIn('nord', 10);
    expect(await jsonOf(await publish())).toMatchObject({ code: 'too-few-new-pupils' });
    await bringIn('sor', 10);
    await publish();
    await published(2);
    // Said once: the next release is about what happened since.
    await bringIn('nord', 10);
    await publish();
    await published(3);
  });

  it('a pupil erased while the release is computed is not in it', async () => {
    await bringIn('nord', 12);
    const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
    const rows = [...running.raw.rows()];
    instance.context.db.exec(`DELETE FROM pupil WHERE key = '${rows[0]?.pupil ?? ''}'`);
    const nothing = { schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] };
    await expect(running.publish(nothing, [])).rejects.toThrow(ErasedMeanwhile);
    await running.abandon();
    await publish();
    await published(1);
    expect((await getHead(1)).schools[0]).toMatchObject({ participants: '10-19' });
  });

  it('refuses when nothing is new, when no round is known, and when one is under way', async () => {
    expect(await codeOf(await publish())).toBe('nothing-to-release');
    const elsewhere = await send(instance, 'POST', `${CASE}/releases`, {
      cookie: planner,
      body: { round: 'elsewhere' },
    });
    expect(await codeOf(elsewhere)).toBe('not-found');
    await bringIn('nord', 12);
    await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
    expect(await codeOf(await publish())).toBe('release-running');
  });

  it('a release whose computing died is gone after a start, and the next one is published', async () => {
    await bringIn('nord', 12);
    await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
    expect(await codeOf(await send(instance, 'GET', `${CASE}/releases/1/public/cells`))).toBe('no-release-yet');
    await sqliteHousekeeping(instance.context).removeUnfinishedReleases();
    expect((await send(instance, 'GET', `${CASE}/releases/1`)).status).toBe(404);
    await publish();
    await published(1);
  });

  it('children are answered while a large release is computed', async () => {
    await bringIn('nord', 400, (id) => {
      const line = Array.from({ length: 60 }, (_, n): [number, number] => [9.95 + n * 0.001, 63 + Math.sin(n) * 0.004]);
      return {
        type: 'Feature',
        id,
        geometry: { type: 'MultiLineString', coordinates: [line] },
        properties: { type: 'route', cut: 'home-block/1', kind: 'school', modes: ['walk'], when: 'always' },
      };
    });
    expect((await publish()).status).toBe(202);
    const began = performance.now();
    let slowest = 0;
    let answers = 0;
    while ((await getHead(1)).state === 'computing') {
      const started = performance.now();
      expect((await send(instance, 'GET', '/api/health')).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - started);
      answers++;
    }
    expect((await getHead(1)).state).toBe('published');
    expect(answers).toBeGreaterThan(10);
    // On one thread the first answer would have come when the release was done.
    expect(slowest).toBeLessThan((performance.now() - began) / 3);
  });
});

describe('a published release', () => {
  beforeEach(async () => {
    await bringIn('nord', 12);
    await publish();
    await published(1);
  });

  it('cannot be changed, not even with SQL', () => {
    const { db } = instance.context;
    const attempts = [
      `UPDATE release SET year = 2020`,
      `UPDATE release SET state = 'computing'`,
      `DELETE FROM release`,
      `UPDATE release_cell SET band = '50+'`,
      `DELETE FROM release_cell`,
      `INSERT INTO release_cell SELECT edition, layer, id || 'x', cell, theme, school, band, codes, splits FROM release_cell`,
      `UPDATE release_school_row SET band = '50+'`,
      `DELETE FROM release_school_row`,
    ];
    for (const sql of attempts) expect(() => db.exec(sql), sql).toThrow('a release is frozen');
  });

  it('says how it was made, and that the attacks on it found nothing', async () => {
    const answer = await send(instance, 'GET', `${CASE}/releases/1/method`);
    const { parameters, attacks } = (await answer.json()) as Method;
    expect(parameters).toEqual(DEFAULT_GATE);
    expect(attacks.map(({ attack }) => attack).sort()).toEqual([...ATTACKS].sort());
    expect(attacks.every(({ failures, tried }) => failures === 0 && tried > 0)).toBe(true);
    expect(await jsonOf(await send(instance, 'GET', `${CASE}/releases/progress`, { cookie: planner }))).toEqual({
      is: 'idle',
    });
  });

  it('can be withdrawn whole: 410 from then on', async () => {
    const withdraw = (cookie?: string) =>
      send(instance, 'DELETE', `${CASE}/releases/1`, cookie === undefined ? {} : { cookie });
    expect((await withdraw()).status).toBe(401);
    expect(await jsonOf(await withdraw(planner))).toMatchObject({ number: 1, state: 'withdrawn' });
    expect((await withdraw(planner)).status).toBe(410);
    for (const path of ['', '/public/cells', '/public/heat?theme=unsafe', '/export/csv', '/method']) {
      const answer = await send(instance, 'GET', `${CASE}/releases/1${path}`);
      expect([path, answer.status]).toEqual([path, 410]);
    }
    expect(await codeOf(await send(instance, 'GET', `${CASE}/releases/latest`))).toBe('no-release-yet');
  });

  it('is kept by browsers and asked for with its ETag: public for all, private for planners', async () => {
    for (const [layer, cache] of [
      ['public', 'public, no-cache'],
      ['planner', 'private, no-cache'],
    ] as const) {
      const path = `${CASE}/releases/1/${layer}/cells`;
      const first = await send(instance, 'GET', path, { cookie: planner });
      expect(first.headers.get('Cache-Control')).toBe(cache);
      const etag = first.headers.get('ETag') ?? '';
      const again = await send(instance, 'GET', path, { cookie: planner, headers: { 'If-None-Match': `W/${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('shows its planner cells to planners only', async () => {
    const answer = await send(instance, 'GET', `${CASE}/releases/1/planner/cells`);
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'not-signed-in']);
  });

  it('has contours for a theme and for a code, made once', async () => {
    for (const query of ['theme=unsafe', 'theme=unsafe&code=fast_cars', 'theme=wish']) {
      const first = await (await send(instance, 'GET', `${CASE}/releases/1/public/heat?${query}`)).text();
      const started = performance.now();
      const again = await (await send(instance, 'GET', `${CASE}/releases/latest/public/heat?${query}`)).text();
      expect(again).toBe(first);
      expect(performance.now() - started).toBeLessThan(100);
      const features = (JSON.parse(first) as { features: unknown[] }).features;
      expect(features.length > 0).toBe(!query.includes('wish'));
    }
  });

  it('leaves as GeoJSON, GeoPackage and CSV', async () => {
    const signs = {
      geojson: /^\{"type":"FeatureCollection"/,
      gpkg: /^SQLite format 3/,
      csv: /^\uFEFF?[a-z_",;]+\r?\n/,
    };
    for (const [format, sign] of Object.entries(signs)) {
      const answer = await send(instance, 'GET', `${CASE}/releases/latest/export/${format}`);
      expect([format, answer.status]).toEqual([format, 200]);
      expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="barnetrakk-smaby-1.${format}"`);
      expect(await answer.text()).toMatch(sign);
    }
  });
});
