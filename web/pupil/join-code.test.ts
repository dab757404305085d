import { expect, test } from 'vitest';
import { CODE_ALPHABET, normaliseCode } from '../../data/session.ts';
import { CODE_KEYS, isWhole, readCode } from './join-code.ts';

test('the keys on screen are the alphabet of the codes', () => expect(CODE_KEYS.join('')).toBe(CODE_ALPHABET));
test.each(['k7m 2xq', 'K7M-2XQ', ' k7m2xq\n', '#K7M2XQ'])('«%s» is read as K7M2XQ', (typed) =>
  expect(readCode(typed)).toBe('K7M2XQ'),
);
test('O, I and L are read as the server reads them', () => expect(readCode('oil0')).toBe(normaliseCode('oil0')));
test('six and eight symbols are a whole code, seven are not', () =>
  expect(['K7M2XQ', 'K7M2XQ4', 'K7M2XQ49'].map(isWhole)).toEqual([true, false, true]));
test('no more than eight symbols are kept', () => expect(readCode('K7M2XQ49BCD')).toBe('K7M2XQ49'));
