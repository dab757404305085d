/**
 * A base map opened in a cold Chromium: bytes by kind and time from the address to the map's first rest (MapLibre's `idle`).
 * The floor is the same page with MapLibre and an empty style, in the same run. WebGL is drawn in software here: the ratios
 * say something, the milliseconds nothing about a tablet.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS } from '../../playwright.config.ts';
import { startServer } from '../../web/e2e/server.ts';
import { findChromium } from '../chromium.ts';

const RUNS = 5;
const root = join(import.meta.dirname, '..', '..');
const TRONDHEIM = join(root, '..', 'shared', 'data', 'trondheim', 'trondheim.pmtiles');
const LILLEVIK_VIEW = '#14.2/57.80000/8.60000';
const TRONDHEIM_VIEW = '#14.2/63.43000/10.40000';
const FLOOR = 'floor: MapLibre, empty style';
const PAGES: Record<string, string> = {
  [FLOOR]: `/kart?map=floor${LILLEVIK_VIEW}`,
  'child, Lillevik': `/kart?map=lillevik&look=child${LILLEVIK_VIEW}`,
  'planner, Lillevik': `/kart?map=lillevik&look=planner${LILLEVIK_VIEW}`,
  ...(existsSync(TRONDHEIM)
    ? {
        'child, Trondheim': `/kart?map=trondheim&look=child${TRONDHEIM_VIEW}`,
        'planner, Trondheim': `/kart?map=trondheim&look=planner${TRONDHEIM_VIEW}`,
      }
    : {}),
};

type Load = { idleMs: number; code: number; fonts: number; tiles: number; ranges: number; list: number };

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const row = (name: string, value: number, unit: string, note = '') =>
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 10) / 10, unit, note })}\n`);

async function load(address: string): Promise<Load> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({
      viewport: { width: 1024, height: 768 },
      reducedMotion: 'reduce',
      locale: 'nb-NO',
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const found: Load = { idleMs: 0, code: 0, fonts: 0, tiles: 0, ranges: 0, list: 0 };
    const paths = new Map<string, string>();
    cdp.on('Network.responseReceived', ({ requestId, response }) =>
      paths.set(requestId, new URL(response.url).pathname),
    );
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength: size }) => {
      const path = paths.get(requestId) ?? '';
      if (path.startsWith('/tiles/')) {
        found.tiles += size;
        found.ranges++;
      } else if (path.endsWith('.woff2')) found.fonts += size;
      else if (path === '/api/base-maps') found.list += size;
      else found.code += size;
    });
    // The page's own clock, so that neither Playwright nor polling is measured.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.map-canvas[data-view]')) return;
        observer.disconnect();
        (window as unknown as { restedAt: number }).restedAt = performance.now();
      }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-view'] });
    });
    await page.goto(address);
    await page.waitForFunction(() => 'restedAt' in window, undefined, { timeout: 120_000 });
    found.idleMs = await page.evaluate(() => (window as unknown as { restedAt: number }).restedAt);
    return found;
  } finally {
    await browser.close();
  }
}

if (
  spawnSync('vite', ['build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
)
  process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-map-load-'));
const settings = join(folder, 'base-maps.json');
// No tile has level 22 at the zoom that is looked at, so nothing is fetched.
const floor = {
  kind: 'raster',
  name: { nb: 'floor' },
  tiles: 'http://127.0.0.1:9/{z}/{x}/{y}',
  attribution: '-',
  minZoom: 22,
  maxZoom: 22,
  bounds: [8.55, 57.77, 8.65, 57.83],
};
writeFileSync(settings, JSON.stringify({ baseMaps: { floor } }));
const server = await startServer(3392, {
  BASE_MAPS_FILE: settings,
  ...(existsSync(TRONDHEIM) ? { BASE_MAPS: `trondheim=${TRONDHEIM}` } : {}),
});
try {
  const loads = new Map<string, Load[]>(Object.keys(PAGES).map((name) => [name, []]));
  // One of each in turn, so that whatever else the machine does falls on all.
  for (let run = 0; run < RUNS; run++)
    for (const [name, path] of Object.entries(PAGES)) loads.get(name)?.push(await load(server.origin + path));
  const assets = join(root, 'dist', 'assets');
  const worker = readdirSync(assets).find((file) => /worker.*\.br$/.test(file));
  if (worker === undefined) throw new Error('the build has no compressed map worker');
  // A worker fetches its own script, unseen by the page's network log; its compressed file is what is sent.
  row('map load: worker', statSync(join(assets, worker)).size / 1000, 'kB', worker);
  const floorMs = median((loads.get(FLOOR) ?? []).map(({ idleMs }) => idleMs));
  for (const [name, all] of loads) {
    const of = (key: keyof Load) => median(all.map((one) => one[key]));
    row(`map load, ${name}: page and code`, of('code') / 1000, 'kB', 'compressed, as sent, without the worker');
    row(`map load, ${name}: fonts`, of('fonts') / 1000, 'kB');
    row(`map load, ${name}: tiles`, of('tiles') / 1000, 'kB', `${of('ranges')} range requests`);
    row(`map load, ${name}: list of base maps`, of('list') / 1000, 'kB');
    const idleMs = of('idleMs');
    row(
      `map load, ${name}: to first rest`,
      idleMs,
      'ms',
      `median of ${RUNS}, software GL${name === FLOOR ? '' : `, ${(idleMs / floorMs).toFixed(2)} × the floor`}`,
    );
  }
} finally {
  await server.remove();
  rmSync(folder, { recursive: true });
}
