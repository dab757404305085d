/**
 * The pupil's page without network. Takes part in `/elev` alone. A new version waits until the page is opened anew with no
 * other pupil's page open (`take-over`), never in the middle of a lesson. How to switch it off: docs/offline.md.
 */
import { SYNC_TAG, type PageMessage, type TakeOverAnswer, WORKER_SCOPE } from '../offline/worker-messages.ts';
import { answerFile, answerPage, clearOld, install } from './app-cache.ts';
import { answerCase, keepCase } from './case-cache.ts';
import { deliverAll } from './deliver-all.ts';
import { edition } from './edition.ts';
import { answerArchive, answerPictureTile, keepArchive } from './map-cache.ts';
import { wayOf } from './ways.ts';

declare const self: ServiceWorkerGlobalScope;

const FILES: ReadonlySet<string> = new Set(edition.files);

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(clearOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = {
    method: request.method,
    url: request.url,
    isNavigation: request.mode === 'navigate',
    isPersonal: request.headers.has('Authorization'),
  };
  switch (wayOf(asked, self.location.origin, FILES).is) {
    case 'network':
      return;
    case 'page':
      event.respondWith(answerPage(request));
      return;
    case 'file':
      event.respondWith(answerFile(request));
      return;
    case 'case':
      event.respondWith(answerCase(request));
      return;
    case 'archive':
      event.respondWith(answerArchive(request));
      return;
    case 'picture-tile':
      event.respondWith(answerPictureTile(request));
  }
});

self.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  event.waitUntil(message.is === 'keep' ? keepAll(message.urls) : takeOver(event.ports[0]));
});

self.addEventListener('sync', (event: Event) => {
  // Not in the compiler's library: the specification is a draft (WICG Background Sync).
  const sync = event as ExtendableEvent & { readonly tag: string };
  if (sync.tag === SYNC_TAG) sync.waitUntil(deliverAll());
});

async function keepAll(urls: readonly string[]): Promise<void> {
  const ways = new Map(urls.map((url) => [url, wayOf(readOf(url), self.location.origin, FILES).is]));
  // One that fails is asked for again when the page opens the next time.
  await Promise.allSettled(
    [...ways].map(async ([url, way]) => {
      if (way === 'case') await keepCase(url);
      if (way === 'archive') await keepArchive(url);
    }),
  );
}

function readOf(url: string) {
  return { method: 'GET', url, isNavigation: false, isPersonal: false };
}

async function takeOver(port: MessagePort | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const lessons = windows.filter(({ url }) => new URL(url).pathname === WORKER_SCOPE);
  const taken = lessons.length <= 1;
  port?.postMessage({ taken } satisfies TakeOverAnswer);
  if (taken) await self.skipWaiting();
}
