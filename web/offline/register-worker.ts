/** The page's side of the service worker. On plain http (a demo on the local network) there is none, and nothing is said of it. */
import { SYNC_TAG, WORKER_SCOPE, WORKER_SCRIPT, type PageMessage, type TakeOverAnswer } from './worker-messages.ts';

/** `navigator.serviceWorker` is missing on plain http, whatever the type says. */
function workers(): ServiceWorkerContainer | null {
  return window.isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : null;
}

/**
 * Installs or renews the worker, and tells it what this page has loaded without it. To be called when the map rests, so that
 * the first load has the line for itself.
 */
export async function registerWorker(): Promise<void> {
  const container = workers();
  // The development server has no worker: its files change under it.
  if (!container || !import.meta.env.PROD) return;
  await container.register(WORKER_SCRIPT, { scope: WORKER_SCOPE, updateViaCache: 'none' });
  const { active } = await container.ready;
  const urls = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ is: 'keep', urls: [...new Set(urls)] } satisfies PageMessage);
}

/** How long an opening page waits for the new version, ms; it goes on with the old one then. */
const ANSWER_MS = 1_500;
const CHANGE_MS = 3_000;

/**
 * Lets a version that was fetched during an earlier lesson begin now. Called before the page opens anything.
 * @returns whether the page is being loaded anew
 */
export async function takeOverWaiting(): Promise<boolean> {
  const container = workers();
  const waiting = (await container?.getRegistration(WORKER_SCOPE))?.waiting;
  if (!container || !waiting) return false;
  const changed = new Promise<true>((resolve) => {
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve((data as TakeOverAnswer).taken);
  });
  waiting.postMessage({ is: 'take-over' } satisfies PageMessage, [port2]);
  const begins = (await within(ANSWER_MS, answered)) === true && (await within(CHANGE_MS, changed)) === true;
  if (begins) window.location.reload();
  return begins;
}

function within<T>(ms: number, wanted: Promise<T>): Promise<T | null> {
  return Promise.race([wanted, new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
}

/** Not in the compiler's library: a draft (WICG Background Sync) that Chromium has and WebKit has not. */
type SyncRegistration = ServiceWorkerRegistration & { readonly sync?: { register: (tag: string) => Promise<void> } };

/** Asks the browser to wake the worker when there is network, also after the page is closed. Where it cannot, the page sends. */
export async function sendInBackground(): Promise<void> {
  const registration: SyncRegistration | undefined = await workers()?.getRegistration(WORKER_SCOPE);
  try {
    await registration?.sync?.register(SYNC_TAG);
  } catch {
    // Refused by the browser's settings, or no version is active yet: the open page sends by itself all the same.
  }
}

/** Resolves when a map on the page has come to rest (web/map/map-view.tsx writes `data-view`), or after so many ms. */
export function mapRests(longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('.map-canvas[data-view]')) finish();
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(finish, longestMs);
    function finish(): void {
      watch.disconnect();
      clearTimeout(timer);
      resolve();
    }
    watch.observe(document.body, { subtree: true, attributeFilter: ['data-view'] });
    look();
  });
}
