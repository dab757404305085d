/** The class page: what became of it, the same for a link that leads nowhere; and «ble det bedre?» on the next class's tablet. */
import { expect, test } from '@playwright/test';
import { readStore, seatOf } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, sendWay, STORY } from './story.ts';
import { Finger } from './touch.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3337);
});
test.afterAll(async () => {
  await server.remove();
});

test('the class page shows the findings with status and reply, old slips lead there, and an unknown link reads as one with nothing yet', async ({
  page,
}) => {
  await page.goto(`${server.origin}/klasse/${STORY.session}`);
  await expect(page.getByTestId('finding-nybrua')).toContainText('Gjort');
  await expect(page.getByTestId('finding-pool')).toContainText('Nei, fordi …');
  await expect(page.getByTestId('finding-solbakkrysset')).toContainText('Vurderes');
  await expect(page.getByTestId('track')).toContainText('skal bestemme 14. mai');
  await expect(page.locator('body')).not.toContainText('5B');
  expect(await violations(page)).toEqual([]);

  await page.goto(`${server.origin}/kvittering/${STORY.session}`);
  await expect(page.getByTestId('find')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/klasse/${STORY.session}`);

  for (const nowhere of ['00000000-0000-4000-8000-000000000000', 'ingenting']) {
    await page.goto(`${server.origin}/klasse/${nowhere}`);
    await expect(page.getByTestId('class-page')).toHaveAttribute('data-page', 'empty');
    await expect(page.getByTestId('find')).toBeVisible();
  }
});

test('the last pupil of 5B is asked once whether Nybrua got better, answers, and may change it; without network the answer stays through reload and «neste elev» until it is sent @long', async ({
  browser,
}) => {
  const tablet = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  const page = await tablet.newPage();
  const finger = await Finger.of(page);
  await join5B(page, server.origin);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  await page.getByTestId('finish').click();
  const card = page.getByTestId('better');
  await expect(card).toContainText('Nybrua');
  await page.getByTestId('better-yes').click();
  await expect(card).toHaveAttribute('data-state', 'sent');
  await page.getByTestId('better-little').click();
  await expect(page.getByTestId('better-little')).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toHaveAttribute('data-state', 'sent');
  expect(await violations(page, '[data-testid="better"]')).toEqual([]);

  await tablet.route('**/api/seats/*/better', (route) => route.abort());
  await page.getByTestId('better-no').click();
  await expect(card).toHaveAttribute('data-state', 'sending');
  await expect(card).toContainText('Svaret ligger på nettbrettet');
  await page.reload();
  await expect(page.getByTestId('better-no')).toHaveAttribute('aria-pressed', 'true');
  const { seat, token } = await seatOf(page);
  await page.getByTestId('next-pupil').click();
  await page.getByTestId('next-pupil-yes').click();
  await expect(page.getByTestId('tablet-waiting')).toHaveAttribute('data-count', '1');
  await tablet.unroute('**/api/seats/*/better');
  await page.reload();
  await expect.poll(() => readStore(page, 'answers')).toEqual([]);
  const held = await fetch(`${server.origin}/api/seats/${seat}/better`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(await held.json()).toMatchObject({ question: { answer: 'no' } });
  await tablet.close();
});
