/** What children wrote: the teacher's second yes, the planner's texts at shown cells, everybody's quotes without a place. */
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { violations } from './violations.ts';
import { openWrittenClass } from './written-class.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3355);
});
test.afterAll(async () => {
  await server.remove();
});

test('everybody reads quotes by theme and school, a covered word as «skjult ord»', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.origin}/sak/lillevik-skole`);
  const wishes = page.getByTestId('quotes-wish');
  await expect(wishes.getByRole('listitem').filter({ hasText: 'skjult ord' })).toHaveText(
    'lys så vi kan gå på trening skjult ord',
  );
  await expect(page.getByTestId('quotes-too-few')).toContainText('Vågen skole');
  await expect(page.getByTestId('quotes')).not.toContainText('spøker');
  const unsafe = page.getByTestId('quotes-unsafe');
  await expect(unsafe.getByRole('listitem')).toHaveCount(6);
  await unsafe.getByRole('button', { name: /Vis alle/ }).click();
  await expect.poll(() => unsafe.getByRole('listitem').count()).toBeGreaterThan(6);
  expect(await violations(page, '.quotes')).toEqual([]);
});

test('the planner reads texts at a cell, and on the cell’s card @long', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(server.origin);
  await page.getByTestId('door-planner').click();
  await page.waitForURL(/planlegger/);
  await page.getByTestId('panel-texts').click();
  const group = page.getByTestId('texts-at-cell').first();
  const words = (await group.getByRole('listitem').first().locator('q').textContent()) ?? '';
  await group.getByRole('button').click();
  await expect(page.getByTestId('cell-texts')).toContainText(words);
  expect(await violations(page, '.planner-tables')).toEqual([]);
});

test('a text goes to the municipality until the teacher says that everybody may read it, by key or by hand', async ({
  page,
  context,
}) => {
  const klass = await openWrittenClass(server.origin, 2);
  for (const pupil of [0, 1]) await klass.write(pupil, 'bilene kjører fort');
  await klass.ask('POST', `/api/sessions/${klass.session}/close`);
  const kept = async () => {
    const { texts } = await klass.ask<{ texts: { state: string; quotable: boolean }[] }>(
      'GET',
      `/api/sessions/${klass.session}/texts`,
    );
    return texts.map(({ state, quotable }) => `${state} ${quotable}`);
  };
  await context.addCookies([klass.cookie]);
  await page.goto(`${server.origin}/laerer/${klass.session}/tekster`);
  await expect(page.getByTestId('text-item')).toHaveCount(2);
  const tick = page.getByTestId('quote-tick').getByRole('checkbox');
  await expect(tick).not.toBeChecked();
  await page.keyboard.press('s');
  await expect(tick).toBeChecked();
  await page.keyboard.press('g');
  await expect(page.getByTestId('text-item').first()).toContainText('alle kan lese');
  await page.keyboard.press('g');
  await expect.poll(kept).toEqual(['approved true', 'approved false']);
  await tick.check();
  await expect(page.getByTestId('text-state')).toHaveText('Endret, ikke lagret');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('g');
  await expect.poll(kept).toEqual(['approved true', 'approved true']);
});
