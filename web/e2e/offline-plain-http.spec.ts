/** On plain http (a demo on the local network) there is no worker: the lesson works as before, and an item survives a reload. */
import { expect, test } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../playwright.config.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, drawWay, join5B, sendWay } from './story.ts';
import { Finger } from './touch.ts';

// A name that is not localhost: the browser gives it no service worker, no locks and no promise of storage.
const PLAIN = 'http://skole.test:3309';
test.setTimeout(240_000);
test.use({
  viewport: { width: 1024, height: 768 },
  hasTouch: true,
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP skole.test 127.0.0.1'],
  },
});

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3309);
});
test.afterAll(async () => {
  await server.remove();
});

test('without a secure context the lesson joins, sends and reloads, and promises nothing', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await join5B(page, PLAIN);
  expect(await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  const finger = await Finger.of(page);
  await drawWay(page, finger);
  await sendWay(page);
  await allSent(page);
  await page.reload();
  await allSent(page);
  await expect(page.getByTestId('volatile')).toHaveCount(0);
  expect(faults).toEqual([]);
});
