import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../data/problem.ts';
import { MAX_RECORD_BYTES, RecordSplitter } from './geojson-stream.ts';

function split(text: string | Buffer, chunk = Infinity): string[] {
  const records: string[] = [];
  const splitter = new RecordSplitter((bytes, from, to) => records.push(bytes.toString('utf8', from, to)));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) {
    splitter.push(Buffer.from(bytes.subarray(at, Math.min(bytes.length, at + chunk))));
  }
  splitter.end();
  return records;
}
const collection = (features: readonly string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

const json = fc.json({ maxDepth: 3 }).map((text) => `{"type":"Feature","properties":${text}}`);

describe('finds the same records', () => {
  it.each([
    ['a collection', (r: string[]) => collection(r)],
    ['a collection whose type comes last', (r: string[]) => `{"features":[${r.join(',')}],"type":"FeatureCollection"}`],
    ['a collection with a byte order mark', (r: string[]) => `\uFEFF${collection(r)}`],
    [
      'a collection with brackets and quotes in other members',
      (r: string[]) =>
        `{"name":"}]\\"{[","crs":{"a":[1]},"type":"FeatureCollection","features" : [${r.join(' ,\r\n')} ] }`,
    ],
    ['a collection over many lines', (r: string[]) => JSON.stringify(JSON.parse(collection(r)), null, 2)],
    ['lines', (r: string[]) => r.join('\n')],
    ['lines with CRLF, blank lines and an end', (r: string[]) => `${r.join('\r\n\r\n')}\r\n`],
    ['a text sequence', (r: string[]) => r.map((record) => `\x1e${record}\n`).join('')],
    ['a text sequence over many lines', (r: string[]) => r.map((one) => `\x1e${pretty(one)}\n`).join('')],
    ['records side by side', (r: string[]) => r.join('')],
  ])('in %s, whole or in chunks of any length', (_name, write) => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (records, chunk) => {
        const text = write(records);
        const plain = (list: string[]) => list.map((record) => JSON.parse(record) as unknown);
        expect(plain(split(text))).toEqual(plain(records));
        expect(split(text, chunk)).toEqual(split(text));
      }),
    );
  });
});
const pretty = (record: string) => JSON.stringify(JSON.parse(record), null, 2);

it('a broken line is a record of its own and spoils no other', () => {
  const good = '{"type":"Feature","properties":{"a":"}"}}';
  for (const broken of ['{"type":"Feature","prop', '{"type":"Feature",', '{"a":[[[', 'nonsense', '"text"', '[1,2]']) {
    expect(split([good, broken, good, good].join('\n'))).toEqual([good, broken, good, good]);
    expect(split([broken, good, good].join('\n'), 7)).toEqual([broken, good, good]);
    expect(split([good, broken].join('\n'))).toEqual([good, broken]);
  }
});

it('a sequence record cut off ends at the next separator', () => {
  expect(split('\x1e{"type":"Fea\n\x1e{"b":1}\n')).toEqual(['{"type":"Fea', '{"b":1}']);
  expect(split('\x1e{"a":[1,\x1e{"b":1}\n')).toEqual(['{"a":[1,', '{"b":1}']);
});

it('members of a collection that are no objects are given, to be refused', () => {
  expect(split(collection(['null', '{"a":1}', '5', '[{"b":[]}]', '"x"']))).toEqual([
    'null',
    '{"a":1}',
    '5',
    '[{"b":[]}]',
    '"x"',
  ]);
});

it.each([
  ['not-json', '{"type":"FeatureCollection","features":[{"type":"Feature"}'],
  ['not-json', '{"type":"FeatureCollection","features":[{"type":"Feature"}]'],
  ['not-json', '{"type":"FeatureCollection","features":[{"type":"Fea\nture"}]}'],
  ['not-json', '{"type":"FeatureCollection","features":[{}] nonsense }'],
  ['not-geojson', '{"type":"Topology","features":[{}]}'],
  ['not-geojson', '{"features":[{}]}'],
  ['not-geojson', '{"type":"FeatureCollection","features":[{}],"features":[{}]}'],
])('refuses a collection out of shape whole, %s: %s', (code, text) => {
  expect(() => split(text)).toThrow(Problem);
  expect(() => split(text, 3)).toThrow(code);
});

it('an endless record is too large, and does not fill the memory', () => {
  const splitter = new RecordSplitter(() => expect.unreachable());
  const chunk = Buffer.alloc(8 << 20, '[');
  splitter.push(Buffer.from('{"a":'));
  expect(() => {
    for (let sent = 0; sent <= MAX_RECORD_BYTES; sent += chunk.length) splitter.push(chunk);
  }).toThrow('too-large');
});

it('says nothing of an empty file', () => {
  expect(split('')).toEqual([]);
  expect(split(' \n\x1e\n')).toEqual([]);
});
