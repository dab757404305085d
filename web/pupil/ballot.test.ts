import { describe, expect, test } from 'vitest';
import { MAX_PICKS as ALLOWED } from '../../data/class-vote.ts';
import { isSame, known, MAX_PICKS, press, rankOf } from './ballot.ts';

const pressed = (...cards: string[]) => cards.reduce<readonly string[]>(press, []);

describe('a ballot', () => {
  test('ranks in the order of the presses', () => {
    const picks = pressed('c', 'a', 'b');
    expect(['a', 'b', 'c', 'd'].map((card) => rankOf(picks, card))).toEqual([2, 3, 1, null]);
  });
  test('holds three; a fourth press changes nothing', () =>
    expect(pressed('a', 'b', 'c', 'd')).toEqual(['a', 'b', 'c']));
  test('pressed again a card is taken out and the others move up', () =>
    expect(pressed('a', 'b', 'c', 'a')).toEqual(['b', 'c']));
  test('taken out and pressed again comes last', () => expect(pressed('a', 'b', 'a', 'a')).toEqual(['b', 'a']));
  test('is another when the order is another', () =>
    expect([isSame(['a', 'b'], ['a', 'b']), isSame(['a', 'b'], ['b', 'a']), isSame([], null)]).toEqual([
      true,
      false,
      false,
    ]));
  test('keeps only cards of this vote', () => expect(known(['x', 'a'], [{ id: 'a' }])).toEqual(['a']));
  test('holds as many as the server takes', () => expect(MAX_PICKS).toBe(ALLOWED));
});
