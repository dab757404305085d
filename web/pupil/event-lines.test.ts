import { describe, expect, test } from 'vitest';
import { createEventReader } from './event-lines.ts';

const all = (pieces: readonly string[]) => {
  const read = createEventReader();
  return pieces.flatMap((piece) => read(piece));
};

describe('server-sent events', () => {
  test('an event has its name and data', () =>
    expect(all(['event: lesson\ndata: {"a":1}\n\n'])).toEqual([{ event: 'lesson', data: '{"a":1}' }]));
  test('one that comes in pieces is given once it is whole', () =>
    expect(all(['retry: 1000\n\nev', 'ent: lesson\nda', 'ta: {"a":', '1}\n', '\n:\n\n'])).toEqual([
      { event: 'lesson', data: '{"a":1}' },
    ]));
  test('several in one piece keep their order', () =>
    expect(all(['event: a\ndata: 1\n\nevent: b\ndata: 2\n\n']).map(({ event }) => event)).toEqual(['a', 'b']));
  test('a comment is no event', () => expect(all([':\n\n', ': beat\n\n'])).toEqual([]));
  test('data with colons and over two lines stays whole', () =>
    expect(all(['data: {"a":"b: c"\ndata: }\n\n'])).toEqual([{ event: 'message', data: '{"a":"b: c"\n}' }]));
  test('lines that end as on Windows are read too', () =>
    expect(all(['event: lesson\r\ndata: 1\r\n\r\n'])).toEqual([{ event: 'lesson', data: '1' }]));
});
