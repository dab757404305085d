/** The wall of a class: two projectors live at once, through a dead server; every step without violation, light and dark. */
import { expect, test, type Page } from '@playwright/test';
import { setTimeout as rest } from 'node:timers/promises';
import { resize, sideways } from './legible.ts';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3132);
});
test.afterAll(async () => {
  await server.remove();
});

const OUTAGE_MS = 3_000;
const STEPS = ['intro', 'join', 'way', 'places', 'class-map'];

async function openWall(page: Page): Promise<void> {
  await page.goto(server.origin);
  await page.getByTestId('door-teacher').click();
  await expect(page.getByTestId('wall')).toBeVisible();
}

async function goTo(page: Page, step: string): Promise<void> {
  await page.getByTestId(`step-${step}`).click();
  await expect(page.getByTestId('wall')).toHaveAttribute('data-step', step);
}

test('two projectors show the same: a pupil who joins, a step, and both come back by themselves after 3 s without server', async ({
  page,
  browser,
}) => {
  const second = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  const walls = [page, second];
  for (const wall of walls) await openWall(wall);
  await expect(page.getByTestId('clock')).toHaveAttribute('data-state', 'not-started');
  await page.getByTestId('onward').click();
  // A key is not heard while the press before it is on its way.
  await expect(page.getByTestId('clock')).toHaveAttribute('data-state', 'running');
  await page.keyboard.press('ArrowRight');
  for (const wall of walls) {
    await expect(wall.getByTestId('wall')).toHaveAttribute('data-step', 'join');
    await expect(wall.getByTestId('clock')).toHaveAttribute('data-state', 'running');
    await expect(wall.getByTestId('count-joined')).toHaveAttribute('data-count', '24');
  }

  const tablet = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await tablet.goto(`${server.origin}/elev#${STORY.code}`);
  const animal = tablet.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first();
  const name = (await animal.getAttribute('data-testid'))?.replace('animal-', '') ?? '';
  await animal.click();
  await tablet.getByTestId('pick-go').click();
  for (const wall of walls) {
    await expect(wall.getByTestId(`wall-seat-${name}`)).toBeVisible();
    await expect(wall.getByTestId('count-joined')).toHaveAttribute('data-count', '25');
  }

  await server.kill();
  for (const wall of walls) {
    await expect(wall.getByTestId('contact')).toHaveAttribute('data-lost', 'true');
    await expect(wall.getByTestId(`wall-seat-${name}`)).toBeVisible();
  }
  await rest(OUTAGE_MS);
  await server.restart();
  for (const wall of walls) await expect(wall.getByTestId('contact')).toHaveAttribute('data-lost', 'false');
  await second.getByTestId('pause').click();
  for (const wall of walls) await expect(wall.getByTestId('look-up')).toBeVisible();
  await second.getByTestId('onward').click();
  for (const wall of walls) await expect(wall.getByTestId('look-up')).toHaveCount(0);
  await tablet.context().close();
  await second.context().close();
});

test('every step without violation on a laptop and on a dark projector, nothing wider than the window @long', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await openWall(page);
  const faults: string[] = [];
  const check = async (name: string): Promise<void> => {
    faults.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
    if ((await sideways(page)) > 0) faults.push(`${name}: scrolls sideways`);
  };
  for (const [size, viewport, room] of [
    ['laptop', { width: 1366, height: 768 }, 'light'],
    ['projector', { width: 1920, height: 1080 }, 'dark'],
    ['phone', { width: 390, height: 844 }, 'light'],
  ] as const) {
    await page.evaluate((wanted) => localStorage.setItem('barnetrakk.room', wanted), room);
    await page.reload();
    await resize(page, viewport);
    await expect(page.getByTestId('wall')).toBeVisible();
    for (const step of STEPS) {
      await goTo(page, step);
      await check(`${size}, ${step}`);
    }
    await goTo(page, 'way');
    await page.getByTestId('panel-open').click();
    await expect(page.getByTestId('panel')).toBeVisible();
    await check(`${size}, panel`);
    await page.locator('[data-testid^="panel-seat-"]').first().click();
    await check(`${size}, seat`);
    await page.getByTestId('seat-close').click();
    await page.getByTestId('panel-close').click();
    await page.getByTestId('pause').click();
    await expect(page.getByTestId('look-up')).toBeVisible();
    await check(`${size}, pause`);
    await page.getByTestId('onward').click();
    await expect(page.getByTestId('look-up')).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});

test('the teacher extends, changes the code, lets a device rejoin, takes a seat away and ends; each is told on the wall @long', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openWall(page);
  await goTo(page, 'way');
  await page.getByTestId('panel-open').click();
  await expect(page.getByTestId('panel')).toContainText('12 minutter');
  await page.getByTestId('extend-5').click();
  await expect(page.getByTestId('panel')).toContainText('17 minutter');
  await page.getByTestId('rotate-code').click();
  await page.getByTestId('rotate-confirm').click();
  await expect(page.getByTestId('class-code')).not.toHaveAttribute('data-code', STORY.code);
  const seat = page.locator('[data-testid^="panel-seat-"]').first();
  const name = await seat.getAttribute('data-testid');
  await seat.click();
  await page.getByTestId('rejoin').click();
  await expect(page.getByTestId('rejoin-open')).toContainText(/1:5\d|2:00/);
  await page.getByTestId('evict').click();
  await expect(page.getByTestId('evict-dialog')).toContainText('slettet');
  await page.getByTestId('evict-confirm').click();
  await page.getByTestId('seat-close').click();
  await expect(page.getByTestId(name ?? '')).toHaveCount(0);
  await page.getByTestId('close-session').click();
  await page.getByTestId('close-confirm').click();
  await expect(page.getByTestId('session-closed')).toBeVisible();
  await expect(page.getByTestId('closed-texts')).toHaveAttribute('href', `/laerer/${STORY.session}/tekster`);
});

test('a wall that is not one’s own says so, and one without sign-in leads to it @long', async ({ page }) => {
  await page.goto(`${server.origin}/laerer/${STORY.session}`);
  await expect(page.getByTestId('signed-out')).toBeVisible();
  await openWall(page);
  await page.goto(`${server.origin}/laerer/00000000-0000-4000-8000-000000000000`);
  await expect(page.getByTestId('not-yours')).toBeVisible();
});
