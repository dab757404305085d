import { describe, expect, it } from 'vitest';
import { MASK, maskWords, wordsOf } from './mask-words.ts';
import { mayLetIn, queueState, TextDecision } from './text-queue.ts';

const DAY = 24 * 3600 * 1000;

describe('masked words', () => {
  it.each([
    ['Ola er slem, sa Kari!', [0, 4], `${MASK} er slem, sa ${MASK}!`],
    ['Ola Nordmann er her', [0, 1], `${MASK} er her`],
    ['ring 12 34 56 78 nå', [1, 2, 3, 4], `ring ${MASK} nå`],
    ['skriv til ola@x.no her', [2], `skriv til ${MASK} her`],
    ['Æ likæ dæ 😀', [], 'Æ likæ dæ 😀'],
  ])('%s, %j', (text, masked, shown) => {
    expect(maskWords(text, masked)).toBe(shown);
  });
  it('look the same however long the word was', () => {
    expect(maskWords('Bo bor her', [0])).toBe(maskWords('Bartholomeus bor her', [0]));
  });
  it('must be there, and leave a word', () => {
    expect(() => maskWords('to ord', [2])).toThrow('not-valid');
    expect(() => maskWords('to ord', [0, 1])).toThrow('not-valid');
  });
  it('are counted as they stand in the text', () => {
    expect(wordsOf('Her, ja!').map(({ from, to }) => [from, to])).toEqual([[0, 3], [5, 7]]); // prettier-ignore
  });
});

describe('a decision', () => {
  it('says each time whether everybody may read it', () => {
    const key = 'a'.repeat(32);
    expect(TextDecision.safeParse({ key, decision: 'approve', masked: [] }).success).toBe(false);
  });
  it('can carry no words of the teacher', () => {
    const key = 'a'.repeat(32);
    expect(TextDecision.safeParse({ key, decision: 'approve', masked: [], quotable: true }).success).toBe(true);
    expect(TextDecision.safeParse({ key, decision: 'approve', masked: [], quotable: true, text: 'pent' }).success).toBe(
      false,
    );
    expect(TextDecision.safeParse({ key, decision: 'hold', reason: 'fordi' }).success).toBe(false);
  });
});

describe('the queue', () => {
  it('waits for the end of the lesson and is open for 14 days', () => {
    expect([null, 0].map((closedAt) => queueState(closedAt, 0))).toEqual([
      { state: 'lesson', daysLeft: null },
      { state: 'open', daysLeft: 14 },
    ]);
    expect([14 * DAY - 1, 14 * DAY, 14 * DAY + 1].map((now) => queueState(0, now))).toEqual([
      { state: 'open', daysLeft: 1 },
      { state: 'open', daysLeft: 0 },
      { state: 'over', daysLeft: 0 },
    ]);
  });
  it('lets late texts in three pupils at a time, or when nothing more can come', () => {
    const late = { isFirst: false, pupils: 2, deliveryEnded: false };
    expect(
      [late, { ...late, isFirst: true }, { ...late, pupils: 3 }, { ...late, deliveryEnded: true }].map(mayLetIn),
    ).toEqual([false, true, true, true]);
  });
});
