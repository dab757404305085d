import { expect, test } from 'vitest';
import { surplus } from './bounded-cache.ts';
import { parseRange, partOf } from './byte-range.ts';

test('one range from first to last is read; anything else is not', () =>
  expect(
    ['bytes=0-126', 'bytes=5-5', 'bytes=5-', 'bytes=-5', 'bytes=0-1,3-4', 'bytes=9-2', null].map(parseRange),
  ).toEqual([{ start: 0, end: 126 }, { start: 5, end: 5 }, null, null, null, null, null]));

const whole = new Blob([new Uint8Array(100).map((_, n) => n)]);
const headers = new Headers({ ETag: '"town"', 'Content-Type': 'application/vnd.pmtiles' });

test('a part of a kept file is answered as the server would', async () => {
  const part = partOf(whole, { start: 10, end: 19 }, headers);
  expect([part.status, part.headers.get('Content-Range'), part.headers.get('Content-Length')]).toEqual([
    206,
    'bytes 10-19/100',
    '10',
  ]);
  expect(part.headers.get('ETag')).toBe('"town"');
  expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

test('a part that reaches beyond the end is cut there', async () => {
  const part = partOf(whole, { start: 95, end: 400 }, headers);
  expect(part.headers.get('Content-Range')).toBe('bytes 95-99/100');
  expect((await part.arrayBuffer()).byteLength).toBe(5);
});

test('a part after the end is 416 with the length', () => {
  const part = partOf(whole, { start: 100, end: 101 }, headers);
  expect([part.status, part.headers.get('Content-Range')]).toEqual([416, 'bytes */100']);
});

test('beyond the budget the oldest go, and no more than needed', () => {
  const kept = [4, 3, 2, 1].map((size, n) => ({ key: String(n), size }));
  expect([10, 9, 6, 2, 0].map((most) => surplus(kept, most))).toEqual([
    [],
    ['0'],
    ['0'],
    ['0', '1', '2'],
    ['0', '1', '2', '3'],
  ]);
});
