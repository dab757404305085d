/** Every screen: no axe violation, three languages without a missing text, nothing wider than the window, no foreign code. */
import { expect, test, type Page } from '@playwright/test';
import { mapAtRest } from './map.ts';
import { startServer, type RunningServer } from './server.ts';
import { join5B, STORY } from './story.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3304);
});
test.afterAll(async () => {
  await server.remove();
});

async function throughDoor(page: Page, door: 'teacher' | 'planner' | 'public'): Promise<void> {
  await page.goto(server.origin);
  await page.getByTestId(`door-${door}`).click();
  await page.waitForURL((url) => url.pathname !== '/');
}

/** Each screen by the way a person comes to it. */
const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  landing: async (page) => {
    await page.goto(server.origin);
    await expect(page.getByTestId('door-pupil')).toBeVisible();
  },
  'code entry': async (page) => {
    await page.goto(`${server.origin}/elev`);
    await expect(page.getByTestId('join-code')).toBeVisible();
  },
  animals: async (page) => {
    await page.goto(`${server.origin}/elev#${STORY.code}`);
    await expect(page.getByTestId('animal-moose')).toBeVisible();
  },
  lesson: async (page) => {
    await join5B(page, server.origin);
    await mapAtRest(page);
  },
  teacher: async (page) => {
    await throughDoor(page, 'teacher');
    await expect(page.getByTestId('class-code')).toBeVisible();
  },
  planner: async (page) => {
    await throughDoor(page, 'planner');
    await expect(page.getByTestId('table-cells')).toBeVisible();
    await mapAtRest(page);
  },
  'public page': async (page) => {
    await throughDoor(page, 'public');
    await mapAtRest(page);
  },
};

const SIZES = {
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
};

for (const [screen, open] of Object.entries(SCREENS)) {
  test(`${screen}: no accessibility violation at any size, nothing wider than the window`, async ({ page }) => {
    await page.setViewportSize(SIZES.tablet);
    await open(page);
    for (const [name, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      expect(await violations(page), name).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('every screen shows text, never a key, in nb, nn and en', async ({ page }) => {
  for (const language of ['nb', 'nn', 'en']) {
    for (const door of ['teacher', 'planner', 'public'] as const) {
      await page.goto(server.origin);
      await page.evaluate((chosen) => {
        localStorage.setItem('barnetrakk.language', chosen);
      }, language);
      await throughDoor(page, door);
      await expect(page.locator('h1').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const text = await page.locator('body').innerText();
      expect(
        text.match(/\b[a-z]+(\.[a-z][a-zA-Z]+)+\b/g)?.filter((found) => !found.includes('127')) ?? [],
        `${language} ${door}`,
      ).toEqual([]);
    }
  }
});

test('the pupil’s map loads no code of the planner', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await join5B(page, server.origin);
  await mapAtRest(page);
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((path) => /planner|release|teacher|landing|public/.test(path))).toEqual([]);
});
