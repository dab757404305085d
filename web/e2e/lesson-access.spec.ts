/** The whole lesson by keyboard at every size: no axe violation on any screen, no text cut, nothing sideways, the action in reach. */
import { expect, test, type Page } from '@playwright/test';
import { cutTexts, resize, sideways, unreachablePrimary } from './legible.ts';
import { lessonSteps } from './lesson-steps.ts';
import { startServer, type RunningServer } from './server.ts';
import { violations } from './violations.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3314);
});
test.afterAll(async () => {
  await server.remove();
});

/** Where to put pictures of every screen, for people to look at. */
const SHOTS = process.env['SHOTS'];

/** axe at the first three, legibility at all; the last is the first at 200 %. */
const SIZES = {
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  'narrow phone': { width: 320, height: 640 },
  'tablet at 200 %': { width: 512, height: 384 },
};
type Size = keyof typeof SIZES;
const AXE_SIZES: readonly Size[] = ['tablet', 'laptop', 'phone'];

async function faultsOf(page: Page, size: Size): Promise<string[]> {
  const faults = [
    ...(AXE_SIZES.includes(size) ? await violations(page) : []),
    ...(await cutTexts(page)),
    ...(await unreachablePrimary(page)),
  ];
  return (await sideways(page)) > 0 ? [...faults, 'scrolls sideways'] : faults;
}

/** The gate looks at the largest and the narrowest; test:long at all. */
const RUNS = {
  'a tablet and a narrow phone': ['tablet', 'narrow phone'],
  'every size @long': Object.keys(SIZES) as Size[],
} as const satisfies Record<string, readonly Size[]>;

for (const [run, sizes] of Object.entries(RUNS)) {
  test(`the lesson by keyboard alone: each screen without violation, legible, the action in reach, at ${run}`, async ({
    page,
  }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    for (const { name, go } of lessonSteps(server.origin)) {
      await test.step(name, async () => {
        await page.setViewportSize(SIZES.tablet);
        await go(page);
        for (const size of sizes) {
          await resize(page, SIZES[size]);
          faults.push(...(await faultsOf(page, size)).map((fault) => `${name}, ${size}: ${fault}`));
          if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size}.png` });
        }
      });
    }
    expect(faults).toEqual([]);
  });
}

test('with reduced motion nothing moves by itself on any screen @long', async ({ page }) => {
  test.setTimeout(300_000);
  for (const { name: step, go } of lessonSteps(server.origin)) {
    await go(page);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === Infinity)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
    );
    expect(moving, step).toEqual([]);
  }
});
