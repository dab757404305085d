/** What a browser needs to keep the pupil's page, and to stop keeping it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './web-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="nb"></html>');
  writeFileSync(join(folder, 'service-worker.js'), 'keep');
  writeFileSync(join(folder, 'service-worker-off.js'), 'retire');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(path: string, settings: Parameters<typeof serveWeb>[2] = {}): Promise<Response> {
  const app = new Hono();
  app.use(securityHeaders());
  serveWeb(app, folder, settings);
  return Promise.resolve(app.request(path));
}

test('the service worker is a script that is asked for anew each time, and may fetch from us alone', async () => {
  const answer = await ask('/service-worker.js');
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  expect(answer.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
  expect(await answer.text()).toBe('keep');
});

test('switched off, the worker’s address gives the script that deletes it', async () => {
  expect(await (await ask('/service-worker.js', { offline: false })).text()).toBe('retire');
});

test('the web app manifest is served as one', async () => {
  const answer = await ask('/manifest.webmanifest');
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/);
});

test('the page itself says which languages are offered, nb, nn and en where nothing is set', async () => {
  expect(await (await ask('/elev')).text()).toContain('<html data-languages="nb nn en" lang="nb">');
  expect(await (await ask('/elev', { languages: ['nb', 'nn', 'en', 'uk', 'ar'] })).text()).toContain(
    'data-languages="nb nn en uk ar"',
  );
});

test('the page is asked for anew each time', async () => {
  const answer = await ask('/elev');
  expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
});

test.each(['/personvern', '/drift', '/metode/lillevik-skole', '/metode/lillevik-skole/1'])(
  '%s leads to the app',
  async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('Content-Type')?.slice(0, 9)]).toEqual([200, 'text/html']);
  },
);
