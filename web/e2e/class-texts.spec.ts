/** The teacher reads what a class wrote, by keyboard alone. */
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';
import { openWrittenClass } from './written-class.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(3353);
});
test.afterAll(async () => {
  await server.remove();
});

test('by keyboard a word is covered and the text let through, another held back, and both taken back', async ({
  page,
  context,
}) => {
  const klass = await openWrittenClass(server.origin, 2);
  for (const pupil of [0, 1]) await klass.write(pupil, 'Ola er slem her');
  await klass.ask('POST', `/api/sessions/${klass.session}/close`);
  await context.addCookies([klass.cookie]);
  await page.goto(`${server.origin}/laerer/${klass.session}/tekster`);
  await expect(page.getByTestId('text-item')).toHaveCount(2);
  await page.keyboard.press('1');
  await expect(page.getByTestId('preview')).toHaveText('▮▮▮ er slem her');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByTestId('reasons')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByTestId('texts-done')).toBeVisible();
  const kept = async () => {
    const { texts } = await klass.ask<{ texts: { state: string; masked: number[] }[] }>(
      'GET',
      `/api/sessions/${klass.session}/texts`,
    );
    return texts.map(({ state, masked }) => `${state} ${masked.join()}`.trim());
  };
  await expect.poll(kept).toEqual(['approved 0', 'held']);
  for (const key of ['z', 'z']) await page.keyboard.press(key);
  await expect.poll(kept).toEqual(['waiting', 'waiting']);
});
