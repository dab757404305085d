/**
 * Sends the outbox by itself, one item at a time, from one tab at a time. Wakes on a new item, on network, on reload and when
 * the tablet is taken up again; otherwise it waits as long as `backoff` says.
 */
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { Tablet } from './database.ts';
import type { Outbox } from './outbox.ts';
import { acknowledge, dueAt, freeze, judge, postpone, refuse, resolveConflict, type Entry } from './outbox-entry.ts';

export type SenderTools = {
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
};

const LOCK = 'barnetrakk-sender';

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
      const due = nextDue(outbox.entries());
      if (due && (hurry || due.at <= now)) {
        const answered = await sendOne(tablet, outbox, tools, due.entry);
        // Without network the others would fail too: wait with them.
        hurry = hurry && answered;
        if (answered || nextDue(outbox.entries())?.at === 0) continue;
      }
      const next = nextDue(outbox.entries());
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
    await navigator.locks.request(LOCK, { signal }, work);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}

function nextDue(entries: readonly Entry[]): { entry: Entry; at: number } | null {
  let next: { entry: Entry; at: number } | null = null;
  for (const entry of entries) {
    const at = dueAt(entry);
    if (at !== null && (!next || at < next.at)) next = { entry, at };
  }
  return next;
}

/** @returns whether the server answered */
async function sendOne(tablet: Tablet, outbox: Outbox, tools: SenderTools, waiting: Entry): Promise<boolean> {
  const entry = await outbox.update(waiting.id, freeze);
  const phase = entry?.phase;
  if (!entry || phase?.is !== 'trying') return true;
  const seat = await tablet.get('seats', entry.seat);
  if (!seat) {
    await outbox.update(entry.id, (now) => refuse(now, 'seat-unknown'));
    return true;
  }
  const params = { seat: seat.seat, contribution: entry.id };
  const { rev, feature } = phase;
  try {
    const answer =
      feature === null
        ? await call('deleteContribution', { params, query: { rev }, seatToken: seat.token })
        : await call('putContribution', { params, body: { rev, feature }, seatToken: seat.token });
    await outbox.update(entry.id, (now) => acknowledge(now, answer.rev));
    return true;
  } catch (fault) {
    if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
    const verdict = judge(fault instanceof ApiProblem ? fault : null);
    const freshId = tools.newId();
    await outbox.update(entry.id, (now) => {
      if (verdict.is === 'again') return postpone(now, tools.now(), tools.random());
      if (verdict.is === 'conflict') return resolveConflict(now, verdict.stored, freshId);
      return refuse(now, verdict.code);
    });
    return verdict.is !== 'again';
  }
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
