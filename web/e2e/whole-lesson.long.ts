/**
 * The whole lesson with a finger on three sizes: the server is really gone (kill -9) in the middle, the tablet is reloaded, the
 * server comes back: nothing is lost, nothing is there twice, and the next pupil sees 0 items. Leaves a picture of every step in
 * `var/looks/lesson/<size>/`, and prints taps and seconds to the first ink.
 */
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projection } from './map.ts';
import { heldBy, mapOpens, offlineReady, readStore, seatOf } from './offline.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, join5B, STORY } from './story.ts';
import { Finger } from './touch.ts';

test.setTimeout(480_000);
test.use({ hasTouch: true });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer(3399);
});
test.afterEach(async () => {
  await server.remove();
});

const SIZES = {
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
};
const state = (page: Page, is: string) => expect(page.getByTestId('status')).toHaveAttribute('data-state', is);
const scene = (page: Page, is: string) => expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', is);

/** The end of the last pupil's way, as far as it is in sight above the question: on a phone the home is not. */
async function drawInSight(page: Page, finger: Finger): Promise<void> {
  const toScreen = await projection(page);
  const way = STORY.lastPupil.way.map(toScreen);
  const canvas = page.getByTestId('draw-canvas');
  const isInSight = await canvas.evaluate(
    (surface, spots) =>
      spots.map(({ x, y }) => x > 40 && x < innerWidth - 80 && document.elementFromPoint(x, y) === surface),
    way,
  );
  await finger.draw(
    way.slice(isInSight.lastIndexOf(false, isInSight.length - 4) + 1).filter((_, index) => index % 3 === 0),
    3,
  );
  await expect(page.getByTestId('finish-way')).toBeVisible();
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`${name}: a lesson with no server in its middle loses nothing and doubles nothing @long`, async ({ page }) => {
    const folder = join(import.meta.dirname, '..', '..', 'var', 'looks', 'lesson', name);
    mkdirSync(folder, { recursive: true });
    let step = 0;
    const look = async (what: string) => {
      step += 1;
      await page.screenshot({ path: join(folder, `${String(step).padStart(2, '0')}-${what}.png`) });
    };
    const tap = (id: string) => page.getByTestId(id).tap();
    await page.setViewportSize(size);
    const finger = await Finger.of(page);
    const began = performance.now();

    await page.goto(`${server.origin}/elev#${STORY.code}`);
    await page.getByTestId('animal-moose').waitFor();
    await look('animals');
    await page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first().tap();
    await tap('pick-go');
    await page.getByTestId('school-found').waitFor();
    await mapOpens(page);
    await look('school');
    await tap('school-found');
    await scene(page, 'way');
    await drawInSight(page, finger);
    process.stdout.write(
      `${name}: 3 taps, ${((performance.now() - began) / 1000).toFixed(1)} s to the first way drawn\n`,
    );
    await look('way-drawn');
    await offlineReady(page);

    await server.kill();
    await tap('finish-way');
    await scene(page, 'card');
    await look('card');
    await tap('mode-walk');
    await tap('with-friends');
    await look('card-chosen');
    await tap('season-winter');
    await scene(page, 'way');
    await mapOpens(page);
    await look('winter');
    await tap('finish-way');
    await scene(page, 'card');
    await tap('card-done');
    await look('card-two-ways');
    await tap('card-done');
    await scene(page, 'two-homes');
    await look('two-homes');
    await tap('two-homes-no');
    await scene(page, 'fog');
    await look('fog');
    await tap('send-way');
    await scene(page, 'stickers');
    await state(page, 'on-tablet');
    await look('stickers-no-network');

    await page.reload();
    await mapOpens(page);
    await scene(page, 'stickers');
    await state(page, 'on-tablet');
    expect(await readStore(page, 'entries')).toHaveLength(2);
    const sticker = async (tab: string, code: string, east: number) => {
      await tap(`tab-${tab}`);
      await look(`tab-${tab}`);
      const toScreen = await projection(page);
      const [lon, lat] = STORY.crossing.position;
      await finger.tap(toScreen([lon + east, lat]));
      await page.getByTestId(`code-${code}`).waitFor();
      await look(`card-${tab}`);
      await tap(`code-${code}`);
      await tap('sticker-done');
    };
    await sticker('avoid', 'hard_crossing', 0);
    await sticker('like', 'fun', 0.0012);
    await look('stickers-placed');
    await page.reload();
    await state(page, 'on-tablet');
    expect(await readStore(page, 'entries')).toHaveLength(4);

    await server.restart();
    await allSent(page);
    await look('all-sent');
    const seat = await seatOf(page);
    const held = (await heldBy(server.origin, seat)).map(({ rev, feature }) => [feature.properties.type, rev]);
    expect(held.sort()).toEqual([
      ['like', 1],
      ['route', 1],
      ['route', 1],
      ['unsafe', 1],
    ]);

    await tap('finish');
    await scene(page, 'done');
    await expect(page.getByTestId('delivered')).toHaveAttribute('data-state', 'sent');
    await look('done');
    await page.getByTestId('next-pupil').first().tap();
    await look('next-pupil');
    await tap('next-pupil-yes');
    await expect(page.getByTestId('join-code')).toBeVisible();
    await look('next-code');
    for (const store of ['seats', 'device', 'entries', 'lessons', 'drafts', 'sealed'] as const)
      expect({ store, holds: await readStore(page, store) }).toEqual({ store, holds: [] });
    await join5B(page, server.origin);
    await state(page, 'empty');
    expect(await heldBy(server.origin, await seatOf(page))).toEqual([]);
    expect(await heldBy(server.origin, seat)).toHaveLength(4);
  });
}
