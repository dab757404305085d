import { expect, test } from 'vitest';
import { voiceFor, type Voice } from './voices.ts';

const voice = (lang: string, localService = true): Voice => ({ lang, localService, default: false, voiceURI: lang });
const spoken = (language: string, voices: readonly Voice[]) => voiceFor(language, voices)?.lang ?? null;

test.each([
  ['nb', ['en-GB', 'nb-NO'], 'nb-NO'],
  ['nb', ['no-NO'], 'no-NO'],
  ['nb', ['nb_NO'], 'nb_NO'],
  ['nn', ['nb-NO', 'nn-NO'], 'nn-NO'],
  ['nn', ['en-US', 'nb-NO'], 'nb-NO'],
  ['uk', ['ru-RU', 'uk-UA'], 'uk-UA'],
  ['ar', ['ar-001'], 'ar-001'],
])('%s among %j is read by %s', (language, voices, wanted) =>
  expect(
    spoken(
      language,
      voices.map((lang) => voice(lang)),
    ),
  ).toBe(wanted),
);
test.each([
  ['nb', ['nn-NO', 'sv-SE']],
  ['se', ['sv-SE', 'nb-NO']],
  ['so', []],
])('%s among %j has no voice', (language, voices) =>
  expect(
    spoken(
      language,
      voices.map((lang) => voice(lang)),
    ),
  ).toBe(null),
);
test('a voice of the device goes before one of the network', () =>
  expect(voiceFor('nb', [voice('nb-NO', false), voice('nb')])?.lang).toBe('nb'));
