/** Base maps of an operator: pictures through our own server, from the air, and looks that change under what lies on the map. */
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { answerWith, startTileServer, type TestTileServer } from '../../api/tile-server.ts';
import { mapAtRest } from './map.ts';
import { startServer, type RunningServer } from './server.ts';

type Colour = readonly [red: number, green: number, blue: number];
const TOPO: Colour = [240, 220, 160];
const AERIAL: Colour = [40, 90, 50];
const LILLEVIK = join(import.meta.dirname, '..', '..', 'fixtures', 'lillevik', 'out', 'lillevik.pmtiles');

/** A PNG of one pixel (PNG specification, section 5). */
function pixel(colour: Colour): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, ...colour]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const picture = (colour: Colour) => answerWith(200, { 'Content-Type': 'image/png' }, pixel(colour));

let folder: string;
let server: RunningServer;
let outside: { topo: TestTileServer; air: TestTileServer };
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-e2e-maps-'));
  outside = { topo: await startTileServer(), air: await startTileServer() };
  const raster = { kind: 'raster', minZoom: 0, maxZoom: 18, bounds: [8.55, 57.77, 8.65, 57.83] };
  const file = join(folder, 'base-maps.json');
  writeFileSync(
    file,
    JSON.stringify({
      baseMaps: {
        lillevik: { kind: 'pmtiles', file: LILLEVIK, aerial: 'flyfoto' },
        topo: {
          ...raster,
          name: { nb: 'Topo' },
          tiles: `${outside.topo.origin}/topo/{TileMatrix}/{TileRow}/{TileCol}.png`,
          attribution: '© Kartverket',
          attributionUrl: 'https://www.kartverket.no',
          aerial: 'flyfoto',
        },
        flyfoto: {
          ...raster,
          name: { nb: 'Flyfoto' },
          tiles: `${outside.air.origin}/{z}/{x}/{y}`,
          attribution: '© Lufta',
          tone: 'dark',
        },
      },
    }),
  );
  server = await startServer(3308, { BASE_MAPS_FILE: file });
});
test.afterAll(async () => {
  await server.remove();
  await Promise.all([outside.topo.close(), outside.air.close()]);
  rmSync(folder, { recursive: true });
});
test.beforeEach(() => {
  outside.topo.answer = picture(TOPO);
  outside.air.answer = picture(AERIAL);
});

/** Requests to anyone but our server. */
function watchForeign(page: Page): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  return foreign;
}

/** The colour of the page at a place, as it is painted. */
async function colourAt(page: Page, x: number, y: number): Promise<Colour> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const [red = 0, green = 0, blue = 0] = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }),
    );
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data];
  }, shot.toString('base64'));
  return [red, green, blue];
}
const middle = async (page: Page): Promise<Colour> => {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  return colourAt(page, box.x + box.width / 2, box.y + box.height / 2);
};
const view = (page: Page) => page.locator('.map-canvas').getAttribute('data-view');

test('an outside picture is shown with who made it, and the browser talks to our server only', async ({ page }) => {
  const foreign = watchForeign(page);
  await page.goto(`${server.origin}/kart?map=topo`);
  await mapAtRest(page);
  expect(await middle(page)).toEqual(TOPO);
  const source = page.locator('.maplibregl-ctrl-attrib').getByRole('link', { name: '© Kartverket' });
  await expect(source).toBeVisible();
  await expect(source).toHaveAttribute('href', 'https://www.kartverket.no');
  expect(outside.topo.asked.length).toBeGreaterThan(0);
  expect(outside.topo.asked.filter(({ path }) => !/^\/topo\/\d+\/\d+\/\d+\.png$/.test(path))).toEqual([]);
  expect(foreign).toEqual([]);
});

test('from the air and back: the picture, its maker, the button pressed, the same view', async ({ page }) => {
  await page.goto(`${server.origin}/kart?map=topo`);
  await mapAtRest(page);
  const before = await view(page);
  await page.getByTestId('show-aerial').click();
  await mapAtRest(page);
  expect(await middle(page)).toEqual(AERIAL);
  await expect(page.getByTestId('show-aerial')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('show-map')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.maplibregl-ctrl-attrib')).toContainText('© Lufta');
  await expect(page.locator('.maplibregl-ctrl-attrib')).not.toContainText('© Kartverket');
  expect(await view(page)).toBe(before);
  await page.getByTestId('show-map').click();
  await mapAtRest(page);
  expect(await middle(page)).toEqual(TOPO);
});

test('a map without an aerial has no button for it', async ({ page }) => {
  await page.goto(`${server.origin}/kart?map=flyfoto`);
  await mapAtRest(page);
  await expect(page.getByTestId('show-aerial')).toHaveCount(0);
});

test('the planner’s hexagons stay on the picture from the air, patterns and all', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('barnetrakk:map', (event) => {
      (window as unknown as { testMap: unknown }).testMap = (event as CustomEvent<unknown>).detail;
    });
  });
  const onMap = () =>
    page.evaluate(() => {
      const { testMap } = window as unknown as {
        testMap: {
          queryRenderedFeatures: (options: { layers: string[] }) => { properties: { cell: string } }[];
          hasImage: (id: string) => boolean;
        };
      };
      const cells = testMap.queryRenderedFeatures({ layers: ['release-cells-fill'] });
      return {
        cells: [...new Set(cells.map(({ properties }) => properties.cell))].toSorted(),
        hasPattern: testMap.hasImage('not-asked'),
      };
    });
  await page.goto(server.origin);
  await page.getByTestId('door-planner').click();
  await expect(page.getByTestId('table-cells')).toBeVisible();
  await mapAtRest(page);
  // The map rests for the first time before the release has come.
  await expect.poll(async () => (await onMap()).cells.length).toBeGreaterThan(3);
  await mapAtRest(page);
  const drawn = await onMap();
  expect(drawn.hasPattern).toBe(true);
  await page.getByTestId('show-aerial').click();
  await mapAtRest(page);
  await expect(page.getByTestId('map')).toHaveAttribute('data-base', 'aerial');
  await expect.poll(onMap).toEqual(drawn);
});

