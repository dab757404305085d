/** Sends what waits when the page is closed and the browser wakes the worker (Background Sync). */
import { openTablet } from '../offline/database.ts';
import { deliverOne, SENDER_LOCK } from '../offline/deliver.ts';
import { openOutbox } from '../offline/outbox.ts';
import { newId } from '../offline/random-id.ts';

/** @throws when something still waits, so that the browser tries again later */
export async function deliverAll(): Promise<void> {
  await navigator.locks.request(SENDER_LOCK, { ifAvailable: true }, async (lock) => {
    // An open page is sending already.
    if (!lock) return;
    const tablet = await openTablet(Date.now());
    const outbox = await openOutbox(tablet);
    try {
      const tools = { now: Date.now, random: Math.random, newId };
      for (let [next] = outbox.waiting(); next; [next] = outbox.waiting()) {
        if (!(await deliverOne(tablet, outbox, tools, next))) throw new Error('no network yet');
      }
    } finally {
      outbox.close();
      tablet.close();
    }
  });
}
