/** Each line of the schedule by a clock that is handed in. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Retention } from '../data/contract/operation.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import type { Housekeeping } from './store/store.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  takeTestSeat,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';

const DAY = 24 * 3600 * 1000;
let instance: TemporaryInstance;
let house: Housekeeping;
let fox: Device;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  house = sqliteHousekeeping(instance.context);
  fox = await takeTestSeat(instance);
});
afterEach(() => instance.close());

const count = (table: string) => Number(instance.context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const on = (day: string) => (instance.clock.now = Date.parse(`${day}T09:00:00Z`));
const closeClass = () => instance.stores.staff.closeSession(OPEN_CLASS.id);
async function deliver(text?: string): Promise<void> {
  const id = randomUUID();
  const body = { rev: 1, feature: sticker(id, 10, 63, text) };
  const path = `/api/seats/${fox.seat}/contributions/${id}`;
  expect((await send(instance, 'PUT', path, { token: fox.token, body })).status).toBe(201);
}
const keepReceipt = () =>
  send(instance, 'PUT', `/api/seats/${fox.seat}/receipt`, {
    token: fox.token,
    body: { pictures: ['sun', 'kite', 'egg'], digits: '42' },
  });
async function publish(): Promise<void> {
  const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
  await running.publish({ schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] }, []);
}
async function retention(): Promise<Retention> {
  const cookie = await signInAs(instance, 'operator');
  return (await (await send(instance, 'GET', '/api/operation/retention', { cookie })).json()) as Retention;
}
const lineOf = async (id: string) => (await retention()).lines.find((line) => line.id === id);

describe('deleted when it is due', () => {
  it('seats, seven days after the lesson', async () => {
    await closeClass();
    expect(await lineOf('seats')).toMatchObject({ amount: 7, unit: 'days', nextDue: '2026-11-30', last: null });
    instance.clock.now += 7 * DAY;
    expect(await house.keepRetention()).toMatchObject({ seats: 0 });
    instance.clock.now += 1;
    expect(await house.keepRetention()).toMatchObject({ seats: 1 });
    expect(await lineOf('seats')).toMatchObject({ nextDue: null, last: { on: '2026-11-30', rows: 1 } });
  });

  it('texts that nobody let through, fourteen days after the lesson', async () => {
    await deliver('her er det farlig');
    await closeClass();
    expect(await lineOf('texts')).toMatchObject({ nextDue: '2026-12-07' });
    instance.clock.now += 14 * DAY;
    expect(await house.keepRetention()).toMatchObject({ texts: 0 });
    instance.clock.now += 1;
    expect(await house.keepRetention()).toMatchObject({ texts: 1 });
    expect(instance.context.db.serialize().includes('her er det farlig')).toBe(false);
    expect(await lineOf('texts')).toMatchObject({ nextDue: null, last: { on: '2026-12-07', rows: 1 } });
  });

  it('raw contributions, 90 days after the final release: the case is closed', async () => {
    await deliver();
    await closeClass();
    on('2026-12-01');
    await publish();
    expect(await lineOf('raw')).toMatchObject({ nextDue: '2027-07-31' });
    await instance.stores.staff.closeCase(SMALL_CASE.id);
    expect(await lineOf('raw')).toMatchObject({ nextDue: '2027-03-01' });
    on('2027-02-28');
    expect(await house.keepRetention()).toMatchObject({ raw: 0 });
    on('2027-03-01');
    expect(await house.keepRetention()).toMatchObject({ raw: 2 });
    expect([count('contribution'), count('pupil'), count('release')]).toEqual([0, 0, 1]);
    expect(await lineOf('raw')).toMatchObject({ nextDue: null, last: { on: '2027-03-01', rows: 2 } });
  });

  it('raw contributions of a case that nobody closes, when the school year is over', async () => {
    await deliver();
    await closeClass();
    await publish();
    on('2027-07-30');
    expect(await house.removeOldRaw()).toBe(0);
    on('2027-07-31');
    expect(await house.removeOldRaw()).toBe(2);
  });

  it('raw contributions earlier where the instance says so, never later', async () => {
    await deliver();
    await closeClass();
    on('2026-12-10');
    await publish();
    await instance.stores.staff.closeCase(SMALL_CASE.id);
    await house.setRawDays(10);
    expect(await lineOf('raw')).toMatchObject({ amount: 10, nextDue: '2026-12-20' });
    await expect(house.setRawDays(91)).rejects.toThrow(RangeError);
    await expect(house.setRawDays(0)).rejects.toThrow(RangeError);
  });

  it('a demo’s raw never: its children are invented', async () => {
    await deliver();
    await closeClass();
    await instance.imports.markDemo({ case: SMALL_CASE.id, session: OPEN_CLASS.id });
    on('2030-01-01');
    expect(await house.removeOldRaw()).toBe(0);
    expect(await retention()).toMatchObject({ isDemo: true });
  });

  it('receipts, a year after the case was closed, and their salts', async () => {
    await keepReceipt();
    await closeClass();
    expect(await lineOf('receipts')).toMatchObject({ nextDue: null });
    await instance.stores.staff.closeCase(SMALL_CASE.id);
    expect(await lineOf('receipts')).toMatchObject({ nextDue: '2027-11-23' });
    on('2027-11-22');
    expect(await house.keepRetention()).toMatchObject({ receipts: 0 });
    expect(count('receipt')).toBe(1); // the pupil is long gone
    on('2027-11-23');
    expect(await house.keepRetention()).toMatchObject({ receipts: 1 });
    expect([count('receipt'), count('receipt_salt')]).toEqual([0, 0]);
  });

  it('the log itself, after a year', async () => {
    await instance.stores.audit.note({ actor: 'command', verb: 'erase-case', case: SMALL_CASE.id, rows: 3 });
    expect(await lineOf('log')).toMatchObject({ nextDue: '2027-11-24' });
    on('2027-11-23');
    expect(await house.removeOldLog()).toBe(0);
    on('2027-11-24');
    expect(await house.removeOldLog()).toBe(1);
  });
});

describe('the operator is shown', () => {
  it('every line, and the day housekeeping last ran', async () => {
    expect(await retention()).toMatchObject({ keptHouseOn: null, isDemo: false });
    await house.keepRetention();
    const { keptHouseOn, lines } = await retention();
    expect(keptHouseOn).toBe('2026-11-23');
    expect(lines.map(({ id }) => id)).toEqual([
      'drafts',
      'outbox',
      'seats',
      'texts',
      'backups',
      'raw',
      'receipts',
      'log',
    ]);
  });

  it.each(['planner', 'teacher'] as const)('and no %s', async (role) => {
    const cookie = await signInAs(instance, role);
    for (const what of ['retention', 'erasure', 'audit']) {
      expect((await send(instance, 'GET', `/api/operation/${what}`, { cookie })).status).toBe(403);
      expect((await send(instance, 'GET', `/api/operation/${what}`)).status).toBe(401);
    }
  });

  it('and everybody how many days raw is kept here', async () => {
    const keeping = async (): Promise<unknown> => (await send(instance, 'GET', '/api/keeping')).json();
    expect(await keeping()).toEqual({ rawDays: 90 });
    await house.setRawDays(30);
    expect(await keeping()).toEqual({ rawDays: 30 });
  });
});
