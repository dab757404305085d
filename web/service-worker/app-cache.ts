/** The page and its files, one cache for each version, so that a page never meets another version's files. */
import { WORKER_SCOPE } from '../offline/worker-messages.ts';
import { PAGE_PATIENCE_MS } from './budget.ts';
import { edition } from './edition.ts';
import { networkElse } from './patience.ts';

const PREFIX = 'barnetrakk-app-';
const CACHE = PREFIX + edition.version;

/** Fills this version's cache; files named by content come from the browser's own cache or the version before. */
export async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    edition.files.map(async (file) => {
      const isHashed = file.startsWith('/assets/');
      const known = isHashed ? await caches.match(file, { ignoreVary: true }) : undefined;
      await cache.put(file, known ?? (await fetchFile(file, isHashed ? 'default' : 'no-cache')));
    }),
  );
  const page = await fetchFile(WORKER_SCOPE, 'no-cache');
  // Deployed again in the meantime: this version is over before it began, and the next one installs itself.
  if (!(await page.clone().text()).includes(edition.entry)) throw new Error('the page is of another version');
  await cache.put(WORKER_SCOPE, page);
}

async function fetchFile(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Deletes the versions before. */
export async function clearOld(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

export async function answerPage(request: Request): Promise<Response> {
  const kept = await caches.match(WORKER_SCOPE, { cacheName: CACHE, ignoreVary: true });
  return (await networkElse(request, PAGE_PATIENCE_MS, kept)).response;
}

export async function answerFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return (await caches.match(pathname, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}
