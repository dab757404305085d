/** The browser's side of the line to the lesson (follow-lesson.ts): EventSource cannot send the seat's secret, fetch can. */
import type { ProblemCode } from '../../data/problem.ts';
import { address, ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { createEventReader, type LineEvent } from './event-lines.ts';
import type { LineTools } from './follow-lesson.ts';

/** The server speaks at once when a line is opened, ms. */
const FIRST_WORD_MS = 10_000;
/** And at least every 15 s after; a line that is silent for longer is dead, ms. */
const SILENCE_MS = 40_000;
/** A tablet that was asleep for so long cannot trust its line, ms. */
const ASLEEP_MS = 20_000;
/** A class takes its tablets up in the same second, ms. */
const SPREAD_MS = 1_000;

type Secret = Pick<DeviceSeat, 'seat' | 'token'>;

export function lineTools(secret: Secret): LineTools {
  const { seat, token } = secret;
  return {
    listen: (signal) => listen(secret, signal),
    ask: (signal) => call('getSeat', { params: { seat }, seatToken: token, signal }),
    wait,
    random: Math.random,
  };
}

async function* listen({ seat, token }: Secret, signal: AbortSignal): AsyncGenerator<LineEvent> {
  const cut = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heardAt = Date.now();
  const heard = (patience: number): void => {
    heardAt = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => cut.abort(), patience);
  };
  const wake = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - heardAt > ASLEEP_MS) cut.abort();
  };
  document.addEventListener('visibilitychange', wake, { signal: cut.signal });
  window.addEventListener('online', wake, { signal: cut.signal });
  heard(FIRST_WORD_MS);
  try {
    const response = await fetch(address('followLesson', { seat }), {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, cut.signal]),
    });
    if (!response.ok || !response.body) throw await refusal(response);
    const [reader, decoder, read] = [response.body.getReader(), new TextDecoder(), createEventReader()];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard(SILENCE_MS);
      yield* read(decoder.decode(value, { stream: true }));
    }
  } catch (fault) {
    throw fault instanceof ApiProblem ? fault : new NetworkDown(fault);
  } finally {
    clearTimeout(timer);
    cut.abort();
  }
}

async function refusal(response: Response): Promise<ApiProblem | NetworkDown> {
  const { code, detail } = (await response.json()) as { code?: ProblemCode; detail?: string };
  return code === undefined
    ? new NetworkDown(response.status)
    : new ApiProblem(code, response.status, detail ?? '', undefined);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    let timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      over.abort();
      resolve();
    }
    const wake = (): void => {
      if (document.visibilityState !== 'visible') return;
      clearTimeout(timer);
      timer = setTimeout(done, Math.min(ms, Math.random() * SPREAD_MS));
    };
    document.addEventListener('visibilitychange', wake, { signal: over.signal });
    window.addEventListener('online', wake, { signal: over.signal });
    signal.addEventListener('abort', done, { signal: over.signal });
    if (signal.aborted) done();
  });
}
