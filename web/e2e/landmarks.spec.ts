/** Landmarks answer a tap of a real finger, and never stand in the way of a finger that draws. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../data/geometry.ts';
import { projection } from './map.ts';
import { startServer, type RunningServer } from './server.ts';
import { join5B } from './story.ts';
import { Finger } from './touch.ts';

type Demo = { case: { places: { id: string; name: string; place: { coordinates: Position } }[] } };
const DEMO = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'lillevik', 'out', 'demo.json'), 'utf8'),
) as Demo;

function positionOf(id: string): Position {
  const place = DEMO.case.places.find((one) => one.id === id);
  if (!place) throw new Error(`no place ${id} in the demo`);
  return place.place.coordinates;
}

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3309);
});
test.afterAll(async () => {
  await server.remove();
});
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

/** The map page with one place in the middle, tapped there. */
async function tapPlace(page: Page, id: string): Promise<void> {
  const [lon, lat] = positionOf(id);
  await page.goto(`${server.origin}/kart?map=lillevik&look=child#15.5/${lat}/${lon}`);
  const finger = await Finger.of(page);
  const toScreen = await projection(page);
  await finger.tap(toScreen([lon, lat]));
}

const moving = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).animationName);

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the church’s bell swings, and its name is said', async ({ page }) => {
    await tapPlace(page, 'kirka');
    await expect(page.getByTestId('landmark-answer')).toHaveAttribute('data-drawing', 'church');
    expect(await moving(page, '.landmark-part-bell')).toBe('landmark-swing');
    await expect(page.getByRole('status').filter({ hasText: 'Kirka' })).toBeAttached();
    await expect(page.getByTestId('landmark-answer')).toBeHidden();
  });

  test('Badestranda splashes @long', async ({ page }) => {
    await tapPlace(page, 'badestranda');
    await expect(page.getByTestId('landmark-answer')).toHaveAttribute('data-drawing', 'beach');
    expect(await moving(page, '.landmark-part-ring-1')).toBe('landmark-ring');
  });
});

test('with reduced motion the answer is a still picture with the name', async ({ page }) => {
  await tapPlace(page, 'kirka');
  await expect(page.getByTestId('landmark-answer')).toContainText('Kirka');
  const running = await page
    .getByTestId('landmark-answer')
    .evaluate((element) => element.getAnimations({ subtree: true }).length);
  expect(running).toBe(0);
});

test('a stroke over the church draws, and a tap on it while drawing does not make it answer @long', async ({
  page,
}) => {
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  const toScreen = await projection(page);
  const { x, y } = toScreen(positionOf('kirka'));
  await finger.tap({ x, y });
  await finger.draw([
    { x: x - 60, y },
    { x, y },
    { x: x + 60, y: y + 20 },
  ]);
  await expect(page.getByTestId('finish-way')).toBeVisible();
  await expect(page.getByTestId('landmark-answer')).toHaveCount(0);
});
