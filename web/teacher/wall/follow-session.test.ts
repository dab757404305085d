// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { delayBefore, followSession, type Progress } from './follow-session.ts';

/** An event source that is led by hand. */
class Line extends EventTarget {
  static opened: Line[] = [];
  isOpen = true;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Line.opened.push(this);
  }
  close(): void {
    this.isOpen = false;
  }
  say(event: string, body: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(body) }));
  }
}

const SESSION = '1b5e7a90-c3d2-4f84-9e6b-5b5b5b5b5b5b';
const snapshot = (joined: number) => ({ joined }) as Progress;
let answer: () => Response;
const heard: unknown[] = [];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Line.opened = [];
  heard.length = 0;
  vi.stubGlobal('EventSource', Line);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('fetch', () => Promise.resolve().then(() => answer()));
  end = followSession(SESSION, {
    onProgress: ({ joined }) => heard.push(joined),
    onLost: () => heard.push('lost'),
    onRefused: (code) => heard.push(code),
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const line = (): Line => Line.opened.at(-1)!;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const noNetwork = (): Response => {
  throw new TypeError('no network');
};

describe('a wall', () => {
  test('hears each snapshot', () => {
    expect(line().url).toBe(`/api/sessions/${SESSION}/events`);
    line().say('session', snapshot(1));
    line().say('session', snapshot(2));
    expect(heard).toEqual([1, 2]);
  });

  test('that loses its line asks until it is answered, then listens anew', async () => {
    line().say('session', snapshot(1));
    answer = noNetwork;
    line().dispatchEvent(new Event('error'));
    expect([heard.at(-1), line().isOpen]).toEqual(['lost', false]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(Line.opened).toHaveLength(1);
    answer = () => json(snapshot(7));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard.at(-1)).toBe(7);
    expect(Line.opened).toHaveLength(2);
  });

  test('that is refused by an event says why and stops', async () => {
    line().say('refused', { code: 'not-signed-in' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['not-signed-in']);
    expect(Line.opened.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  test('that is refused the line asks why and stops', async () => {
    answer = () => json({ code: 'not-found', detail: '' }, 404);
    line().dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['lost', 'not-found']);
    expect(Line.opened).toHaveLength(1);
  });

  test('goes on through a fault of the server', async () => {
    answer = () => json({ code: 'internal', detail: '' }, 500);
    line().dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(5_000);
    answer = () => json(snapshot(3));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard.at(-1)).toBe(3);
  });

  test('asks whether a line that has long been silent is alive', async () => {
    line().say('session', snapshot(1));
    answer = () => json(snapshot(2));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(heard).toEqual([1, 2]);
    expect(Line.opened).toHaveLength(1);
  });

  test('comes back at once when the network does', async () => {
    answer = noNetwork;
    window.dispatchEvent(new Event('offline'));
    answer = () => json(snapshot(4));
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['lost', 4]);
  });

  test('that is taken down listens no longer', async () => {
    end();
    expect(line().isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
  });
});

test('the wait grows to some seconds and is spread', () => {
  expect([0, 1, 2, 20].map((attempt) => Math.round(delayBefore(attempt, 0.5)))).toEqual([700, 1190, 2023, 8000]);
  expect([delayBefore(20, 0), delayBefore(20, 1)]).toEqual([4000, 12000]);
});
