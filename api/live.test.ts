import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIN_BALLOTS } from '../data/class-vote.ts';
import { LIVE_EVENTS } from '../data/contract/live.ts';
import { ANIMALS } from '../data/session.ts';
import { createLive, MAX_OF_SEAT, MAX_SCREENS } from './live.ts';
import { readEvents, type LiveEvent } from './read-events.ts';
import { SMALL_CASE, sticker } from './small-case.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';
import { joinAs, openClass, type OpenedClass } from './test-class.ts';

let instance: TemporaryInstance;
let lesson: OpenedClass;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  lesson = await openClass(instance);
});
afterEach(() => instance.close());

const press = (method: string, path: string, body?: unknown) =>
  send(instance, method, `/api/sessions/${lesson.session}${path}`, { cookie: lesson.cookie, body });
const asTeacher = () => send(instance, 'GET', `/api/sessions/${lesson.session}/events`, { cookie: lesson.cookie });
const asPupil = ({ seat, token }: Device) => send(instance, 'GET', `/api/seats/${seat}/events`, { token });
const report = ({ seat, token }: Device, state: string, waiting: number) =>
  send(instance, 'PUT', `/api/seats/${seat}/state`, { token, body: { state, waiting } });
const deliver = async ({ seat, token }: Device, id: string, lon = 10.0123) => {
  const body = { rev: 1, feature: sticker(id, lon, 63.0123, 'bilene kjører fort') };
  expect((await send(instance, 'PUT', `/api/seats/${seat}/contributions/${id}`, { token, body })).status).toBe(201);
};
/** Ten seats that have sent to two places each: enough for a map and a vote. */
const fillClass = async (): Promise<Device[]> => {
  const seats: Device[] = [];
  for (const animal of ANIMALS.slice(10, 20)) {
    const device = await joinAs(instance, lesson.code, animal);
    await deliver(device, randomUUID());
    await deliver(device, randomUUID(), 10.0323);
    seats.push(device);
  }
  return seats;
};
const vote = async (seat: string, token: string) => {
  const read = await send(instance, 'GET', `/api/seats/${seat}/vote`, { token });
  const { vote: asked } = (await read.json()) as { vote: { cards: { id: string }[] } };
  const body = { ballot: [asked.cards[0]?.id] };
  expect((await send(instance, 'PUT', `/api/seats/${seat}/ballot`, { token, body })).status).toBe(200);
};
const next = async (events: AsyncGenerator<LiveEvent>): Promise<LiveEvent> => {
  const result = await events.next();
  return result.done ? { event: 'closed', data: null } : result.value;
};
const ITEM = '11111111-2222-4333-8444-555555555555';

describe('a projector', () => {
  it('has everything at once, and again after each change', async () => {
    const answer = await asTeacher();
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const events = readEvents(answer);
    expect(await next(events)).toMatchObject({
      event: 'session',
      data: { code: lesson.code, seats: [], footprints: 0 },
    });
    const fox = await joinAs(instance, lesson.code, 'fox');
    expect(await next(events)).toMatchObject({ data: { seats: [{ animal: 'fox', state: 'joined' }] } });
    await report(fox, 'working', 2);
    expect(await next(events)).toMatchObject({ data: { seats: [{ state: 'working', waiting: 2 }] } });
    await deliver(fox, ITEM);
    expect(await next(events)).toMatchObject({ data: { footprints: 1 } });
    await press('PUT', '/step', { step: 'way' });
    expect(await next(events)).toMatchObject({ data: { clock: { step: 'way', minutes: 12 } } });
  });

  it('that was away, and a second one, need nothing but to connect', async () => {
    await joinAs(instance, lesson.code, 'fox');
    await press('PUT', '/step', { step: 'places' });
    const first = await next(readEvents(await asTeacher()));
    const second = await next(readEvents(await asTeacher()));
    expect(second).toEqual(first);
    const asked = await send(instance, 'GET', `/api/sessions/${lesson.session}`, { cookie: lesson.cookie });
    expect(await asked.json()).toEqual(first.data);
  });

  it('hears a comment when nothing happens, and no event for passing seconds', async () => {
    const events = readEvents(await asTeacher(), { comments: true });
    expect((await next(events)).event).toBe('session');
    instance.clock.now += 15_000;
    instance.beat();
    expect((await next(events)).event).toBe('comment');
  });

  it('of a link that is revoked is refused at once', async () => {
    const events = readEvents(await asTeacher());
    await next(events);
    const planner = await signInAs(instance, 'planner');
    const { invitations } = (await (
      await send(instance, 'GET', `/api/cases/${SMALL_CASE.id}/invitations`, { cookie: planner })
    ).json()) as { invitations: { invitation: string }[] };
    const path = `/api/cases/${SMALL_CASE.id}/invitations/${invitations[0]?.invitation ?? ''}`;
    await send(instance, 'DELETE', path, { cookie: planner });
    expect(await next(events)).toEqual({ event: 'refused', data: { code: 'not-signed-in' } });
    expect((await next(events)).event).toBe('closed');
  });
});

