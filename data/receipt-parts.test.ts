import { describe, expect, it } from 'vitest';
import { CUT, type Contribution } from './contribution.ts';
import { cellAt, cellId } from './hex-grid.ts';
import { receiptParts, ReceiptParts, type Published } from './receipt-parts.ts';
import { lonLatToUtm } from './utm.ts';

const AT: [number, number] = [10, 63];
const EDGE = 60;
const [x, y] = lonLatToUtm(...AT, 25833);
const { i, j } = cellAt(x, y, EDGE);
const CELL = cellId(EDGE, i, j);
const ID = `unsafe.${CELL}.nord`;

const sticker = (code: string | undefined, coordinates: [number, number] | null = AT): Contribution => ({
  type: 'Feature',
  id: 'd9b8c7a6-5e4f-4d3c-8b2a-1f0e9d8c7b6a',
  geometry: coordinates && { type: 'Point', coordinates },
  properties: { type: 'unsafe', cut: CUT, when: 'always', ...(code === undefined ? {} : { code }) },
});
const WAY: Contribution = {
  type: 'Feature',
  id: 'd9b8c7a6-5e4f-4d3c-8b2a-1f0e9d8c7b6b',
  geometry: null,
  properties: { type: 'route', cut: CUT, kind: 'school', when: 'always' },
};
const published = (codes: readonly string[] | undefined): Published => ({
  edge: EDGE,
  codesAt: (id) => (id === ID ? codes : undefined),
  findings: [
    {
      id: 'bru',
      theme: 'unsafe',
      code: 'fast_cars',
      evidence: { release: 1, cells: [{ id: ID, cell: CELL, band: '5-9' }] },
    },
  ],
});

describe('what a receipt leads to', () => {
  it('is a finding when theme, reason, cell and school are the same', () => {
    const found = (...args: Parameters<typeof receiptParts>) => receiptParts(...args).findings;
    const shown = published(['fast_cars']);
    expect(found([sticker('fast_cars')], 'nord', shown)).toEqual(['bru']);
    expect(found([sticker('dark')], 'nord', shown)).toEqual([]);
    expect(found([sticker('fast_cars')], 'sor', shown)).toEqual([]);
    expect(found([sticker('fast_cars', [10.05, 63])], 'nord', shown)).toEqual([]);
    expect(found([sticker('fast_cars', null)], 'nord', shown)).toEqual([]);
  });
  it('is «few» where the map shows nothing of it, «on the map» where it does, «school» without a place', () => {
    const as = (all: Contribution[], codes: readonly string[] | undefined) =>
      receiptParts(all, 'nord', published(codes)).as;
    expect(as([sticker('dark')], undefined)).toBe('few');
    expect(as([sticker('dark')], ['fast_cars'])).toBe('few');
    expect(as([sticker('dark'), sticker('fast_cars')], ['fast_cars'])).toBe('on-map');
    expect(as([sticker(undefined)], ['fast_cars'])).toBe('on-map');
    expect(as([sticker('dark', null), WAY], ['dark'])).toBe('school');
    expect(as([WAY], undefined)).toBe('school');
  });
  it('names rows of the school table once each, and holds no place', () => {
    const parts = receiptParts([sticker('dark'), sticker('dark', null), WAY], 'nord', published(undefined));
    expect(parts.rows).toEqual([
      { theme: 'route', code: null },
      { theme: 'unsafe', code: null },
      { theme: 'unsafe', code: 'dark' },
    ]);
    expect(ReceiptParts.parse(parts)).toEqual(parts);
    expect(JSON.stringify(parts)).not.toContain(':1');
  });
});
