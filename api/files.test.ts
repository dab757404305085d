import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pmtilesSetting } from './base-map-setting.ts';
import { openTemporaryInstance, send, type TemporaryInstance } from './temporary-instance.ts';

const BYTES = Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 251));
const PAGE = '<!doctype html><title>Barnetråkk</title>';
const SCRIPT = 'console.log("barn");'.repeat(200);

let folder: string;
let instance: TemporaryInstance;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-files-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'town.pmtiles'), BYTES);
  writeFileSync(join(folder, 'secret.pmtiles'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), PAGE);
  writeFileSync(join(folder, 'dist', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'dist', 'assets', 'app-4f3a.js'), SCRIPT);
  writeFileSync(join(folder, 'dist', 'assets', 'app-4f3a.js.gz'), gzipSync(SCRIPT));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  instance = openTemporaryInstance({
    maps: new Map([['town', pmtilesSetting(join(folder, 'town.pmtiles'))]]),
    web: join(folder, 'dist'),
  });
});
afterEach(() => instance.close());

const tiles = (headers: Record<string, string> = {}) => send(instance, 'GET', '/tiles/town.pmtiles', { headers });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('a base map', () => {
  it('is served by byte range', async () => {
    const cases: [string, number, number][] = [
      ['bytes=0-126', 0, 126],
      ['bytes=4990-', 4990, 4999],
      ['bytes=-10', 4990, 4999],
      ['bytes=4000-99999', 4000, 4999],
      ['bytes=-99999', 0, 4999],
    ];
    for (const [range, start, end] of cases) {
      const answer = await tiles({ Range: range });
      expect([range, answer.status, answer.headers.get('Content-Range')]).toEqual([
        range,
        206,
        `bytes ${start}-${end}/5000`,
      ]);
      expect(answer.headers.get('Content-Length')).toBe(String(end - start + 1));
      expect((await bytesOf(answer)).equals(BYTES.subarray(start, end + 1))).toBe(true);
    }
  });

  it('beyond its end is 416 with its length', async () => {
    for (const range of ['bytes=5000-', 'bytes=9000-9001', 'bytes=-0']) {
      const answer = await tiles({ Range: range });
      expect([range, answer.status, answer.headers.get('Content-Range')]).toEqual([range, 416, 'bytes */5000']);
      expect(await answer.json()).toMatchObject({ code: 'range-not-satisfiable' });
    }
  });

  it('without a range, or with one that is none, comes whole', async () => {
    for (const headers of [{}, { Range: 'lines=1-2' }, { Range: 'bytes=5-1' }, { Range: 'bytes=0-1,4-5' }]) {
      const answer = await tiles(headers);
      expect([answer.status, answer.headers.get('Accept-Ranges')]).toEqual([200, 'bytes']);
      expect((await bytesOf(answer)).equals(BYTES)).toBe(true);
    }
  });

  it('has an ETag: 304 when it is known, the whole when a range is of an older file', async () => {
    const etag = (await tiles()).headers.get('ETag') ?? '';
    expect((await tiles({ 'If-None-Match': etag })).status).toBe(304);
    expect((await tiles({ Range: 'bytes=0-9', 'If-Range': etag })).status).toBe(206);
    expect((await tiles({ Range: 'bytes=0-9', 'If-Range': '"older"' })).status).toBe(200);
  });

  it('is not compressed on its way, whatever the browser takes', async () => {
    const answer = await tiles({ 'Accept-Encoding': 'gzip', Range: 'bytes=0-2000' });
    expect(answer.headers.get('Content-Encoding')).toBeNull();
  });

  it('outside the list is 404, whatever the name', async () => {
    for (const name of ['secret', '..%2fsecret', 'dist%2f..%2fsecret', 'town.pmtiles%00', '__proto__', 'constructor']) {
      expect([name, (await send(instance, 'GET', `/tiles/${name}.pmtiles`)).status]).toEqual([name, 404]);
    }
  });
});

describe('the web app', () => {
  it('answers every page’s address with the one page, asked for anew each time', async () => {
    const pages = [
      '/',
      '/elev',
      '/laerer',
      '/laerer/x',
      '/planlegger',
      '/planlegger/lillevik',
      '/ungdomsrad',
      '/sak/lillevik',
      '/inn',
      '/personvern',
    ];
    for (const path of pages) {
      const answer = await send(instance, 'GET', path);
      expect([path, answer.status, answer.headers.get('Cache-Control')]).toEqual([path, 200, 'no-cache']);
      expect(await answer.text()).toBe(PAGE);
    }
  });

  it('has an address for every page that the web has', async () => {
    const web = readFileSync(join(import.meta.dirname, '..', 'web', 'app.tsx'), 'utf8');
    const pages = [...web.matchAll(/^ {2}(\w+): lazy\(/gm)].map(([, first]) => first);
    expect(pages).toContain('personvern');
    for (const page of pages) {
      const answers = [await send(instance, 'GET', `/${page}`), await send(instance, 'GET', `/${page}/x`)];
      expect([page, answers.some(({ status }) => status === 200)]).toEqual([page, true]);
    }
  });

  it('lets files with a hash be kept for ever, compressed once', async () => {
    const answer = await send(instance, 'GET', '/assets/app-4f3a.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(answer)).toString()).toBe(SCRIPT);
  });

  it('serves the rest of the build, and nothing outside it', async () => {
    expect((await send(instance, 'GET', '/icon.svg')).headers.get('Cache-Control')).toBe('no-cache');
    for (const path of ['/nope', '/assets/nope.js', '/..%2ftown.pmtiles', '/assets/..%2f..%2ftown.pmtiles']) {
      expect([path, (await send(instance, 'GET', path)).status]).toEqual([path, 404]);
    }
  });
});

describe('answers of the API', () => {
  it('small ones are sent as they are, large ones compressed', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    expect((await send(instance, 'GET', '/api/health', { headers })).headers.get('Content-Encoding')).toBeNull();
    const large = await send(instance, 'GET', '/api/openapi.json', { headers });
    expect(large.headers.get('Content-Encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(await bytesOf(large)).toString())).toHaveProperty('openapi');
  });
});
