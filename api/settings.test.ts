/** What an operator may set of the languages and of the automatic end. */
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

const minutes = (CLOSE_AFTER_MINUTES?: string) => readSettings({ CLOSE_AFTER_MINUTES }, [], '/').closeAfterMinutes;
test('joining ends by itself after 240 minutes, or as many as are set', () =>
  expect([minutes(), minutes('90')]).toEqual([240, 90]));
test.each(['soon', '14', '60.5', ''])('CLOSE_AFTER_MINUTES=%s is refused', (setting) =>
  expect(() => minutes(setting)).toThrow(`CLOSE_AFTER_MINUTES is "${setting}"`),
);
