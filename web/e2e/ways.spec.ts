/** The ways of a lesson under a real finger: the card, winter, the bus on the line, the afternoon, the sea, standing still. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../data/geometry.ts';
import { mapAtRest, projection } from './map.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, sendWay, STORY } from './story.ts';
import { Finger, type Spot } from './touch.ts';
import { violations } from './violations.ts';

type Demo = { case: { places: { id: string; place: { coordinates: Position } }[] } };
const DEMO = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'lillevik', 'out', 'demo.json'), 'utf8'),
) as Demo;

function placeOf(id: string): Position {
  const found = DEMO.case.places.find((one) => one.id === id);
  if (!found) throw new Error(`no place ${id} in the demo`);
  return found.place.coordinates;
}

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer(3317);
});
test.afterEach(async () => {
  await server.remove();
});
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

type Sent = { id: string; properties: { type: string; kind?: string; when?: string; modes?: string[]; with?: string } };
/** What the tablet hands to the server from now on. */
function watchSent(page: Page): Sent[] {
  const sent: Sent[] = [];
  page.on('requestfinished', (request) => {
    if (request.method() !== 'PUT' || !request.url().includes('/contributions/')) return;
    const body = request.postDataJSON() as { feature: Sent };
    sent.push(body.feature);
  });
  return sent;
}

async function scene(page: Page, name: string): Promise<void> {
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', name);
}

/** On the card, with the last pupil's way drawn. */
async function toCard(page: Page, finger: Finger): Promise<void> {
  await join5B(page, server.origin);
  await drawWay(page, finger);
  await page.getByTestId('finish-way').click();
  await scene(page, 'card');
}

async function fromCardToSent(page: Page): Promise<void> {
  await page.getByTestId('card-done').click();
  await page.getByTestId('two-homes-no').click();
  await page.getByTestId('send-way').click();
  await scene(page, 'stickers');
  await allSent(page);
}

async function middleOf(page: Page, testId: string): Promise<Spot> {
  const box = await page.getByTestId(testId).boundingBox();
  if (!box) throw new Error(`${testId} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('from the code to the first ink are three taps, and the school hops until it is found', async ({ page }) => {
  const finger = await Finger.of(page);
  let taps = 0;
  await page.goto(`${server.origin}/elev#${STORY.code}`);
  const tap = async (testId: string) => {
    taps++;
    await page.getByTestId(testId).tap();
  };
  await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().tap();
  taps++;
  await tap('pick-go');
  await expect(page.getByTestId('school-hop')).toBeVisible();
  await mapAtRest(page);
  taps++;
  await finger.tap(await middleOf(page, 'school-hop'));
  await scene(page, 'way');
  await drawWay(page, finger);
  expect(taps).toBe(3);
});

test('how, with whom and legs reach the server as they were pressed and dragged', async ({ page }) => {
  const finger = await Finger.of(page);
  const sent = watchSent(page);
  await toCard(page, finger);
  const toScreen = await projection(page);
  await page.getByTestId('mode-walk').tap();
  await page.getByTestId('with-friends').tap();
  const bus = await middleOf(page, 'mode-bus');
  const on = STORY.lastPupil.way[Math.floor(STORY.lastPupil.way.length / 2)];
  if (!on) throw new Error('the way has a middle');
  await finger.draw([bus, { x: bus.x + 60, y: bus.y }, toScreen(on)]);
  await expect(page.getByTestId('leg-bus')).toContainText(/Buss fra \d+ m/);
  await expect(page.getByTestId('leg-sign-bus')).toBeVisible();
  await expect(page.getByTestId('mode-ghost')).toBeHidden();
  await fromCardToSent(page);
  expect(sent.map(({ properties }) => [properties.modes, properties.with])).toEqual([[['walk', 'bus'], 'friends']]);
});

test('the sign on the line is dragged along it, and away from it', async ({ page }) => {
  const finger = await Finger.of(page);
  await toCard(page, finger);
  const toScreen = await projection(page);
  await page.getByTestId('switch-mode').tap();
  await page.getByTestId('mode-bus').tap();
  const words = page.getByTestId('leg-bus');
  const before = await words.textContent();
  const sign = await middleOf(page, 'leg-sign-bus');
  const near = STORY.lastPupil.way[Math.floor(STORY.lastPupil.way.length * 0.75)];
  if (!near) throw new Error('the way has a last quarter');
  await finger.draw([sign, toScreen(near)]);
  await expect(words).not.toHaveText(before ?? '');
  const moved = await middleOf(page, 'leg-sign-bus');
  await finger.draw([moved, { x: moved.x + 250, y: moved.y + 60 }]);
  await expect(page.getByTestId('leg-sign-bus')).toBeHidden();
  await expect(page.getByTestId('mode-walk')).toHaveAttribute('aria-pressed', 'true');
});

