/** What children wrote, from the tablet's text to the published quote, over HTTP. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quote, ReleasedText } from '../data/released-text.ts';
import type { TextDecision, TextQueue } from '../data/text-queue.ts';
import { SMALL_CASE, SMALL_ROUND, START, sticker } from './small-case.ts';
import type { ImportRow } from './store/store.ts';
import { openClass, type OpenedClass } from './test-class.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';

const CASE = `/api/cases/${SMALL_CASE.id}`;
let instance: TemporaryInstance;
let planner: string;
let lesson: OpenedClass;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  planner = await signInAs(instance, 'planner');
  lesson = await openClass(instance, { ...START, invited: 40 });
});
afterEach(() => instance.close());

type Written = { readonly text?: string; readonly at?: readonly [number, number] };
const CROWD: [number, number] = [10, 63];
const ALONE: [number, number] = [10.05, 63.05];

/** One child of the class each. */
async function childrenWrite(written: readonly Written[]): Promise<void> {
  const batch = randomUUID();
  async function* rows(): AsyncGenerator<ImportRow> {
    for (const [n, { text, at = CROWD }] of written.entries()) {
      yield await Promise.resolve({
        ...{
          contributor: `${batch} ${n}`,
          round: SMALL_ROUND.id,
          session: lesson.session,
          school: 'nord',
          grade: null,
        },
        feature: sticker(randomUUID(), at[0], at[1], text),
      });
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}
const jsonOf = async <T>(answer: Response | Promise<Response>) => (await (await answer).json()) as T;
const asTeacher = (method: string, path: string, body?: object) =>
  send(instance, method, `/api/sessions/${lesson.session}${path}`, {
    cookie: lesson.cookie,
    ...(body ? { body } : {}),
  });
const queue = async () => (await jsonOf<TextQueue>(asTeacher('GET', '/texts'))).texts;

type WithoutKey<D> = D extends TextDecision ? Omit<D, 'key'> : never;

/** Decisions by the child's words. */
async function teacherSays(decisions: Readonly<Record<string, WithoutKey<TextDecision>>>): Promise<void> {
  const texts = await queue();
  const named = Object.entries(decisions).map(([words, decision]) => ({
    key: texts.find(({ text }) => text === words)!.key,
    ...decision,
  }));
  expect(await jsonOf(asTeacher('POST', '/texts', { decisions: named }))).toEqual({ decided: named.length, gone: 0 });
}
const approve = (quotable: boolean, masked: number[] = []) => ({ decision: 'approve' as const, masked, quotable });

async function publish(number: number): Promise<void> {
  await send(instance, 'POST', `${CASE}/releases`, { cookie: planner, body: { round: SMALL_ROUND.id } });
  await expect
    .poll(async () => (await jsonOf<{ state?: string }>(send(instance, 'GET', `${CASE}/releases/${number}`))).state, {
      timeout: 20_000,
      interval: 20,
    })
    .toBe('published');
}
const get = (path: string, cookie?: string, headers?: Record<string, string>) =>
  send(instance, 'GET', `${CASE}/releases/${path}`, { ...(cookie ? { cookie } : {}), ...(headers ? { headers } : {}) });
const textsOf = async (number: number | 'latest') =>
  (await jsonOf<{ texts: ReleasedText[] }>(get(`${number}/planner/texts`, planner))).texts;
const quotesOf = async (number: number | 'latest') =>
  (await jsonOf<{ quotes: Quote[] }>(get(`${number}/public/quotes`))).quotes;

/** Twelve children, of whom six write: four where many are, one alone, one near home. */
async function aClassWrites(): Promise<void> {
  await childrenWrite([
    { text: 'Ola er slem her' },
    { text: 'bilene kjører fort' },
    { text: 'bare for kommunen' },
    { text: 'holdes tilbake' },
    { text: 'ulest' },
    { text: 'helt alene her', at: ALONE },
    ...Array.from({ length: 6 }, () => ({})),
  ]);
  await asTeacher('POST', '/close', {});
  await teacherSays({
    'Ola er slem her': approve(true, [0]),
    'bilene kjører fort': approve(true),
    'bare for kommunen': approve(false),
    'helt alene her': approve(true),
    'holdes tilbake': { decision: 'hold', reason: 'private' },
  });
}

describe('what children wrote', () => {
  beforeEach(aClassWrites);

  it('reaches the planner at a cell that is shown, else at the school; everybody without a place, where the teacher said so', async () => {
    await publish(1);
    const texts = await textsOf(1);
    expect(texts.map(({ text, isQuoted }) => [text, isQuoted])).toEqual([
      ['helt alene her', true],
      ['bare for kommunen', false],
      ['bilene kjører fort', true],
      ['▮▮▮ er slem her', true],
    ]);
    expect(texts.map(({ cell }) => cell !== null)).toEqual([false, true, true, true]);
    expect(new Set(texts.map(({ school, theme }) => `${school} ${theme}`))).toEqual(new Set(['nord unsafe']));
    expect(await quotesOf('latest')).toEqual(
      ['bilene kjører fort', 'helt alene her', '▮▮▮ er slem her'].map((text) => ({
        school: 'nord',
        theme: 'unsafe',
        text,
      })),
    );
  });

  it('is read at a place by planners alone, and is frozen: a later yes, and a later no, enter the next release only', async () => {
    await publish(1);
    expect((await get('1/planner/texts')).status).toBe(401);
    expect((await get('1/planner/texts', lesson.cookie)).status).toBe(403);
    const [before, quotes] = [await (await get('1/planner/texts', planner)).text(), await quotesOf(1)];
    const tag = (await get('1/public/quotes')).headers.get('ETag')!;
    await teacherSays({ ulest: approve(true), 'bilene kjører fort': { decision: 'hold', reason: 'private' } });
    expect(await (await get('1/planner/texts', planner)).text()).toBe(before);
    expect(await quotesOf(1)).toEqual(quotes);
    expect((await get('1/public/quotes', undefined, { 'If-None-Match': tag })).status).toBe(304);
    await childrenWrite(Array.from({ length: 12 }, () => ({})));
    await publish(2);
    const later = (await quotesOf(2)).map(({ text }) => text);
    expect([later.includes('ulest'), later.includes('bilene kjører fort')]).toEqual([true, false]);
    expect(await quotesOf(1)).toEqual(quotes);
  });

  it('is in no file and beside no cell', async () => {
    await publish(1);
    for (const path of ['export/geojson', 'export/csv', 'export/gpkg', 'public/cells', 'planner/cells', 'method']) {
      const answer = await get(`1/${path}`, planner);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('utf8');
      for (const words of ['slem', 'bilene', 'kommunen', 'alene']) expect(bytes).not.toContain(words);
    }
  });

  it('answers 410 once the release is withdrawn, and is no longer in the database', async () => {
    await publish(1);
    await asTeacher('POST', '/texts', { decisions: (await queue()).map(({ key }) => ({ key, decision: 'wait' })) });
    const { db } = instance.context;
    const count = () => db.prepare('SELECT count(*) FROM release_text').pluck().get();
    expect(count()).toBe(4);
    expect((await send(instance, 'DELETE', `${CASE}/releases/1`, { cookie: planner })).status).toBe(200);
    for (const [path, cookie] of [
      ['planner/texts', planner],
      ['public/quotes', undefined],
    ] as const) {
      const answer = await get(`1/${path}`, cookie);
      expect([answer.status, (await jsonOf<{ code: string }>(answer)).code]).toEqual([410, 'release-withdrawn']);
    }
    expect(count()).toBe(0);
    const files = readdirSync(instance.folder).map((name) =>
      readFileSync(join(instance.folder, name)).toString('utf8'),
    );
    expect(files.filter((bytes) => bytes.includes('▮▮▮ er slem'))).toEqual([]);
  });

  it('is in no release after its lesson is erased', async () => {
    await publish(1);
    expect((await send(instance, 'DELETE', `${CASE}/sessions/${lesson.session}`, { cookie: planner })).status).toBe(
      200,
    );
    lesson = await openClass(instance, { ...START, invited: 40 });
    await childrenWrite(Array.from({ length: 12 }, () => ({})));
    await publish(2);
    expect([await textsOf(2), await quotesOf(2)]).toEqual([[], []]);
    expect(await textsOf(1)).toHaveLength(4);
  });
});

describe('a school under ten', () => {
  it('has no text, for planners neither', async () => {
    await childrenWrite(Array.from({ length: 9 }, (_, n) => ({ text: `nummer ${n}` })));
    await asTeacher('POST', '/close', {});
    await teacherSays({ 'nummer 1': approve(true), 'nummer 2': approve(false) });
    await publish(1);
    expect([await textsOf(1), await quotesOf(1)]).toEqual([[], []]);
  });
});
