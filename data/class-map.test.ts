import { describe, expect, it } from 'vitest';
import { makeClassMap, pilesOf, stepOf, type ClassRow, type Lot } from './class-map.ts';
import { mayCount, seatsBeforeFirst } from './class-show.ts';
import { talkingPoints } from './class-talk.ts';
import { Contribution, CUT } from './contribution.ts';

/** Three places of the small hexagons, far from each other. */
const PLACES = [10, 10.02, 10.04];
const mark = (place: number, type: 'unsafe' | 'like' | 'wish' = 'unsafe') =>
  Contribution.parse({
    type: 'Feature',
    id: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b',
    geometry: { type: 'Point', coordinates: [PLACES[place]!, 63] },
    properties: { type, cut: CUT, when: 'always' },
  });
const by = (count: number, place: number, type?: 'unsafe' | 'like' | 'wish'): ClassRow[] =>
  Array.from({ length: count }, (_, n) => ({ pupil: `p${n}`, contribution: mark(place, type) }));
const LOWEST = () => 0;
const HIGHEST = () => 0.999;
const first = (rows: readonly ClassRow[], lot: Lot = LOWEST, sentSeats = 12) =>
  makeClassMap(rows, { number: 1, sentSeats, before: [], lot });

describe('the class’s map', () => {
  it.each([
    [2, LOWEST, []],
    [3, LOWEST, ['some']],
    [4, HIGHEST, []],
    [5, HIGHEST, ['some']],
    [5, LOWEST, ['some']],
    [6, LOWEST, ['many']],
    [7, HIGHEST, ['some']],
    [8, HIGHEST, ['many']],
  ])('%i pupils by their lot', (count, lot, shades) => {
    expect(first(by(count, 0), lot).cells.map(({ shade }) => shade)).toEqual(shades);
  });

  it('counts a pupil once, however many marks', () => {
    expect(first([...by(2, 0), ...by(2, 0)]).cells).toEqual([]);
  });

  it('counts a drawn way in its cells, and a way told as a list of places in none', () => {
    const way = (told?: 'list') =>
      Contribution.parse({
        type: 'Feature',
        id: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b',
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [10, 63],
              [10.001, 63],
            ],
          ],
        },
        properties: { type: 'route', cut: CUT, kind: 'school', when: 'always', ...(told && { told }) },
      });
    const rows = (told?: 'list') => ['a', 'b', 'c'].map((pupil) => ({ pupil, contribution: way(told) }));
    expect(first(rows()).cells[0]).toMatchObject({ theme: 'route', shade: 'some' });
    expect(first(rows('list')).cells).toEqual([]);
  });

  it('calls a quarter of a large class many', () => {
    expect(first(by(7, 0), LOWEST, 32).cells[0]?.shade).toBe('some');
    expect(first(by(8, 0), LOWEST, 32).cells[0]?.shade).toBe('many');
  });

  it('keeps what was shown while three are left, whatever the new lot says', () => {
    const before = first(by(8, 0)).cells;
    const next = (count: number) =>
      makeClassMap(by(count, 0), { number: 2, sentSeats: 12, before, lot: HIGHEST }).cells;
    expect(next(6).map(({ shade }) => shade)).toEqual(['many']);
    expect(next(3).map(({ shade }) => shade)).toEqual(['some']);
    expect(next(2)).toEqual([]);
  });

  it('draws for each showing, theme and cell by itself, thresholds asked under names of their own', () => {
    const asked: string[] = [];
    first(by(6, 0), (name) => (asked.push(name), 0));
    expect(asked).toEqual([
      expect.stringMatching(/^some 1 unsafe\.60:/) as unknown,
      expect.stringMatching(/^many 1 unsafe\.60:/) as unknown,
    ]);
  });

  it('is the same for every order of the input', () => {
    const rows = [...by(4, 0), ...by(5, 1, 'like'), ...by(7, 2, 'wish'), ...by(1, 2)];
    expect(first(rows.toReversed())).toEqual(first(rows));
  });

  it('says by steps how many places only few set', () => {
    expect([0, 9, 10, 19, 20, 39, 40].map(stepOf)).toEqual(['under-10', 'under-10', '10+', '10+', '20+', '20+', '40+']);
    expect(first(by(2, 0)).elsewhere).toBe('under-10');
  });

  it('piles the stickers of a cell, never the ways', () => {
    const { cells } = first([...by(3, 0), ...by(6, 0, 'like')]);
    const [cell] = cells;
    expect(pilesOf([...cells, { theme: 'route', cell: cell!.cell, shade: 'many' }])).toEqual([
      {
        cell: cell!.cell,
        stickers: [
          { theme: 'like', shade: 'many' },
          { theme: 'unsafe', shade: 'some' },
        ],
      },
    ]);
  });
});

describe('talking points', () => {
  const cell = (i: number) => `60:${i}:0`;
  it('are three, of different kinds first, each in a cell of its own', () => {
    const points = talkingPoints([
      { theme: 'route', cell: cell(1), shade: 'many' },
      { theme: 'unsafe', cell: cell(1), shade: 'some' },
      { theme: 'like', cell: cell(2), shade: 'some' },
      { theme: 'unpleasant', cell: cell(2), shade: 'some' },
      { theme: 'wish', cell: cell(3), shade: 'some' },
      { theme: 'activity', cell: cell(4), shade: 'many' },
    ]);
    expect(points.map(({ kind, cell: at }) => [kind, at])).toEqual([
      ['unsafe-way', cell(1)],
      ['two-minds', cell(2)],
      ['together', cell(4)],
    ]);
  });
  it('are as few as the map gives', () => {
    expect(talkingPoints([])).toEqual([]);
    expect(talkingPoints([{ theme: 'wish', cell: cell(3), shade: 'some' }])).toHaveLength(1);
  });
});

describe('a showing', () => {
  it.each([
    [25, null, 9, false],
    [25, null, 10, true],
    [25, 10, 14, false],
    [25, 10, 15, true],
    [25, 10, 8, false],
    [6, null, 4, false],
    [6, null, 5, true],
  ])('of a class of %i, last at %s, now %i have sent: %s', (invited, sentSeatsAtLastShow, sentSeatsNow, may) => {
    expect(mayCount({ sentSeatsNow, sentSeatsAtLastShow, invited })).toBe(may);
  });
  it('first needs ten seats, four in five of a small class, five at least', () => {
    expect([4, 6, 8, 11, 12, 13, 28].map(seatsBeforeFirst)).toEqual([5, 5, 7, 9, 10, 10, 10]);
  });
});