test('keys alone put the bus on the line, move it and take it away @long', async ({ page }) => {
  const finger = await Finger.of(page);
  await toCard(page, finger);
  const press = async (testId: string) => {
    await page.getByTestId(testId).focus();
    await page.keyboard.press('Enter');
  };
  await press('switch-mode');
  await press('mode-bus');
  await expect(page.getByTestId('leg-earlier')).toBeFocused();
  const metres = async () => Number(/(\d+) m/.exec((await page.getByTestId('leg-bus').textContent()) ?? '')?.[1]);
  const first = await metres();
  await press('leg-later');
  expect(await metres()).toBe(first + 50);
  await press('leg-remove');
  await expect(page.getByTestId('leg-bus')).toBeHidden();
});

test('winter copies the way; drawn on from its end it is sent beside the usual one', async ({ page }) => {
  const finger = await Finger.of(page);
  const sent = watchSent(page);
  await toCard(page, finger);
  await page.getByTestId('season-winter').tap();
  await scene(page, 'way');
  await expect(page.getByTestId('map')).toHaveAttribute('data-look', 'winter');
  await expect(page.getByTestId('weather-winter')).toBeAttached();
  const toScreen = await projection(page);
  const home = toScreen(STORY.lastPupil.home);
  await finger.draw([home, { x: home.x + 30, y: home.y - 60 }]);
  await page.getByTestId('finish-way').tap();
  await expect(page.getByTestId('scene-card-way')).toContainText('om vinteren');
  await page.getByTestId('card-done').tap();
  await expect(page.getByTestId('season-winter')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('map')).toHaveAttribute('data-look', 'child');
  await fromCardToSent(page);
  expect(sent.map(({ properties }) => properties.when).toSorted()).toEqual(['always', 'winter']);
});

test('«samme vei» takes every season away again @long', async ({ page }) => {
  const finger = await Finger.of(page);
  const sent = watchSent(page);
  await toCard(page, finger);
  await page.getByTestId('season-dark').tap();
  await expect(page.getByTestId('map')).toHaveAttribute('data-look', 'dark');
  await page.getByTestId('finish-way').tap();
  await page.getByTestId('card-done').tap();
  await page.getByTestId('season-same').tap();
  await expect(page.getByTestId('season-same')).toHaveAttribute('aria-pressed', 'true');
  await fromCardToSent(page);
  expect(sent.map(({ properties }) => properties.when)).toEqual(['always']);
});

test('two ways of the afternoon go to named places, one chosen by its picture and one on the map', async ({ page }) => {
  const finger = await Finger.of(page);
  await join5B(page, server.origin);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  const sent = watchSent(page);
  for (const [place, how] of [
    ['biblioteket', 'picture'],
    ['kirka', 'map'],
  ] as const) {
    await page.getByTestId('leisure-way').tap();
    const toScreen = await projection(page);
    if (how === 'picture') await page.getByTestId(`where-${place}`).tap();
    else await finger.tap(toScreen(placeOf(place)));
    await scene(page, 'way');
    const onScreen = await projection(page);
    const end = onScreen(placeOf(place));
    await finger.draw([{ x: end.x - 70, y: end.y + 90 }, { x: end.x - 30, y: end.y + 30 }, end]);
    await page.getByTestId('finish-way').tap();
    await page.getByTestId('card-done').tap();
    await page.getByTestId('send-way').tap();
    await scene(page, 'stickers');
  }
  // The way to school may be sent anew beside them, cut at their fog too.
  await allSent(page);
  const afternoon = sent.filter(({ properties }) => properties.kind === 'leisure');
  expect(new Set(afternoon.map(({ id }) => id)).size).toBe(2);
});

