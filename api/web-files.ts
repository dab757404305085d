/**
 * The built web app. Files with a hash in their name never change; the page itself is asked for anew each time. Addresses
 * of pages all lead to the one page, which reads the address itself.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { COMPLETE_LANGUAGES, type PageLanguage } from '../data/languages.ts';

/** The pages of the app; the web decides what is behind each. */
const PAGES = [
  '/',
  '/elev',
  '/laerer',
  '/laerer/*',
  '/planlegger',
  '/planlegger/*',
  '/ungdomsrad',
  '/ungdomsrad/*',
  '/sak/*',
  '/inn',
  '/kart',
  '/klasse/*',
  '/kvittering/*',
  '/metode/*',
  '/personvern',
  '/drift',
];

/**
 * @param folder of the build (`dist/`); null serves no web
 * @param offline false: the service worker of every tablet that comes by deletes what it kept, and itself (docs/offline.md)
 * @param languages offered to pupils; written into the page, so that the first screen needs no request for them
 */
export function serveWeb(
  app: Hono,
  folder: string | null,
  {
    offline = true,
    languages = COMPLETE_LANGUAGES,
  }: { readonly offline?: boolean; readonly languages?: readonly PageLanguage[] } = {},
): void {
  if (folder === null || !existsSync(folder)) return;
  const page: MiddlewareHandler = async (context) => {
    context.header('Cache-Control', 'no-cache');
    // Read each time: a new build under a running server is served at once.
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    return context.html(html.replace('<html ', `<html data-languages="${languages.join(' ')}" `));
  };
  for (const path of PAGES) app.get(path, page);
  app.get(
    '/assets/*',
    cached('public, max-age=31536000, immutable', serveStatic({ root: folder, precompressed: true })),
  );
  const worker = offline ? 'service-worker.js' : 'service-worker-off.js';
  app.get('/service-worker.js', cached('no-cache', serveStatic({ path: join(folder, worker) })));
  // The rest of the build: icons, web app manifest, glyphs.
  app.get('/*', cached('no-cache', serveStatic({ root: folder, precompressed: true })));
}

function cached(cacheControl: string, serve: MiddlewareHandler): MiddlewareHandler {
  return (context, next) => {
    context.header('Cache-Control', cacheControl);
    return serve(context, next);
  };
}
