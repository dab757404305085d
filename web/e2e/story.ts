/** What the seeded demo holds, and the steps of a pupil that several tests walk. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../data/geometry.ts';
import { projection } from './map.ts';
import type { Finger } from './touch.ts';

type Story = {
  session: string;
  code: string;
  crossing: { name: string; position: Position; cell: string };
  lastPupil: { home: Position; way: Position[] };
};
export const STORY = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'lillevik', 'out', 'story.json'), 'utf8'),
) as Story;

/** Joins 5B by the address of its QR and takes the first free animal. */
export async function join5B(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/elev#${STORY.code}`);
  await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().click();
  await page.getByTestId('pick-go').click();
  await page.getByTestId('school-found').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'way');
}

/** The last pupil's way to school under one finger. */
export async function drawWay(page: Page, finger: Finger): Promise<void> {
  const toScreen = await projection(page);
  const way = STORY.lastPupil.way.filter((_, index, all) => index % 4 === 0 || index === all.length - 1);
  await finger.draw(way.map(toScreen), 3);
  await expect(page.getByTestId('finish-way')).toBeVisible();
}

/** From the drawn way to the four tabs: walking, one home, the fog as it is, sent. */
export async function sendWay(page: Page): Promise<void> {
  await page.getByTestId('finish-way').click();
  await page.getByTestId('mode-walk').click();
  await page.getByTestId('card-done').click();
  await page.getByTestId('two-homes-no').click();
  await page.getByTestId('send-way').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'stickers');
}

/** «Her er det utrygt»: hard to cross, at the crossing. */
export async function markCrossing(page: Page, finger: Finger): Promise<void> {
  await page.getByTestId('tab-avoid').click();
  const toScreen = await projection(page);
  await finger.tap(toScreen(STORY.crossing.position));
  await page.getByTestId('code-hard_crossing').click();
  await page.getByTestId('sticker-done').click();
}

export async function allSent(page: Page): Promise<void> {
  await expect(page.getByTestId('status')).toHaveAttribute('data-state', 'sent');
}
