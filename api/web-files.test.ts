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
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'service-worker.js'), 'keep');
  writeFileSync(join(folder, 'service-worker-off.js'), 'retire');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(path: string, offline?: boolean): Promise<Response> {
  const app = new Hono();
  app.use(securityHeaders());
  serveWeb(app, folder, offline);
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
  expect(await (await ask('/service-worker.js', false)).text()).toBe('retire');
});

test('the web app manifest is served as one', async () => {
  const answer = await ask('/manifest.webmanifest');
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/);
});
