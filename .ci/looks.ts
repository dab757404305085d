/**
 * `npm run looks`: pictures of the map in every look at four zooms and three sizes of screen, with a contact sheet, for
 * people to judge. Writes to `var/looks/`; Lillevik always, Trondheim when its archive is there (see `test:real`).
 * `--look dark --size phone --map lillevik --zoom 16 --lang ar --origin http://127.0.0.1:3000 --out folder` narrow it;
 * each may be said several times.
 */
import { chromium, type Browser } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_FLAGS } from '../playwright.config.ts';
import { startServer } from '../web/e2e/server.ts';
import { LOOKS } from '../web/map/style-palette.ts';
import { findChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const TRONDHEIM = resolve(root, '../shared/data/trondheim/trondheim.pmtiles');
const REST_MS = 60_000;

const SIZES = {
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;
type Size = keyof typeof SIZES;

/** Where each zoom looks, `zoom/latitude/longitude`: the town, the school's surroundings, its way, a crossing. */
const VIEWS: Record<string, readonly string[]> = {
  lillevik: ['13/57.7985/8.5960', '14.5/57.8000/8.5985', '16/57.7998/8.5975', '17.5/57.7996/8.5972'],
  trondheim: ['13/63.4290/10.4150', '14.5/63.4300/10.4080', '16/63.4318/10.4120', '17.5/63.4318/10.4148'],
};

const { values } = parseArgs({
  options: {
    look: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true },
    map: { type: 'string', multiple: true },
    zoom: { type: 'string', multiple: true },
    lang: { type: 'string', default: 'nb' },
    origin: { type: 'string' },
    out: { type: 'string', default: join(root, 'var', 'looks') },
  },
});
const chosen = (all: readonly string[], wanted: string[] | undefined): string[] =>
  all.filter((one) => wanted?.includes(one) ?? true);
const looks = chosen(LOOKS, values.look);
const sizes = chosen(Object.keys(SIZES), values.size) as Size[];
const maps = chosen(existsSync(TRONDHEIM) ? Object.keys(VIEWS) : ['lillevik'], values.map);
const views = (map: string): string[] =>
  (VIEWS[map] ?? []).filter((view) => values.zoom?.includes(view.split('/')[0] ?? '') ?? true);
const out = resolve(values.out);

type Picture = { map: string; size: Size; look: string; zoom: string; file: string };

/** One page per size and look; the zooms are gone through by the address. */
async function take(browser: Browser, origin: string, map: string, size: Size): Promise<Picture[]> {
  const taken: Picture[] = [];
  const page = await browser.newPage({ viewport: SIZES[size], reducedMotion: 'reduce', locale: 'nb-NO' });
  try {
    for (const look of looks) {
      await page.goto('about:blank');
      for (const [at, view] of views(map).entries()) {
        const [zoom = '', latitude = '', longitude = ''] = view.split('/');
        if (at === 0) await page.goto(`${origin}/kart?map=${map}&look=${look}&lang=${values.lang}#${view}`);
        else
          await page.evaluate((hash) => {
            document.querySelector<HTMLElement>('.map-canvas')?.removeAttribute('data-view');
            window.location.hash = hash;
          }, view);
        const rests = [longitude, latitude, zoom].map((value) => Number(value).toFixed(7)).join(' ');
        await page.locator(`.map-canvas[data-view="${rests}"]`).waitFor({ timeout: REST_MS });
        const file = `${map}-${size}-${look}-${zoom}.png`;
        await page.screenshot({ path: join(out, file) });
        taken.push({ map, size, look, zoom, file });
      }
    }
  } finally {
    await page.close();
  }
  return taken;
}

/** Looks down, zooms across. */
function sheet(pictures: readonly Picture[]): string {
  const groups = [...new Set(pictures.map(({ map, size }) => `${map}, ${size}`))];
  const cell = ({ look, zoom, file }: Picture) =>
    `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${look} ${zoom}</figcaption></figure>`;
  const group = (name: string) => {
    const own = pictures.filter(({ map, size }) => `${map}, ${size}` === name);
    const across = new Set(own.map(({ zoom }) => zoom)).size;
    return `<h2>${name}</h2><div style="grid-template-columns:repeat(${across},1fr)">${own.map(cell).join('')}</div>`;
  };
  return `<!doctype html><meta charset="utf-8"><title>Looks</title><style>body{font:14px sans-serif;margin:12px}
div{display:grid;gap:8px}figure{margin:0}img{width:100%;display:block}h2{margin:12px 0 4px}</style>${groups.map(group).join('')}`;
}

mkdirSync(out, { recursive: true });
if (maps.includes('trondheim')) process.env['BASE_MAPS'] ??= `trondheim=${TRONDHEIM}`;
const server = values.origin === undefined ? await startServer(3393) : null;
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const pictures: Picture[] = [];
  for (const map of maps)
    for (const size of sizes) pictures.push(...(await take(browser, values.origin ?? server?.origin ?? '', map, size)));
  writeFileSync(join(out, 'index.html'), sheet(pictures));
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  await page.goto(`file://${join(out, 'index.html')}`);
  await page.screenshot({ path: join(out, 'sheet.png'), fullPage: true });
  process.stdout.write(`${pictures.length} pictures and index.html in ${out}\n`);
} finally {
  await browser.close();
  await server?.remove();
}
