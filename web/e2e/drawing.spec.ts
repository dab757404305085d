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

  const across: Spot[] = [
    { x: 460, y: 420 },
    { x: 760, y: 420 },
  ];

  test('the rubber splits the line in two; undo gives it back @long', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.draw(across);
    await expect.poll(() => points(page)).toBe(2);
    await page.getByTestId('grip-rub').click();
    await finger.draw([
      { x: 610, y: 370 },
      { x: 610, y: 470 },
    ]);
    await expect.poll(() => points(page)).toBe(4);
    await page.getByTestId('undo').click();
    await expect.poll(() => points(page)).toBe(2);
  });

  test('a second finger while rubbing moves the map and rubs nothing @long', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.draw(across);
    await expect.poll(() => points(page)).toBe(2);
    await page.getByTestId('grip-rub').click();
    const before = await view(page);
    await finger.panWithTwo({ x: 610, y: 400 }, 100, 80);
    await expect.poll(() => view(page)).not.toBe(before);
    expect(await points(page)).toBe(2);
  });

  test('the line bends when it is dragged, in one step @long', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.draw(across);
    await expect.poll(() => points(page)).toBe(2);
    await page.getByTestId('grip-bend').click();
    await finger.draw([
      { x: 610, y: 424 },
      { x: 610, y: 330 },
    ]);
    await expect.poll(() => points(page)).toBeGreaterThan(4);
    await page.getByTestId('undo').click();
    await expect.poll(() => points(page)).toBe(2);
  });

  test('the map moves under a finger that draws to the edge, and the stroke goes on @long', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    const before = await view(page);
    const wide = (await page.getByTestId('way-points').textContent()) ?? '';
    await finger.drawAndWait(
      [
        { x: 600, y: 520 },
        { x: 1015, y: 520 },
      ],
      async () => {
        await expect(page.locator('.map-canvas')).not.toHaveAttribute('data-view', before ?? '');
      },
    );
    await expect.poll(() => view(page)).not.toBe(before);
    await expect(page.getByTestId('way-points')).not.toHaveText(wide);
  });

  test('once a pen has drawn, a finger moves the map', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.drawWithPen(across);
    await expect.poll(() => points(page)).toBe(2);
    const before = await view(page);
    await finger.draw([middle, { x: 620, y: 340 }]);
    await expect.poll(() => view(page)).not.toBe(before);
    expect(await points(page)).toBe(2);
  });

  test('Back goes to the scene before, and every step of the drawing is still there', async ({ page }) => {
    const finger = await Finger.of(page);
    await join5B(page, server.origin);
    await projection(page);
    await finger.draw(across);
    await page.getByTestId('finish-way').click();
    await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'card');
    await page.goBack();
    await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'way');
    await page.getByTestId('undo').click();
    await expect.poll(() => points(page)).toBe(0);
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

  test('the keyboard rubs out under the crosshair and takes it back @long', async ({ page }) => {
    await join5B(page, server.origin);
    await projection(page);
    await page.getByTestId('draw-canvas').focus();
    for (const key of ['Enter', ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Enter', 'Escape'])
      await page.keyboard.press(key);
    await expect(page.getByTestId('way-points')).toContainText('2');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', '2', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByTestId('way-points')).toContainText('4');
    await page.keyboard.press('Backspace');
    await expect(page.getByTestId('way-points')).toContainText('2');
  });

  test('a way is told from the list with the keyboard, and home is asked for', async ({ page }) => {
    await join5B(page, server.origin);
    await page.getByTestId('list-open').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('list-from').selectOption({ index: 1 });
    await page.getByTestId('list-mode-0').selectOption('bus');
    await page.getByTestId('list-done').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('way-points')).toContainText('2');
    for (const control of ['finish-way', 'card-done']) await page.getByTestId(control).press('Enter');
    await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', 'home-square');
  });

  test('the mouse draws with its main button @long', async ({ page }) => {
    await join5B(page, server.origin);
    await projection(page);
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move(650, 350, { steps: 12 });
    await page.mouse.up();
    await expect(page.getByTestId('finish-way')).toBeVisible();
  });
});
