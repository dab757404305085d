/** The prepared languages where the operator has switched them on, and the ear where the device has a voice. */
import { expect, test, type Page } from '@playwright/test';
import { cutTexts, resize, sideways } from './legible.ts';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3315, { LANGUAGES: 'nb,nn,en,uk,ar' });
});
test.afterAll(async () => {
  await server.remove();
});

declare global {
  interface Window {
    spoken: { text: string; lang: string }[];
    silenced: number;
  }
}

/** Chromium here has no voices: these are put in its place, and write down what they are given to read. */
async function giveVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((tags) => {
    window.spoken = [];
    window.silenced = 0;
    const voices = tags.map((lang) => ({ lang, localService: true, default: false, voiceURI: lang, name: lang }));
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: ({ text, lang }: { text: string; lang: string }) => window.spoken.push({ text, lang }),
      cancel: () => {
        window.silenced += 1;
      },
    });
    class Utterance extends EventTarget {
      lang = '';
      voice: unknown = null;
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, languages);
}

const animals = async (page: Page): Promise<void> => {
  await page.goto(`${server.origin}/elev#${STORY.code}`);
  await page.getByTestId('animal-moose').waitFor();
};
const last = (page: Page) => page.evaluate(() => window.spoken.at(-1) ?? null);

test('only what is switched on is offered, and it says that no native speaker has checked it', async ({ page }) => {
  await animals(page);
  await expect(page.locator('[data-testid^="language-"]')).toHaveCount(5);
  await expect(page.getByTestId('language-note')).toHaveCount(0);
  await page.getByTestId('language-uk').click();
  await expect(page.getByTestId('language-note')).toHaveText(/не перевірено.*ikke kontrollert/s);
  await expect(page.locator('h1')).toHaveText('Вибери тварину');
});

test('Arabic is written from the right, its code from the left, and other pages stay in nb', async ({ page }) => {
  await animals(page);
  await page.getByTestId('language-ar').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const size of [
    { width: 1024, height: 768 },
    { width: 320, height: 640 },
  ]) {
    await resize(page, size);
    expect(await cutTexts(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
  await page.getByTestId('other-code').click();
  await expect(page.getByTestId('join-code')).toHaveCSS('direction', 'ltr');
  await page.goto(`${server.origin}/inn`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('in Arabic the card stands at the right, and the map is not mirrored', async ({ page }) => {
  await animals(page);
  await page.getByTestId('language-ar').click();
  await page.locator('.animal:not([aria-disabled="true"])').first().click();
  await page.getByTestId('pick-go').click();
  await page.getByTestId('school-found').waitFor({ timeout: 90_000 });
  const card = await page.locator('.card').boundingBox();
  if (!card) throw new Error('no card');
  expect(card.x).toBeGreaterThan(512);
  await expect(page.locator('.map-canvas')).toHaveCSS('direction', 'ltr');
});

test('no voice, no ear', async ({ page }) => {
  await giveVoices(page, ['de-DE']);
  await animals(page);
  await expect(page.getByTestId('ear-switch')).toHaveCount(0);
});

test('nynorsk is read by a Norwegian voice; Ukrainian without a voice has no ear', async ({ page }) => {
  await giveVoices(page, ['nb-NO']);
  await animals(page);
  await page.getByTestId('language-nn').click();
  await page.getByTestId('ear-switch').click();
  const read = await last(page);
  expect(read).toMatchObject({ lang: 'nb-NO' });
  expect(read?.text).toContain('Vel eit dyr');
  await page.getByTestId('language-uk').click();
  await expect(page.getByTestId('ear-switch')).toHaveCount(0);
});

test('switched on, animals and each card are read; leaving a card silences it; a press on the ear ends it', async ({
  page,
}) => {
  await giveVoices(page, ['nb-NO']);
  await animals(page);
  await expect(page.getByTestId('ear-switch')).toHaveAttribute('aria-pressed', 'false');
  await page.getByTestId('ear-switch').click();
  await expect(page.getByTestId('ear-switch')).toHaveAttribute('aria-pressed', 'true');
  expect((await last(page))?.text).toContain('Velg et dyr');
  const free = page.locator('.animal:not([aria-disabled="true"])').first();
  await free.click();
  expect((await last(page))?.text).toBe(await free.getAttribute('aria-label'));
  await page.getByTestId('pick-go').click();
  await page.getByTestId('school-found').waitFor();
  expect((await last(page))?.text).toContain('Trykk på skolen din. ');
  const silencedBefore = await page.evaluate(() => window.silenced);
  await page.getByTestId('school-found').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'way');
  await expect.poll(async () => (await last(page))?.text).toContain('Tegn veien til skolen. ');
  expect(await page.evaluate(() => window.silenced)).toBeGreaterThan(silencedBefore);
  const count = await page.evaluate(() => window.spoken.length);
  await page.getByTestId('ear').click();
  await page.getByTestId('back').click();
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'school');
  expect(await page.evaluate(() => window.spoken.length)).toBe(count);
  await page.getByTestId('ear').click();
  expect((await last(page))?.text).toContain('Trykk på skolen din. ');
});

test('a pasted code, a lower-case one and one with the board’s gap are the same code', async ({ page }) => {
  await page.goto(`${server.origin}/elev`);
  await page.getByTestId('join-code').waitFor();
  for (const symbol of STORY.code) await page.getByTestId(`key-${symbol}`).click();
  await expect(page.getByTestId('join-code')).toHaveAttribute('data-code', STORY.code);
  for (let left = STORY.code.length; left > 0; left--) await page.getByTestId('key-erase').click();
  await expect(page.getByTestId('join-code')).toHaveAttribute('data-code', '');
  const gap = `${STORY.code.slice(0, 3)} ${STORY.code.slice(3)}`.toLowerCase();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  }, gap);
  await expect(page.getByTestId('join-code')).toHaveAttribute('data-code', STORY.code);
  await page.getByTestId('join-go').click();
  await page.getByTestId('animal-moose').waitFor();
});

test('from the QR two taps are enough, and the action is in sight before each', async ({ page }) => {
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
    { width: 320, height: 568 },
  ]) {
    await resize(page, size);
    await page.goto('about:blank');
    await animals(page);
    const free = page.locator('.animal:not([aria-disabled="true"])').first();
    await expect(free).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('pick-go')).toBeInViewport({ ratio: 1 });
  }
  await page.locator('.animal:not([aria-disabled="true"])').first().click();
  await page.getByTestId('pick-go').click();
  await expect(page.getByTestId('lesson')).toBeVisible();
});
