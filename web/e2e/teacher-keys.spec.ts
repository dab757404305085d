/** A whole lesson run by its teacher without a pointer: start, steps, «se opp», map, vote, end, texts, statement. */
import { expect, test } from '@playwright/test';
import { press, tabTo } from './keyboard.ts';
import { startServer, type RunningServer } from './server.ts';
import { openWrittenClass } from './written-class.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3351);
});
test.afterAll(() => server.remove());

test('a lesson is run by keys alone from the start to the statement; what has the focus is seen @long', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  const klass = await openWrittenClass(server.origin, 12, 12);
  await context.addCookies([klass.cookie]);
  const wall = page.getByTestId('wall');

  await page.goto(`${server.origin}/laerer`);
  await press(page, 'start-lesson');
  await tabTo(page, 'class-name');
  await page.keyboard.type('6A');
  await tabTo(page, 'invited');
  await page.keyboard.type('12');
  await expect(page.getByTestId('grade-6')).toHaveAttribute('aria-pressed', 'true');
  for (const tick of [page.locator('[data-testid^="school-"]').first(), page.getByTestId('basis-confirmed')]) {
    await tabTo(page, (await tick.getAttribute('data-testid')) ?? '');
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'promised-yes');
  await page.keyboard.press('Space');
  await press(page, 'new-start');
  await expect(wall).toHaveAttribute('data-step', 'intro');

  await page.goto(`${server.origin}/laerer/${klass.session}`);
  for (const step of ['intro', 'join', 'way', 'places', 'class-map']) {
    await expect(wall).toHaveAttribute('data-step', step);
    if (step === 'way') {
      await page.keyboard.press('p');
      await expect(page.getByTestId('look-up')).toBeVisible();
      // A key is not heard while the press before it is on its way.
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/pause') && answer.ok());
      await page.keyboard.press('p');
      await (await answered).finished();
      await expect(page.getByTestId('look-up')).toHaveCount(0);
    }
    if (step !== 'class-map') await page.keyboard.press('PageDown');
  }
  for (let pupil = 0; pupil < 12; pupil++) {
    await klass.write(pupil, 'Her er det mørkt');
    await klass.write(pupil, undefined);
  }
  await expect(page.getByTestId('show-class-map')).toHaveAttribute('aria-disabled', 'false');
  await press(page, 'show-class-map');
  await expect(page.getByTestId('class-map')).toBeVisible();

  await press(page, 'tab-vote');
  await page.keyboard.press('ArrowLeft');
  await press(page, 'vote-start');
  await expect(page.getByTestId('vote-open')).toBeVisible();
  const { cards } = await klass.ask<{ cards: { id: string }[] }>('GET', `/api/sessions/${klass.session}/vote`);
  for (let pupil = 0; pupil < 6; pupil++) await klass.rank(pupil, cards.map(({ id }) => id).slice(0, 3));
  await press(page, 'vote-close');
  await expect(page.getByTestId('vote-order')).toBeVisible();
  await expect(wall, 'an arrow on the board leaves the step alone').toHaveAttribute('data-step', 'class-map');

  await press(page, 'end-lesson');
  await press(page, 'close-confirm');
  await expect(page.getByTestId('session-closed')).toBeVisible();
  await press(page, 'closed-texts');
  await expect(page.getByTestId('text-item')).toHaveCount(12);
  await page.keyboard.press('g');
  await press(page, 'bulk');
  await press(page, 'bulk-confirm');
  await expect(page.getByTestId('texts-done')).toBeVisible();

  await page.goto(`${server.origin}/laerer/${klass.session}/uttalelse`);
  await tabTo(page, 'statement-text');
  await page.keyboard.type('Vi vil ha lys ved svingen.');
  await press(page, 'statement-save');
  await expect(page.getByTestId('statement-state')).toHaveAttribute('data-state', 'saved');
  await tabTo(page, 'publish-statement');
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
    'the focus has a ring',
  ).toBe('solid');
  await page.keyboard.press('Enter');
  await press(page, 'publish-confirm');
  await expect(page.getByTestId('publication')).toHaveAttribute('data-state', 'current');
});
