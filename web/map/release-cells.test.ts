import { describe, expect, test } from 'vitest';
import type { ReleasedCell } from '../../data/release.ts';
import { mapCells, offeredCodes, shownPerTheme } from './release-cells.ts';

const cell = (over: Partial<ReleasedCell>): ReleasedCell => {
  const made = {
    cell: '60:1:1',
    theme: 'unsafe',
    school: 'lillevik',
    band: '5-9',
    codes: [],
    splits: {},
    ...over,
  } as const;
  return { ...made, codes: [...made.codes], id: `${made.theme}.${made.cell}.${made.school}` };
};

describe('cells of a theme', () => {
  test('other themes are left out', () => {
    expect(mapCells([cell({}), cell({ theme: 'wish', cell: '60:9:9' })], 'unsafe', null).map((c) => c.cell)).toEqual([
      '60:1:1',
    ]);
  });

  test('two schools in one hexagon are one cell with the stronger band, never a sum', () => {
    const both = [cell({ school: 'vagen', band: '5-9' }), cell({ school: 'lillevik', band: '10-19' })];
    const [only, ...more] = mapCells(both, 'unsafe', null);
    expect(more).toEqual([]);
    expect(only?.look).toEqual({ is: 'band', band: '10-19' });
    expect(only?.schools.map(({ released }) => released.school)).toEqual(['lillevik', 'vagen']);
  });

  test('the strongest come first, equals by cell id', () => {
    const cells = [cell({ cell: '60:2:1' }), cell({ cell: '60:1:2' }), cell({ cell: '60:3:3', band: '50+' })];
    expect(mapCells(cells, 'unsafe', null).map((c) => c.cell)).toEqual(['60:3:3', '60:1:2', '60:2:1']);
  });
});

describe('cells of a theme and a reason', () => {
  test('a split cell shows the band of the reason', () => {
    const split = cell({ band: '10-19', splits: { code: { dark: '5-9' } } });
    expect(mapCells([split], 'unsafe', 'dark')[0]?.look).toEqual({ is: 'band', band: '5-9' });
  });

  test('a split cell where nobody gave the reason is not shown', () => {
    expect(mapCells([cell({ splits: { code: { slippery: '5-9' } } })], 'unsafe', 'dark')).toEqual([]);
  });

  test('a cell that lists the reason without a split shows «at least k»', () => {
    expect(mapCells([cell({ codes: ['dark'] })], 'unsafe', 'dark')[0]?.look).toEqual({ is: 'at-least' });
  });

  test('a cell that neither splits nor lists it shows that only the whole can be shown', () => {
    expect(mapCells([cell({ codes: ['slippery'] })], 'unsafe', 'dark')[0]?.look).toEqual({ is: 'whole-only' });
  });
});

test('only reasons that a shown cell of the theme splits by or lists are offered, in the topics’ order', () => {
  const cells = [
    cell({ codes: ['slippery'] }),
    cell({ cell: '60:2:2', splits: { code: { fast_cars: '5-9' } } }),
    cell({ theme: 'wish', codes: ['light'] }),
  ];
  expect(offeredCodes(cells, 'unsafe')).toEqual(['fast_cars', 'slippery']);
  expect(offeredCodes(cells, 'route')).toEqual([]);
});

test('hexagons are counted once per theme though two schools share them', () => {
  const cells = [cell({}), cell({ school: 'vagen' }), cell({ theme: 'wish' })];
  expect(shownPerTheme(cells)).toEqual({ unsafe: 1, wish: 1 });
});
