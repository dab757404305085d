import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../data/contract/route.ts';
import { DELIVERY_DAYS_AFTER_CLOSE } from '../data/limits.ts';
import { RECEIPT_PICTURES, type Receipt } from '../data/receipt.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  takeTestSeat,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';

let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
});
afterEach(() => instance.close());

const RECEIPT: Receipt = { pictures: ['sun', 'kite', 'egg'], digits: '42' };
const keep = ({ seat, token }: Device, receipt: unknown = RECEIPT) =>
  send(instance, 'PUT', `/api/seats/${seat}/receipt`, { token, body: receipt });
const lookUp = (receipt: unknown = RECEIPT, session = OPEN_CLASS.id, address = 'home') =>
  send(instance, 'POST', `/api/sessions/${session}/receipts/look-up`, {
    body: receipt,
    headers: { 'X-Test-Address': address },
  });
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

describe('a receipt', () => {
  it('has 64 different pictures to be made of', () => {
    expect(new Set(RECEIPT_PICTURES).size).toBe(64);
  });

  it('is kept once; the same again is fine, another is refused', async () => {
    const fox = await takeTestSeat(instance, 'fox');
    expect((await keep(fox)).status).toBe(201);
    expect((await keep(fox)).status).toBe(200);
    expect(await codeOf(await keep(fox, { ...RECEIPT, digits: '43' }))).toBe('receipt-taken');
    expect(await codeOf(await keep(await takeTestSeat(instance, 'owl')))).toBe('receipt-taken');
  });

  it('is kept after the class closed, as long as delivery is open', async () => {
    const [fox, owl] = [await takeTestSeat(instance, 'fox'), await takeTestSeat(instance, 'owl')];
    await instance.stores.staff.closeSession(OPEN_CLASS.id);
    expect((await keep(fox)).status).toBe(201);
    instance.clock.now += (DELIVERY_DAYS_AFTER_CLOSE + 1) * 24 * 3600 * 1000;
    expect(await codeOf(await keep(owl, { ...RECEIPT, digits: '00' }))).toBe('delivery-ended');
  });

  it.each([
    ['two pictures', { pictures: ['sun', 'kite'], digits: '42' }],
    ['a picture that is none of ours', { pictures: ['sun', 'kite', 'fox'], digits: '42' }],
    ['one digit', { ...RECEIPT, digits: '4' }],
    ['more than a receipt', { ...RECEIPT, name: 'Ola' }],
  ])('is not %s', async (_, receipt) => {
    expect((await keep(await takeTestSeat(instance), receipt)).status).toBe(422);
  });

  it('is stored as a hash only', async () => {
    await keep(await takeTestSeat(instance));
    expect(instance.context.db.serialize().includes('kite')).toBe(false);
  });
});

describe('looked up', () => {
  const deliver = async ({ seat, token }: Device) => {
    const id = randomUUID();
    const body = { rev: 1, feature: sticker(id) };
    expect((await send(instance, 'PUT', `/api/seats/${seat}/contributions/${id}`, { token, body })).status).toBe(201);
  };
  const publish = async () => {
    const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
    await running.publish({ schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] }, []);
  };

  it('waits until a release counts it, and says who decides when', async () => {
    const fox = await takeTestSeat(instance);
    await deliver(fox);
    await keep(fox);
    const { title, decision } = SMALL_CASE;
    const waiting = { answer: 'waiting', case: SMALL_CASE.id, title, decision, findings: [], rows: [] };
    expect(await (await lookUp()).json()).toEqual(waiting);
    await publish();
    expect(await (await lookUp()).json()).toEqual({ ...waiting, answer: 'few' });
  });

  it('says the same when the raw rows and the seat are gone', async () => {
    const fox = await takeTestSeat(instance);
    await deliver(fox);
    await keep(fox);
    await publish();
    instance.context.db.exec('DELETE FROM seat; DELETE FROM pupil');
    expect(await (await lookUp()).json()).toMatchObject({ answer: 'few' });
  });

  it('a wrong one, one of another class and an unknown class get the same answer', async () => {
    await keep(await takeTestSeat(instance));
    const answers = await Promise.all([
      lookUp({ ...RECEIPT, digits: '43' }),
      lookUp({ ...RECEIPT, pictures: ['kite', 'sun', 'egg'] }),
      lookUp(RECEIPT, randomUUID()),
    ]);
    const shown = await Promise.all(
      answers.map(async (answer) => {
        const { requestId: _, ...body } = (await answer.json()) as Record<string, unknown>;
        return [answer.status, body];
      }),
    );
    expect(shown[0]).toEqual([404, expect.objectContaining({ code: 'receipt-unknown' })]);
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });

  it('guesses are limited per address, and a right one still answers', async () => {
    await keep(await takeTestSeat(instance));
    const wrong = { ...RECEIPT, digits: '43' };
    for (let n = 0; n < LIMITS['receipt-failures'].perAddress; n++) expect((await lookUp(wrong)).status).toBe(404);
    expect((await lookUp(wrong)).status).toBe(429);
    expect((await lookUp()).status).toBe(200);
    expect((await lookUp(wrong, OPEN_CLASS.id, 'elsewhere')).status).toBe(404);
  });

  it('needs no class code', async () => {
    await keep(await takeTestSeat(instance));
    const answer = await lookUp();
    expect(await answer.text()).not.toContain(CLASS_CODE);
  });
});
