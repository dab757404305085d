/**
 * The built web app. Files with a hash in their name never change; the page itself is asked for anew each time. Addresses
 * of pages all lead to the one page, which reads the address itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

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
];

/** @param folder of the build (`dist/`); null serves no web */
export function serveWeb(app: Hono, folder: string | null): void {
  if (folder === null || !existsSync(folder)) return;
  const page = serveStatic({ path: join(folder, 'index.html'), onFound: noCache });
  for (const path of PAGES) app.get(path, page);
  app.get(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, context) => {
        context.header('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  // The rest of the build: icon, web app manifest, service worker, glyphs.
  app.get('/*', serveStatic({ root: folder, precompressed: true, onFound: noCache }));
}

function noCache(_path: string, context: { header: (name: string, value: string) => void }): void {
  context.header('Cache-Control', 'no-cache');
}
