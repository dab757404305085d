import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRelease } from '../data/make-release.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, START, sticker } from './small-case.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';
import { inviteTeacher, joinAs, openClass, type OpenedClass } from './test-class.ts';

let instance: TemporaryInstance;
let lesson: OpenedClass;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  lesson = await openClass(instance);
});
afterEach(() => instance.close());

type Body = { code?: string; clock: Record<string, unknown>; seats: Record<string, unknown>[] } & Record<
  string,
  unknown
>;
const bodyOf = async (answer: Response) => (await answer.json()) as Body;
const ask = (method: string, path: string, body?: unknown, cookie = lesson.cookie) =>
  send(instance, method, `/api/sessions/${lesson.session}${path}`, { cookie, body });
const progress = async () => await bodyOf(await ask('GET', ''));
const asPupil = (device: Device, method: string, path = '', body?: unknown) =>
  send(instance, method, `/api/seats/${device.seat}${path}`, { token: device.token, body });
const deliver = async (device: Device): Promise<string> => {
  const id = randomUUID();
  const answer = await asPupil(device, 'PUT', `/contributions/${id}`, { rev: 1, feature: sticker(id) });
  if (answer.status !== 201) throw new Error(await answer.text());
  return id;
};
const rawRows = () => instance.context.db.prepare('SELECT count(*) AS n FROM contribution').get();
const join = (animal: string, code = lesson.code) => joinAs(instance, code, animal);

describe('starting a class', () => {
  it('gives the teacher its code, name, basis and clock', async () => {
    expect(await progress()).toMatchObject({
      session: { className: '6A', strand: 'pupils', grades: [6], invited: 20, state: 'open' },
      basis: 'public-task',
      promised: true,
      clock: { step: 'intro', paused: false, minutes: 5, secondsLeft: 300 },
      seats: [],
      footprints: 0,
    });
  });

  it('twice with the same id of the device is one session; another’s id is taken', async () => {
    const id = randomUUID();
    const start = (cookie: string, name: string) =>
      send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, {
        cookie,
        body: { ...START, id, className: name },
      });
    const first = await bodyOf(await start(lesson.cookie, '7C'));
    const again = await bodyOf(await start(lesson.cookie, '7C'));
    expect(again).toMatchObject({ code: first.code, session: { id, className: '7C' } });
    const other = (await inviteTeacher(instance)).cookie;
    expect((await bodyOf(await start(other, '7C'))).code).toBe('id-taken');
  });

  it('asks for the tick beside the basis and for what the municipality has promised', async () => {
    for (const missing of ['basisConfirmed', 'promised', 'basis']) {
      const body = { ...START, [missing]: undefined };
      const answer = await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, {
        cookie: lesson.cookie,
        body,
      });
      expect([answer.status, (await bodyOf(answer)).code]).toEqual([422, 'not-valid']);
    }
  });

  it('rests on a basis that the case allows, and no other', async () => {
    const open = (basis: string, more = {}) =>
      send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, {
        cookie: lesson.cookie,
        body: { ...START, className: basis, basis, ...more },
      });
    const answer = await open('guardian-consent');
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([409, 'basis-not-offered']);
    const text = { nb: 'Vedtak 4/26' };
    const put = await send(instance, 'PUT', `/api/cases/${SMALL_CASE.id}/bases`, {
      cookie: await signInAs(instance, 'planner'),
      body: { bases: [{ is: 'guardian-consent', text }] },
    });
    expect(await put.json()).toEqual({ ...SMALL_CASE, bases: [{ is: 'guardian-consent', text }] });
    expect(await bodyOf(await open('guardian-consent'))).toMatchObject({ basis: 'guardian-consent' });
    expect((await open('public-task')).status).toBe(409);
    expect(await progress()).toMatchObject({ basis: 'public-task' });
  });

  it('takes the tick of consent and no name with it', async () => {
    for (const body of [
      { ...START, consents: ['Ola Nordmann'] },
      { ...START, basisConfirmed: ['Ola Nordmann'] },
    ]) {
      const answer = await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, {
        cookie: lesson.cookie,
        body,
      });
      expect([answer.status, (await bodyOf(answer)).code]).toEqual([422, 'not-valid']);
    }
    const row = instance.context.db.prepare('SELECT * FROM session WHERE id = ?').get(lesson.session) as object;
    expect(Object.keys(row).filter((column) => /consent|guardian|confirm|name/.test(column))).toEqual(['class_name']);
  });

  it('bases of a case: at least one, each once, with 400 characters of own words at most, by a planner', async () => {
    const put = async (bases: object[], role: 'planner' | 'operator' = 'planner', id = SMALL_CASE.id) =>
      (
        await send(instance, 'PUT', `/api/cases/${id}/bases`, {
          cookie: await signInAs(instance, role),
          body: { bases },
        })
      ).status;
    const one = { is: 'public-task' };
    expect([await put([]), await put([one, one]), await put([{ is: 'curiosity' }])]).toEqual([422, 422, 422]);
    const words = (length: number) => [{ ...one, text: { nb: 'x'.repeat(length) } }];
    expect([await put(words(401)), await put(words(400))]).toEqual([422, 200]);
    expect([await put([one], 'operator'), await put([one], 'planner', 'ukjent'), await put([one])]).toEqual([
      403, 404, 200,
    ]);
  });

  it('tells the pupils whether the municipality has promised, before and after they sit down', async () => {
    const found = await bodyOf(await send(instance, 'POST', '/api/join', { body: { code: lesson.code } }));
    const device = await join('fox');
    expect([found['promised'], (await bodyOf(await asPupil(device, 'GET')))['promised']]).toEqual([true, true]);
  });

  it('may be of mixed years, whose pupils are then in no grade group', async () => {
    const mixed = await openClass(instance, { ...START, grades: [4, 5] }, lesson.cookie);
    await joinAs(instance, mixed.code, 'fox');
    expect(instance.context.db.prepare('SELECT grade_group FROM pupil').all()).toEqual([{ grade_group: null }]);
  });
});

