import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOORS } from '../data/contract/demo.ts';
import { loadDemo } from './load-case.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE, SMALL_ROUND, START, sticker } from './small-case.ts';
import { openTemporaryInstance, send, takeTestSeat, type TemporaryInstance } from './temporary-instance.ts';
import { writeSmallDemo } from './temporary-instance.ts';

const wave = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const { properties, ...feature } = sticker(`0b0e2f6c-3f52-4c59-9a70-${String(first + n).padStart(12, '0')}`);
    return JSON.stringify({
      ...feature,
      properties: { ...properties, contributor: `pupil ${first + n}`, session: OPEN_CLASS.id },
    });
  }).join('\n');

let folder: string;
let instance: TemporaryInstance;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-demo-'));
  writeSmallDemo(
    folder,
    [{ import: 'wave-1.ndjson' }, { release: { round: SMALL_ROUND.id } }, { import: 'wave-2.ndjson' }],
    { 'wave-1.ndjson': wave(0, 12), 'wave-2.ndjson': wave(100, 9) },
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  instance = openTemporaryInstance({ demoFolder: folder });
});
afterEach(() => instance.close());

const door = (name: string) => send(instance, 'POST', `/api/demo/doors/${name}`);
const jsonOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const cookieOf = (answer: Response) => /bt_staff=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1];
const progress = async () => await instance.stores.staff.findSession(OPEN_CLASS.id);

describe('outside a demo', () => {
  it('every door and the reset are refused, and the landing page is told', async () => {
    for (const name of DOORS) {
      const answer = await door(name);
      expect([answer.status, (await jsonOf(answer))['code']]).toEqual([403, 'not-a-demo']);
    }
    expect((await send(instance, 'POST', '/api/demo/reset')).status).toBe(403);
    expect(await jsonOf(await send(instance, 'GET', '/api/demo'))).toEqual({ demo: false });
  });

  it('a database that holds something else never becomes one', async () => {
    await instance.stores.staff.addStaff({ name: 'Kari', role: 'planner' });
    await expect(loadDemo(instance, folder)).rejects.toMatchObject({ code: 'not-a-demo' });
    expect(await instance.stores.front.listCases()).toEqual([]);
  });
});

describe('in a demo', () => {
  beforeEach(async () => await loadDemo(instance, folder));

  it('its story is told: imports and releases in order', async () => {
    expect(await instance.stores.publicRelease.listHeads(SMALL_CASE.id)).toMatchObject([
      { number: 1, state: 'published' },
    ]);
    expect(await progress()).toMatchObject({ joined: 21, sent: 21, code: CLASS_CODE });
    expect(await instance.imports.isDemoFinished()).toBe(true);
  });

  it('each door leads to its page, and signs in whoever needs it', async () => {
    const roles = {
      pupil: undefined,
      teacher: 'teacher',
      planner: 'planner',
      council: undefined,
      public: undefined,
      operator: 'operator',
    };
    const locations: unknown[] = [];
    for (const name of DOORS) {
      const answer = await door(name);
      locations.push((await jsonOf(answer))['location']);
      const cookie = cookieOf(answer);
      const me =
        cookie === undefined ? {} : await jsonOf(await send(instance, 'GET', '/api/staff/session', { cookie }));
      expect([name, me['role']]).toEqual([name, roles[name]]);
    }
    expect(locations).toEqual([
      `/elev#${CLASS_CODE}`,
      `/laerer/${OPEN_CLASS.id}`,
      `/planlegger/${SMALL_CASE.id}`,
      '/ungdomsrad',
      `/sak/${SMALL_CASE.id}`,
      '/drift',
    ]);
  });

  it('a reset starts the story over: what came since is gone, whoever is signed in stays', async () => {
    const cookie = cookieOf(await door('planner')) ?? '';
    const device = await takeTestSeat(instance, 'fox-2');
    const id = '11111111-2222-4333-8444-555555555555';
    await send(instance, 'PUT', `/api/seats/${device.seat}/contributions/${id}`, {
      token: device.token,
      body: { rev: 1, feature: sticker(id) },
    });
    const publish = { cookie, body: { round: SMALL_ROUND.id } };
    expect((await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/releases`, publish)).status).toBe(202);
    const states = async () => (await instance.stores.publicRelease.listHeads(SMALL_CASE.id)).map(({ state }) => state);
    await expect.poll(states, { timeout: 20_000, interval: 20 }).toEqual(['published', 'published']);

    const resets = [send(instance, 'POST', '/api/demo/reset'), send(instance, 'POST', '/api/demo/reset')];
    for (const reset of resets) expect(await jsonOf(await reset)).toEqual({ case: SMALL_CASE.id });

    expect(await states()).toEqual(['published']);
    expect(await progress()).toMatchObject({ joined: 21, sent: 21, code: CLASS_CODE });
    expect((await send(instance, 'GET', `/api/seats/${device.seat}`, { token: device.token })).status).toBe(401);
    expect((await send(instance, 'GET', '/api/staff/session', { cookie })).status).toBe(200);
    // The tenth new pupil is again the one that is missing.
    const answer = await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/releases`, publish);
    expect((await jsonOf(answer))['code']).toBe('too-few-new-pupils');
  });

  it('the teacher’s door leads to the demo’s session and to no other', async () => {
    const cookie = cookieOf(await door('teacher')) ?? '';
    const status = async (session: string) =>
      (await send(instance, 'GET', `/api/sessions/${session}`, { cookie })).status;
    const other = await instance.stores.staff.openSession(SMALL_CASE.id, START);
    expect([await status(OPEN_CLASS.id), await status(other.session.id)]).toEqual([200, 404]);
    await send(instance, 'POST', '/api/demo/reset');
    expect(await status(OPEN_CLASS.id)).toBe(200);
  });

  it('a frozen release is frozen here too', () => {
    expect(() => instance.context.db.exec('DELETE FROM release_cell')).toThrow('a release is frozen');
  });
});
