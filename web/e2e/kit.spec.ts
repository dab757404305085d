/** The lesson kit: its overview for a teacher's laptop and telephone; every sheet as it comes out of a printer. */
import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sideways } from './legible.ts';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3336);
});
test.afterAll(async () => {
  await server.remove();
});

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };

/** In through the teacher's door, to a sheet for 5B. */
async function openKit(page: Page, sheet: string, query = `?time=${STORY.session}`): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto(server.origin);
    await page.getByTestId('door-teacher').click();
    await page.waitForURL(/\/laerer\//);
  }
  await page.goto(`${server.origin}/laerer/hefte${sheet}${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function faults(page: Page): Promise<string[]> {
  const found = await violations(page);
  return (await sideways(page)) > 0 ? [...found, 'scrolls sideways'] : found;
}

test('the kit on a laptop and a telephone: no violation, nothing sideways; 25 slips for the 25 of 5B lead to the class’s page', async ({
  page,
}) => {
  await openKit(page, '');
  await expect(page.getByTestId('kit-print-kvitteringer')).toBeVisible();
  for (const size of Object.values(SIZES)) {
    await page.setViewportSize(size);
    expect(await faults(page)).toEqual([]);
  }
  await openKit(page, '/kvitteringer');
  await expect(page.getByTestId('kit-slip')).toHaveCount(25);
  await expect(page.getByTestId('kit-slip').last()).toContainText(`/klasse/${STORY.session}`);
});

/** Pages of each sheet for 5B of Lillevik, nb, and the paper in points. */
const PAPER: Record<string, { query?: string; pages: number; size: string }> = {
  '/plan': { pages: 2, size: '594.96 x 841.92' },
  '/sporsmal': { query: '', pages: 4, size: '594.96 x 841.92' },
  '/brev': { pages: 2, size: '594.96 x 841.92' },
  '/kvitteringer': { pages: 4, size: '594.96 x 841.92' },
  '/plakat': { pages: 1, size: '594.96 x 841.92' },
};

/** Where the PDFs and their pictures go, for people to look at. */
const SHOTS = process.env['SHOTS'];

/** Prints the sheet on the screen. @returns pages, paper and all that can be read on it */
async function print(page: Page, name: string): Promise<{ pages: number; size: string; text: string }> {
  const folder = SHOTS ?? mkdtempSync(join(tmpdir(), 'barnetrakk-kit-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  if (SHOTS) execFileSync('pdftoppm', ['-r', '90', '-png', file, join(folder, name)]);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: /Page size:\s+([\d.]+ x [\d.]+)/.exec(info)?.[1] ?? '',
    text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
  };
}

for (const [sheet, { query, pages, size }] of Object.entries(PAPER)) {
  test(`${sheet} on paper: ${pages} pages of ${size} points without the app around it, no violation on the screen @long`, async ({
    page,
  }) => {
    await openKit(page, sheet, query);
    await expect(page.getByTestId('kit-desk').locator('.kit-leaf').first()).toBeVisible();
    for (const viewport of Object.values(SIZES)) {
      await page.setViewportSize(viewport);
      expect(await faults(page)).toEqual([]);
    }
    const printed = await print(page, sheet.slice(1));
    expect([printed.pages, printed.size]).toEqual([pages, size]);
    expect(printed.text).not.toMatch(/Tilbake til timeheftet|Bokmål/);
  });
}

test('the letter as consent with the longest words of the municipality’s own in nb, nn and en: two pages with a slip on the second, and no line of it lost @long', async ({
  page,
}) => {
  await page.route(/\/api\/cases\/lillevik-skole$/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { case: object };
    // As long as the planner's own words may be.
    const text = { nb: 'Kommunestyret vedtok å spørre. '.repeat(20).slice(0, 400) };
    await route.fulfill({ json: { ...body, case: { ...body.case, bases: [{ is: 'guardian-consent', text }] } } });
  });
  const last = { nb: 'Navnet blir ikke lagt inn', nn: 'Namnet blir ikkje lagt inn', en: 'The name is not entered' };
  for (const [language, words] of Object.entries(last)) {
    await openKit(page, '/brev', '');
    await page.getByTestId(`kit-letter-${language}`).click();
    await expect(page.locator(`.kit-leaf[lang="${language}"]`)).toBeVisible();
    const { pages, text } = await print(page, `samtykke-${language}`);
    const [, second = ''] = text.split('\f');
    expect([language, pages, second.replace(/\s+/g, ' ').includes(words)]).toEqual([language, 2, true]);
  }
});

for (const size of ['A4', 'A3'] as const) {
  test(`the class’s map on ${size}: one landscape page in 300 dots an inch with scale, school and maker, drawn from our server alone @long`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:3336|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
    await openKit(page, '/klassekart');
    await expect(page.getByTestId('kit-print')).toHaveAttribute('aria-disabled', 'true');
    await page.getByTestId(`kit-size-${size}`).click();
    await expect(page.getByTestId('kit-map-state')).toHaveAttribute('data-state', 'ready', { timeout: 240_000 });
    const { width, box } = await page.getByTestId('kit-map').evaluate((image: HTMLImageElement) => ({
      width: image.naturalWidth,
      box: image.offsetWidth,
    }));
    expect(width / (box / 96)).toBeGreaterThan(298);
    await expect(page.getByTestId('kit-scale')).toHaveAttribute('data-metres', '200');
    expect(await faults(page)).toEqual([]);
    const printed = await print(page, `klassekart-${size}`);
    expect([printed.pages, printed.size]).toEqual([1, size === 'A4' ? '841.92 x 594.96' : '1191.12 x 841.92']);
    expect(printed.text).toContain('Ikke ta bilde av kartet');
    expect(foreign).toEqual([]);
  });
}

test('nothing in the kit uploads a picture: there is no file field, and no request but GET @long', async ({ page }) => {
  await openKit(page, '');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  for (const sheet of ['', ...Object.keys(PAPER), '/klassekart']) {
    await openKit(page, sheet);
    await expect(page.locator('input[type="file"]')).toHaveCount(0);
  }
  expect(sent).toEqual([]);
});
