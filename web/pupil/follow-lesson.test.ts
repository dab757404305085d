import { describe, expect, test } from 'vitest';
import { ApiProblem, NetworkDown } from '../api-client.ts';
import type { LineEvent } from './event-lines.ts';
import { followLesson, type LineTools, type News } from './follow-lesson.ts';

const NEWS = { sessionState: 'open', step: 'way', paused: false } as News;
const lesson = (change: Partial<News>): LineEvent => ({
  event: 'lesson',
  data: JSON.stringify({ ...NEWS, ...change }),
});
const down = () => new NetworkDown('away');

/** One line after another, as scripted; what follows them is silence until the test has seen enough waits. */
async function follow(
  lines: readonly (readonly LineEvent[] | Error)[],
  { ask = () => Promise.reject(down()), most = lines.length }: { ask?: LineTools['ask']; most?: number } = {},
): Promise<{ said: string[]; waits: number[] }> {
  const stop = new AbortController();
  const said: string[] = [];
  const waits: number[] = [];
  let next = 0;
  await followLesson(
    {
      async *listen() {
        const line = await Promise.resolve(lines[next++] ?? down());
        if (line instanceof Error) throw line;
        yield* line;
      },
      ask,
      wait: (ms) => {
        waits.push(ms);
        if (waits.length >= most) stop.abort();
        return Promise.resolve();
      },
      random: () => 0.5,
    },
    {
      heard: ({ step, paused }) => said.push(`${step}${paused ? ' paused' : ''}`),
      ended: (why) => said.push(`ended ${why}`),
      lost: () => said.push('lost'),
    },
    stop.signal,
  );
  return { said, waits };
}

describe('the tablet’s line to the lesson', () => {
  test('tells each lesson event in order', async () =>
    expect((await follow([[lesson({}), lesson({ paused: true }), lesson({ step: 'places' })]])).said).toEqual([
      'way',
      'way paused',
      'places',
    ]));
  test('connects again after a line that ended', async () =>
    expect((await follow([[lesson({})], [lesson({ step: 'places' })]])).said).toEqual(['way', 'places']));
  test('waits longer after each line that said nothing, 15 s at most, and briefly again after one that spoke', async () => {
    const lines = [...Array.from({ length: 7 }, down), [lesson({})]];
    expect((await follow(lines)).waits).toEqual([1000, 2000, 4000, 8000, 15000, 15000, 15000, 1000]);
  });
  test('asks when a line says nothing, as a proxy that gathers events makes it', async () =>
    expect((await follow([[], []], { ask: () => Promise.resolve(NEWS) })).said).toEqual(['way', 'way']));
  test('does not ask when the line has spoken', async () =>
    expect((await follow([[lesson({})]], { ask: () => Promise.reject(new Error('asked')) })).said).toEqual(['way']));
  test('is lost after three tries in vain, once', async () =>
    expect((await follow(Array.from({ length: 6 }, down))).said).toEqual(['lost']));
  test('a server that is unwell is tried again', async () =>
    expect((await follow([new ApiProblem('internal', 500, '', undefined), [lesson({})]])).said).toEqual(['way']));
});

describe('a seat that has ended is not asked for again', () => {
  test.each([
    ['seat-evicted', 'evicted'],
    ['seat-moved', 'moved'],
    ['seat-unknown', 'gone'],
  ] as const)('%s, said on the line', async (code, why) => {
    const refused = { event: 'refused', data: JSON.stringify({ code }) };
    const { said, waits } = await follow([[lesson({}), refused], [lesson({ step: 'places' })]]);
    expect([said, waits]).toEqual([['way', `ended ${why}`], []]);
  });
  test('said when the line is opened', async () =>
    expect((await follow([new ApiProblem('seat-evicted', 403, '', undefined)])).said).toEqual(['ended evicted']));
  test('said when asked', async () => {
    const ask = () => Promise.reject(new ApiProblem('seat-evicted', 403, '', undefined));
    expect((await follow([down(), [lesson({})]], { ask })).said).toEqual(['ended evicted']);
  });
});
