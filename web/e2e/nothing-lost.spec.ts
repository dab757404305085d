/** The server is really gone (kill -9) in the middle of the lesson: what the child made waits, survives a reload, and is sent once. */
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, markCrossing, sendWay, STORY } from './story.ts';
import { Finger } from './touch.ts';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3303);
});
test.afterAll(async () => {
  await server.remove();
});

test('«sendt» is said only after the server has it; a killed server and a reload lose nothing and double nothing', async ({
  page,
}) => {
  const finger = await Finger.of(page);
  await join5B(page, server.origin);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);

  await server.kill();
  await markCrossing(page, finger);
  await expect(page.getByTestId('status')).toHaveAttribute('data-state', 'on-tablet');
  await page.getByTestId('status').click();
  await expect(page.locator('[data-testid=item-state][data-state=on-tablet]')).toHaveCount(1);
  await expect(page.locator('[data-testid=item-state][data-state=sent]')).toHaveCount(1);

  await server.restart();
  await page.reload();
  await allSent(page);
  await page.getByTestId('status').click();
  await expect(page.locator('[data-testid=item-state][data-state=sent]')).toHaveCount(2);

  const progress = await page.request.post(`${server.origin}/api/demo/doors/teacher`, {
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'barnetrakk' },
    data: {},
  });
  expect(progress.ok()).toBe(true);
  const { sent, joined } = (await (
    await page.request.get(`${server.origin}/api/sessions/${STORY.session}`)
  ).json()) as { sent: number; joined: number };
  expect({ sent, joined }).toEqual({ sent: 25, joined: 25 });
});