describe('the class’s map on the wall', () => {
  it('says how many seats must still send: before the first showing, and between two', async () => {
    const asked = async () => (await (await press('GET', '')).json()) as { shows: number; seatsUntilShow: number };
    expect(await asked()).toMatchObject({ shows: 0, seatsUntilShow: 10, vote: 'none' });
    await fillClass();
    expect(await asked()).toMatchObject({ shows: 0, seatsUntilShow: 0 });
    const second = readEvents(await asTeacher());
    await next(second);
    await press('POST', '/class-map');
    expect(await next(second)).toMatchObject({ event: 'session', data: { shows: 1, seatsUntilShow: 5 } });
    await deliver(await joinAs(instance, lesson.code, 'fox'), ITEM);
    expect(await asked()).toMatchObject({ shows: 1, seatsUntilShow: 4 });
  });
});

describe('a tablet', () => {
  it('hears of step, pause, showings, the vote and the end, and nothing of the others', async () => {
    const fox = await joinAs(instance, lesson.code, 'fox');
    const events = readEvents(await asPupil(fox));
    const start = { sessionState: 'open', step: 'intro', paused: false, shows: 0, vote: 'none', promised: true };
    expect(await next(events)).toEqual({ event: 'lesson', data: start });
    const owl = await joinAs(instance, lesson.code, 'owl');
    await report(owl, 'working', 7);
    await deliver(owl, ITEM);
    await press('PUT', '/pause', { paused: true });
    expect(await next(events)).toEqual({ event: 'lesson', data: { ...start, paused: true } });
    await press('PUT', '/step', { step: 'class-map' });
    expect(await next(events)).toEqual({ event: 'lesson', data: { ...start, step: 'class-map' } });
    const seats = await fillClass();
    await press('POST', '/class-map');
    expect(await next(events)).toMatchObject({ data: { shows: 1, vote: 'none' } });
    await press('POST', '/vote');
    expect(await next(events)).toMatchObject({ data: { shows: 1, vote: 'open' } });
    await press('DELETE', '/vote');
    expect(await next(events)).toMatchObject({ data: { vote: 'none' } });
    await press('POST', '/vote');
    expect(await next(events)).toMatchObject({ data: { vote: 'open' } });
    for (const { seat, token } of seats.slice(0, MIN_BALLOTS)) await vote(seat, token);
    await press('POST', '/vote/close');
    expect(await next(events)).toMatchObject({ data: { shows: 1, vote: 'closed' } });
    await press('POST', '/close');
    expect(await next(events)).toMatchObject({ data: { sessionState: 'closed' } });
  });

  it('that is evicted or replaced is told, and its line ends', async () => {
    const [fox, owl] = [await joinAs(instance, lesson.code, 'fox'), await joinAs(instance, lesson.code, 'owl')];
    const [ofFox, ofOwl] = [readEvents(await asPupil(fox)), readEvents(await asPupil(owl))];
    await next(ofFox);
    await next(ofOwl);
    await press('DELETE', '/seats/fox');
    expect(await next(ofFox)).toEqual({ event: 'refused', data: { code: 'seat-evicted' } });
    expect((await next(ofFox)).event).toBe('closed');
    await press('POST', '/seats/owl/rejoin');
    await joinAs(instance, lesson.code, 'owl');
    expect(await next(ofOwl)).toEqual({ event: 'refused', data: { code: 'seat-moved' } });
    expect((await asPupil(fox)).status).toBe(410);
  });
});

