/** Stickers under a real finger: carried to the map, moved, thrown away and back; words looked over; the receipt and its answer. */
import { expect, test, type Page } from '@playwright/test';
import type { Position } from '../../data/geometry.ts';
import { LIFT_PX } from '../pupil/follow-press.ts';
import { mapAtRest, projection } from './map.ts';
import { closeLesson, heldBy, offlineReady, seatOf } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { Finger, type Spot } from './touch.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer(3311);
});
test.afterEach(async () => {
  await server.remove();
});

async function toStickers(page: Page): Promise<Finger> {
  await join5B(page, server.origin);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  await mapAtRest(page);
  return finger;
}

async function middleOf(page: Page, testId: string): Promise<Spot> {
  const box = await page.getByTestId(testId).first().boundingBox();
  if (!box) throw new Error(`${testId} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What is dragged stands above the finger. */
const below = ({ x, y }: Spot): Spot => ({ x, y: y + LIFT_PX });

/** Metres between two places of Lillevik, near enough for a finger. */
function apart([lon0, lat0]: Position, [lon1, lat1]: Position): number {
  return Math.hypot((lon1 - lon0) * 111_320 * Math.cos((lat0 * Math.PI) / 180), (lat1 - lat0) * 111_320);
}

type HeldSticker = { id: string; geometry: { coordinates: Position } | null; properties: { type: string } };

async function stickersHeld(page: Page): Promise<HeldSticker[]> {
  const held = await heldBy(server.origin, await seatOf(page));
  return held
    .map(({ feature }) => feature as unknown as HeldSticker)
    .filter(({ properties }) => properties.type !== 'route');
}

async function noViolations(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** A little east of the crossing, clear of the card and of its own place. */
async function elsewhere(page: Page): Promise<Spot> {
  const { x, y } = (await projection(page))(STORY.crossing.position);
  return { x: x + 120, y: y + 60 };
}

test('a sticker is dragged from its tab, moved, thrown in the bin and brought back by undo', async ({ page }) => {
  const finger = await toStickers(page);
  const crossing = (await projection(page))(STORY.crossing.position);
  await finger.draw([await middleOf(page, 'tab-wish'), below(crossing)], 12);
  await expect(page.getByTestId('scene-card')).toBeVisible();
  await page.getByTestId('code-light').click();
  await page.getByTestId('when-dark').click();
  await page.getByTestId('sticker-done').click();
  await expect.poll(() => stickersHeld(page)).toHaveLength(1);
  const [placed] = await stickersHeld(page);
  expect(placed?.properties).toMatchObject({ type: 'wish', code: 'light', when: 'dark' });
  expect(apart(placed?.geometry?.coordinates ?? [0, 0], STORY.crossing.position)).toBeLessThan(15);

  await mapAtRest(page);
  const from = await middleOf(page, 'own-sticker');
  const to = await elsewhere(page);
  await finger.draw([from, below(to)], 12);
  await expect
    .poll(async () => apart((await stickersHeld(page))[0]?.geometry?.coordinates ?? [0, 0], STORY.crossing.position))
    .toBeGreaterThan(60);
  const [moved] = await stickersHeld(page);
  expect(moved?.id).toBe(placed?.id);
  expect(moved?.properties).toEqual(placed?.properties);

  await finger.hold(await middleOf(page, 'own-sticker'), below({ x: 600, y: 300 }));
  await expect(page.getByTestId('bin')).toBeVisible();
  await finger.letGoAt(await middleOf(page, 'bin'));
  await expect(page.getByTestId('bin')).toBeHidden();
  await expect(page.getByTestId('own-sticker')).toHaveCount(0);
  await expect.poll(() => stickersHeld(page)).toEqual([]);

  await page.getByTestId('undo').click();
  await expect(page.getByTestId('own-sticker')).toHaveCount(1);
  await expect.poll(() => stickersHeld(page)).toEqual([moved]);
  await page.getByTestId('undo').click();
  await expect.poll(() => stickersHeld(page)).toEqual([placed]);
});

test('a tap opens a sticker again; in the fog it says so and is sent without place', async ({ page }) => {
  const finger = await toStickers(page);
  await markCrossing(page, finger);
  await allSent(page);
  await mapAtRest(page);
  await finger.tap(await middleOf(page, 'own-sticker'));
  await expect(page.getByTestId('code-hard_crossing')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('code-fast_cars').click();
  await page.getByTestId('sticker-done').click();
  await expect.poll(async () => (await stickersHeld(page))[0]?.properties).toMatchObject({ code: 'fast_cars' });
  const [before] = await stickersHeld(page);

  await page.getByTestId('zoom-out').click();
  const home = (await projection(page))(STORY.lastPupil.home);
  await finger.draw([await middleOf(page, 'own-sticker'), below(home)], 12);
  await expect(page.getByTestId('near-home')).toContainText(
    'Ingen får se hvor. Men vi teller at du sier: biler kjører fort',
  );
  await expect.poll(async () => (await stickersHeld(page))[0]?.geometry).toBeNull();
  expect(await stickersHeld(page)).toHaveLength(1);
  await page.getByTestId('undo').click();
  await expect.poll(() => stickersHeld(page)).toEqual([before]);
});

test('by keyboard the list moves, changes and removes a sticker @long', async ({ page }) => {
  const finger = await toStickers(page);
  await markCrossing(page, finger);
  await allSent(page);
  const press = async (testId: string): Promise<void> => {
    await page.getByTestId(testId).first().focus();
    await page.keyboard.press('Enter');
  };
  await press('status');
  await press('item-move');
  await page.getByTestId('tap-surface').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await mapAtRest(page);
  await page.keyboard.press('Enter');
  await press('sticker-done');
  await expect
    .poll(async () =>
      apart((await stickersHeld(page))[0]?.geometry?.coordinates ?? STORY.crossing.position, STORY.crossing.position),
    )
    .toBeGreaterThan(30);
  await press('status');
  await press('item-change');
  await press('when-winter');
  await press('sticker-done');
  await expect.poll(async () => (await stickersHeld(page))[0]?.properties).toMatchObject({ when: 'winter' });
  await press('status');
  await page.getByTestId('item-remove').last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => stickersHeld(page)).toEqual([]);
});

test('words: a number must go, a name goes or is said to be none, and nothing unanswered leaves @long', async ({
  page,
}) => {
  const finger = await toStickers(page);
  await page.getByTestId('tab-avoid').click();
  await finger.tap((await projection(page))(STORY.crossing.position));
  await page.getByTestId('words').fill('Ola og Kari ring 91234567 i Lillevik');
  await expect(page.getByTestId('found')).toHaveCount(3);
  await expect(page.locator('.words-marks mark')).toHaveText(['Ola', 'Kari', '91234567']);
  await expect(page.getByTestId('found').first()).toContainText('Det ser ut som et navn: Ola. Skriv heller «en venn».');
  await noViolations(page);
  await page.getByTestId('sticker-done').click();
  await expect(page.locator('.words-stop')).toBeVisible();
  await expect(page.getByTestId('scene-card')).toBeVisible();

  await page.getByTestId('a-friend').first().click();
  await expect(page.getByTestId('words')).toHaveValue('en venn og Kari ring 91234567 i Lillevik');
  await expect(page.getByTestId('found')).toHaveCount(2);
  await page.getByTestId('take-out').click();
  await expect(page.getByTestId('words')).toHaveValue('en venn og Kari ring i Lillevik');
  await expect(page.getByTestId('found')).toHaveCount(1);
  await page.getByTestId('not-a-name').click();
  await expect(page.getByTestId('found')).toHaveCount(0);
  await page.getByTestId('sticker-done').click();
  await expect
    .poll(async () => (await stickersHeld(page))[0]?.properties)
    .toMatchObject({ text: 'en venn og Kari ring i Lillevik' });
});

test('words that were typed in the last moment are looked over before they leave @long', async ({ page }) => {
  const finger = await toStickers(page);
  await page.getByTestId('tab-like').click();
  await finger.tap((await projection(page))(STORY.crossing.position));
  await page.getByTestId('words').fill('skriv til meg: ola@lillevik.no');
  await page.getByTestId('sticker-done').click();
  await expect(page.getByTestId('found')).toHaveAttribute('data-kind', 'e-mail');
  expect(await stickersHeld(page)).toEqual([]);
});

test('the receipt is made without network, kept when it is back, and finds the answer; a wrong one and an unknown class read the same', async ({
  page,
}) => {
  const finger = await toStickers(page);
  await markCrossing(page, finger);
  await allSent(page);
  await offlineReady(page);
  await server.kill();
  await page.getByTestId('finish').click();
  const receipt = page.getByTestId('receipt');
  await expect(receipt).toHaveAttribute('data-state', 'waiting');
  const made = [await receipt.getAttribute('data-pictures'), await receipt.getAttribute('data-digits')];
  await page.reload();
  await expect(receipt).toHaveAttribute('data-state', 'waiting');
  await server.restart();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(receipt).toHaveAttribute('data-state', 'kept');
  expect([await receipt.getAttribute('data-pictures'), await receipt.getAttribute('data-digits')]).toEqual(made);
  await expect(page.getByTestId('what-next')).toContainText('Kommunestyret i Lillevik skal bestemme 14. mai');
  await expect(page.getByTestId('done-list').getByTestId('item')).toHaveCount(2);
  await noViolations(page);

  const link = (await receipt.getByRole('link').getAttribute('href')) ?? '';
  const [pictures, digits] = [made[0]?.split(' ') ?? [], made[1] ?? ''];
  const choose = async (chosen: readonly string[], two: string): Promise<void> => {
    for (const picture of chosen) await page.getByTestId(`picture-${picture}`).click();
    for (const digit of two) await page.getByTestId(`digit-${digit}`).click();
    await page.getByTestId('find').click();
  };
  await page.goto(link);
  await noViolations(page);
  await page.getByTestId('open-look-up').click();
  await choose(pictures, digits);
  await expect(page.getByTestId('receipt-answer')).toHaveAttribute('data-answer', 'waiting');
  await expect(page.getByTestId('receipt-answer')).toContainText('Ikke svart ennå.');
  await expect(page.getByTestId('receipt-answer')).toContainText('Kommunestyret i Lillevik skal bestemme 14. mai');
  await noViolations(page);

  await page.getByTestId('another-slip').click();
  await choose(pictures, digits === '00' ? '11' : '00');
  const wrong = await page.getByTestId('receipt-not-found').innerText();
  await noViolations(page);
  for (const nowhere of ['00000000-0000-4000-8000-000000000000', 'ingenting']) {
    await page.goto(`${server.origin}/kvittering/${nowhere}`);
    await choose(pictures, digits);
    await expect(page.getByTestId('receipt-not-found')).toHaveText(wrong);
  }
});

test('when the class is done, the done screen lights the child’s own map; still for reduced motion', async ({
  page,
}) => {
  const finger = await toStickers(page);
  await markCrossing(page, finger);
  await allSent(page);
  await page.getByTestId('finish').click();
  await expect(page.getByTestId('receipt')).toHaveAttribute('data-state', 'kept');
  await expect(page.getByTestId('reveal')).toHaveCount(0);
  await closeLesson(server.origin, STORY.session);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByTestId('reveal')).toHaveAttribute('data-over', 'true');
  await expect(page.getByTestId('reveal')).toHaveAttribute('data-lit', 'way avoid');
  await noViolations(page);
});
