/** What an operator may set of the languages, of the automatic end and of the gate. */
import { expect, test } from 'vitest';
import { DEFAULT_GATE } from '../data/release.ts';
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

const gate = (GATE?: string) => readSettings({ GATE }, [], '/').gate;
test('releases are as strict as the design says, or stricter', () => {
  expect([gate(), gate(' ')]).toEqual([DEFAULT_GATE, DEFAULT_GATE]);
  expect(gate('plannerK=5, newPupils=20,publicEdge=90')).toEqual({
    ...DEFAULT_GATE,
    ...{ plannerK: 5, newPupils: 20, publicEdge: 90 },
  });
});
test.each([
  ['newPupils=9', 'GATE has newPupils=9; it is a whole number of at least 10'],
  ['publicK=3', 'GATE has publicK=3; it is a whole number of at least 5 that begins a band (3, 5, 10, 20, 50)'],
  ['plannerK=4', 'GATE has plannerK=4; it is a whole number of at least 3 that begins a band (3, 5, 10, 20, 50)'],
  ['schoolMinimum=', 'GATE has schoolMinimum=NaN; it is a whole number of at least 10'],
  ['k=5', 'GATE has "k=5"; known are publicEdge'],
  ['__proto__=5', 'GATE has "__proto__=5"; known are'],
])('GATE=%s is refused', (setting, sentence) => expect(() => gate(setting)).toThrow(sentence));
