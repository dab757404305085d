import { describe, expect, it } from 'vitest';
import {
  decide,
  decisionOf,
  focused,
  isAllMasked,
  isChanged,
  termsOf,
  toggleQuotable,
  masksOf,
  moveFocus,
  progressOf,
  setMasks,
  startWork,
  takeIn,
  toggleWord,
  undo,
  wordsWithin,
  type QueueText,
  type TextWork,
} from './text-work.ts';

const text = (key: string, more: Partial<QueueText> = {}): QueueText => ({
  key,
  theme: 'unsafe',
  code: 'scary',
  text: 'Ola er slem her',
  state: 'waiting',
  masked: [],
  quotable: false,
  reason: null,
  ...more,
});
const three = () => startWork([text('a'), text('b'), text('c')]);
const approve = (work: TextWork): TextWork => {
  const now = focused(work)!;
  return decide(work, [
    { key: now.key, decision: 'approve', masked: [...masksOf(work, now)], quotable: termsOf(work, now).quotable },
  ]);
};

describe('the focus', () => {
  it('begins at the first text that waits, and stops at the ends of the list', () => {
    const work = startWork([text('a', { state: 'approved' }), text('b')]);
    expect(work.focus).toBe('b');
    expect(moveFocus(work, 1).focus).toBe('b');
    expect(moveFocus(work, -1).focus).toBe('a');
  });
  it('goes on to the next that waits, round the end, and stays where none waits or there is more to read', () => {
    let work = moveFocus(moveFocus(three(), 1), 1);
    work = approve(work);
    expect(work.focus).toBe('a');
    work = approve(approve(work));
    expect(work.focus).toBe('b');
    expect(decide(three(), [{ key: 'a', decision: 'hold', reason: 'worrying' }], true).focus).toBe('a');
  });
});

describe('masks', () => {
  it('are tapped on and off, sorted, and go with the text when it is let through', () => {
    let work = toggleWord(toggleWord(three(), text('a'), 2), text('a'), 0);
    expect(masksOf(work, work.texts[0]!)).toEqual([0, 2]);
    work = approve(work);
    expect(work.texts[0]).toMatchObject({ state: 'approved', masked: [0, 2] });
    work = toggleWord(work, work.texts[0]!, 0);
    expect(isChanged(work, work.texts[0]!)).toBe(true);
    expect(toggleWord(work, work.texts[0]!, 9)).toBe(work);
  });
  it('on every word leave nothing to let through', () => {
    const work = setMasks(three(), text('a'), [0, 1, 2, 3]);
    expect(isAllMasked(work, work.texts[0]!)).toBe(true);
    expect(isAllMasked(work, work.texts[1]!)).toBe(false);
  });
  it('fit words that a finding touches', () =>
    expect(wordsWithin('Ola er slem her', { from: 1, to: 6 })).toEqual([0, 1]));
});

describe('the second yes', () => {
  it('is off, is tapped before or after the text is let through, and goes when it is held back', () => {
    let work = three();
    expect(termsOf(work, work.texts[0]!).quotable).toBe(false);
    work = approve(toggleQuotable(work, work.texts[0]!));
    expect(work.texts[0]).toMatchObject({ state: 'approved', quotable: true });
    expect(decisionOf(work.texts[0]!)).toEqual({ key: 'a', decision: 'approve', masked: [], quotable: true });
    const taken = toggleQuotable(work, work.texts[0]!);
    expect(isChanged(taken, taken.texts[0]!)).toBe(true);
    const held = decide(taken, [{ key: 'a', decision: 'hold', reason: 'private' }]);
    expect([held.texts[0]!.quotable, termsOf(held, held.texts[0]!).quotable]).toEqual([false, false]);
    expect(progressOf(work)).toMatchObject({ approved: 1, quotable: 1 });
    expect(undo(undo(held).work).work.texts[0]!.quotable).toBe(true);
  });
});

describe('undo', () => {
  it('takes back step by step as far as there are steps, and names what the server must be told', () => {
    let work = toggleWord(three(), text('a'), 0);
    work = approve(work);
    work = decide(work, [{ key: 'b', decision: 'hold', reason: 'private' }]);
    const one = undo(work);
    expect([one.keys, one.work.focus, decisionOf(one.work.texts[1]!)]).toEqual([['b'], 'b', { key: 'b', decision: 'wait' }]); // prettier-ignore
    const two = undo(one.work);
    expect([two.keys, two.work.texts[0]!.state]).toEqual([['a'], 'waiting']);
    expect(masksOf(two.work, two.work.texts[0]!)).toEqual([0]);
    const third = undo(two.work);
    expect([third.keys, masksOf(third.work, third.work.texts[0]!)]).toEqual([[], []]);
    expect(undo(third.work).work).toBe(third.work);
  });
  it('of many at once brings each back to what it was', () => {
    const work = startWork([text('a', { state: 'held', reason: 'private' }), text('b')]);
    const both = decide(
      work,
      ['a', 'b'].map((key) => ({ key, decision: 'approve', masked: [], quotable: false })),
    );
    expect(progressOf(both)).toEqual({ done: 2, all: 2, approved: 2, quotable: 0, held: 0 });
    expect(undo(both).work.texts).toEqual(work.texts);
  });
});

describe('news from the server', () => {
  it('takes away what a child changed, with its steps, and marks what came late', () => {
    const work = approve(approve(three()));
    const { work: now, gone, came } = takeIn(work, [text('b', { state: 'approved' }), text('c'), text('d')], new Set());
    expect([gone, came, [...now.late], now.focus]).toEqual([1, 1, ['d'], 'c']);
    expect(now.past).toHaveLength(1);
    expect(undo(now).keys).toEqual(['b']);
  });
  it('leaves what is not yet saved as it is here', () => {
    const work = approve(three());
    expect(takeIn(work, [text('a'), text('b')], new Set(['a'])).work.texts[0]!.state).toBe('approved');
    expect(takeIn(work, [text('a'), text('b')], new Set()).work.texts[0]!.state).toBe('waiting');
  });
  it('moves the focus on where its text is gone', () => {
    expect(takeIn(three(), [text('b'), text('c')], new Set()).work.focus).toBe('b');
    expect(takeIn(three(), [], new Set()).work.focus).toBeNull();
  });
});
