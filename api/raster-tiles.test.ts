import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseMapEntry, settingOf, type BaseMapSetting } from './base-map-setting.ts';
import { hasTile } from './raster-tiles.ts';
import { openTemporaryInstance, send, type TemporaryInstance } from './temporary-instance.ts';
import { MAX_TILE_BYTES } from './tile-fetch.ts';
import { answerWith, PNG, PNG_ANSWER, startTileServer, type TestTileServer } from './tile-server.ts';
import { PAUSE_MS } from './tile-source.ts';

const DAY_MS = 24 * 3600 * 1000;

let tiles: TestTileServer;
let other: TestTileServer;
let instance: TemporaryInstance;
const entry = (value: object): BaseMapSetting => settingOf(BaseMapEntry.parse(value), (file) => file);
beforeEach(async () => {
  tiles = await startTileServer();
  other = await startTileServer();
  const topo = {
    kind: 'raster',
    name: { nb: 'Topo' },
    tiles: `${tiles.origin}/wmts?key=hemmelig&TileMatrix={TileMatrix}&TileRow={TileRow}&TileCol={TileCol}`,
    attribution: '© Kartverket',
    minZoom: 3,
    maxZoom: 18,
    aerial: 'flyfoto',
  };
  instance = openTemporaryInstance({
    maps: new Map([
      ['topo', entry(topo)],
      ['flyfoto', entry({ ...topo, aerial: undefined, tone: 'dark', bounds: [8, 58, 9, 59] })],
      ['town', entry({ kind: 'pmtiles', file: '/nowhere.pmtiles', aerial: 'flyfoto' })],
    ]),
  });
});
afterEach(async () => {
  instance.close();
  await tiles.close();
  await other.close();
});
const ask = (path: string, headers: Record<string, string> = {}) => send(instance, 'GET', path, { headers });
const problem = async (answer: Response) => (await answer.json()) as { code: string; detail: string };

