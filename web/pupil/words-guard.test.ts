import { describe, expect, test } from 'vitest';
import { checkWords } from '../../data/words/check-words.ts';
import { keptAs, piecesOf, replaceFound, unanswered } from './words-guard.ts';

const ALLOWED = ['Lillevik', 'Lillevik barneskole', 'Akebakken'];
const open = (text: string, ...kept: string[]) =>
  unanswered(text, checkWords(text, ALLOWED), new Set(kept.map(keptAs))).map(({ kind, words }) => [kind, words]);

describe('what a child has yet to answer', () => {
  test('a name is found', () => {
    expect(open('Jeg leker med Ola her')).toEqual([['name', 'Ola']]);
  });
  test('a name that the child says is none is answered, however it is written', () => {
    expect(open('Jeg leker med Ola her', 'OLA')).toEqual([]);
  });
  test('a phone number cannot be kept', () => {
    expect(open('ring meg på 91234567', '91234567')).toEqual([['phone', '91234567']]);
  });
  test('names of the case are no findings', () => {
    expect(open('Akebakken i Lillevik er best')).toEqual([]);
  });
  test('an empty text has none', () => {
    expect(open('')).toEqual([]);
  });
});

describe('putting other words in', () => {
  const text = 'Jeg og Ola leker';
  test('a name becomes «en venn»', () => {
    expect(replaceFound(text, { from: 7, to: 10 }, 'en venn')).toBe('Jeg og en venn leker');
  });
  test('nothing in its place leaves one space', () => {
    expect(replaceFound('ring 91234567 da', { from: 5, to: 13 }, '')).toBe('ring da');
  });
  test('nothing in place of all is empty', () => {
    expect(replaceFound('91234567', { from: 0, to: 8 }, '')).toBe('');
  });
  test('never longer than a text may be', () => {
    const long = `Ola ${'a'.repeat(196)}`;
    expect(replaceFound(long, { from: 0, to: 3 }, 'en venn')).toHaveLength(200);
  });
});

test('the pieces are the text, with what was found apart', () => {
  const text = 'Ola og Kari leker';
  const pieces = piecesOf(text, unanswered(text, checkWords(text, []), new Set()));
  expect(pieces.map(({ words }) => words).join('')).toBe(text);
  expect(pieces.filter(({ isFound }) => isFound).map(({ words }) => words)).toEqual(['Ola', 'Kari']);
});
