import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem } from '../data/problem.ts';
import { CODES, CONTRIBUTION_TYPES, MODES, WHENS } from '../data/topics.ts';
import { InputReader } from './aggregate-input.ts';

/** All that a reader says of one Feature; a refusal by its code. */
function say(reader: InputReader) {
  const { shape, contributor, type, code, year, unknownProperties, isInGrid } = reader;
  const lonLat = [...shape.lonLat.subarray(0, 2 * shape.count)];
  return { contributor, type, code, year, unknownProperties, isInGrid, lonLat, offsets: [...shape.offsets] };
}
function strictly(text: string): ReturnType<typeof say> | string {
  const reader = new InputReader();
  try {
    reader.readStrictly(text);
    return say(reader);
  } catch (error) {
    return error instanceof Problem ? error.code : 'crash';
  }
}
function quickly(text: string): ReturnType<typeof say> | null {
  const reader = new InputReader();
  const bytes = Buffer.from(text);
  return reader.readQuickly(bytes, 0, bytes.length) ? say(reader) : null;
}

/** Numbers as programs write them. */
const ordinate = (min: number, max: number) =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.constantFrom('7', '2', 'all', 'exponent', 'whole', 'odd'))
    .map(([value, how]) => {
      if (how === 'all') return JSON.stringify(value);
      if (how === 'exponent') return value.toExponential(9);
      if (how === 'whole') return value.toFixed(0);
      return how === 'odd' ? ` ${value.toFixed(20)}\n` : value.toFixed(Number(how));
    });
const position = fc
  .oneof(
    { weight: 60, arbitrary: fc.tuple(ordinate(4, 32), ordinate(57, 72)) },
    { weight: 1, arbitrary: fc.tuple(ordinate(57, 72), ordinate(4, 32)) },
    { weight: 1, arbitrary: fc.tuple(ordinate(-200, 200), ordinate(-100, 100)) },
    { weight: 1, arbitrary: fc.tuple(ordinate(4, 32), ordinate(57, 72), ordinate(0, 900)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['NaN', '60'], ['1e999', '60'], ['null', '60'], ['01', '60'], ['10.', '60']),
    },
    { weight: 1, arbitrary: fc.constantFrom(['10'], [], ['[10]', '60'], ['"10"', '60'], ['-', '60'], ['+10', '60']) },
  )
  .map((ordinates) => `[${ordinates.join(',')}]`);
const line = fc.array(position, { minLength: 1, maxLength: 4 }).map((list) => `[${list.join(' , ')}]`);
const lines = fc.array(line, { maxLength: 3 }).map((list) => `[${list.join()}]`);
const geometryOf = (type: string) =>
  fc
    .oneof(
      {
        weight: 8,
        arbitrary:
          type === 'route'
            ? fc.oneof(fc.tuple(fc.constant('LineString'), line), fc.tuple(fc.constant('MultiLineString'), lines))
            : fc.tuple(fc.constant('Point'), position),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constantFrom('Point', 'LineString', 'MultiLineString', 'MultiPoint', 'Polygon'),
          fc.oneof(position, line, lines),
        ),
      },
    )
    .chain(([name, coordinates]) => {
      const [a, b] = [`"type":"${name}"`, `"coordinates":${coordinates}`];
      return oftenFirst(`{${a},${b}}`, `{${b} ,${a}}`, `{${a},${b},"bbox":[1,2]}`, `{${b}}`, 'null');
    });
/** The first and the second, and now and then one of the rest. */
const oftenFirst = (...texts: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...texts.slice(0, 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...texts) },
  );
