/**
 * The school table: school × theme × code from **all** contributions, those without place included, so that what cannot be
 * shown on the map still counts for the school. Distinct pupils, bands only.
 */
import { band } from './band.ts';
import type { RawRow } from './raw-row.ts';
import { QUESTIONS, type Question, type SchoolAnswer, type SchoolRow } from './release.ts';
import { CODES, CONTRIBUTION_TYPES, MODE_GROUP, type Code, type ContributionType } from './topics.ts';

/** Distinct pupil keys of one school: everybody who sent anything, and by theme and by theme and code. */
type SchoolTally = {
  readonly pupils: Set<string>;
  readonly themes: Map<ContributionType, ThemeTally>;
  /** By `question:answer`. */
  readonly answers: Map<string, Set<string>>;
};
type ThemeTally = { readonly pupils: Set<string>; readonly codes: Map<string, Set<string>> };
export type SchoolTallies = Map<string, SchoolTally>;

export function tallySchool(tallies: SchoolTallies, row: RawRow): void {
  const { properties } = row.contribution;
  const school = entry(tallies, row.school, (): SchoolTally => ({
    pupils: new Set(),
    themes: new Map(),
    answers: new Map(),
  }));
  school.pupils.add(row.pupil);
  const theme = entry(school.themes, properties.type, (): ThemeTally => ({ pupils: new Set(), codes: new Map() }));
  theme.pupils.add(row.pupil);
  if (properties.type !== 'route' && properties.code !== undefined) {
    entry(theme.codes, properties.code, () => new Set<string>()).add(row.pupil);
  }
  for (const [question, answer] of answersOf(row)) {
    entry(school.answers, `${question}:${answer}`, () => new Set<string>()).add(row.pupil);
  }
}

/** What one contribution answers; the ways near home answer too («vi teller at du går»). */
export function answersOf({ contribution: { properties } }: RawRow): [Question, string][] {
  if (properties.type !== 'route') return [];
  return [
    ['way', properties.kind],
    ...(properties.modes ?? []).map((mode): [Question, string] => ['mode', MODE_GROUP[mode]]),
    ...(properties.with === undefined ? [] : [['company', properties.with] satisfies [Question, string]]),
  ];
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Distinct pupils of a school who sent anything. */
export function participantsOf(tallies: SchoolTallies, school: string): number {
  return tallies.get(school)?.pupils.size ?? 0;
}

/**
 * @param asked schools with enough participants, in the order of the rows; the others have none
 * @param k fewest distinct pupils of a row
 */
export function schoolTable(tallies: SchoolTallies, asked: Iterable<string>, k: number): SchoolRow[] {
  const rows: SchoolRow[] = [];
  for (const school of asked) {
    for (const theme of CONTRIBUTION_TYPES) {
      const tally = tallies.get(school)?.themes.get(theme);
      if (tally === undefined) continue;
      const push = (code: Code | null, pupils: number) => {
        const name = band(pupils, k);
        if (name !== null) rows.push({ school, theme, code, band: name });
      };
      push(null, tally.pupils.size);
      for (const code of CODES[theme]) push(code, tally.codes.get(code)?.size ?? 0);
    }
  }
  return rows;
}

/**
 * What is asked once for the whole school. Answers of a question overlap (a child has two ways), so a hidden one is not what
 * is left of the others.
 * @param asked as in {@link schoolTable}
 */
export function schoolAnswers(tallies: SchoolTallies, asked: Iterable<string>, k: number): SchoolAnswer[] {
  const rows: SchoolAnswer[] = [];
  for (const school of asked) {
    for (const question of Object.keys(QUESTIONS) as Question[]) {
      for (const answer of QUESTIONS[question]) {
        const name = band(tallies.get(school)?.answers.get(`${question}:${answer}`)?.size ?? 0, k);
        if (name !== null) rows.push({ school, question, answer, band: name });
      }
    }
  }
  return rows;
}
