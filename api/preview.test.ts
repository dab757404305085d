import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Preview } from '../data/preview.ts';
import { mayCountAnew } from '../data/preview.ts';
import { DEFAULT_GATE } from '../data/release.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import type { ImportRow } from './store/store.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  takeTestSeat,
  type TemporaryInstance,
} from './temporary-instance.ts';

let instance: TemporaryInstance;
let planner: string;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  planner = await signInAs(instance, 'planner');
});
afterEach(() => instance.close());

async function bringIn(school: string, count: number, at: [number, number] = [10, 63]): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < count; n++) {
      const feature = sticker(randomUUID(), ...at);
      const row = { contributor: `${n}`, round: SMALL_ROUND.id, session: null, school, grade: '5-7' as const, feature };
      yield await Promise.resolve(row);
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}
const ask = (cookie = planner) =>
  send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/releases/preview`, { cookie, body: { round: SMALL_ROUND.id } });
const preview = async () => (await (await ask()).json()) as Preview;
const unsafe = (map: Preview['map']) => map?.public.find(({ theme }) => theme === 'unsafe');

describe('a preview', () => {
  it('says what would be seen, which school is there by name only, and who has not delivered', async () => {
    await bringIn('nord', 60);
    await bringIn('nord', 40, [10.05, 63.05]);
    await bringIn('sor', 4);
    const found = await preview();
    expect(found).toMatchObject({ refused: null, startsSchoolYear: true, isCurrent: true });
    expect(unsafe(found.map)).toEqual({ theme: 'unsafe', shown: 2, kept: 9 });
    const shows = found.schools.map(({ school, participants, shows: how }) => [school, participants, how]);
    expect(shows).toEqual([
      ['nord', '50+', expect.stringMatching(/^map/)],
      ['sor', 'under-10', 'name'],
    ]);
    expect(found.missing).toContainEqual({
      className: OPEN_CLASS.className,
      school: OPEN_CLASS.school,
      invited: OPEN_CLASS.invited,
      notBeforeNextYear: OPEN_CLASS.invited < 10,
    });
  });

  it('does not change a byte of its map when one pupil sends, nor when nine do; with ten it is counted anew', async () => {
    await bringIn('nord', 60);
    const before = await preview();
    for (const count of [1, 8]) {
      await bringIn('nord', count, [10.05, 63.05]);
      const after = await preview();
      expect(JSON.stringify(after.map)).toBe(JSON.stringify(before.map));
      expect(after.isCurrent).toBe(false);
    }
    await bringIn('nord', 1, [10.05, 63.05]);
    const anew = await preview();
    expect([unsafe(before.map)?.shown, unsafe(anew.map)?.shown, anew.isCurrent]).toEqual([1, 2, true]);
  });

  it('tells nothing beside a release either, when too few are new since', async () => {
    await bringIn('nord', 60);
    const url = `/api/cases/${SMALL_CASE.id}/releases`;
    await send(instance, 'POST', url, { cookie: planner, body: { round: SMALL_ROUND.id } });
    const state = async () => ((await (await send(instance, 'GET', `${url}/1`)).json()) as { state: string }).state;
    await expect.poll(state, { timeout: 20_000 }).toBe('published');
    await bringIn('nord', 1, [10.05, 63.05]);
    expect(await preview()).toMatchObject({ map: null, refused: { code: 'too-few-new-pupils', school: 'nord' } });
  });

  it('has no number that tells how many are hidden', async () => {
    await bringIn('nord', 60);
    // Beside the operator's own parameters, which no child changes.
    const allowed = new Set(['shown', 'kept', 'invited', ...Object.keys(DEFAULT_GATE)]);
    const numbers: string[] = [];
    JSON.stringify(await preview(), (key, value: unknown) => {
      if (typeof value === 'number') numbers.push(key);
      return value;
    });
    expect(numbers.filter((key) => !allowed.has(key))).toEqual([]);
  });

  it('is for planners, of a round that is there', async () => {
    expect((await ask(await signInAs(instance, 'teacher'))).status).toBe(403);
    await takeTestSeat(instance);
    const path = `/api/cases/${SMALL_CASE.id}/releases/preview`;
    const answer = await send(instance, 'POST', path, { cookie: planner, body: { round: 'elsewhere' } });
    expect(answer.status).toBe(404);
  });
});

describe('counting anew', () => {
  const at = (sent: number, changes = sent) => ({ nord: { sent, changes } });
  it.each([
    ['the first time', null, at(1), true],
    ['with nothing new', at(20), at(20), true],
    ['with nine new', at(20), at(29), false],
    ['with ten new', at(20), at(30), true],
    ['with edits alone', at(20), at(20, 21), false],
    ['with one gone', at(20), at(19), false],
    ['with ten new elsewhere and one here', at(20), { ...at(21), sor: { sent: 10, changes: 10 } }, false],
    ['with a school gone', { ...at(20), sor: { sent: 1, changes: 1 } }, at(20), false],
  ] as const)('%s', (_, before, now, may) => {
    expect(mayCountAnew(before, now, 10)).toBe(may);
  });
});
