/** Bli den siste eleven i 5B: a hidden crossing with four, one more child, a release, «5–9». */
import { expect, test, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { Finger } from './touch.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3301);
});
test.afterAll(async () => {
  await server.remove();
});

/** Opens the planner's map of unsafe places that everybody sees. */
async function openPlanner(page: Page): Promise<void> {
  await page.goto(server.origin);
  await page.getByTestId('door-planner').click();
  await page.waitForURL(/\/planlegger\//);
  await page.getByTestId('layer-public').click();
  await page.getByTestId('theme-unsafe').click();
  await expect(page.getByTestId('table-cells')).toBeVisible();
}

test('the crossing that four marked is hidden until the last pupil of 5B marks it and release 2 is out', async ({
  browser,
}) => {
  const foreign: string[] = [];
  const tablet = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  const laptop = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  for (const context of [tablet, laptop]) {
    context.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:3301|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
  }
  const planner = await laptop.newPage();
  await openPlanner(planner);
  await expect(planner.getByTestId('release-number')).toHaveAttribute('data-release', '1');
  await expect(planner.getByTestId(`cell-row-${STORY.crossing.cell}`)).toHaveCount(0);

  const pupil = await tablet.newPage();
  const finger = await Finger.of(pupil);
  await join5B(pupil, server.origin);
  await drawWay(pupil, finger);
  await sendWay(pupil);
  await markCrossing(pupil, finger);
  await allSent(pupil);

  await planner.getByTestId('publish').click();
  await planner.getByTestId('publish-confirm').click();
  await expect(planner.getByTestId('release-number')).toHaveAttribute('data-release', '2');
  await expect(planner.getByTestId(`cell-row-${STORY.crossing.cell}`)).toContainText('5–9');

  expect(foreign).toEqual([]);
  await tablet.close();
  await laptop.close();
});

test('publishing again with nothing new is refused in words, and release 2 stands', async ({ page }) => {
  await openPlanner(page);
  await page.getByTestId('publish').click();
  await expect(page.getByTestId('publish-refused')).toContainText('ikke kommet noe nytt');
  await expect(page.getByTestId('publish-confirm')).toHaveCount(0);
  await page.getByTestId('publish-cancel').click();
  await expect(page.getByTestId('release-number')).toHaveAttribute('data-release', '2');
});

test('a release that is withdrawn answers 410, its file too, and the page of the case says so', async ({ page }) => {
  await openPlanner(page);
  const file = (await page.getByTestId('download-csv').getAttribute('href'))!;
  expect((await page.request.get(server.origin + file)).status()).toBe(200);
  await page.getByTestId('release-menu').locator('summary').click();
  await page.getByTestId('withdraw').click();
  await page.getByTestId('withdraw-confirm').click();
  await expect(page.getByTestId('withdrawn-news')).toContainText('Utgave 2 er trukket tilbake');
  await expect(page.getByTestId('release-number')).toHaveAttribute('data-release', '1');
  expect((await page.request.get(server.origin + file)).status()).toBe(410);
  await page.goto(new URL(page.url()).pathname.replace('/planlegger/', `${server.origin}/sak/`));
  await expect(page.getByTestId('withdrawn-note')).toContainText('Utgave 2 er trukket tilbake');
});

test('the demo starts over from its landing page', async ({ page }) => {
  await page.goto(server.origin);
  await page.getByTestId('reset').click();
  await page.getByTestId('reset-confirm').click();
  await expect(page.getByTestId('reset-done')).toBeVisible();
  await openPlanner(page);
  await expect(page.getByTestId('release-number')).toHaveAttribute('data-release', '1');
});
