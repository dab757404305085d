import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DELIVERY_DAYS_AFTER_CLOSE, MAX_BODY_BYTES, MAX_CONTRIBUTIONS_PER_SEAT } from '../data/limits.ts';
import { OPEN_CLASS, sticker } from './small-case.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  takeTestSeat,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';

let instance: TemporaryInstance;
let fox: Device;
let owl: Device;
const id = '0b0e2f6c-3f52-4c59-9a70-1de8d6b5a001';

beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  fox = await takeTestSeat(instance, 'fox');
  owl = await takeTestSeat(instance, 'owl');
});
afterEach(() => instance.close());

const path = (device: Device, contribution = id) => `/api/seats/${device.seat}/contributions/${contribution}`;
const put = (device: Device, rev: number, feature: unknown = sticker(id), contribution = id) =>
  send(instance, 'PUT', path(device, contribution), { token: device.token, body: { rev, feature } });
const get = (device: Device) => send(instance, 'GET', path(device), { token: device.token });
const takeBack = (device: Device, rev: number) =>
  send(instance, 'DELETE', `${path(device)}?rev=${rev}`, { token: device.token });
const seen = async (answer: Response): Promise<unknown[]> => [answer.status, (await answer.json()) as unknown];
const conflict = (rev: number) => [409, expect.objectContaining({ code: 'rev-conflict', rev }) as unknown];
const acknowledged = (status: number, rev: number) => [status, { contribution: id, rev }];

describe('a contribution is delivered at least once and kept exactly once', () => {
  it('a first delivery is 201', async () => {
    expect(await seen(await put(fox, 1))).toEqual(acknowledged(201, 1));
  });

  it('a first delivery may carry a higher rev: earlier ones were never sent', async () => {
    expect(await seen(await put(fox, 7))).toEqual(acknowledged(201, 7));
  });

  it('five replays after a dropped answer are 200 and change nothing', async () => {
    await put(fox, 1);
    const before = instance.context.db.prepare('SELECT * FROM pupil ORDER BY key').all();
    for (let replay = 0; replay < 5; replay++) expect(await seen(await put(fox, 1))).toEqual(acknowledged(200, 1));
    expect(instance.context.db.prepare('SELECT * FROM pupil ORDER BY key').all()).toEqual(before);
    expect(await seen(await get(fox))).toEqual([200, { rev: 1, feature: sticker(id) }]);
  });

  it('a replay with its keys in another order is the same body', async () => {
    await put(fox, 1);
    const { type, properties, geometry, ...rest } = sticker(id);
    const turned = { properties: Object.fromEntries(Object.entries(properties).reverse()), geometry, ...rest, type };
    expect(await seen(await put(fox, 1, turned))).toEqual(acknowledged(200, 1));
  });

  it('an edit from the same seat replaces', async () => {
    await put(fox, 1);
    expect(await seen(await put(fox, 2, sticker(id, 10.01)))).toEqual(acknowledged(200, 2));
    expect(await seen(await get(fox))).toEqual([200, { rev: 2, feature: sticker(id, 10.01) }]);
  });

  it('the row holds nothing of the earlier revision', async () => {
    await put(fox, 1, sticker(id, 10, 63, 'eldre tekst'));
    await put(fox, 2, sticker(id, 10, 63));
    const rows = instance.context.db.prepare('SELECT * FROM contribution').all();
    expect(JSON.stringify(rows)).not.toContain('eldre tekst');
  });

  it('two tabs: the second edit with the same rev is 409 with the stored rev', async () => {
    await put(fox, 1);
    await put(fox, 2, sticker(id, 10.01));
    expect(await seen(await put(fox, 2, sticker(id, 10.02)))).toEqual(conflict(2));
    expect(await seen(await get(fox))).toEqual([200, { rev: 2, feature: sticker(id, 10.01) }]);
  });

  it('a rev that skips one is 409', async () => {
    await put(fox, 1);
    expect(await seen(await put(fox, 3, sticker(id, 10.01)))).toEqual(conflict(1));
  });

  it('a late replay of an earlier rev is 409', async () => {
    await put(fox, 1);
    await put(fox, 2, sticker(id, 10.01));
    expect(await seen(await put(fox, 1))).toEqual(conflict(2));
  });

  it('a foreign edit is 409, also with rev + 1 and also with the same body', async () => {
    await put(fox, 1);
    expect(await seen(await put(owl, 2, sticker(id, 10.01)))).toEqual(conflict(1));
    expect(await seen(await put(owl, 1))).toEqual(conflict(1));
    expect(await seen(await get(owl))).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
    expect(await seen(await get(fox))).toEqual([200, { rev: 1, feature: sticker(id) }]);
  });
});

