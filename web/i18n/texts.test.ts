import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES, CONTRIBUTION_TYPES } from '../../data/topics.ts';
import { PROBLEM_STATUS } from '../../data/problem.ts';
import { ACTORS, LANGUAGES } from './i18n.ts';

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
const placeholders = (text: string): string[] =>
  (text.match(/\{\{\s*\w+/g) ?? []).map((found) => found.replace(/\W/g, '')).sort();

describe.each(ACTORS)('texts of %s', (actor) => {
  test.each(['nn', 'en'])('%s has the same keys as nb, none empty', async (language) => {
    const [nb, other] = [await texts('nb', actor), await texts(language, actor)];
    expect([...other.keys()].sort()).toEqual([...nb.keys()].sort());
    expect([...other].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(['nn', 'en'])('%s fills in the same values as nb', async (language) => {
    const [nb, other] = [await texts('nb', actor), await texts(language, actor)];
    const differing = [...nb]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(other.get(key) ?? '').join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });
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

test('every text file is an actor’s, and every actor has one in every language', () => {
  for (const { id } of LANGUAGES) {
    expect(readdirSync(join(import.meta.dirname, id)).sort()).toEqual(ACTORS.map((actor) => `${actor}.ts`).sort());
  }
});
