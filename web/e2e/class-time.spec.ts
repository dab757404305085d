/** The lesson live on a tablet: the teacher acts, the tablet follows without taking anything away from the child. */
import { expect, test } from '@playwright/test';
import { teacherOf, heldBy, readStore, seatOf } from './offline.ts';
import { projection } from './map.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { Finger } from './touch.ts';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });
let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer(3163);
});
test.afterEach(async () => {
  await server.remove();
});

test('«se opp» comes and goes and leaves the drawing; the class’s map and vote are offered, looked at and answered', async ({
  page,
}) => {
  const teacher = await teacherOf(server.origin, STORY.session);
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  const drawn = await page.getByTestId('way-points').textContent();

  await teacher('PUT', '/pause', { paused: true });
  await expect(page.getByTestId('pause')).toBeVisible();
  await teacher('PUT', '/pause', { paused: false });
  await expect(page.getByTestId('pause')).toHaveCount(0);
  await teacher('PUT', '/step', { step: 'places' });
  await expect(page.getByTestId('class-step')).toHaveText('Nå: steder');
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'way');

  await teacher('POST', '/class-map');
  await page.getByTestId('open-class-map').click();
  await expect(page.getByTestId('elsewhere')).toBeVisible();
  await expect(page.getByTestId('reveal')).toHaveAttribute('data-over', 'true');
  await page.getByTestId('class-back').click();

  await teacher('POST', '/vote');
  await page.getByTestId('open-vote').click();
  await page.getByTestId('ballot-B').click();
  await page.getByTestId('ballot-A').click();
  await expect(page.getByTestId('ballot-A')).toContainText('2');
  await page.getByTestId('ballot-send').click();
  await expect(page.getByTestId('ballot-says')).toHaveText('Stemmen er lagret på tjeneren.');
  await page.getByTestId('back').click();
  await expect(page.getByTestId('way-points')).toHaveText(drawn ?? '');
  await expect(page.getByTestId('finish-way')).toBeVisible();
});

test('a stroke under the finger goes on through «se opp» and is kept @long', async ({ page }) => {
  const teacher = await teacherOf(server.origin, STORY.session);
  await join5B(page, server.origin);
  const toScreen = await projection(page);
  const way = STORY.lastPupil.way.map(toScreen);
  const [first, ...rest] = way;
  if (!first) throw new Error('the way has no beginning');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest.slice(0, rest.length / 2)) await page.mouse.move(x, y, { steps: 3 });
  await teacher('PUT', '/pause', { paused: true });
  await expect(page.getByTestId('pause-waits')).toBeVisible();
  for (const { x, y } of rest.slice(rest.length / 2)) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByTestId('pause')).toBeVisible();
  await teacher('PUT', '/pause', { paused: false });
  await expect(page.getByTestId('pause')).toHaveCount(0);
  await page.getByTestId('finish-way').click();
  await page.getByTestId('mode-walk').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'card');
});

test('a lost tablet’s pupil comes back on another with the teacher’s tap; the old one is told and wiped; evicted, the new one is too @long', async ({
  page,
  browser,
}) => {
  const teacher = await teacherOf(server.origin, STORY.session);
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await markCrossing(page, finger);
  // The sign says «sendt» of the way until the sticker is kept.
  await expect.poll(async () => (await readStore(page, 'entries')).length).toBe(2);
  await allSent(page);
  const [{ animal }] = (await readStore(page, 'seats')) as [{ animal: string }];
  const before = await heldBy(server.origin, await seatOf(page));

  const second = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'nb-NO' })).newPage();
  await second.goto(`${server.origin}/elev#${STORY.code}`);
  await expect(second.getByTestId(`animal-${animal}`)).toHaveAttribute('aria-disabled', 'true');
  await teacher('POST', `/seats/${animal}/rejoin`);
  await second.getByTestId(`rejoin-${animal}`).click();
  await second.getByTestId('pick-go').click();
  await second.getByTestId('school-found').click();
  expect(await heldBy(server.origin, await seatOf(second))).toEqual(before);
  await expect(second.getByTestId('status')).toHaveAttribute('data-state', 'sent');

  await expect(page.getByTestId('seat-ended')).toHaveAttribute('data-why', 'moved');
  expect(await readStore(page, 'entries')).toEqual([]);

  await teacher('DELETE', `/seats/${animal}`);
  await expect(second.getByTestId('seat-ended')).toHaveAttribute('data-why', 'evicted');
  expect([await readStore(second, 'entries'), await readStore(second, 'seats')]).toEqual([[], []]);
  await second.getByTestId('new-code').click();
  await expect(second.getByTestId('join-code')).toBeVisible();
});
