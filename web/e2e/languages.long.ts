/** Every prepared language through the whole lesson at three sizes, with pictures for people to look at (`var/languages/`). */
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { PREPARED_LANGUAGES } from '../../data/languages.ts';
import { cutTexts, resize, sideways } from './legible.ts';
import { lessonSteps } from './lesson-steps.ts';
import { startServer, type RunningServer } from './server.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'var', 'languages');
const SIZES = {
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
};

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3316, { LANGUAGES: PREPARED_LANGUAGES.join(',') });
});
test.afterAll(async () => {
  await server.remove();
});

for (const language of PREPARED_LANGUAGES) {
  test(`${language}: no text cut and nothing sideways in the whole lesson @long`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.addInitScript((chosen) => localStorage.setItem('barnetrakk.language', chosen), language);
    const faults: string[] = [];
    for (const { name, go } of lessonSteps(server.origin)) {
      await resize(page, SIZES.tablet);
      await go(page);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await resize(page, viewport);
        await page.screenshot({ path: join(PICTURES, `${language}-${name}-${size}.png`) });
        faults.push(...(await cutTexts(page)).map((fault) => `${name}, ${size}: ${fault}`));
        if ((await sideways(page)) > 0) faults.push(`${name}, ${size}: scrolls sideways`);
      }
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(faults).toEqual([]);
  });
}