describe('events', () => {
  it('say nothing of a theme, a place, a text, a contribution or a seat’s id', async () => {
    const fox = await joinAs(instance, lesson.code, 'fox');
    const lines = [await asTeacher(), await asPupil(fox)].map((answer) => readEvents(answer, { raw: true }));
    const heard: string[] = [];
    for (const line of lines) heard.push(JSON.stringify(await next(line)));
    await deliver(fox, ITEM);
    heard.push(JSON.stringify(await next(lines[0]!)));
    await press('PUT', '/step', { step: 'class-map' });
    for (const line of lines) heard.push(JSON.stringify(await next(line)));
    const all = heard.join('\n');
    expect(all).toContain('footprints');
    for (const secret of ['unsafe', 'fast_cars', '10.01', '63.01', 'bilene', ITEM, fox.seat, fox.token]) {
      expect(all, secret).not.toContain(secret);
    }
  });

  it('have no room for more than the contract names', () => {
    const names = (schema: { shape: object }) => Object.keys(schema.shape).sort();
    expect(names(LIVE_EVENTS.lesson)).toEqual(['paused', 'promised', 'sessionState', 'shows', 'step', 'vote']);
    expect(names(LIVE_EVENTS.session)).toEqual(
      [
        ...['basis', 'clock', 'code', 'footprints', 'joined', 'promised', 'seats', 'seatsUntilShow', 'sent', 'session'],
        ...['shows', 'vote'],
      ].sort(),
    );
    expect(names(LIVE_EVENTS.session.shape.seats.element)).toEqual(['animal', 'rejoining', 'state', 'waiting']);
  });
});

describe('lines', () => {
  it('all end at shutdown, and one that comes later ends at once', async () => {
    const fox = await joinAs(instance, lesson.code, 'fox');
    const lines = [readEvents(await asTeacher()), readEvents(await asPupil(fox))];
    for (const line of lines) await next(line);
    expect(instance.live.count()).toBe(2);
    instance.live.close();
    for (const line of lines) expect((await next(line)).event).toBe('closed');
    expect(instance.live.count()).toBe(0);
    const late = readEvents(await asTeacher());
    await next(late);
    expect((await next(late)).event).toBe('closed');
  });

  it('that nobody reads any longer are forgotten', async () => {
    const events = readEvents(await asTeacher());
    await next(events);
    await events.return(undefined);
    await expect.poll(() => instance.live.count()).toBe(0);
  });

  it('are bounded per session: the oldest gives way, and a seat never pushes out a screen', async () => {
    const live = createLive(() => () => {});
    const screens = Array.from({ length: MAX_SCREENS }, () => live.listen('5b', null));
    const tabs = Array.from({ length: MAX_OF_SEAT }, () => live.listen('5b', 'fox'));
    live.listen('5b', null);
    live.listen('5b', 'fox');
    expect(await Promise.all([screens[0]!.next(), tabs[0]!.next()])).toEqual(['over', 'over']);
    live.changed('5b', 'lesson');
    expect(await Promise.all([screens[1]!.next(), tabs[1]!.next()])).toEqual(['changed', 'changed']);
    expect(live.count()).toBe(MAX_SCREENS + MAX_OF_SEAT);
  });

  it('hear many changes that come together as one', async () => {
    const live = createLive(() => () => {});
    const line = live.listen('5b', null);
    for (let n = 0; n < 100; n++) live.changed('5b', 'seats');
    expect(await line.next()).toBe('changed');
    const waiting = line.next();
    line.end();
    expect(await waiting).toBe('over');
  });
});
