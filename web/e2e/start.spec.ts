/** A teacher's first run from the planner's link, and a stand's tablet between two visitors. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3331);
});
test.afterAll(async () => {
  await server.remove();
});

/** A person who types in all calm, ms a key. */
const KEY_MS = 180;

/** Counts what a hand does. */
function handOf(page: Page) {
  const tally = { clicks: 0, keys: 0 };
  return {
    tally,
    click: async (what: Locator): Promise<void> => {
      await what.click();
      tally.clicks += 1;
    },
    type: async (what: Locator, text: string): Promise<void> => {
      await what.click();
      await page.keyboard.type(text, { delay: KEY_MS });
      tally.clicks += 1;
      tally.keys += text.length;
    },
  };
}

async function throughDoor(page: Page, door: 'planner' | 'teacher'): Promise<void> {
  await page.goto(server.origin);
  await page.getByTestId(`door-${door}`).click();
  await page.waitForURL((url) => url.pathname !== '/');
}

test('a teacher’s first run goes from the planner’s link to the code on the wall in under a minute; a second device needs the first one’s code', async ({
  browser,
}) => {
  const office = await (await browser.newContext()).newPage();
  await throughDoor(office, 'planner');
  await office.getByTestId('invitations-link').click();
  await office.getByTestId('new-teacher').click();
  await office.getByTestId('invitation-name').fill('Kari, Lillevik skole');
  await office.getByTestId('invitation-go').click();
  const link = await office.getByTestId('new-link').inputValue();

  const laptop = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const { tally, click, type } = handOf(laptop);
  const began = Date.now();
  await laptop.goto(link);
  await expect(laptop.getByTestId('first-time')).toBeVisible();
  expect(laptop.url(), 'the secret is out of the address').toBe(`${server.origin}/laerer`);
  await click(laptop.getByTestId('start-lesson'));
  await type(laptop.getByTestId('class-name'), '5B');
  await type(laptop.getByTestId('invited'), '24');
  await click(laptop.locator('[data-testid^="school-"]').first());
  await click(laptop.getByTestId('basis-confirmed'));
  await expect(
    laptop.getByTestId('promised-yes').or(laptop.getByTestId('promised-no')).and(laptop.locator(':checked')),
  ).toHaveCount(0);
  await expect(laptop.getByTestId('new-start')).toHaveAttribute('aria-disabled', 'true');
  await expect(laptop.getByTestId('missing')).toContainText('lovet');
  await click(laptop.getByTestId('promised-yes'));
  await click(laptop.getByTestId('new-start'));
  await expect(laptop.getByTestId('class-code')).toBeVisible();
  const seconds = (Date.now() - began) / 1000;
  process.stdout.write(
    `first run, link → code on the wall: ${tally.clicks} clicks, ${tally.keys} keys, ${seconds.toFixed(1)} s\n`,
  );
  expect(tally.clicks).toBeLessThanOrEqual(7);
  expect(seconds).toBeLessThan(60);

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(link);
  await expect(phone.getByTestId('sign-in')).toHaveAttribute('data-state', 'second');
  await laptop.goto(`${server.origin}/laerer`);
  await laptop.getByTestId('add-device').click();
  const code = (await laptop.getByTestId('device-code').getAttribute('data-code')) ?? '';
  await phone.getByTestId('device-code-input').fill(code);
  await phone.getByTestId('device-code-go').click();
  await expect(phone.locator('[data-testid^="own-"]')).toContainText('5B');
  for (const page of [office, laptop, phone]) await page.context().close();
});

test('the demo’s teacher opens a stand; its tablet clears itself after 90 s unless somebody is there, and the next visitor needs no code', async ({
  browser,
}) => {
  const laptop = await (await browser.newContext()).newPage();
  await throughDoor(laptop, 'teacher');
  await laptop.goto(`${server.origin}/laerer#ny`);
  await laptop.getByTestId('kind-open').check();
  await laptop.getByTestId('class-name').fill('Kjøpesenteret');
  await laptop.locator('[data-testid^="school-"]').first().check();
  await laptop.getByTestId('basis-confirmed').check();
  await laptop.getByTestId('promised-no').check();
  await laptop.getByTestId('new-start').click();
  const code = (await laptop.getByTestId('class-code').getAttribute('data-code')) ?? '';

  const tablet = await (await browser.newContext({ viewport: { width: 1024, height: 768 }, hasTouch: true })).newPage();
  await tablet.clock.install();
  await tablet.goto(`${server.origin}/elev#${code}`);
  await tablet.getByTestId('animal-moose').click();
  await tablet.getByTestId('pick-go').click();
  await tablet.getByTestId('story-open').click();
  await tablet.getByTestId('story-next').click();
  await tablet.getByTestId('story-next').click();
  await expect(tablet.getByTestId('story-answer')).toContainText('Det har de ikke lovet');
  await tablet.getByTestId('story-close').click();

  await tablet.clock.fastForward(75_000);
  await tablet.getByTestId('stand-stay').click();
  await expect(tablet.getByTestId('stand-countdown')).toHaveCount(0);
  await tablet.clock.fastForward(75_000);
  await expect(tablet.getByTestId('stand-countdown')).toBeVisible();
  const left = tablet.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.ok());
  await tablet.clock.fastForward(16_000);
  await expect(tablet.getByTestId('stand-welcome')).toBeVisible();
  await expect(tablet.getByTestId('lesson')).toHaveCount(0);

  await left;
  await tablet.getByTestId('stand-start').click();
  // The animal of the visitor before is free again: that seat is gone.
  await expect(tablet.getByTestId('animal-moose')).toHaveAttribute('aria-disabled', 'false');
  for (const page of [laptop, tablet]) await page.context().close();
});