describe('a tile of an outside server', () => {
  it('is fetched by ours from the numbers alone, nothing of the child’s request goes along', async () => {
    const answer = await ask('/tiles/topo/4/8/5?x=1', {
      Cookie: 'bt_staff=secret',
      Referer: 'http://school/elev',
      'X-Forwarded-For': '10.0.0.7',
      'User-Agent': 'iPad of 5B',
      'Accept-Language': 'nn',
    });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    expect(tiles.asked.map(({ path }) => path)).toEqual(['/wmts?key=hemmelig&TileMatrix=4&TileRow=5&TileCol=8']);
    const { 'user-agent': agent, ...headers } = tiles.asked[0]!.headers;
    expect(agent).toBe('Barnetraakk/0.0.0-test');
    expect(JSON.stringify(headers)).not.toMatch(/secret|school|10\.0\.0\.7|iPad|"nn"/);
  });

  it('may be kept a day by the browser, which then asks with its tag', async () => {
    const first = await ask('/tiles/topo/4/8/5');
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=86400');
    const again = await ask('/tiles/topo/4/8/5', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('is asked for once, by however many tablets', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask('/tiles/topo/4/8/5')));
    expect(answers.map(({ status }) => status)).toEqual(Array(25).fill(200));
    await ask('/tiles/topo/4/8/5');
    expect(tiles.asked).toHaveLength(1);
  });

  it('is fetched eight at a time, and all are given', async () => {
    let now = 0;
    let most = 0;
    tiles.answer = (request, response) => {
      most = Math.max(most, ++now);
      setImmediate(() => {
        now--;
        PNG_ANSWER(request, response);
      });
    };
    const answers = await Promise.all(Array.from({ length: 60 }, (_, x) => ask(`/tiles/topo/6/${x}/0`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect(tiles.asked).toHaveLength(60);
    expect(most).toBeLessThanOrEqual(8);
  });

  it.each([
    '/tiles/topo/2/0/0',
    '/tiles/topo/19/0/0',
    '/tiles/topo/4/16/0',
    '/tiles/topo/4/0/16',
    '/tiles/topo/4/-1/0',
    '/tiles/topo/4/1.5/0',
    '/tiles/topo/4/0x1/0',
    '/tiles/topo/4/1e1/0',
    '/tiles/topo/4/01/0',
    '/tiles/topo/4/8/5.png',
    '/tiles/topo/4/8/..%2f..%2fadmin',
    '/tiles/topo/4/8/%7Bz%7D',
    '/tiles/topo/4/8/5%20',
    '/tiles/topo/99999999/0/0',
    '/tiles/unknown/4/8/5',
    '/tiles/town/4/8/5',
    '/tiles/__proto__/4/8/5',
    '/tiles/flyfoto/4/0/0',
    '/tiles/topo.pmtiles',
  ])('%s is 404, and the outside server hears nothing', async (path) => {
    const answer = await ask(path);
    expect([answer.status, (await problem(answer)).code]).toEqual([404, 'not-found']);
    expect(tiles.asked).toEqual([]);
  });

  it('that the server does not have is one transparent pixel for an hour, and is not asked for again in that time', async () => {
    tiles.answer = answerWith(404, { 'Content-Type': 'text/html' }, 'no');
    const answers = [await ask('/tiles/topo/4/8/5'), await ask('/tiles/topo/4/8/5')];
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=3600']);
      const png = Buffer.from(await answer.arrayBuffer());
      // Grey with alpha, one by one; after the filter byte the pixel: grey 0, alpha 0.
      expect([...png.subarray(16, 26)]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 8, 4]);
      expect([...inflateSync(png.subarray(41, 41 + png.readUInt32BE(33))).subarray(1)]).toEqual([0, 0]);
    }
    expect(tiles.asked).toHaveLength(1);
  });
});

describe('an outside server that does not give a picture', () => {
  const bad: Record<string, TestTileServer['answer']> = {
    'answered 500': answerWith(500, { 'Content-Type': 'image/png' }, PNG),
    'answered 403': answerWith(403, { 'Content-Type': 'image/png' }, PNG),
    'no picture': answerWith(200, { 'Content-Type': 'text/html' }, '<script>alert(1)</script>'),
    'no PNG, JPEG or WebP': answerWith(200, { 'Content-Type': 'image/svg+xml' }, '<svg onload="alert(1)"/>'),
    'too large': answerWith(200, { 'Content-Type': 'image/png' }, Buffer.concat([PNG, Buffer.alloc(MAX_TILE_BYTES)])),
    // no length is said: it is counted while it comes
    'too large a picture': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' });
      response.write(PNG);
      response.end(Buffer.alloc(MAX_TILE_BYTES));
    },
    'stopped in the middle': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': '1000' });
      response.write(PNG, () => response.destroy());
    },
    'did not answer': (_, response) => {
      response.destroy();
    },
  };
  it.each(Object.entries(bad))('is 502 with a sentence: %s', async (why, answer) => {
    tiles.answer = answer;
    const got = await ask('/tiles/topo/4/8/5');
    expect(got.headers.get('Content-Type')).toBe('application/problem+json');
    const { code, detail } = await problem(got);
    expect([got.status, code]).toEqual([502, 'map-source-down']);
    expect(detail).toContain(`the server of the base map "topo"`);
    expect(detail).toContain(why);
    expect(detail).not.toMatch(/hemmelig|127\.0\.0\.1/);
  });

  it('is not followed elsewhere', async () => {
    for (const to of [`${other.origin}/x.png`, `${tiles.origin}/x.png`, 'file:///etc/passwd']) {
      tiles.answer = answerWith(302, { Location: to });
      const answer = await ask('/tiles/topo/4/8/5');
      expect([answer.status, (await problem(answer)).detail]).toEqual([
        502,
        'the server of the base map "topo" sends us elsewhere, where we do not go',
      ]);
    }
    expect(other.asked).toEqual([]);
    expect(tiles.asked.filter(({ path }) => path === '/x.png')).toEqual([]);
  });

  it('is left alone for a quarter of a minute after three failures, and logged once without saying where the child looked', async () => {
    tiles.answer = answerWith(500, {});
    for (const x of [1, 2, 3, 4, 5]) expect((await ask(`/tiles/topo/4/${x}/5`)).status).toBe(502);
    expect(tiles.asked).toHaveLength(3);
    expect((await ask('/tiles/topo/4/6/5')).headers.get('Retry-After')).toBe('15');
    expect(instance.logged).toEqual([{ level: 'warn', message: 'the server of the base map "topo" answered 500' }]);
    instance.clock.now += PAUSE_MS;
    tiles.answer = PNG_ANSWER;
    expect((await ask('/tiles/topo/4/6/5')).status).toBe(200);
    expect(instance.logged.at(-1)).toEqual({ level: 'info', message: 'base map "topo": its server answers again' });
  });

  it('is stood in for by the tile that was kept, however old', async () => {
    await ask('/tiles/topo/4/8/5');
    instance.clock.now += 30 * DAY_MS;
    tiles.answer = answerWith(500, {});
    const answer = await ask('/tiles/topo/4/8/5');
    expect(tiles.asked).toHaveLength(2);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
  });
});

describe('GET /api/base-maps', () => {
  it('tells what is set up, and neither the outside address nor a path of this machine', async () => {
    const answer = await ask('/api/base-maps');
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual({
      baseMaps: [
        {
          id: 'topo',
          kind: 'raster',
          name: { nb: 'Topo' },
          url: '/tiles/topo/{z}/{x}/{y}',
          attribution: '© Kartverket',
          attributionUrl: null,
          minZoom: 3,
          maxZoom: 18,
          tileSize: 256,
          tone: 'light',
          bounds: null,
          labels: null,
          aerial: 'flyfoto',
        },
        expect.objectContaining({ id: 'flyfoto', tone: 'dark', bounds: [8, 58, 9, 59], aerial: null }),
        { id: 'town', kind: 'pmtiles', name: null, url: '/tiles/town.pmtiles', aerial: 'flyfoto' },
      ],
    });
    expect(text).not.toMatch(/127\.0\.0\.1|hemmelig|nowhere/);
  });

  it('costs a device that has it no body', async () => {
    const etag = (await ask('/api/base-maps')).headers.get('ETag') ?? '';
    expect((await ask('/api/base-maps', { 'If-None-Match': etag })).status).toBe(304);
  });
});

describe('hasTile', () => {
  it('knows the tiles of the mainland of Norway: Oslo is in, London is out', () => {
    const map = { minZoom: 0, maxZoom: 18, bounds: [4, 57.5, 32, 71.5] as [number, number, number, number] };
    // Tile numbers by the formula of the OpenStreetMap wiki, «Slippy map tilenames».
    expect([hasTile(map, 10, 542, 297), hasTile(map, 10, 511, 340), hasTile(map, 0, 0, 0)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
