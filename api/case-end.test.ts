/** Closing a case, by a clock that is handed in: what it begins, what it stops, and how long it can be taken back. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEnd, Lesson } from '../data/contract/operation.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, STAND, START, sticker } from './small-case.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import { inviteTeacher } from './test-class.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  takeTestSeat,
  type TemporaryInstance,
} from './temporary-instance.ts';

const CASE = `/api/cases/${SMALL_CASE.id}`;
let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  const { seat, token } = await takeTestSeat(instance);
  const id = randomUUID();
  const body = { rev: 1, feature: sticker(id) };
  await send(instance, 'PUT', `/api/seats/${seat}/contributions/${id}`, { token, body });
});
afterEach(() => instance.close());

const on = (day: string) => (instance.clock.now = Date.parse(`${day}T09:00:00Z`));
const endClass = () => instance.stores.staff.closeSession(OPEN_CLASS.id);
const tidy = () => sqliteHousekeeping(instance.context).keepRetention();
async function publish(): Promise<void> {
  const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
  await running.publish({ schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] }, []);
}
const ask = async (
  method: string,
  path = '/close',
  role: 'planner' | 'operator' | 'teacher' = 'planner',
  body?: unknown,
) => send(instance, method, `${CASE}${path}`, { cookie: await signInAs(instance, role), body });
const end = async () => (await (await ask('GET')).json()) as CaseEnd;
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

describe('before a case is closed', () => {
  it('the planner sees what closing would begin, by day', async () => {
    await endClass();
    on('2026-12-01');
    await publish();
    on('2026-12-05');
    expect(await end()).toEqual({
      today: '2026-12-05',
      closedOn: null,
      openLessons: 0,
      isDemo: false,
      rounds: [{ round: 'host', releasedOn: '2026-12-01', dueIfOpen: '2027-07-31', dueIfClosed: '2027-03-01' }],
      receiptsUntil: '2027-12-05',
      mayReopen: false,
    });
    await sqliteHousekeeping(instance.context).setRawDays(30);
    expect((await end()).rounds[0]).toMatchObject({ dueIfOpen: '2027-07-31', dueIfClosed: '2026-12-31' });
  });

  it('it waits for the lessons that are open', async () => {
    expect((await end()).openLessons).toBe(1);
    expect(await codeOf(await ask('POST'))).toEqual([409, 'lessons-open']);
    await endClass();
    expect(await (await ask('POST')).json()).toEqual({ closedOn: '2026-11-23' });
  });

  it('only a planner may ask, close and open, and only a case there is', async () => {
    await endClass();
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await ask(method, '/close', 'operator')).status).toBe(403);
      expect((await ask(method, '/close', 'teacher')).status).toBe(403);
      const cookie = await signInAs(instance, 'planner');
      expect((await send(instance, method, '/api/cases/ukjent/close', { cookie })).status).toBe(404);
    }
  });
});

describe('a closed case', () => {
  beforeEach(async () => {
    await endClass();
    await publish();
    await ask('POST');
  });

  it('keeps the day it was closed, however often the button is pressed', async () => {
    on('2027-01-01');
    expect(await (await ask('POST')).json()).toEqual({ closedOn: '2026-11-23' });
    expect(await end()).toMatchObject({ closedOn: '2026-11-23', receiptsUntil: '2027-11-23' });
  });

  it('begins no lesson and no release', async () => {
    const { cookie } = await inviteTeacher(instance);
    expect(await codeOf(await send(instance, 'POST', `${CASE}/sessions`, { cookie, body: START }))).toEqual([
      409,
      'case-closed',
    ]);
    await expect(publish()).rejects.toMatchObject({ code: 'case-closed' });
    const preview = await ask('POST', '/releases/preview', 'planner', { round: SMALL_ROUND.id });
    expect(await preview.json()).toMatchObject({ refused: { code: 'case-closed' } });
  });

  it('opens again while nothing is gone, and its days are what they were', async () => {
    on('2027-02-20');
    await tidy();
    expect(await end()).toMatchObject({ mayReopen: true });
    expect(await (await ask('DELETE')).json()).toEqual({ closedOn: null });
    expect(await end()).toMatchObject({ closedOn: null, rounds: [{ dueIfOpen: '2027-07-31' }] });
    const { cookie } = await inviteTeacher(instance);
    expect((await send(instance, 'POST', `${CASE}/sessions`, { cookie, body: START })).status).toBe(201);
  });

  it('does not open again from the day its contributions are deleted', async () => {
    on('2027-02-21');
    expect(await tidy()).toMatchObject({ raw: 2 });
    expect(await end()).toMatchObject({ mayReopen: false, rounds: [{ dueIfOpen: null, dueIfClosed: null }] });
    expect(await codeOf(await ask('DELETE'))).toEqual([409, 'case-final']);
  });

  it('opens again for a new school year when the old one would have been deleted anyway, until receipts go', async () => {
    on('2027-08-15');
    await tidy();
    expect(await end()).toMatchObject({ mayReopen: true });
    on('2027-11-23');
    expect(await codeOf(await ask('DELETE'))).toEqual([409, 'case-final']);
  });

  it('is noted in the log, closed and opened', async () => {
    await ask('DELETE');
    const cookie = await signInAs(instance, 'operator');
    const { entries } = (await (await send(instance, 'GET', '/api/operation/audit', { cookie })).json()) as {
      entries: { verb: string; case: string }[];
    };
    expect(entries.filter(({ verb }) => /Case$/.test(verb)).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['closeCase', 'reopenCase']),
    );
  });
});

it('opening a case that is open changes nothing', async () => {
  expect(await (await ask('DELETE')).json()).toEqual({ closedOn: null });
});

describe('the lessons of a case', () => {
  it('are listed for who may erase one: by name, and never what they sent', async () => {
    for (const role of ['planner', 'operator'] as const) {
      const { lessons } = (await (await ask('GET', '/lessons', role)).json()) as { lessons: Lesson[] };
      expect(lessons).toEqual([
        {
          ...{ session: OPEN_CLASS.id, className: '5B', school: 'nord', strand: 'pupils', grades: [5] },
          ...{ state: 'open', closedOn: null },
        },
        {
          ...{ session: STAND.id, className: STAND.className, school: 'nord', strand: 'adults', grades: [] },
          ...{ state: 'closed', closedOn: '2026-11-23' },
        },
      ]);
    }
    expect((await ask('GET', '/lessons', 'teacher')).status).toBe(403);
  });
});
