import { describe, expect, it } from 'vitest';
import { checkPlaces, unreadBand } from './class-statement.ts';
import { makeCards, orderCards, type VoteCard } from './class-vote.ts';
import { turnoutOf } from './turnout.ts';

describe('turnout', () => {
  it.each([
    [18, 24, { as: 'numbers', sent: 18, invited: 24 }],
    [15, 15, { as: 'numbers', sent: 15, invited: 15 }],
    [16, 15, { as: 'numbers', sent: 15, invited: 15 }],
    [14, 14, { as: 'words', share: 'most' }],
    [8, 12, { as: 'words', share: 'most' }],
    [7, 12, { as: 'words', share: 'about-half' }],
    [4, 10, { as: 'words', share: 'about-half' }],
    [3, 10, { as: 'words', share: 'some' }],
    [0, 24, null],
  ])('%i of %i', (sent, invited, turnout) => {
    expect(turnoutOf(sent, invited)).toEqual(turnout);
  });
});

describe('texts deleted unread', () => {
  it('are said in bands, in which none and a few look alike', () => {
    expect([0, 1, 4, 5, 9, 10, 20, 49, 50].map(unreadBand)).toEqual(
      ['under-5', 'under-5', 'under-5', '5-9', '5-9', '10-19', '20-49', '20-49', '50+'],
    ); // prettier-ignore
  });
});

describe('places of a statement', () => {
  const known = { cells: new Set(['60:1:1']), places: new Set(['hallen']) };
  it('are shown cells or named places', () => {
    const name = 'x';
    expect(() => {
      checkPlaces(
        [
          { name, at: { by: 'cell', cell: '60:1:1' } },
          { name, at: { by: 'place', place: 'hallen' } },
        ],
        known,
      );
    }).not.toThrow();
    for (const at of [
      { by: 'cell', cell: '60:1:2' },
      { by: 'place', place: 'kiosken' },
    ] as const) {
      expect(() => {
        checkPlaces([{ name, at }], known);
      }).toThrow('not-valid');
    }
  });
});

describe('cards', () => {
  it('join neighbours, leave ways out, and are six at most, the strongest', () => {
    const far = Array.from(
      { length: 8 },
      (_, n) => ({ theme: 'like', cell: `60:${10 * n}:0`, shade: 'some' }) as const,
    );
    const cards = makeCards(
      [...far, { theme: 'wish', cell: '60:70:1', shade: 'many' }, { theme: 'route', cell: '60:999:0', shade: 'many' }],
      [],
    );
    expect(cards).toHaveLength(6);
    expect(cards.at(-1)).toMatchObject({ id: '60:70:1', cells: ['60:70:1', '60:70:0'] });
    expect(cards.map(({ id }) => id)).not.toContain('60:999:0');
  });
});

describe('the order of a vote', () => {
  const card = (id: string): VoteCard => ({
    id,
    cells: [id],
    stickers: [{ theme: 'like', shade: 'some' }],
    place: null,
  });
  const [a, b, c] = ['60:1:1', '60:2:2', '60:3:3'] as const;
  const cards = [a, b, c].map(card);
  it('gives three, two and one points', () => {
    expect(orderCards(cards, [[c, b, a], [b, c], [b]], () => 0)).toEqual([b, c, a]);
  });
  it('leaves equals to the lot, the same at each reading and for every order of ballots', () => {
    const lot = (name: string) => (name.includes(c) ? 0 : name.includes(a) ? 0.5 : 0.9);
    expect(orderCards(cards, [[a], [b], [c]], lot)).toEqual([c, a, b]);
    expect(orderCards(cards.toReversed(), [[c], [b], [a]], lot)).toEqual([c, a, b]);
  });
});