describe('the clock', () => {
  it('goes on when the teacher says so, and the same step again does not start it anew', async () => {
    instance.clock.now += 60_000;
    expect((await bodyOf(await ask('PUT', '/step', { step: 'join' }))).clock).toMatchObject({
      step: 'join',
      secondsLeft: 300,
    });
    instance.clock.now += 60_000;
    expect((await bodyOf(await ask('PUT', '/step', { step: 'join' }))).clock).toMatchObject({ secondsLeft: 240 });
  });

  it('stands in a pause, which the tablets are told, and can be extended', async () => {
    const device = await join('fox');
    await ask('PUT', '/pause', { paused: true });
    instance.clock.now += 60_000;
    expect((await progress()).clock).toMatchObject({ paused: true, secondsLeft: 300 });
    expect(await bodyOf(await asPupil(device, 'GET'))).toMatchObject({ paused: true, step: 'intro' });
    await ask('PUT', '/pause', { paused: false });
    expect((await bodyOf(await ask('POST', '/extension', { minutes: 5 }))).clock).toMatchObject({
      paused: false,
      minutes: 10,
      secondsLeft: 600,
    });
  });

  it('and everything else stands still once the session has closed', async () => {
    await ask('PUT', '/pause', { paused: true });
    const closed = await bodyOf(await ask('POST', '/close'));
    expect([closed.code, closed.clock['paused']]).toEqual([null, false]);
    const presses = [
      ask('PUT', '/step', { step: 'way' }),
      ask('PUT', '/pause', { paused: true }),
      ask('POST', '/extension', { minutes: 5 }),
      ask('POST', '/code'),
      ask('POST', '/class-map'),
      ask('POST', '/seats/fox/rejoin'),
      ask('DELETE', '/seats/fox'),
    ];
    for (const press of presses) expect((await bodyOf(await press)).code).toBe('session-closed');
  });

  it('that nobody presses for the set time ends joining, not delivering; a stand lasts a day', async () => {
    const stand = await openClass(
      instance,
      { ...START, kind: 'open', grades: undefined, invited: undefined },
      lesson.cookie,
    );
    const device = await join('fox');
    const housekeeping = sqliteHousekeeping(instance.context);
    instance.clock.now += 100 * 60_000;
    await ask('POST', '/extension', { minutes: 5 });
    instance.clock.now += 240 * 60_000;
    expect(await housekeeping.closeForgottenSessions(240 * 60_000)).toEqual([]);
    instance.clock.now += 1;
    expect(await housekeeping.closeForgottenSessions(240 * 60_000)).toEqual([lesson.session]);
    await deliver(device);
    instance.clock.now += 12 * 3600_000;
    expect(await housekeeping.closeForgottenSessions(240 * 60_000)).toEqual([stand.session]);
    expect((await instance.stores.staff.findSession(OPEN_CLASS.id)).session.state).toBe('open');
  });
});

