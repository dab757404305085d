/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Problem } from '../data/problem.ts';
import type { Listener } from './live.ts';

/** How long a browser waits before it connects again, ms. */
const RETRY_MS = 1_000;

/** What a listener is sent: `key` tells whether it differs from what was sent before. */
export type Snapshot = { readonly event: string; readonly body: unknown; readonly key: string };

/**
 * Sends `first` and then, after each nudge, what `read` gives if it differs. A `Problem` from `read` is the last event.
 * @param log is told what nobody foresaw
 */
export function eventStream(
  context: Context,
  listener: Listener,
  first: Snapshot,
  read: () => Promise<Snapshot>,
  log: (message: string) => void,
): Response {
  // A proxy that gathers answers would hold events back.
  context.header('X-Accel-Buffering', 'no');
  const response = streamSSE(context, async (stream) => {
    stream.onAbort(listener.end);
    let sent = '';
    try {
      await stream.write(`retry: ${RETRY_MS}\n\n`);
      for (let snapshot = first; ; snapshot = await read()) {
        if (snapshot.key !== sent) {
          await stream.writeSSE({ event: snapshot.event, data: JSON.stringify(snapshot.body) });
          sent = snapshot.key;
        } else await stream.write(':\n\n');
        if ((await listener.next()) === 'over') return;
      }
    } catch (error) {
      const code = error instanceof Problem ? error.code : 'internal';
      if (code === 'internal') log(error instanceof Error ? error.message : String(error));
      else await stream.writeSSE({ event: 'refused', data: JSON.stringify({ code }) });
    } finally {
      listener.end();
    }
  });
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
