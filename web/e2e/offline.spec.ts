/** The server is really gone: the lesson opens from what the tablet keeps, and what is made waits through reload and sudden death. */
import { expect, test, type Page } from '@playwright/test';
import { heldBy, mapOpens, offlineReady, putAsOther, readStore, seatOf } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { makeTablet } from './tablet.ts';
import { Finger } from './touch.ts';

// Starting anew on a slow machine: the server twice, the map three times.
test.setTimeout(240_000);
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

let server: RunningServer;
const tablet = makeTablet();
test.beforeEach(async () => {
  server = await startServer(3305);
});
test.afterEach(async () => {
  await tablet.remove();
  await server.remove();
});

const state = (page: Page, is: string) => expect(page.getByTestId('status')).toHaveAttribute('data-state', is);

test('after the first load the lesson opens without server, and what is made then survives reload and kill -9, sent once', async () => {
  const page = await tablet.start();
  await join5B(page, server.origin);
  await mapOpens(page);
  await offlineReady(page);

  await server.kill();
  await page.reload();
  await mapOpens(page);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await markCrossing(page, finger);
  await state(page, 'on-tablet');
  // The sticker is kept a moment after it stands on the map; the sign says so of the way already.
  await expect.poll(async () => (await readStore(page, 'entries')).length).toBe(2);
  await page.reload();
  await state(page, 'on-tablet');
  const seat = await seatOf(page);

  await tablet.kill();
  const again = await tablet.start();
  await again.goto(`${server.origin}/elev`);
  await mapOpens(again);
  await state(again, 'on-tablet');
  expect(await readStore(again, 'entries')).toHaveLength(2);

  await server.restart();
  await allSent(again);
  const held = await heldBy(server.origin, seat);
  expect(held.map(({ rev, feature }) => [feature.properties.type, rev]).sort()).toEqual([
    ['route', 1],
    ['unsafe', 1],
  ]);
});

test('the worker keeps the pupil’s files and nothing of anybody', async ({ page }) => {
  await join5B(page, server.origin);
  await mapOpens(page);
  await offlineReady(page);
  const { seat } = await seatOf(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .map(({ url }) => url);
  });
  const paths = kept.map((url) => new URL(url).pathname);
  expect(paths.filter((path) => /planner|teacher|release|public-page|landing|council/.test(path))).toEqual([]);
  expect(paths.filter((path) => path.startsWith('/api/')).sort()).toEqual(
    expect.arrayContaining([`/api/cases/${STORY_CASE}`, `/api/cases/${STORY_CASE}/address-blocks`]),
  );
  expect(
    kept.filter((url) => url.includes(seat) || url.includes(STORY.session) || /seats|sessions|staff/.test(url)),
  ).toEqual([]);
});
const STORY_CASE = 'lillevik-skole';

test('two tabs of one seat show the same and send once; the second goes on when the first is closed @long', async ({
  context,
}) => {
  const first = await context.newPage();
  await join5B(first, server.origin);
  const finger = await Finger.of(first);
  await drawWay(first, finger);
  await sendWay(first);
  await allSent(first);
  const second = await context.newPage();
  await second.goto(`${server.origin}/elev`);
  await allSent(second);

  await server.kill();
  await first.bringToFront();
  await markCrossing(first, finger);
  await state(first, 'on-tablet');
  await state(second, 'on-tablet');
  const seat = await seatOf(first);
  await first.close();
  await server.restart();
  await allSent(second);
  expect((await heldBy(server.origin, seat)).map(({ rev }) => rev)).toEqual([1, 1]);
});

test('a 409 files the child’s own version as a new item and leaves the other alone @long', async ({ page }) => {
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await markCrossing(page, finger);
  await allSent(page);
  const seat = await seatOf(page);
  await expect.poll(async () => (await heldBy(server.origin, seat)).length).toBe(2);
  const crossing = (await heldBy(server.origin, seat)).find(({ feature }) => feature.properties.type === 'unsafe');
  if (!crossing) throw new Error('the crossing was not delivered');
  const { feature } = crossing;
  const other = { ...feature, properties: { ...feature.properties, code: 'dark' } };
  await putAsOther(server.origin, seat, 2, other);

  await server.kill();
  await page.getByTestId('undo').click();
  await page.getByTestId('redo').click();
  await state(page, 'on-tablet');
  await server.restart();
  await page.reload();
  await allSent(page);
  const marks = (await heldBy(server.origin, seat)).filter((held) => held.feature.properties.type === 'unsafe');
  expect(marks.map((held) => [held.feature.id === feature.id, held.rev, held.feature.properties.code]).sort()).toEqual([
    [false, 1, 'hard_crossing'],
    [true, 2, 'dark'],
  ]);
});
