/**
 * Pointer event → painted ink: a finger draws for 20 seconds, 2 000 samples 10 ms apart, on the map of the pupil's lesson,
 * CPU slowed 4×. From each sample's own time stamp (coalesced ones too) to the end of the frame that painted it: the message
 * that a frame posts to itself runs after style, layout and paint. The floor is the same finger on a page with a bare canvas,
 * in the same run. WebGL is drawn in software here, which takes from the same two cores.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHROMIUM_FLAGS } from '../../playwright.config.ts';
import { mapAtRest } from '../../web/e2e/map.ts';
import { startServer } from '../../web/e2e/server.ts';
import { join5B } from '../../web/e2e/story.ts';
import { findChromium } from '../chromium.ts';

const SAMPLES = 2_000;
const EVERY_MS = 10;
const SLOWED = 4;
const FRAME_MS = 1000 / 60;
const root = join(import.meta.dirname, '..', '..');

type Measured = { waits: number[]; handling: number[] };
type Meter = { meter: Measured };

const row = (name: string, value: number, unit: string, note = '') =>
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 10) / 10, unit, note })}\n`);
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Listens on the window in both phases: before the page's own listener and after it, then for the frame's end. */
function measure(): void {
  const meter: Measured = { waits: [], handling: [] };
  (window as unknown as Meter).meter = meter;
  let waiting: number[] = [];
  let begun = 0;
  const afterFrame = new MessageChannel();
  let frames: number[][] = [];
  afterFrame.port1.onmessage = () => {
    const now = performance.now();
    for (const stamps of frames) for (const stamp of stamps) meter.waits.push(now - stamp);
    frames = [];
  };
  window.addEventListener('pointermove', () => (begun = performance.now()), { capture: true });
  window.addEventListener('pointermove', (event) => {
    const coalesced = event.getCoalescedEvents();
    if (waiting.length === 0)
      requestAnimationFrame(() => {
        frames.push(waiting);
        waiting = [];
        afterFrame.port2.postMessage(0);
      });
    waiting.push(...(coalesced.length > 0 ? coalesced : [event]).map(({ timeStamp }) => timeStamp));
    meter.handling.push(performance.now() - begun);
  });
}

/** The finger wanders over the middle of the map, away from its edges. */
const spotOf = (i: number) => ({
  x: 560 + 250 * Math.sin(i / 90) + 40 * Math.sin(i / 13),
  y: 330 + 170 * Math.cos(i / 140) + 20 * Math.cos(i / 17),
});

async function draw(page: Page, cdp: CDPSession): Promise<Measured> {
  await page.evaluate(measure);
  // A touch before the first frame of a page meets nothing.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200)))),
  );
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', i: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ ...spotOf(i), id: 0 }] });
  await touch('touchStart', 0);
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 1; i <= SAMPLES; i++) {
    const early = begun + i * EVERY_MS - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    sent.push(touch('touchMove', i));
  }
  await Promise.all(sent);
  const measured = await page.evaluate(() => (window as unknown as Meter).meter);
  await touch('touchEnd', SAMPLES);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return measured;
}

async function newPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    reducedMotion: 'reduce',
    locale: 'nb-NO',
  });
  return { page, cdp: await page.context().newCDPSession(page) };
}

/** The floor: one canvas, one listener, one short line a sample. */
const BARE = `<!doctype html><style>*{margin:0}canvas{display:block;touch-action:none}</style>
<canvas width="1024" height="768"></canvas><script>
const canvas = document.querySelector('canvas'), pen = canvas.getContext('2d', { desynchronized: true });
pen.lineWidth = 8; pen.lineCap = 'round'; pen.strokeStyle = '#ba3508';
let x = 0, y = 0;
canvas.addEventListener('touchmove', (event) => event.preventDefault(), { passive: false });
canvas.addEventListener('pointerdown', (event) => { x = event.clientX; y = event.clientY; });
canvas.addEventListener('pointermove', (event) => {
  for (const one of event.getCoalescedEvents()) {
    pen.beginPath(); pen.moveTo(x, y); x = one.clientX; y = one.clientY; pen.lineTo(x, y); pen.stroke();
  }
});
</script>`;

function tell(name: string, { waits, handling }: Measured, floor?: Measured): void {
  const note = `${waits.length} samples in ${handling.length} events, CPU slowed ${SLOWED}×, software GL`;
  const median = percentile(waits, 0.5);
  const over = floor ? `, ${(median / percentile(floor.waits, 0.5)).toFixed(2)} × the floor` : '';
  row(`ink, ${name}: event to paint, median`, median, 'ms', note + over);
  row(`ink, ${name}: event to paint, p95`, percentile(waits, 0.95), 'ms', `a frame is ${FRAME_MS.toFixed(1)} ms`);
  row(`ink, ${name}: handling one event, p95`, percentile(handling, 0.95), 'ms');
  const inFrame = waits.filter((wait) => wait <= FRAME_MS).length / waits.length;
  row(`ink, ${name}: within one frame`, 100 * inFrame, '%');
}

if (
  spawnSync('vite', ['build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
)
  process.exit(1);
const server = await startServer(3393);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const bare = await newPage(browser);
  // From the server's address: only a secure page may ask for coalesced events.
  await bare.page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await bare.page.goto(`${server.origin}/bare`);
  const floor = await draw(bare.page, bare.cdp);
  await bare.page.close();
  tell('floor: bare canvas', floor);

  const { page, cdp } = await newPage(browser);
  await join5B(page, server.origin);
  await mapAtRest(page);
  tell('on the map', await draw(page, cdp), floor);
} finally {
  await browser.close();
  await server.remove();
}
