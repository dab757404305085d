import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES, CONTRIBUTION_TYPES } from '../../data/topics.ts';
import { PROBLEM_STATUS } from '../../data/problem.ts';
import { RECEIPT_PICTURES } from '../../data/receipt.ts';
import { COMPLETE_LANGUAGES, PREPARED_LANGUAGES, type PageLanguage } from '../../data/languages.ts';
import { ACTORS } from './i18n.ts';
import { LETTER_LANGUAGES } from './letter-languages.ts';
import { hasPreparedTexts, offeredLanguages } from './languages.ts';

type Tree = { readonly [key: string]: string | Tree };

async function texts(language: string, actor: string): Promise<Map<string, string>> {
  const module = (await import(`./${language}/${actor}.ts`)) as { default: Tree };
  const flat = new Map<string, string>();
  const walk = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(module.default, '');
  return flat;
}
/** Which values a sentence fills in; how many times is its own matter. */
const placeholders = (text: string): string[] =>
  [...new Set((text.match(/\{\{\s*\w+/g) ?? []).map((found) => found.replace(/\W/g, '')))].sort();

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(PLURAL, '');

/** nb's keys, with the plural forms that the language has (Unicode CLDR). */
function wantedKeys(nb: ReadonlyMap<string, string>, language: PageLanguage): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...nb.keys()].flatMap((key) =>
    PLURAL.test(key) ? forms.map((form) => `${stem(key)}_${form}`) : [key],
  );
  return [...new Set(keys)].sort();
}

/** Sentences that fill in other values than nb's. Only one, two and none may be said in words instead of a figure. */
function differing(nb: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const wanted = new Map([...nb].map(([key, text]) => [stem(key), placeholders(text).join()]));
  return [...other]
    .filter(([key, text]) => {
      const inWords = /_(zero|one|two)$/.test(key) && !text.includes('{{count}}');
      const found = [...placeholders(text), ...(inWords ? ['count'] : [])].sort().join();
      return found !== wanted.get(stem(key));
    })
    .map(([key]) => key);
}

/** What a lesson shows, and so what a prepared language has. */
const OF_THE_LESSON = ['common', 'pupil', 'done'] as const;

const OTHERS = [
  ...ACTORS.flatMap((actor) => (['nn', 'en'] as const).map((language) => [language, actor] as const)),
  ...PREPARED_LANGUAGES.flatMap((language) => OF_THE_LESSON.map((actor) => [language, actor] as const)),
  ...PREPARED_LANGUAGES.filter((language) => LETTER_LANGUAGES.includes(language)).map(
    (language) => [language, 'kit-letter'] as const,
  ),
];

describe.each(OTHERS)('%s/%s.ts', (language, actor) => {
  test('has the keys of nb with the plural forms of the language, none missing, none unknown, none empty', async () => {
    const [nb, other] = [await texts('nb', actor), await texts(language, actor)];
    expect([...other.keys()].sort()).toEqual(wantedKeys(nb, language));
    expect([...other].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills in the same values as nb', async () => {
    expect(differing(await texts('nb', actor), await texts(language, actor))).toEqual([]);
  });
});

test.each([
  ['/elev', 'nb nn en uk ar', ['nb', 'nn', 'en', 'uk', 'ar']],
  ['/elev', undefined, ['nb', 'nn', 'en']],
  ['/elev', 'nb tlh', ['nb', 'nn', 'en']],
  ['/laerer', 'nb nn en uk ar', ['nb', 'nn', 'en']],
  ['/elever', 'nb nn en uk', ['nb', 'nn', 'en']],
])('%s with «%s» switched on offers %j', (pathname, attribute, offered) =>
  expect(offeredLanguages(pathname, attribute)).toEqual(offered),
);
test('the pupil’s page alone has texts in the prepared languages', () =>
  expect(['/elev', '/', '/planlegger', '/kvittering/4'].filter(hasPreparedTexts)).toEqual(['/elev']));

test.each([...COMPLETE_LANGUAGES, ...PREPARED_LANGUAGES])(
  'no two pictures of a receipt have the same name in %s',
  async (language) => {
    const names = [...(await texts(language, 'done'))].filter(([key]) => key.startsWith('picture.'));
    expect(new Set(names.map(([, name]) => name)).size).toBe(RECEIPT_PICTURES.length);
  },
);

test('no screen of the lesson asks for texts that a prepared language lacks', () => {
  const screens = ['pupil', 'read-aloud'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, '..', folder)).map((file) => `${folder}/${file}`),
  );
  const asked = [...screens, 'receipt/receipt-slip.tsx', 'receipt/say-decision.ts']
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(import.meta.dirname, '..', file), 'utf8').matchAll(/useTranslation\(([^)]*)\)/g),
    ])
    .flatMap(([, names = '']) => names.match(/[\w-]+/g) ?? []);
  expect([...new Set(asked)].sort()).toEqual([...OF_THE_LESSON].sort());
});

test('every problem code, type and topic has a sentence in nb', async () => {
  const common = await texts('nb', 'common');
  const wanted = [
    ...Object.keys(PROBLEM_STATUS).map((code) => `problem.${code}`),
    ...CONTRIBUTION_TYPES.map((type) => `type.${type}`),
    ...Object.values(CODES)
      .flat()
      .map((code) => `code.${code}`),
  ];
  expect(wanted.filter((key) => !common.has(key))).toEqual([]);
});

test('every text file is an actor’s: all of them in a complete language, the lesson’s in a prepared one, and a letter that has been read', () => {
  const files = (language: string) => readdirSync(join(import.meta.dirname, language)).sort();
  const all = ACTORS.map((actor) => `${actor}.ts`).sort();
  for (const language of COMPLETE_LANGUAGES) expect(files(language)).toEqual(all);
  for (const language of PREPARED_LANGUAGES) {
    const letter = LETTER_LANGUAGES.includes(language) ? ['kit-letter.ts'] : [];
    expect(files(language)).toEqual(['common.ts', 'done.ts', ...letter, 'pupil.ts']);
  }
});