describe('a new code', () => {
  it('ends the old one; seats stay, and latecomers join with the new one', async () => {
    const device = await join('fox');
    const { code } = await bodyOf(await ask('POST', '/code'));
    expect(code).not.toBe(lesson.code);
    const old = await send(instance, 'POST', '/api/join', { body: { code: lesson.code } });
    expect(old.status).toBe(404);
    expect((await asPupil(device, 'GET')).status).toBe(200);
    await ask('PUT', '/step', { step: 'places' });
    await join('owl', code ?? '');
    expect((await progress()).seats.map(({ animal }) => animal)).toEqual(['fox', 'owl']);
  });
});

describe('a seat on the wall', () => {
  const seats = async () => (await progress()).seats.map(({ animal, state, waiting }) => [animal, state, waiting]);

  it('is joined, working or sent, with what still waits on its device', async () => {
    const [fox, owl] = [await join('fox'), await join('owl')];
    await asPupil(owl, 'PUT', '/state', { state: 'working', waiting: 3 });
    expect(await seats()).toEqual([
      ['fox', 'joined', 0],
      ['owl', 'working', 3],
    ]);
    await deliver(fox);
    await asPupil(owl, 'PUT', '/state', { state: 'sent', waiting: 0 });
    expect(await seats()).toEqual([
      ['fox', 'sent', 0],
      ['owl', 'sent', 0],
    ]);
  });

  it('leaves a footprint for each delivery on one trail, and takes it along when it is taken back', async () => {
    const [fox, owl] = [await join('fox'), await join('owl')];
    const id = await deliver(fox);
    await deliver(owl);
    expect((await progress())['footprints']).toBe(2);
    await asPupil(fox, 'DELETE', `/contributions/${id}?rev=2`);
    expect((await progress())['footprints']).toBe(1);
  });
});

describe('a lost device', () => {
  it('is replaced within two minutes of the teacher’s tap: same animal, same pupil, all that was sent', async () => {
    const lost = await join('fox');
    await deliver(lost);
    await ask('POST', '/seats/fox/rejoin');
    expect((await progress()).seats).toMatchObject([{ animal: 'fox', rejoining: true }]);
    const found = await bodyOf(await send(instance, 'POST', '/api/join', { body: { code: lesson.code } }));
    expect(found).toMatchObject({ takenAnimals: ['fox'], rejoinAnimals: ['fox'] });
    instance.clock.now += 119_000;
    const device = await join('fox');
    const { contributions } = (await (await asPupil(device, 'GET', '/contributions')).json()) as {
      contributions: unknown[];
    };
    expect(contributions).toHaveLength(1);
    expect(await progress()).toMatchObject({ joined: 1, sent: 1, seats: [{ animal: 'fox', rejoining: false }] });
    expect(await bodyOf(await asPupil(lost, 'GET'))).toMatchObject({ status: 410, code: 'seat-moved' });
  });

  it('is not replaced without the tap, after two minutes, or twice', async () => {
    await join('fox');
    await expect(join('fox')).rejects.toThrow('animal-taken');
    await ask('POST', '/seats/fox/rejoin');
    instance.clock.now += 120_000;
    await expect(join('fox')).rejects.toThrow('animal-taken');
    await ask('POST', '/seats/fox/rejoin');
    await join('fox');
    await expect(join('fox')).rejects.toThrow('animal-taken');
  });

  it('that never was is not found', async () => {
    expect((await ask('POST', '/seats/owl/rejoin')).status).toBe(404);
  });
});

describe('an evicted seat', () => {
  it('takes all it sent along, is told so, and cannot come back or deliver late', async () => {
    const device = await join('fox');
    await deliver(device);
    const receipt = { pictures: ['sun', 'kite', 'egg'], digits: '42' };
    expect((await asPupil(device, 'PUT', '/receipt', receipt)).status).toBe(201);
    await deliver(await join('owl'));
    expect((await ask('DELETE', '/seats/fox')).status).toBe(200);
    expect(await progress()).toMatchObject({ joined: 1, sent: 1, footprints: 1, seats: [{ animal: 'owl' }] });
    expect(rawRows()).toEqual({ n: 1 });
    expect(instance.context.db.prepare('SELECT count(*) AS n FROM receipt').get()).toEqual({ n: 0 });
    const id = randomUUID();
    for (const late of [
      asPupil(device, 'GET'),
      asPupil(device, 'PUT', `/contributions/${id}`, { rev: 1, feature: sticker(id) }),
      asPupil(device, 'PUT', '', { code: lesson.code, animal: 'hare', token: device.token }),
    ]) {
      expect(await bodyOf(await late)).toMatchObject({ status: 410, code: 'seat-evicted' });
    }
    const stranger = { ...device, token: 'S'.repeat(43) };
    expect(await bodyOf(await asPupil(stranger, 'GET'))).toMatchObject({ code: 'seat-unknown' });
  });

  it('leaves nothing in the write-ahead log', async () => {
    const device = await join('fox');
    const id = await deliver(device);
    const held = () =>
      [instance.databaseFile, `${instance.databaseFile}-wal`].some((file) => readFileSync(file).includes(id));
    expect(held()).toBe(true);
    await ask('DELETE', '/seats/fox');
    expect(held()).toBe(false);
  });
});