const property = fc.oneof(
  fc.constantFrom(
    '"contributor":"p1"',
    '"contributor":"æøå"',
    '"contributor":1',
    '"contributor":""',
    '"contributor":null',
  ),
  fc.constantFrom(...CONTRIBUTION_TYPES, 'dislike').map((type) => `"type":"${type}"`),
  fc.constantFrom(...Object.values(CODES).flat(), 'other ', '').map((code) => `"code":"${code}"`),
  fc.constantFrom(...MODES, 'bike').map((mode) => `"mode":"${mode}"`),
  fc.constantFrom(...WHENS, 'never').map((when) => `"when":"${when}"`),
  fc.constantFrom('"modes":["walk"]', '"modes":[]', '"modes":null', '"grade":4', '"grade":11', '"grade":null'),
  fc.constantFrom('"year":2026', '"year":"2026"', '"year":1', '"school":"a"', '"school":""', '"code":null'),
  fc.constantFrom(
    '"x":{"y":[1]}',
    '"note":"a}\\"]"',
    '"z":1.5',
    '"__proto__":{}',
    '"__proto__":1',
    '"constructor":2',
    '"w":tru',
  ),
);
const feature = fc
  .tuple(
    fc.constantFrom(...CONTRIBUTION_TYPES),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(property, { maxLength: 3 })),
    fc.constantFrom('1', '"a"', '-0', 'null', '{}', '"\\u0041"'),
  )
  .chain(([type, more, id]) => fc.tuple(fc.constant({ type, more, id }), geometryOf(type)))
  .chain(([{ type, more, id }, shape]) => {
    const says = `{${['"contributor":"p7"', `"type":"${type}"`, ...more].join(',')}}`;
    const [a, b, c, d] = ['"type":"Feature"', `"properties": ${says}`, `"geometry":${shape}`, `"id":${id}`];
    return oftenFirst(
      `{${a},${b},${c}}`,
      `{${c},${b},${a},${d}}`,
      `{ ${a},\n${d},${b},${c} }`,
      `{${a},${b},${c},"bbox":[1]}`,
      `{${a},${b},${c},${c}}`,
      `{${a},${b},${c},}`,
      `{${b},${c}}`,
    );
  });

it('what the quick reader takes, it reads to the same numbers as the strict reader; what that refuses, it never takes', () => {
  let taken = 0;
  fc.assert(
    fc.property(feature, (text) => {
      const quick = quickly(text);
      if (quick === null) return;
      taken++;
      expect(quick).toEqual(strictly(text));
    }),
    { numRuns: 8000 },
  );
  expect(taken).toBeGreaterThan(300);
});

it('the strict reader ends every Feature as read or refused by a code', () => {
  fc.assert(
    fc.property(feature, (text) => {
      expect(strictly(text)).not.toBe('crash');
    }),
    { numRuns: 5000 },
  );
});

it('the quick reader takes a plain Feature of each shape', () => {
  const says = (type: string) => `{"contributor":"p1","type":"${type}","mode":"walk","grade":3,"other":1}`;
  for (const [type, shape] of [
    ['route', '{"type":"LineString","coordinates":[[10.1234567,59.1],[10.2,59]]}'],
    [
      'route',
      '{"type":"MultiLineString","coordinates":[[[10.1,59.1],[10.2,59]],[[10.3,59.25],[10.123456789012345,59]]]}',
    ],
    ['wish', '{"type":"Point","coordinates":[10.1,59.1]}'],
  ] as const) {
    const text = `{"type":"Feature","id":7,"properties":${says(type)},"geometry":${shape}}`;
    expect(quickly(text)).not.toBeNull();
    expect(quickly(text)).toEqual(strictly(text));
  }
});

it('bytes flipped at random never crash either reader, and they still agree', () => {
  const good = Buffer.from(
    '{"type":"Feature","id":7,"properties":{"contributor":"p1","type":"route","mode":"walk"},"geometry":{"type":"LineString","coordinates":[[10.1234567,59.1],[10.2,59.3]]}}',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }), (flips) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of flips) bytes[at] = byte;
      const reader = new InputReader();
      const expected = strictly(bytes.toString('utf8'));
      expect(expected).not.toBe('crash');
      if (reader.readQuickly(bytes, 0, bytes.length)) expect(say(reader)).toEqual(expected);
    }),
    { numRuns: 8000 },
  );
});
