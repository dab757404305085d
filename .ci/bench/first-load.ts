/**
 * First load of the pupil's map in a cold Chromium: compressed bytes by chunk and time until it can be used, CPU slowed 4×.
 * WebGL is drawn in software here, so the map's time is an upper bound and no claim about a tablet.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FLAGS } from '../../playwright.config.ts';
import { startServer } from '../../web/e2e/server.ts';
import { findChromium } from '../chromium.ts';

const RUNS = 5;
const SLOWED = 4;
const root = join(import.meta.dirname, '..', '..');

type Load = {
  joinMs: number;
  mapMs: number;
  inkMs: number;
  /** Bytes by path when the join screen could be used, and when the first line was on the map. */
  joinBytes: Map<string, number>;
  bytes: Map<string, number>;
};

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const row = (name: string, value: number, unit: string, note = '') =>
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 10) / 10, unit, note })}\n`);

async function load(origin: string, code: string): Promise<Load> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({
      viewport: { width: 1024, height: 768 },
      hasTouch: true,
      reducedMotion: 'reduce',
      locale: 'nb-NO',
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const bytes = new Map<string, number>();
    const paths = new Map<string, string>();
    cdp.on('Network.responseReceived', ({ requestId, response }) =>
      paths.set(requestId, new URL(response.url).pathname),
    );
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (path !== undefined) bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
    });
    const started = performance.now();
    await page.goto(`${origin}/elev#${code}`);
    const animal = page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first();
    await animal.waitFor();
    const joinMs = performance.now() - started;
    await page.evaluate(() => document.fonts.ready);
    const joinBytes = new Map(bytes);
    await animal.click();
    const chosen = performance.now();
    await page.getByTestId('pick-go').click();
    await page.locator('[data-testid="map"][data-state="ready"]').waitFor({ timeout: 60_000 });
    const mapMs = performance.now() - chosen;
    await page.getByTestId('school-found').click();
    await page.getByTestId('draw-canvas').waitFor();
    await page.mouse.move(620, 300);
    await page.mouse.down();
    await page.mouse.move(680, 380, { steps: 6 });
    await page.mouse.up();
    await page.getByTestId('finish-way').waitFor();
    return { joinMs, mapMs, inkMs: performance.now() - started, joinBytes, bytes };
  } finally {
    await browser.close();
  }
}

if (
  spawnSync('vite', ['build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
)
  process.exit(1);
const server = await startServer(3391);
try {
  const { code } = (await (await fetch(`${server.origin}/api/demo`)).json()) as { code: string };
  const loads: Load[] = [];
  for (let run = 0; run < RUNS; run++) loads.push(await load(server.origin, code));
  const first = loads[0];
  if (!first) throw new Error('nothing was loaded');
  const total = (match: (path: string) => boolean) =>
    [...first.bytes].filter(([path]) => match(path)).reduce((sum, [, size]) => sum + size, 0) / 1000;
  const joinKb = [...first.joinBytes].reduce((sum, [, size]) => sum + size, 0) / 1000;
  row('join screen: everything', joinKb, 'kB', 'limit 150; compressed, as sent, fonts and API counted');
  for (const [path, size] of [...first.joinBytes].sort((a, b) => b[1] - a[1])) row(`  ${path}`, size / 1000, 'kB');
  row(
    'first load: scripts and styles',
    total((path) => /\.(m?js|css)$/.test(path)),
    'kB',
    'compressed, as sent',
  );
  row(
    'first load: fonts',
    total((path) => path.endsWith('.woff2')),
    'kB',
  );
  row(
    'first load: base map',
    total((path) => path.startsWith('/tiles/')),
    'kB',
    'ranges of the PMTiles archive',
  );
  // A worker fetches its own script, unseen by the page's network log; its compressed file is what is sent.
  const assets = join(root, 'dist', 'assets');
  const worker = readdirSync(assets).find((file) => /worker.*\.br$/.test(file));
  if (worker === undefined) throw new Error('the build has no compressed map worker');
  const workerKb = statSync(join(assets, worker)).size / 1000;
  row('first load: map worker', workerKb, 'kB', worker);
  row('first load: everything', total(() => true) + workerKb, 'kB');
  row('first ink: without tiles', total((path) => !path.startsWith('/tiles/')) + workerKb, 'kB', 'limit 700');
  for (const [path, size] of [...first.bytes]
    .filter(([name]) => name.startsWith('/assets/'))
    .sort((a, b) => b[1] - a[1]))
    row(`  ${path.replace('/assets/', '')}`, size / 1000, 'kB');
  row(
    'first load: planner chunks',
    [...first.bytes.keys()].filter((path) => /planner|release/.test(path)).length,
    'files',
    'aim 0',
  );
  row(
    'time to join screen',
    median(loads.map(({ joinMs }) => joinMs)),
    'ms',
    `median of ${RUNS}, CPU slowed ${SLOWED}×`,
  );
  row(
    'time from code to first ink',
    median(loads.map(({ inkMs }) => inkMs)),
    'ms',
    `median of ${RUNS}, CPU slowed ${SLOWED}×, software GL; from the address with the code to a line on the map`,
  );
  row(
    'time from animal to map',
    median(loads.map(({ mapMs }) => mapMs)),
    'ms',
    `median of ${RUNS}, CPU slowed ${SLOWED}×, software GL`,
  );
} finally {
  await server.remove();
}
