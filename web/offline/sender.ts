/**
 * Sends the outbox by itself, one item at a time, from one tab at a time. Wakes on a new item, on network, on reload and when
 * the tablet is taken up again; otherwise it waits as long as `backoff` says.
 */
import type { Tablet } from './database.ts';
import { deliverOne, SENDER_LOCK, type SenderTools } from './deliver.ts';
import type { Outbox, Waiting } from './outbox.ts';
import { dueAt } from './outbox-entry.ts';

/** @returns stops sending */
export function startSender(tablet: Tablet, outbox: Outbox, tools: SenderTools): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const bell = makeBell();
  const nudge = (): void => bell.ring('now');
  window.addEventListener('online', nudge, { signal });
  document.addEventListener('visibilitychange', nudge, { signal });
  const unsubscribe = outbox.subscribe(() => bell.ring('look'));
  signal.addEventListener('abort', () => {
    unsubscribe();
    bell.ring('now');
  });

  const work = async (): Promise<void> => {
    let hurry = true;
    while (!signal.aborted) {
      const now = tools.now();
      const due = nextDue(outbox.waiting());
      if (due && (hurry || due.at <= now)) {
        const answered = await deliverOne(tablet, outbox, tools, due.waiting);
        // Without network the others would fail too: wait with them.
        hurry = hurry && answered;
        if (answered || nextDue(outbox.waiting())?.at === 0) continue;
      }
      const next = nextDue(outbox.waiting());
      hurry = (await bell.wait(next ? Math.max(0, next.at - tools.now()) : null)) === 'now';
    }
  };
  void whenAlone(work, signal);
  return () => {
    stop.abort();
  };
}

/** One tab holds the lock for its life. Without locks (plain http) tabs may both send: the same request twice is harmless. */
async function whenAlone(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return work();
  try {
    await navigator.locks.request(SENDER_LOCK, { signal }, work);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}

function nextDue(all: readonly Waiting[]): { waiting: Waiting; at: number } | null {
  let next: { waiting: Waiting; at: number } | null = null;
  for (const waiting of all) {
    const at = dueAt(waiting.entry);
    if (at !== null && (!next || at < next.at)) next = { waiting, at };
  }
  return next;
}

type Ring = 'now' | 'look';

/** A wait that ends after a time or when someone rings; a ring nobody waits for is remembered. */
function makeBell(): { ring: (why: Ring) => void; wait: (ms: number | null) => Promise<Ring> } {
  let heard: Ring | null = null;
  let wake: ((why: Ring) => void) | null = null;
  return {
    ring(why) {
      if (wake) wake(why);
      else if (heard !== 'now') heard = why;
    },
    wait: (ms) =>
      new Promise((resolve) => {
        if (heard) {
          const why = heard;
          heard = null;
          resolve(why);
          return;
        }
        const timer = ms === null ? undefined : setTimeout(() => wake?.('look'), ms);
        wake = (why) => {
          clearTimeout(timer);
          wake = null;
          resolve(why);
        };
      }),
  };
}
