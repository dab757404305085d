/** A person without pointer: Tab until the control has focus, then its key. A control that Tab does not reach fails the test. */
import type { Page } from '@playwright/test';

/** More than any screen has. */
const MAX_TABS = 120;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? (document.activeElement.dataset['testid'] ?? '') : '',
  );

/** @throws when a whole round of Tab never comes to it */
export async function tabTo(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).first().waitFor();
  const passed: string[] = [];
  for (let tabs = 0; tabs < MAX_TABS; tabs++) {
    const now = await focused(page);
    if (now === testId) return;
    passed.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${testId}; it passed ${[...new Set(passed)].join(' ')}`);
}

export async function press(page: Page, testId: string): Promise<void> {
  await tabTo(page, testId);
  await page.keyboard.press('Enter');
}

export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}