describe('an open session at a stand', () => {
  let stand: OpenedClass;
  beforeEach(async () => {
    stand = await openClass(instance, { ...START, kind: 'open', grades: undefined, invited: undefined }, lesson.cookie);
  });

  it('clears itself: the visitor’s seat goes, what was sent stays, and the animal is free', async () => {
    for (let visitor = 0; visitor < 3; visitor++) {
      const device = await joinAs(instance, stand.code, 'fox');
      expect(await bodyOf(await asPupil(device, 'GET'))).toMatchObject({ kind: 'open' });
      await deliver(device);
      expect(await bodyOf(await asPupil(device, 'DELETE'))).toEqual({ left: true });
      expect(await bodyOf(await asPupil(device, 'GET'))).toMatchObject({ code: 'seat-unknown' });
    }
    expect(rawRows()).toEqual({ n: 3 });
  });

  it('nobody leaves a class so', async () => {
    const device = await join('fox');
    expect(await bodyOf(await asPupil(device, 'DELETE'))).toMatchObject({ code: 'not-your-role' });
    expect((await asPupil(device, 'GET')).status).toBe(200);
  });

  it('is a strand of its own: a child who was heard in class and at the stand is one pupil of a release', async () => {
    for (const animal of ['fox', 'owl']) await deliver(await join(animal));
    for (let visitor = 0; visitor < 30; visitor++) {
      const device = await joinAs(instance, stand.code, 'fox');
      await deliver(device);
      await asPupil(device, 'DELETE');
    }
    const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
    const strands = [...running.raw.rows()].map(({ strand }) => strand);
    const rows = [...running.raw.rows()];
    const content = makeRelease({ rows, schools: SMALL_CASE.schools }, running.head.parameters);
    await running.abandon();
    expect([strands.filter((s) => s === 'pupils').length, strands.filter((s) => s === 'visitors').length]).toEqual([
      2, 30,
    ]);
    expect(content.schools.map(({ participants }) => participants)).toEqual(['under-10', 'under-10']);
    expect([content.planner, content.schoolTable]).toEqual([[], []]);
  });

  it('alone is nothing to release', async () => {
    await deliver(await joinAs(instance, stand.code, 'fox'));
    await expect(instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id)).rejects.toMatchObject({
      code: 'nothing-to-release',
    });
  });
});

describe('a session belongs to whoever opened it', () => {
  it('another teacher of the same case neither sees it nor touches it', async () => {
    await join('fox');
    const other = await inviteTeacher(instance);
    const tries: [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/events'],
      ['PUT', '/step', { step: 'way' }],
      ['PUT', '/pause', { paused: true }],
      ['POST', '/extension', { minutes: 5 }],
      ['POST', '/code'],
      ['POST', '/class-map'],
      ['POST', '/vote'],
      ['POST', '/vote/close'],
      ['DELETE', '/vote'],
      ['POST', '/close'],
      ['POST', '/seats/fox/rejoin'],
      ['DELETE', '/seats/fox'],
    ];
    for (const [method, path, body] of tries) {
      expect(await bodyOf(await ask(method, path, body, other.cookie)), path).toMatchObject({ code: 'not-found' });
    }
    const own = await send(instance, 'GET', '/api/sessions', { cookie: other.cookie });
    expect(await own.json()).toEqual({ sessions: [] });
    expect(await progress()).toMatchObject({ session: { state: 'open' }, clock: { step: 'intro', paused: false } });
  });

  it('whoever opened it finds it in the list', async () => {
    const own = (await (await send(instance, 'GET', '/api/sessions', { cookie: lesson.cookie })).json()) as {
      sessions: { id: string }[];
    };
    expect(own.sessions.map(({ id }) => id)).toEqual([lesson.session]);
  });
});
