/** A shared tablet: what a pupil did not get sent goes on being sent, and the next pupil sees nothing of it. */
import { expect, test, type Page } from '@playwright/test';
import { closeLesson, heldBy, mapOpens, offlineReady, readStore, seatOf, type Seat } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { Finger } from './touch.ts';

// Starting anew on a slow machine: the server twice, the map three times.
test.setTimeout(240_000);
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer(3306);
});
test.afterEach(async () => {
  await server.remove();
});

/** One way sent, one crossing made while the server is gone. */
async function workAndLoseNetwork(page: Page): Promise<Seat> {
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  await mapOpens(page);
  await offlineReady(page);
  await server.kill();
  await markCrossing(page, finger);
  await expect(page.getByTestId('status')).toHaveAttribute('data-state', 'on-tablet');
  return seatOf(page);
}

/** The tablet learned that the lesson is over before it lost the network. */
async function rememberClosed(page: Page, { seat }: Seat): Promise<void> {
  await page.evaluate((of) => {
    const { news } = JSON.parse(localStorage.getItem('barnetrakk.news') ?? '{}') as { news: object };
    localStorage.setItem('barnetrakk.news', JSON.stringify({ seat: of, news: { ...news, sessionState: 'closed' } }));
  }, seat);
  await page.reload();
}

async function giveAway(page: Page): Promise<void> {
  await page.getByTestId('next-pupil').first().click();
  await page.getByTestId('next-pupil-yes').click();
  await expect(page.getByTestId('join-code')).toBeVisible();
}

const traces = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /barne/.test(key)),
  );

test('«neste elev» without network: nothing of the pupil is left to open, the next sees 0 items, and all is delivered', async ({
  page,
}) => {
  const before = await workAndLoseNetwork(page);
  await page.evaluate(() => localStorage.setItem('barnetrakk.language', 'en'));
  await rememberClosed(page, before);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await giveAway(page);
  await expect(page.getByTestId('tablet-waiting')).toHaveAttribute('data-count', '1');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  for (const store of ['seats', 'device', 'entries', 'lessons', 'drafts'] as const)
    expect({ store, holds: await readStore(page, store) }).toEqual({ store, holds: [] });
  expect(await readStore(page, 'sealed')).toHaveLength(1);
  expect(await traces(page)).toEqual([]);
  await page.reload();
  await expect(page.getByTestId('join-code')).toBeVisible();

  await server.restart();
  await join5B(page, server.origin);
  await expect(page.getByTestId('status')).toHaveAttribute('data-state', 'empty');
  await expect.poll(() => readStore(page, 'sealed')).toEqual([]);
  const delivered = await heldBy(server.origin, before);
  expect(delivered.map(({ rev, feature }) => [feature.properties.type, rev]).sort()).toEqual([
    ['route', 1],
    ['unsafe', 1],
  ]);
  expect(await heldBy(server.origin, await seatOf(page))).toEqual([]);
});

test('sealing in one tab takes the lesson off the other @long', async ({ context, page }) => {
  await join5B(page, server.origin);
  const second = await context.newPage();
  await second.goto(`${server.origin}/elev`);
  await mapOpens(second);
  // The server is there, so what it says holds.
  await closeLesson(server.origin, STORY.session);
  await page.reload();
  await giveAway(page);
  await expect(second.getByTestId('join-code')).toBeVisible();
  await expect(second.getByTestId('lesson')).toHaveCount(0);
});

test('when the lesson ends the tablet says that all is saved, or what waits, and an item made afterwards is delivered', async ({
  page,
}) => {
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  await mapOpens(page);
  await offlineReady(page);
  await closeLesson(server.origin, STORY.session);
  await page.reload();
  await expect(page.getByTestId('closed')).toHaveText(/Timen er slutt\. Alt er lagret\./);
  await expect(page.getByTestId('next-pupil')).toHaveCount(1);
  await page.getByTestId('finish').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'done');
  await expect(page.getByTestId('next-pupil')).toHaveCount(1);
  await page.getByTestId('go-on').click();
  const seat = await seatOf(page);
  await server.kill();
  await markCrossing(page, finger);
  await expect(page.getByTestId('closed')).toHaveText(/1 ting venter på nett – ikke lukk\./);
  await page.reload();
  await expect(page.getByTestId('closed')).toHaveText(/1 ting venter på nett – ikke lukk\./);
  await server.restart();
  await expect(page.getByTestId('closed')).toHaveText(/Alt er lagret\./, { timeout: 90_000 });
  expect(await heldBy(server.origin, seat)).toHaveLength(2);
});
