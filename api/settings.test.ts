/** What an operator may set of the languages. */
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const languages = (LANGUAGES?: string) => readSettings({ LANGUAGES }, [], '/').languages;

test.each([
  [undefined, ['nb', 'nn', 'en']],
  ['', ['nb', 'nn', 'en']],
  ['nb,nn,en,uk', ['nb', 'nn', 'en', 'uk']],
  ['so, ar', ['nb', 'nn', 'en', 'ar', 'so']],
])('LANGUAGES=%s offers %j', (setting, offered) => expect(languages(setting)).toEqual(offered));
test('a language that the app has no texts in is named', () =>
  expect(() => languages('nb,tlh')).toThrow('LANGUAGES has "tlh"; known are nb, nn, en, se, uk, pl, ar, so'));