test('a way over the fjord is asked about; «ja, med båt» makes it a ferry there', async ({ page }) => {
  const finger = await Finger.of(page);
  await join5B(page, server.origin);
  const toScreen = await projection(page);
  const [quay, beach] = [toScreen(placeOf('fergekaia')), toScreen(placeOf('badestranda'))];
  await finger.draw([{ x: quay.x - 60, y: quay.y }, quay, { x: quay.x + 110, y: quay.y + 60 }, beach]);
  await page.getByTestId('finish-way').tap();
  await expect(page.getByTestId('kind-question')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('sure-ferry').tap();
  await expect(page.getByTestId('kind-question')).toBeHidden();
  await expect(page.getByTestId('leg-ferry')).toBeVisible();
});

test('«nei, jeg vil tegne om» goes back to the drawing; a way over the bridge is not asked about @long', async ({
  page,
}) => {
  const finger = await Finger.of(page);
  await join5B(page, server.origin);
  const toScreen = await projection(page);
  const quay = toScreen(placeOf('fergekaia'));
  await finger.draw([quay, { x: quay.x + 130, y: quay.y + 40 }]);
  await page.getByTestId('finish-way').tap();
  await page.getByTestId('sure-again').tap();
  await scene(page, 'way');
  await page.getByTestId('undo').tap();
  // The card looked closely at the short way: the bridge is out of sight.
  await page.getByTestId('zoom-out').tap();
  await mapAtRest(page);
  await page.getByTestId('zoom-out').tap();
  const again = await projection(page);
  const bridge = again(placeOf('nybrua'));
  await finger.draw([{ x: bridge.x + 6, y: bridge.y + 60 }, bridge, { x: bridge.x - 6, y: bridge.y - 60 }]);
  await page.getByTestId('finish-way').tap();
  await scene(page, 'card');
  await mapAtRest(page);
  await page.getByTestId('mode-walk').tap();
  await expect(page.getByTestId('mode-walk')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('kind-question')).toBeHidden();
});

test('the case is told in three pictures by finger and keys: who asks, what is decided, must they listen @long', async ({
  page,
}) => {
  const finger = await Finger.of(page);
  await page.goto(`${server.origin}/elev#${STORY.code}`);
  await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().tap();
  await page.getByTestId('pick-go').tap();
  await page.getByTestId('story-open').tap();
  await expect(page.getByTestId('story-ask')).toContainText('Ingrid Solheim');
  expect(await violations(page)).toEqual([]);
  const at = await middleOf(page, 'story-ask');
  await finger.draw([
    { x: at.x + 90, y: at.y },
    { x: at.x - 90, y: at.y },
  ]);
  await expect(page.getByTestId('story-decide')).toContainText('14. mai 2027');
  await page.getByTestId('story-next').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('story-answer')).toContainText('må ikke gjøre som du sier');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await scene(page, 'school');
});

test('every question has no accessibility violation, and its first action is on the screen at every size @long', async ({
  page,
}) => {
  const finger = await Finger.of(page);
  const sizes = [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 1024, height: 768 },
  ];
  const look = async (name: string, action: string) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await violations(page), `${name} ${size.width}`).toEqual([]);
      await expect(page.getByTestId(action), `${name} ${size.width}`).toBeInViewport({ ratio: 1 });
    }
  };
  await page.goto(`${server.origin}/elev#${STORY.code}`);
  await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().tap();
  await page.getByTestId('pick-go').tap();
  await expect(page.getByTestId('scene-school')).toBeVisible();
  await look('school', 'school-found');
  await page.getByTestId('school-found').tap();
  await drawWay(page, finger);
  await page.getByTestId('finish-way').tap();
  await page.getByTestId('switch-mode').tap();
  await page.getByTestId('mode-bus').tap();
  await look('card', 'card-done');
  await page.getByTestId('season-winter').tap();
  await page.getByTestId('finish-way').tap();
  await look('card of winter', 'card-done');
  await page.getByTestId('card-done').tap();
  await page.getByTestId('card-done').tap();
  await look('two homes', 'two-homes-no');
  await page.getByTestId('two-homes-no').tap();
  await look('fog', 'send-way');
  await page.getByTestId('send-way').tap();
  await page.getByTestId('leisure-way').tap();
  await look('where', 'where-other');
});

const moving = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).animationName);

test('with reduced motion school, snow and elk stand still @long', async ({ page }) => {
  const finger = await Finger.of(page);
  await page.goto(`${server.origin}/elev#${STORY.code}`);
  await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().tap();
  await page.getByTestId('pick-go').tap();
  await expect(page.getByTestId('school-hop')).toBeVisible();
  expect(await moving(page, '.school-hop .landmark-drawing')).toBe('none');
  await page.getByTestId('school-found').tap();
  await drawWay(page, finger);
  await page.getByTestId('finish-way').tap();
  await page.getByTestId('season-winter').tap();
  expect(await moving(page, '.snow')).toBe('none');
  await page.getByTestId('finish-way').tap();
  await page.getByTestId('season-same').tap();
  await page.getByTestId('card-done').tap();
  await page.getByTestId('two-homes-no').tap();
  await expect(page.locator('.elk-place')).toHaveAttribute('data-fog', 'true');
  await expect(page.locator('.elk-place')).toHaveAttribute('data-walks', 'false');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the elk walks out of the fog, all the way to school @long', async ({ page }) => {
    const finger = await Finger.of(page);
    await toCard(page, finger);
    await page.getByTestId('card-done').tap();
    await page.getByTestId('two-homes-no').tap();
    const elk = page.locator('.elk-place');
    await expect(elk).toHaveAttribute('data-fog', 'true');
    await expect(elk).toHaveAttribute('data-walks', 'true');
    await expect(elk).toHaveAttribute('data-fog', 'false');
    await expect(elk).toHaveAttribute('data-walks', 'false', { timeout: 15_000 });
  });
});
