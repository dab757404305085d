/** A class of thirty while the server is killed for three seconds: a real process on a real file, tablets that insist. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { ANIMALS } from '../data/session.ts';
import { SMALL_CASE, START, sticker } from './small-case.ts';
import {
  ask,
  bodyOf,
  follow,
  insist,
  newSeat,
  openTeacherLink,
  prepareDatabase,
  spawnServer,
  type ServerProcess,
} from './test-server.ts';
import type { Progress } from './store/store.ts';

/** How long the server is away: what the requirement says, ms. */
const AWAY_MS = 3_000;
const EACH = 3;

const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-class-'));
const file = join(folder, 'class.sqlite');
let server: ServerProcess | null = null;
const stop = new AbortController();
afterAll(() => {
  stop.abort();
  server?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('thirty pupils, two projectors: a kill -9 of three seconds loses nothing and nobody joins again', async () => {
  const [link = ''] = await prepareDatabase(file);
  server = await spawnServer(file);
  const { origin } = server;
  const cookie = await openTeacherLink(origin, link);
  const path = `/api/cases/${SMALL_CASE.id}/sessions`;
  const { session, code } = await bodyOf<Progress>(
    await ask(origin, 'POST', path, { cookie }, { ...START, invited: 30 }),
  );
  const teacherPath = `/api/sessions/${session.id}`;
  const seats = ANIMALS.map(newSeat);
  for (const { seat, token, animal } of seats) {
    await bodyOf(await ask(origin, 'PUT', `/api/seats/${seat}`, {}, { code, animal, token }));
  }

  const walls: Progress[] = [];
  const tablets = new Map<string, unknown>();
  for (const wall of [0, 1]) {
    void follow(
      origin,
      `${teacherPath}/events`,
      { cookie },
      ({ data }) => (walls[wall] = data as Progress),
      stop.signal,
    );
  }
  for (const { seat, token } of seats) {
    void follow(origin, `/api/seats/${seat}/events`, { token }, ({ data }) => tablets.set(seat, data), stop.signal);
  }
  await bodyOf(await ask(origin, 'PUT', `${teacherPath}/step`, { cookie }, { step: 'way' }));
  await expect.poll(() => tablets.size, { timeout: 20_000 }).toBe(30);

  const sent = new Map(seats.map(({ seat }) => [seat, Array.from({ length: EACH }, () => randomUUID())]));
  const statuses: number[] = [];
  const sending = seats.map(async ({ seat, token }, n) => {
    for (const id of sent.get(seat) ?? []) {
      const body = { rev: 1, feature: sticker(id, 10 + n / 10_000) };
      statuses.push((await insist(origin, 'PUT', `/api/seats/${seat}/contributions/${id}`, { token }, body)).status);
    }
    statuses.push(
      (await insist(origin, 'PUT', `/api/seats/${seat}/state`, { token }, { state: 'sent', waiting: 0 })).status,
    );
  });
  const gone = once(server.process, 'exit');
  await expect.poll(() => statuses.length, { timeout: 20_000, interval: 1 }).toBeGreaterThan(5);
  server.process.kill('SIGKILL');
  await gone;
  const before = statuses.length;
  await wait(AWAY_MS);
  expect(before).toBeLessThan(30 * (EACH + 1)); // else nothing was on its way
  server = await spawnServer(file, Number(new URL(origin).port));
  await Promise.all(sending);

  expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
  for (const { seat, token } of seats) {
    const answer = await ask(origin, 'GET', `/api/seats/${seat}/contributions`, { token });
    const { contributions } = await bodyOf<{ contributions: { feature: { id: string } }[] }>(answer);
    expect(contributions.map(({ feature }) => feature.id).sort()).toEqual(sent.get(seat)?.toSorted());
  }
  // Nobody connects by hand: both walls and all tablets are live again.
  const whole = { joined: 30, sent: 30, footprints: 30 * EACH, clock: { step: 'way' } };
  for (const wall of [0, 1]) await expect.poll(() => walls[wall], { timeout: 20_000 }).toMatchObject(whole);
  expect(walls[0]?.seats.every(({ state, waiting }) => state === 'sent' && waiting === 0)).toBe(true);
  tablets.clear();
  await bodyOf(await ask(origin, 'PUT', `${teacherPath}/pause`, { cookie }, { paused: true }));
  const paused = () => [...tablets.values()].filter((news) => (news as { paused: boolean }).paused).length;
  await expect.poll(paused, { timeout: 20_000 }).toBe(30);
  // A quiet end closes the lines by itself.
  server.process.kill('SIGTERM');
  expect((await once(server.process, 'exit'))[0]).toBe(0);
  stop.abort();
});
