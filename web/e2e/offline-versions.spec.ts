/** Old data stays, a new version comes at an opening and never during a lesson, and the worker can be switched off. */
import { expect, test, type Page } from '@playwright/test';
import { standInFront, type Front } from './front.ts';
import { offlineReady, readStore } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { join5B } from './story.ts';

test.setTimeout(240_000);

let server: RunningServer;
let front: Front;
test.beforeAll(async () => {
  server = await startServer(3307);
  front = await standInFront(3308, server.origin);
});
test.afterAll(async () => {
  await front.close();
  await server.remove();
});

const editions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('barnetrakk-app-')));
const isWaiting = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/elev');
    return registration !== undefined && registration.waiting !== null;
  });
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration('/elev'))?.update();
  });

test('storage of version 1 is taken along: the seat and its unsent item are there; the lesson of another shape begins anew', async ({
  page,
}) => {
  await page.goto(`${server.origin}/icon.svg`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('barnetrakk', 1);
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onupgradeneeded = () => {
          const db = opening.result;
          db.createObjectStore('seats', { keyPath: 'seat' });
          db.createObjectStore('device');
          db.createObjectStore('entries', { keyPath: 'id' }).createIndex('seat', 'seat');
          db.createObjectStore('lessons', { keyPath: 'seat' });
          db.createObjectStore('drafts', { keyPath: 'seat' });
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(['seats', 'device', 'entries', 'lessons', 'drafts'], 'readwrite');
          const seat = { seat: 'old-seat', token: 'x', session: 's', case: 'c', school: 'p', animal: 'fox' };
          writing.objectStore('seats').put(seat);
          writing.objectStore('device').put('not-this', 'current');
          writing.objectStore('entries').put({
            id: 'old-item',
            seat: 'old-seat',
            number: 1,
            wanted: null,
            edit: 1,
            acknowledged: 0,
            phase: { is: 'refused', code: 'outside-area' },
          });
          writing.objectStore('lessons').put({ seat: 'old-seat', value: { scene: 'how', home: 0 } });
          writing.objectStore('drafts').put({ seat: 'old-seat', savedAt: Date.now(), value: { ways: [] } });
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
  await page.goto(`${server.origin}/elev`);
  await expect(page.getByTestId('join-code')).toBeVisible();
  expect(await readStore(page, 'seats')).toMatchObject([{ seat: 'old-seat', animal: 'fox' }]);
  expect(await readStore(page, 'entries')).toMatchObject([{ id: 'old-item', phase: { is: 'refused' } }]);
  expect(await readStore(page, 'lessons')).toEqual([]);
  expect(await readStore(page, 'drafts')).toEqual([]);
  expect(await readStore(page, 'sealed')).toEqual([]);
});

test('a new version waits while a lesson is open in any tab, begins at the next opening, and the old files are deleted @long', async ({
  context,
}) => {
  front.worker = 'as-it-is';
  const lesson = await context.newPage();
  await join5B(lesson, front.origin);
  await offlineReady(lesson);
  const [old = ''] = await editions(lesson);

  front.worker = 'newer';
  await lookForNewer(lesson);
  await expect.poll(() => isWaiting(lesson)).toBe(true);
  expect(await editions(lesson)).toEqual([old, `${old}-next`]);

  const second = await context.newPage();
  await second.goto(`${front.origin}/elev`);
  await expect(second.getByTestId('lesson')).toBeVisible();
  expect(await isWaiting(second)).toBe(true);
  await lesson.close();

  await second.reload();
  await expect.poll(() => editions(second).catch(() => [])).toEqual([`${old}-next`]);
  await expect(second.getByTestId('lesson')).toBeVisible();
  expect(await isWaiting(second)).toBe(false);

  front.worker = 'off';
  await lookForNewer(second);
  await expect
    .poll(() => second.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('barnetrakk-'))))
    .toEqual([]);
  await second.close();
  const after = await context.newPage();
  await after.goto(`${front.origin}/icon.svg`);
  expect(await after.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
