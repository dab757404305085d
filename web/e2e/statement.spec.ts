/** The class's statement written on two devices: neither's words go unseen. */
import { expect, test, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3336);
});
test.afterAll(() => server.remove());

async function openStatement(page: Page): Promise<void> {
  await page.goto(server.origin);
  await page.getByTestId('door-teacher').click();
  await expect(page.getByTestId('wall')).toBeVisible();
  await page.goto(`${server.origin}/laerer/${STORY.session}/uttalelse`);
  await expect(page.getByTestId('statement-text')).toBeVisible();
}

async function saveWords(page: Page, words: string): Promise<void> {
  await page.getByTestId('statement-text').fill(words);
  await page.getByTestId('statement-save').click();
}

test('a device whose words were overtaken shows both, saves nothing by itself, and saves its own when that is chosen @long', async ({
  page,
  browser,
}) => {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  for (const device of [page, phone]) await openStatement(device);
  await saveWords(page, 'Vi vil ha lys ved Strandkrysset.');
  await expect(page.getByTestId('statement-state')).toHaveAttribute('data-state', 'saved');

  await saveWords(phone, 'Vi vil ha benker.');
  await expect(phone.getByTestId('overtaken')).toContainText('Vi vil ha lys ved Strandkrysset.');
  await expect(phone.getByTestId('statement-text')).toHaveValue('Vi vil ha benker.');
  expect(await violations(phone)).toEqual([]);
  await page.reload();
  await expect(page.getByTestId('statement-text')).toHaveValue('Vi vil ha lys ved Strandkrysset.');

  await phone.getByTestId('keep-mine').click();
  await phone.getByTestId('statement-save').click();
  await expect(phone.getByTestId('statement-state')).toHaveAttribute('data-state', 'saved');
  await saveWords(page, 'Vi vil ha lys og benker.');
  await page.getByTestId('use-theirs').click();
  await expect(page.getByTestId('statement-text')).toHaveValue('Vi vil ha benker.');
  await expect(page.getByTestId('statement-state')).toHaveAttribute('data-state', 'saved');
  await phone.context().close();
});
