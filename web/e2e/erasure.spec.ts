/** Erasing for people: the slip's holder, the planner's end of a case, the operator's page. */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';
import { violations } from './violations.ts';

const UNSAFE = { 'X-Requested-With': 'barnetrakk', 'Content-Type': 'application/json' };
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
];
const PICTURES = ['sun', 'kite', 'egg'];
const DIGITS = '42';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3361);
});
test.afterAll(async () => {
  await server.remove();
});

async function openDoor(page: Page, door: string): Promise<void> {
  const answer = await page.request.post(`${server.origin}/api/demo/doors/${door}`, { headers: UNSAFE, data: {} });
  expect(answer.ok()).toBe(true);
}

/** A pupil's seat in 5B whose receipt the server keeps. */
async function sitDown(request: APIRequestContext): Promise<() => Promise<number>> {
  const [seat, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  const put = (path: string, data: object, headers = {}) =>
    request.put(`${server.origin}/api/seats/${seat}${path}`, { headers: { ...UNSAFE, ...headers }, data });
  expect((await put('', { code: STORY.code, animal: 'whale-2', token })).status()).toBe(201);
  const asPupil = { Authorization: `Bearer ${token}` };
  expect((await put('/receipt', { pictures: PICTURES, digits: DIGITS }, asPupil)).status()).toBe(201);
  return async () => (await request.get(`${server.origin}/api/seats/${seat}`, { headers: asPupil })).status();
}

async function chooseSlip(page: Page): Promise<void> {
  for (const picture of PICTURES) await page.getByTestId(`picture-${picture}`).click();
  for (const digit of DIGITS) await page.getByTestId(`digit-${digit}`).click();
  await page.getByTestId('find').click();
}

async function expectNothingWrong(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  }
}

test('whoever holds the slip is told what goes and what stays, erases it, and the slip then reads as any unknown one', async ({
  page,
  request,
}) => {
  const seatStatus = await sitDown(request);
  expect(await seatStatus()).toBe(200);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.origin}/klasse/${STORY.session}#kvittering`);
  await chooseSlip(page);
  await page.getByTestId('erase-mine').click();
  const dialog = page.getByTestId('erase-mine-dialog');
  await expect(dialog).toContainText('Kart som alt er lagt fram');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('erase-mine-keep').click();
  expect(await seatStatus()).toBe(200);
  await page.getByTestId('erase-mine').click();
  await page.getByTestId('erase-mine-confirm').click();
  await expect(page.getByTestId('receipt-erased')).toContainText('er slettet');
  expect(await seatStatus()).toBe(410);
  await page.getByTestId('another-slip').click();
  await chooseSlip(page);
  await expect(page.getByTestId('receipt-not-found')).toContainText('Vi finner ikke denne kvitteringen');
});

test('the operator erases a lesson, sees that it waits for the class that draws, and who did it, without content', async ({
  page,
}) => {
  await openDoor(page, 'operator');
  await page.goto(`${server.origin}/drift`);
  await expect(page.getByTestId('schedule').locator('[data-line="raw"]')).toContainText('90 dager');
  const lesson = page.getByTestId('lesson').first();
  const name = await lesson.locator('strong').innerText();
  const count = await page.getByTestId('lesson').count();
  await lesson.getByTestId('erase-lesson').click();
  await expect(page.getByTestId('erase-dialog')).toContainText(name);
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByTestId('erase-done')).toContainText(/Borte nå: \d+ innspill fra \d+ elever/);
  await page.getByTestId('erase-close').click();
  await expect(page.getByTestId('lesson')).toHaveCount(count - 1);
  await expect(page.getByTestId('erasure')).toHaveAttribute('data-is', 'pending');
  await expect(page.getByTestId('erasure')).toContainText('Det venter til ingen klasse tegner');
  await expect(page.getByTestId('log')).toContainText('Slettet en hel time');
  await expect(page.getByTestId('log')).not.toContainText(name);
  expect(await violations(page)).toEqual([]);
});

test('the planner closes a case once its lesson is over, sees what that begins, and opens it again; the operator’s and the planner’s pages break no rule at any size, light or dark, and everything in the case is erased after a tick @long', async ({
  page,
}) => {
  await openDoor(page, 'planner');
  const address = `${server.origin}/planlegger/lillevik-skole/sak`;
  await page.goto(address);
  const close = page.getByTestId('close-case');
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByTestId('end')).toContainText('Én time pågår');
  await expectNothingWrong(page);

  await openDoor(page, 'teacher');
  const ended = await page.request.post(`${server.origin}/api/sessions/${STORY.session}/close`, {
    headers: UNSAFE,
    data: {},
  });
  expect(ended.ok()).toBe(true);
  await openDoor(page, 'planner');
  await page.goto(address);
  await close.click();
  await expect(page.getByTestId('close-case-dialog').getByTestId('begins')).toContainText('er den siste');
  await page.getByTestId('close-case-confirm').click();
  await expect(page.getByTestId('end')).toHaveAttribute('data-closed', 'true');
  await page.getByTestId('reopen').click();
  await expect(page.getByTestId('end')).toHaveAttribute('data-closed', 'false');

  await page.getByTestId('offer-public-task').uncheck();
  await expect(page.getByTestId('save-bases')).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('offer-guardian-consent').check();
  await page.getByTestId('own-guardian-consent-nb').fill('Vedtak 4/26.');
  await page.getByTestId('save-bases').click();
  await expect(page.getByText('Lagret.')).toBeVisible();
  await openDoor(page, 'teacher');
  await page.goto(`${server.origin}/laerer#ny`);
  await expect(page.getByTestId('basis-guardian-consent')).toBeVisible();
  await expect(page.getByTestId('basis-own')).toContainText('Vedtak 4/26.');
  await expect(page.getByTestId('basis-public-task')).toHaveCount(0);

  await openDoor(page, 'operator');
  await page.goto(`${server.origin}/drift`);
  await page.getByTestId('dark-room').click();
  await expectNothingWrong(page);
  await page.goto(`${server.origin}/drift`);
  await page.getByTestId('erase-case').click();
  await expect(page.getByTestId('erase-confirm')).toHaveAttribute('aria-disabled', 'true');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('erase-read').check();
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByTestId('erase-done')).toBeVisible();
  await page.getByTestId('erase-close').click();
  await expect(page.getByTestId('lesson')).toHaveCount(0);
});