describe('taking back', () => {
  it('leaves a tombstone that a late replay cannot lift', async () => {
    await put(fox, 1);
    expect(await seen(await takeBack(fox, 2))).toEqual(acknowledged(200, 2));
    expect(await seen(await put(fox, 1))).toEqual(conflict(2));
    expect((await get(fox)).status).toBe(404);
    expect(instance.context.db.prepare('SELECT feature FROM contribution').all()).toEqual([{ feature: null }]);
  });

  it('twice is the same as once', async () => {
    await put(fox, 1);
    await takeBack(fox, 2);
    expect(await seen(await takeBack(fox, 2))).toEqual(acknowledged(200, 2));
  });

  it('before the first delivery arrived keeps that delivery out', async () => {
    expect(await seen(await takeBack(fox, 2))).toEqual(acknowledged(200, 2));
    expect(await seen(await put(fox, 1))).toEqual(conflict(2));
  });

  it('with a rev that does not follow is 409', async () => {
    await put(fox, 1);
    expect(await seen(await takeBack(fox, 1))).toEqual(conflict(1));
    expect(await seen(await takeBack(fox, 3))).toEqual(conflict(1));
  });

  it('someone else’s is 409 and changes nothing', async () => {
    await put(fox, 1);
    expect(await seen(await takeBack(owl, 2))).toEqual(conflict(1));
    expect((await get(fox)).status).toBe(200);
  });

  it('and regretting it brings it back with the next rev', async () => {
    await put(fox, 1);
    await takeBack(fox, 2);
    expect(await seen(await put(fox, 3))).toEqual(acknowledged(200, 3));
    expect((await get(fox)).status).toBe(200);
  });
});

describe('a list', () => {
  it('holds the seat’s own, without what was taken back', async () => {
    const other = randomUUID();
    const third = randomUUID();
    await put(fox, 1);
    await put(fox, 1, sticker(other), other);
    await put(owl, 1, sticker(third), third);
    await takeBack(fox, 2);
    const answer = await send(instance, 'GET', `/api/seats/${fox.seat}/contributions`, { token: fox.token });
    expect(await answer.json()).toEqual({ contributions: [{ rev: 1, feature: sticker(other) }] });
  });
});

describe('after the class has closed', () => {
  const day = 24 * 3600 * 1000;

  it('delivery goes on for seven days, then ends', async () => {
    await instance.stores.staff.closeSession(OPEN_CLASS.id);
    instance.clock.now += DELIVERY_DAYS_AFTER_CLOSE * day;
    expect((await put(fox, 1)).status).toBe(201);
    instance.clock.now += 1;
    const after = await put(fox, 2, sticker(id, 10.01));
    expect(await seen(after)).toEqual([409, expect.objectContaining({ code: 'delivery-ended' })]);
    expect((await takeBack(fox, 2)).status).toBe(409);
  });
});

describe('refusals', () => {
  it('names what is wrong', async () => {
    const cases: [unknown, number, string][] = [
      [{ ...sticker(id), properties: { ...sticker(id).properties, cut: undefined } }, 422, 'not-cut'],
      [{ ...sticker(id), geometry: { type: 'Point', coordinates: [63, 10] } }, 422, 'coordinates-swapped'],
      [{ ...sticker(id), geometry: { type: 'Point', coordinates: [5, 60] } }, 422, 'outside-area'],
      [{ ...sticker(id), properties: { ...sticker(id).properties, seat: 'fox' } }, 422, 'not-valid'],
      [sticker(id, 10, 63, 'x'.repeat(201)), 422, 'text-too-long'],
      [null, 422, 'not-valid'],
    ];
    for (const [feature, status, code] of cases) {
      expect(await seen(await put(fox, 1, feature))).toEqual([status, expect.objectContaining({ code })]);
    }
  });

  it('an id in the body that is not the address’s', async () => {
    const answer = await put(fox, 1, sticker(randomUUID()));
    expect(await seen(answer)).toEqual([422, expect.objectContaining({ code: 'not-valid' })]);
  });

  it('a wrong token, a foreign token and no token', async () => {
    for (const token of [owl.token, 'A'.repeat(43), 'short']) {
      const answer = await send(instance, 'PUT', path(fox), { token, body: { rev: 1, feature: sticker(id) } });
      expect(await seen(answer)).toEqual([401, expect.objectContaining({ code: 'seat-unknown' })]);
    }
    expect((await send(instance, 'GET', path(fox))).status).toBe(401);
  });

  it('a body that is no JSON, and one that is too large', async () => {
    const noJson = await send(instance, 'PUT', path(fox), { token: fox.token, body: '{"rev":' });
    expect(await seen(noJson)).toEqual([400, expect.objectContaining({ code: 'not-json' })]);
    const large = JSON.stringify({ rev: 1, feature: 'x'.repeat(MAX_BODY_BYTES) });
    const tooLarge = await send(instance, 'PUT', path(fox), { token: fox.token, body: large });
    expect(await seen(tooLarge)).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  });

  it('more than a seat may hold, tombstones counted', async () => {
    for (let n = 1; n < MAX_CONTRIBUTIONS_PER_SEAT; n++) {
      const other = randomUUID();
      expect((await put(fox, 1, sticker(other), other)).status).toBe(201);
    }
    await takeBack(fox, 1);
    const last = randomUUID();
    const answer = await put(fox, 1, sticker(last), last);
    expect(await seen(answer)).toEqual([409, expect.objectContaining({ code: 'too-many-contributions' })]);
  });
});
