import { describe, expect, it } from 'vitest';
import { Contribution, Rev } from './contribution.ts';
import { CODES, COMPANY, MODES, ROUTE_KINDS, STICKER_TYPES, WHENS } from './topics.ts';

const id = '3f2f5c1e-8f3a-4d2b-9c61-0d7f0a6f5b11';
const sticker = (type: string, properties: object = {}) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [10, 63] },
  properties: { type, cut: 'home-block/1', when: 'always', ...properties },
});
const line = [
  [10, 63],
  [11, 64],
];
const route = (properties: object = {}, rest: object = {}) => ({
  type: 'Feature',
  id,
  geometry: { type: 'MultiLineString', coordinates: [line] },
  properties: { type: 'route', cut: 'home-block/1', kind: 'school', modes: ['walk'], when: 'always', ...properties },
  ...rest,
});
const isRead = (value: unknown) => Contribution.safeParse(value).success;

describe('a contribution', () => {
  it.each(STICKER_TYPES.flatMap((type) => CODES[type].map((code) => [type, code])))(
    'of type %s may say %s',
    (type, code) => {
      expect(isRead(sticker(type, { code }))).toBe(true);
    },
  );

  it('of one type takes no code that only another has', () => {
    for (const type of STICKER_TYPES) {
      const own: readonly string[] = CODES[type];
      const foreign = STICKER_TYPES.flatMap((other): readonly string[] => CODES[other]).filter(
        (code) => !own.includes(code),
      );
      expect(foreign.length).toBeGreaterThan(0);
      expect(foreign.filter((code) => isRead(sticker(type, { code })))).toEqual([]);
    }
  });

  it('may be a way of every kind, mode, season and company', () => {
    const ways = [
      ...ROUTE_KINDS.map((kind) => route({ kind })),
      ...MODES.map((mode) => route({ modes: [mode] })),
      ...WHENS.map((when) => route({ when })),
      ...COMPANY.map((company) => route({ with: company })),
    ];
    expect(ways.filter((way) => !isRead(way))).toEqual([]);
  });

  it('may be a way of which the child did not say how', () => {
    expect(isRead(route({ modes: undefined }))).toBe(true);
  });

  it('may have no place', () => {
    expect([route({}, { geometry: null }), { ...sticker('like'), geometry: null }].map(isRead)).toEqual([true, true]);
  });

  it.each([
    ['a time', route({ time: '2026-11-23T09:12' })],
    ['the length of the uncut way', route({ length: 1200 })],
    ['a block', route({ block: '250:1:2' })],
    ['a seat', route({}, { seat: id })],
    ['a name', sticker('like', { name: 'Ola' })],
    ['a bounding box', route({}, { bbox: [10, 63, 11, 64] })],
    [
      'a third ordinate',
      route(
        {},
        {
          geometry: {
            type: 'MultiLineString',
            coordinates: [
              [
                [10, 63, 1],
                [11, 64, 1],
              ],
            ],
          },
        },
      ),
    ],
    ['company of a sticker', sticker('like', { with: 'alone' })],
    ['a text of a way', route({ text: 'fort' })],
    ['another cut', route({ cut: 'circle/1' })],
    ['no cut', route({ cut: undefined })],
    ['an empty list of modes', route({ modes: [] })],
    ['no geometry member', route({}, { geometry: undefined })],
    ['an id that tells the time', route({}, { id: '0192f3c4-7d3a-7b2b-9c61-0d7f0a6f5b11' })],
  ])('never has %s', (_, value) => {
    expect(isRead(value)).toBe(false);
  });

  it('has its text trimmed, and no empty one', () => {
    expect(Contribution.parse(sticker('wish', { text: '  en benk ' })).properties).toMatchObject({ text: 'en benk' });
    expect(isRead(sticker('wish', { text: '   ' }))).toBe(false);
  });
});

describe('a revision', () => {
  it.each([
    [1, true],
    [1_000_000, true],
    [0, false],
    [1.5, false],
    [1_000_001, false],
    ['1', false],
  ])('of %o is read: %s', (rev, wanted) => {
    expect(Rev.safeParse(rev).success).toBe(wanted);
  });
});
