/** Erased is gone: out of the answers at once, and out of every byte of every file once the database is rewritten. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECEIPT_PICTURES, receiptText, type Receipt } from '../data/receipt.ts';
import { ANIMALS } from '../data/session.ts';
import { receiptHash } from './receipt-hash.ts';
import { runCommand } from './run-command.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { cleanFile } from './store/sqlite/clean-file.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import type { ImportRow } from './store/store.ts';
import { openClass, type OpenedClass } from './test-class.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';

const PUPILS = 20;
const EACH = 50;
let instance: TemporaryInstance;
let lesson: OpenedClass;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  lesson = await openClass(instance);
});
afterEach(() => instance.close());

/** 1 000 contributions of twenty pupils, each with a text and a place of its own. */
async function bringIn(): Promise<void> {
  async function* rows(): AsyncGenerator<ImportRow> {
    for (let n = 0; n < PUPILS * EACH; n++) {
      const number = String(n).padStart(4, '0');
      const feature = sticker(randomUUID(), Number(`10.0777${number}`) + 1e-9, 63, `qz${number}zq`);
      await Promise.resolve();
      yield {
        contributor: `${n % PUPILS}`,
        round: SMALL_ROUND.id,
        session: lesson.session,
        school: 'nord',
        grade: '5-7',
        feature,
      };
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
}

/** How many of the texts and places are in any file of the instance: database, write-ahead log, shared memory, others. */
function found(): { texts: number; places: number } {
  const bytes = readdirSync(instance.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  const distinct = (pattern: RegExp) => new Set(bytes.flatMap((text) => text.match(pattern) ?? [])).size;
  return { texts: distinct(/qz\d{4}zq/g), places: distinct(/10\.0777\d{4}/g) };
}
const ALL = { texts: PUPILS * EACH, places: PUPILS * EACH };
const NONE = { texts: 0, places: 0 };

const receiptOf = (n: number): Receipt => ({
  pictures: [RECEIPT_PICTURES[n] ?? 'sun', 'kite', 'egg'],
  digits: '42',
});
/** A receipt for every pupil, as their devices would have kept them. */
async function keepReceipts(): Promise<void> {
  const { db } = instance.context;
  const salt = Buffer.alloc(16, 7);
  db.prepare('INSERT INTO receipt_salt (session, salt) VALUES (?, ?)').run(lesson.session, salt);
  const pupils = db.prepare('SELECT key FROM pupil').pluck().all() as string[];
  for (const [n, pupil] of pupils.entries()) {
    const hash = await receiptHash(receiptOf(n), salt);
    db.prepare('INSERT INTO receipt (session, hash, pupil) VALUES (?, ?, ?)').run(lesson.session, hash, pupil);
  }
}
const eraseReceipt = (receipt: Receipt, session = lesson.session) =>
  send(instance, 'POST', `/api/sessions/${session}/receipts/erase`, { body: receipt });
const as = async (role: 'planner' | 'operator') => ({ cookie: await signInAs(instance, role) });
const count = (table: string) => Number(instance.context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

const WAYS: Record<string, () => Promise<void>> = {
  'by receipt': async () => {
    await keepReceipts();
    for (let n = 0; n < PUPILS; n++) expect((await eraseReceipt(receiptOf(n))).status).toBe(200);
    expect(count('receipt')).toBe(0);
  },
  'by seat': async () => {
    await keepReceipts();
    instance.context.db.prepare('UPDATE pupil SET first_release = 1').run();
    for (const animal of ANIMALS.slice(0, PUPILS)) {
      const path = `/api/sessions/${lesson.session}/seats/${animal}`;
      expect((await send(instance, 'DELETE', path, { cookie: lesson.cookie })).status).toBe(200);
    }
    expect(count('receipt'), 'also of a pupil that a release has counted').toBe(0);
  },
  'by session': async () => {
    const path = `/api/cases/${SMALL_CASE.id}/sessions/${lesson.session}`;
    const answer = await send(instance, 'DELETE', path, await as('planner'));
    expect(await answer.json()).toEqual({ pupils: PUPILS, contributions: PUPILS * EACH });
  },
  'by case': async () => {
    const answer = await send(instance, 'DELETE', `/api/cases/${SMALL_CASE.id}/sessions`, await as('operator'));
    expect(await answer.json()).toEqual({ pupils: PUPILS, contributions: PUPILS * EACH });
  },
};

describe('1 000 contributions, erased', () => {
  it.each(Object.entries(WAYS))('%s, are in no byte of database, log and temporary files', async (_, erase) => {
    await bringIn();
    expect(found()).toEqual(ALL);
    await erase();
    expect([count('contribution'), count('pupil'), count('class_text')]).toEqual([0, 0, 0]);
    expect(await cleanFile(instance.context)).toBe(true);
    expect(found()).toEqual(NONE);
    expect(await instance.stores.staff.readErasure()).toEqual({ is: 'clean', cleanedOn: '2026-11-23' });
  });

  it('survive no kill -9 in the middle of rewriting, and nothing else is lost', async () => {
    await bringIn();
    await instance.stores.staff.eraseSession(null, lesson.session, 'command');
    const script = `
      const { openInstance } = await import(${JSON.stringify(join(import.meta.dirname, 'open-instance.ts'))});
      const { cleanFile } = await import(${JSON.stringify(join(import.meta.dirname, 'store/sqlite/clean-file.ts'))});
      const instance = openInstance(${JSON.stringify(instance.databaseFile)});
      instance.db.exec("CREATE TABLE IF NOT EXISTS bulk (body BLOB) STRICT; INSERT INTO bulk SELECT randomblob(4000000)");
      process.stdout.write('begun');
      for (;;) instance.db.exec('VACUUM');`;
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 15 + 20 * round));
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      expect((await gone)[1]).toBe('SIGKILL');
      expect(instance.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(await instance.stores.staff.readErasure()).toMatchObject({ is: 'pending' });
    }
    expect(await cleanFile(instance.context)).toBe(true);
    expect(found()).toEqual(NONE);
    expect([count('matter'), count('session')]).toEqual([1, 2]);
  }, 120_000);
});

describe('the receipt', () => {
  it('that is wrong, unknown, of an unknown class or erased already gets the same answer', async () => {
    await bringIn();
    await keepReceipts();
    expect((await eraseReceipt(receiptOf(0))).status).toBe(200);
    const answers = await Promise.all([
      eraseReceipt({ ...receiptOf(1), digits: '43' }),
      eraseReceipt(receiptOf(1), randomUUID()),
      eraseReceipt(receiptOf(0)),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<Record<string, unknown>>));
    for (const body of bodies) {
      expect({ ...body, requestId: '' }).toEqual({ ...bodies[0], requestId: '' });
      expect(body).toMatchObject({ status: 404, code: 'receipt-unknown' });
    }
    expect([count('pupil'), count('seat')]).toEqual([PUPILS - 1, PUPILS - 1]);
  });
});

describe('the operator', () => {
  it('sees that it waits for the class, and the server rewrites when it is closed, or a day has nearly passed', async () => {
    const house = sqliteHousekeeping(instance.context);
    const status = async () =>
      (await send(instance, 'GET', '/api/operation/erasure', await as('operator'))).json() as Promise<object>;
    expect([await status(), await house.mustClean()]).toEqual([{ is: 'clean', cleanedOn: null }, false]);
    await bringIn();
    await send(instance, 'DELETE', `/api/sessions/${lesson.session}/seats/moose`, { cookie: lesson.cookie });
    expect(await status()).toMatchObject({ is: 'pending', latestBy: '2026-11-24T09:00:00.000Z', waitsFor: 'class' });
    expect(await house.mustClean()).toBe(false);
    instance.clock.now += 22 * 3600 * 1000;
    expect(await house.mustClean()).toBe(true);
    expect(await instance.work.clean()).toBe(true);
    expect([await status(), await house.mustClean()]).toMatchObject([{ is: 'clean' }, false]);
  });

  it('erases by command: 0 done, 1 refused, 2 wrong usage', async () => {
    await bringIn();
    await keepReceipts();
    const run = (...args: string[]) => runCommand(['erase', ...args], { DATABASE_FILE: instance.databaseFile });
    expect(await run()).toBe(2);
    expect(await run('--receipt', 'sun-kite-42')).toBe(2);
    expect(await run('--session', lesson.session, '--case', SMALL_CASE.id)).toBe(2);
    expect(await run('--help')).toBe(0);
    expect(await run('--case', 'ukjent')).toBe(1);
    expect(await run('--session', randomUUID())).toBe(1);
    expect(await run('--receipt', receiptText({ ...receiptOf(0), digits: '43' }), '--class', lesson.session)).toBe(1);
    expect(count('pupil')).toBe(PUPILS);
    expect(await run('--receipt', receiptText(receiptOf(0)), '--class', lesson.session)).toBe(0);
    expect(count('pupil')).toBe(PUPILS - 1);
    expect(await run('--session', lesson.session)).toBe(0);
    expect(await run('--case', SMALL_CASE.id)).toBe(0);
    expect(count('pupil')).toBe(0);
  });

  it('reads in the log who erased how many, and no name of a class, code, pupil or text', async () => {
    await bringIn();
    const pupils = instance.context.db.prepare('SELECT key FROM pupil').pluck().all() as string[];
    await WAYS['by session']?.();
    const planner = await as('planner');
    for (let n = 0; n < 3; n++) {
      const path = `/api/cases/${SMALL_CASE.id}/releases/preview`;
      await send(instance, 'POST', path, { ...planner, body: { round: SMALL_ROUND.id } });
    }
    const answer = await send(instance, 'GET', '/api/operation/audit', await as('operator'));
    const text = await answer.text();
    const { entries } = JSON.parse(text) as { entries: { verb: string; times: number; rows: number }[] };
    expect(entries).toContainEqual(
      expect.objectContaining({ on: '2026-11-23', verb: 'erase-session', case: SMALL_CASE.id, rows: 1000, times: 1 }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ name: 'Test', verb: 'previewRelease', times: 3, rows: 0 }),
    );
    for (const secret of [lesson.code, '6A', 'qz', ...pupils]) expect(text).not.toContain(secret);
  });
});