test('another look keeps the layers and images others put on the map, their place under the names, and the camera @long', async ({
  page,
}) => {
  await page.addInitScript(() => {
    type Layer = { id: string; type: string };
    type TestMap = {
      addImage: (id: string, image: object) => void;
      hasImage: (id: string) => boolean;
      addSource: (id: string, source: object) => void;
      addLayer: (layer: object, before?: string) => void;
      getStyle: () => { layers: Layer[] };
    };
    document.addEventListener('barnetrakk:map', (event) => {
      const map = (event as CustomEvent<TestMap>).detail;
      const square = { width: 8, height: 8, data: new Uint8Array(256).fill(255) };
      for (let at = 0; at < 256; at += 4) square.data.set([200, 0, 100, 255], at);
      map.addImage('test-image', square);
      const data = {
        type: 'Polygon',
        coordinates: [
          [
            [8, 57],
            [9, 57],
            [9, 58],
            [8, 58],
            [8, 57],
          ],
        ],
      };
      map.addSource('test', { type: 'geojson', data });
      const label = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
      map.addLayer({ id: 'test', type: 'fill', source: 'test', paint: { 'fill-pattern': 'test-image' } }, label);
      (window as unknown as { testMap: TestMap }).testMap = map;
    });
  });
  /** Where the test's layer lies: the layer right above it, and whether that is the first of the names. */
  const place = () =>
    page.evaluate(() => {
      const { testMap } = window as unknown as {
        testMap: { getStyle: () => { layers: { id: string; type: string }[] }; hasImage: (id: string) => boolean };
      };
      const { layers } = testMap.getStyle();
      const at = layers.findIndex(({ id }) => id === 'test');
      return {
        isUnderNames: at > 0 && layers.findIndex(({ type }) => type === 'symbol') === at + 1,
        hasImage: testMap.hasImage('test-image'),
      };
    });
  await page.goto(`${server.origin}/kart?map=lillevik#15.5/57.80000/8.60000`);
  await mapAtRest(page);
  const before = await view(page);
  const canvas = await page.locator('canvas.maplibregl-canvas').elementHandle();
  for (const look of ['winter', 'dark', 'planner', 'projector', 'child']) {
    await page.getByTestId('look').selectOption(look);
    await expect(page.getByTestId('map')).toHaveAttribute('data-look', look);
    await mapAtRest(page);
    expect([look, await place()]).toEqual([look, { isUnderNames: true, hasImage: true }]);
    expect(await view(page)).toBe(before);
  }
  // The very same map, not a new one in its place.
  expect(await canvas.evaluate((node) => node.isConnected)).toBe(true);
});

test('while the outside server is away the map says so, can be used, and comes back when asked @long', async ({
  page,
}) => {
  // A place that no test before has fetched.
  outside.topo.answer = answerWith(500, {});
  await page.goto(`${server.origin}/kart?map=topo#16/57.80000/8.61000`);
  await mapAtRest(page);
  await expect(page.getByTestId('map-away')).toContainText('Du kan tegne likevel');
  const before = await view(page);
  await page.locator('canvas.maplibregl-canvas').press('ArrowRight');
  await expect(async () => {
    await mapAtRest(page);
    expect(await view(page)).not.toBe(before);
  }).toPass();
  outside.topo.answer = picture(TOPO);
  await expect(async () => {
    // Our server leaves the outside one alone for a quarter of a minute.
    const again = page.getByTestId('map-away').getByRole('button');
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(page.getByTestId('map-away')).toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await mapAtRest(page);
  expect(await middle(page)).toEqual(TOPO);
});

test('when no base map can be reached, the page opens on plain ground and says so', async ({ page }) => {
  await page.route(/\.pmtiles$/, (route) => route.abort());
  await page.goto(server.origin);
  await page.getByTestId('door-planner').click();
  await mapAtRest(page);
  await expect(page.getByTestId('map-away')).toBeVisible();
  await page.unroute(/\.pmtiles$/);
  await page.getByTestId('map-away').getByRole('button').click();
  await expect(page.getByTestId('map-away')).toHaveCount(0);
});
