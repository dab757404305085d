/** One finger draws, two move the map, a palm does nothing, and the keyboard does the same work. */
import { expect, test, type Page } from '@playwright/test';
import { mapAtRest, projection } from './map.ts';
import { startServer, type RunningServer } from './server.ts';
import { allSent, join5B } from './story.ts';
import { Finger, type Spot } from './touch.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3302);
});
test.afterAll(async () => {
  await server.remove();
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  const points = async (page: Page): Promise<number> =>
    Number(/\d+/.exec((await page.getByTestId('way-points').textContent()) ?? '')?.[0] ?? 0);
  const middle: Spot = { x: 480, y: 300 };
  const view = async (page: Page): Promise<string | null> => {
    await mapAtRest(page);
    return page.locator('.map-canvas').getAttribute('data-view');
  };

  test('two fingers move the map and draw nothing; a palm draws nothing; one finger draws', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    const before = await view(page);

    await finger.dragPalm(middle, 200);
    expect(await points(page)).toBe(0);
    await finger.panWithTwo(middle, 120, 60);
    await expect.poll(() => view(page)).not.toBe(before);
    expect(await points(page)).toBe(0);

    const rested = await view(page);
    await finger.draw([middle, { x: 600, y: 340 }, { x: 640, y: 420 }]);
    await expect.poll(() => points(page)).toBeGreaterThan(1);
    expect(await view(page)).toBe(rested);
  });

  test('undo is always there, takes the stroke away and gives it back', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await expect(page.getByTestId('undo')).toBeVisible();
    await expect(page.getByTestId('undo')).toHaveAttribute('aria-disabled', 'true');
    await finger.draw([middle, { x: 620, y: 320 }]);
    await expect.poll(() => points(page)).toBeGreaterThan(1);
    const drawn = await points(page);
    await page.getByTestId('undo').click();
    await expect.poll(() => points(page)).toBe(0);
    await page.getByTestId('redo').click();
    await expect.poll(() => points(page)).toBe(drawn);
  });

  test('a stroke that starts at the edge of the screen does not draw', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.draw([
      { x: 10, y: 300 },
      { x: 300, y: 320 },
    ]);
    expect(await points(page)).toBe(0);
  });
});

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('the keyboard alone draws a way, answers the questions, and the way is sent', async ({ page }) => {
    await join5B(page, server.origin);
    await projection(page);
    await page.getByTestId('draw-canvas').focus();
    for (const key of [
      'Enter',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'Enter',
      'ArrowUp',
      'ArrowUp',
      'Enter',
    ]) {
      await page.keyboard.press(key);
    }
    await expect(page.getByTestId('way-points')).toContainText('3');
    for (const control of ['finish-way', 'mode-walk', 'card-done', 'two-homes-no', 'send-way']) {
      await page.getByTestId(control).focus();
      await page.keyboard.press('Enter');
    }
    await allSent(page);
  });

  test('the mouse draws with its main button', async ({ page }) => {
    await join5B(page, server.origin);
    await projection(page);
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move(650, 350, { steps: 12 });
    await page.mouse.up();
    await expect(page.getByTestId('finish-way')).toBeVisible();
  });
});
