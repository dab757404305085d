/**
 * The school table: school × theme × code from **all** contributions, those without place included, so that what cannot be
 * shown on the map still counts for the school. Distinct pupils, bands only.
 */
import { band } from './band.ts';
import type { RawRow } from './raw-row.ts';
import type { SchoolRow } from './release.ts';
import { CODES, CONTRIBUTION_TYPES, type Code, type ContributionType } from './topics.ts';

/** Distinct pupil keys of one school: everybody who sent anything, and by theme and by theme and code. */
type SchoolTally = { readonly pupils: Set<string>; readonly themes: Map<ContributionType, ThemeTally> };
type ThemeTally = { readonly pupils: Set<string>; readonly codes: Map<string, Set<string>> };
export type SchoolTallies = Map<string, SchoolTally>;

export function tallySchool(tallies: SchoolTallies, row: RawRow): void {
  const { properties } = row.contribution;
  const school = entry(tallies, row.school, (): SchoolTally => ({ pupils: new Set(), themes: new Map() }));
  school.pupils.add(row.pupil);
  const theme = entry(school.themes, properties.type, (): ThemeTally => ({ pupils: new Set(), codes: new Map() }));
  theme.pupils.add(row.pupil);
  if (properties.type !== 'route' && properties.code !== undefined) {
    entry(theme.codes, properties.code, () => new Set<string>()).add(row.pupil);
  }
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
