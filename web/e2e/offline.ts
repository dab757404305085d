/** What the tests without network share: when a tablet is ready for it, what it keeps, and what the server holds. */
import { expect, type Page } from '@playwright/test';
import { mapAtRest } from './map.ts';

const API = { 'Content-Type': 'application/json', 'X-Requested-With': 'barnetrakk' };

export type Seat = { seat: string; token: string };

/** Waits until the worker has the page's files, the case with its address squares, and the whole base map. */
export async function offlineReady(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const paths = async (name: string) =>
            (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
          const app = (await caches.keys()).find((name) => name.startsWith('barnetrakk-app-'));
          const files = app === undefined ? [] : await paths(app);
          return {
            controlled: navigator.serviceWorker.controller !== null,
            page: files.includes('/elev'),
            map: (await paths('barnetrakk-map-1')).some((path) => path.endsWith('.pmtiles')),
            blocks: (await paths('barnetrakk-case-1')).some((path) => path.endsWith('/address-blocks')),
          };
        }),
      { timeout: 60_000 },
    )
    .toEqual({ controlled: true, page: true, map: true, blocks: true });
}

/** On a busy machine a browser that has just started takes long to draw its first map in software. */
export async function mapOpens(page: Page): Promise<void> {
  await expect(page.getByTestId('map')).toHaveAttribute('data-state', 'ready', { timeout: 90_000 });
  await mapAtRest(page);
}

export type Store = 'seats' | 'device' | 'entries' | 'lessons' | 'drafts' | 'sealed' | 'answers';

/** Everything in one store of the tablet's database. */
export function readStore(page: Page, store: Store): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('barnetrakk');
        opening.onerror = () => reject(new Error(`barnetrakk: ${String(opening.error)}`));
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

export async function seatOf(page: Page): Promise<Seat> {
  const [seat] = (await readStore(page, 'seats')) as Seat[];
  if (!seat) throw new Error('the tablet has no seat');
  return seat;
}

export type Held = { rev: number; feature: { id: string; properties: { type: string; code?: string } } };

/** What the server holds of a seat, asked with its secret. */
export async function heldBy(origin: string, { seat, token }: Seat): Promise<Held[]> {
  const answer = await fetch(`${origin}/api/seats/${seat}/contributions`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { contributions: Held[] }).contributions;
}

/** Another device of the same seat writes. */
export async function putAsOther(origin: string, { seat, token }: Seat, rev: number, feature: { id: string }) {
  const answer = await fetch(`${origin}/api/seats/${seat}/contributions/${feature.id}`, {
    method: 'PUT',
    headers: { ...API, Authorization: `Bearer ${token}` },
    body: JSON.stringify({ rev, feature }),
  });
  expect(answer.ok).toBe(true);
}

/** The teacher ends the lesson. */
export async function closeLesson(origin: string, session: string): Promise<void> {
  await (
    await teacherOf(origin, session)
  )('POST', '/close');
}

export type Teacher = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** The teacher of the demo, who acts on one session over the API. */
export async function teacherOf(origin: string, session: string): Promise<Teacher> {
  const door = await fetch(`${origin}/api/demo/doors/teacher`, { method: 'POST', headers: API, body: '{}' });
  const cookie = (door.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  return async (method, path, body = {}) => {
    const answer = await fetch(`${origin}/api/sessions/${session}${path}`, {
      method,
      headers: { ...API, Cookie: cookie },
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as unknown;
  };
}
