/** The class's map on the wall: shown, talked about, voted upon by tablets that speak the API. */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { ANIMALS } from '../../data/session.ts';
import { startServer, type RunningServer } from './server.ts';
import { STORY } from './story.ts';

const PORT = 3334;
const PUPILS = 10;
const HEADERS = { 'X-Requested-With': 'barnetrakk', 'Content-Type': 'application/json' };
let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer(PORT);
});
test.afterAll(() => server.remove());

type Pupil = { readonly seat: string; readonly token: string };

async function ask<T>(request: APIRequestContext, method: string, path: string, data: unknown, token = ''): Promise<T> {
  const headers = token === '' ? HEADERS : { ...HEADERS, Authorization: `Bearer ${token}` };
  const answer = await request.fetch(server.origin + path, { method, headers, ...(method === 'GET' ? {} : { data }) });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Stickers on two places that have names, so that the map has two cards. */
const PLACES = [STORY.crossing.position, STORY.lastPupil.way.at(-1) ?? STORY.crossing.position] as const;

async function sendStickers(request: APIRequestContext, { seat, token }: Pupil): Promise<void> {
  for (const [n, coordinates] of PLACES.entries()) {
    const id = randomUUID();
    const properties = { type: n === 0 ? 'unsafe' : 'like', cut: 'home-block/1', when: 'always' };
    const feature = { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
    await ask(request, 'PUT', `/api/seats/${seat}/contributions/${id}`, { rev: 1, feature }, token);
  }
}

test('the class’s map is shown, the class votes from its tablets, and the wall shows the order', async ({ page }) => {
  const request = page.request;
  await ask(request, 'POST', '/api/demo/doors/teacher', {});
  const lesson = await ask<{ session: { id: string }; code: string }>(
    request,
    'POST',
    '/api/cases/lillevik-skole/sessions',
    {
      ...{ kind: 'class', round: 'host-2026', school: 'lillevik-skole', className: '5C', grades: [5] },
      ...{ invited: 12, basis: 'public-task', basisConfirmed: true, promised: true },
    },
  );
  const pupils: Pupil[] = [];
  for (const animal of ANIMALS.slice(0, PUPILS)) {
    const pupil = { seat: randomUUID(), token: randomBytes(32).toString('base64url') };
    await ask(request, 'PUT', `/api/seats/${pupil.seat}`, { code: lesson.code, animal, token: pupil.token });
    pupils.push(pupil);
  }
  await page.goto(`${server.origin}/laerer/${lesson.session.id}/kart`);
  await expect(page.getByTestId('show-class-map')).toHaveAttribute('aria-disabled', 'true');
  for (const pupil of pupils) await sendStickers(request, pupil);
  await expect(page.getByTestId('show-class-map')).toHaveAttribute('aria-disabled', 'false');
  await page.getByTestId('show-class-map').click();
  await expect(page.getByTestId('class-map')).toHaveAttribute('data-lit', 'like avoid');
  await expect(page.locator('.map-canvas[data-view]')).toBeVisible();
  await expect(page.getByTestId('show-again')).toHaveAttribute('aria-disabled', 'true');

  await page.getByTestId('tab-vote').click();
  await page.getByTestId('vote-start').click();
  await expect(page.getByTestId('vote-card-B')).toBeVisible();
  await page.getByTestId('vote-close').click();
  await expect(page.getByTestId('vote-fault')).not.toBeEmpty();
  const [first = pupils[0]!] = pupils;
  const { vote } = await ask<{ vote: { cards: { id: string; stickers: { theme: string }[] }[] } }>(
    request,
    'GET',
    `/api/seats/${first.seat}/vote`,
    null,
    first.token,
  );
  const crossing = vote.cards.find(({ stickers }) => stickers.some(({ theme }) => theme === 'unsafe'))?.id ?? '';
  const other = vote.cards.find(({ id }) => id !== crossing)?.id ?? '';
  for (const { seat, token } of pupils.slice(0, 5)) {
    await ask(request, 'PUT', `/api/seats/${seat}/ballot`, { ballot: [crossing, other] }, token);
  }
  await page.getByTestId('vote-close').click();
  await expect(page.getByTestId('order-card').first()).toHaveAttribute('data-card', crossing);
  await expect(page.getByTestId('order-card').nth(1)).toHaveAttribute('data-card', other);
  await expect(page.getByTestId('to-statement')).toHaveAttribute('href', `/laerer/${lesson.session.id}/uttalelse`);
});
