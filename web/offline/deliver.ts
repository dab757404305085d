/** Sends one waiting item: from a page, or from the service worker when the browser wakes it. */
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { Tablet } from './database.ts';
import type { Outbox, Waiting } from './outbox.ts';
import {
  acknowledge,
  freeze,
  judge,
  postpone,
  refuse,
  resolveConflict,
  resolveHandedIn,
  type Entry,
} from './outbox-entry.ts';

export type SenderTools = {
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
};

/** Whoever sends holds it: one tab, or the worker when no tab is open. */
export const SENDER_LOCK = 'barnetrakk-sender';

/** @returns whether the server answered */
export async function deliverOne(
  tablet: Tablet,
  outbox: Outbox,
  tools: SenderTools,
  { entry: waiting, sealed }: Waiting,
): Promise<boolean> {
  const entry = await outbox.update(waiting.id, freeze);
  const phase = entry?.phase;
  if (!entry || phase?.is !== 'trying') return true;
  const token = sealed?.token ?? (await tablet.get('seats', entry.seat))?.token;
  if (token === undefined) {
    // Sealed since it was looked up: it is sent from there.
    const moved = await tablet.get('sealed', entry.id);
    if (!moved) await outbox.update(entry.id, (now) => refuse(now, 'seat-unknown'));
    return true;
  }
  const params = { seat: entry.seat, contribution: entry.id };
  const { rev, feature } = phase;
  try {
    const answer =
      feature === null
        ? await call('deleteContribution', { params, query: { rev }, seatToken: token })
        : await call('putContribution', { params, body: { rev, feature }, seatToken: token });
    await outbox.update(entry.id, (now) => acknowledge(now, answer.rev));
    return true;
  } catch (fault) {
    if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
    const verdict = judge(fault instanceof ApiProblem ? fault : null);
    const freshId = tools.newId();
    await outbox.update(entry.id, (now): Entry => {
      if (verdict.is === 'again') return postpone(now, tools.now(), tools.random());
      if (verdict.is === 'refused') return refuse(now, verdict.code);
      return sealed?.from === 'file'
        ? resolveHandedIn(now, verdict.stored)
        : resolveConflict(now, verdict.stored, freshId);
    });
    return verdict.is !== 'again';
  }
}
