import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../data/contract/route.ts';
import { MAX_SEATS_PER_SESSION } from '../data/limits.ts';
import { ANIMALS } from '../data/session.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE } from './small-case.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  takeTestSeat,
  type TemporaryInstance,
} from './temporary-instance.ts';

let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
});
afterEach(() => instance.close());

const token = 'T'.repeat(43);
const lookUp = (code: string, address = 'school') =>
  send(instance, 'POST', '/api/join', { body: { code }, headers: { 'X-Test-Address': address } });
const take = (seat: string, body: object) => send(instance, 'PUT', `/api/seats/${seat}`, { body });
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

describe('a class code', () => {
  it('finds its class, typed as a child types it', async () => {
    await takeTestSeat(instance, 'fox');
    for (const typed of [CLASS_CODE, ' b7k-2mn ', 'B7K 2MN']) {
      expect(await (await lookUp(typed)).json()).toEqual({
        session: OPEN_CLASS.id,
        case: SMALL_CASE.id,
        school: 'nord',
        takenAnimals: ['fox'],
        rejoinAnimals: [],
        kind: 'class',
        promised: null,
      });
    }
  });

  it('is stored nowhere in clear', () => {
    const dump = instance.context.db.serialize();
    expect(dump.includes(CLASS_CODE)).toBe(false);
  });

  it('that is wrong is 404, that has closed is 409', async () => {
    expect(await codeOf(await lookUp('ZZZZZZ'))).toBe('wrong-code');
    await instance.stores.staff.closeSession(OPEN_CLASS.id);
    expect(await codeOf(await lookUp(CLASS_CODE))).toBe('session-closed');
  });
});

describe('failed tries', () => {
  const { perAddress, addressWindowS, perInstance } = LIMITS['join-failures'];

  it('are limited per address; other addresses and later times are free', async () => {
    for (let n = 0; n < perAddress; n++) expect((await lookUp('ZZZZZZ')).status).toBe(404);
    const refused = await lookUp('ZZZZZZ');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, String(addressWindowS)]);
    expect((await lookUp('ZZZZZZ', 'elsewhere')).status).toBe(404);
    instance.clock.now += addressWindowS * 1000;
    expect((await lookUp('ZZZZZZ')).status).toBe(404);
  });

  it('past the limit a right code still opens the class, in the slow line', async () => {
    for (let n = 0; n <= perAddress; n++) await lookUp('ZZZZZZ');
    expect(instance.waited).toEqual([2000]);
    expect((await lookUp(CLASS_CODE)).status).toBe(200);
    expect(instance.waited).toEqual([2000, 2000]);
  });

  it('successes are never counted: a whole school joins from one address', async () => {
    for (let n = 0; n < 5 * perAddress; n++) expect((await lookUp(CLASS_CODE)).status).toBe(200);
    expect((await lookUp('ZZZZZZ')).status).toBe(404);
  });

  it('of a taken animal are no guesses', async () => {
    await takeTestSeat(instance, 'fox');
    for (let n = 0; n <= perAddress; n++) {
      const answer = await take(randomUUID(), { code: CLASS_CODE, animal: 'fox', token });
      expect(await codeOf(answer)).toBe('animal-taken');
    }
  });

  it('of the whole instance warn the operator once', async () => {
    for (let n = 0; n < perInstance + 5; n++) await lookUp('ZZZZZZ', `address ${n}`);
    expect(instance.logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});

describe('a seat', () => {
  it('is taken once: the lost answer asked for again is 200 and the same', async () => {
    const seat = randomUUID();
    const first = await take(seat, { code: CLASS_CODE, animal: 'fox', token });
    const again = await take(seat, { code: CLASS_CODE, animal: 'fox', token });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(instance.context.db.prepare('SELECT count(*) AS n FROM pupil').get()).toEqual({ n: 1 });
  });

  it('with another token is taken', async () => {
    const { seat } = await takeTestSeat(instance);
    expect(await codeOf(await take(seat, { code: CLASS_CODE, animal: 'owl', token }))).toBe('seat-taken');
  });

  it('knows its device again', async () => {
    const device = await takeTestSeat(instance, 'puffin');
    const answer = await send(instance, 'GET', `/api/seats/${device.seat}`, { token: device.token });
    expect(await answer.json()).toMatchObject({ seat: device.seat, animal: 'puffin', sessionState: 'open' });
  });

  it('is no longer given when the class has as many as it can hold', async () => {
    const animals = ['', '-2', '-3', '-4'].flatMap((number) => ANIMALS.map((animal) => `${animal}${number}`));
    expect(animals).toHaveLength(MAX_SEATS_PER_SESSION);
    for (const animal of animals) await takeTestSeat(instance, animal);
    const answer = await take(randomUUID(), { code: CLASS_CODE, animal: 'fox', token });
    expect(await codeOf(answer)).toBe('too-many-seats');
  });
});
