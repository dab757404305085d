/** What `barnetrakk aggregate` tells its operator: the only place for exact sums, never in a file that leaves. */
import type { Showing, ThemeMarks } from '../data/cell-rows.ts';
import { CONTRIBUTION_TYPES, type ContributionType } from '../data/topics.ts';
import type { InputCount } from './aggregate-files.ts';

/** Lines of English text; for each theme marks shown + hidden + outside = all. */
export function summarise(
  input: InputCount,
  marks: ReadonlyMap<ContributionType, ThemeMarks>,
  showing: Showing,
): string[] {
  const refusals = [...input.refused].sort(([a], [b]) => (a < b ? -1 : 1));
  const refused = refusals.reduce((sum, [, { count }]) => sum + count, 0);
  const lines = [
    `features read ${input.read}, refused ${refused}, from ${input.contributors} contributors; properties ignored ${input.unknownProperties}`,
    ...refusals.map(([code, { count, detail }]) => `refused ${count} × ${code}; the first: ${detail}`),
  ];
  const total = { cellsShown: 0, cellsHidden: 0, marksShown: 0, marksHidden: 0 };
  let outside = 0;
  for (const type of CONTRIBUTION_TYPES) {
    const some = marks.get(type) ?? { cellsShown: 0, cellsHidden: 0, marksShown: 0, marksHidden: 0 };
    const noPlace = input.withoutPlace.get(type) ?? 0;
    const away = input.outsideGrid.get(type) ?? 0;
    if (some.marksShown + some.marksHidden + noPlace + away === 0) continue;
    const why = away === 0 ? '' : ` (${away} outside 4–32° E, 57–72° N)`;
    lines.push(line(type, some, noPlace + away) + why);
    outside += noPlace + away;
    for (const key of ['cellsShown', 'cellsHidden', 'marksShown', 'marksHidden'] as const) total[key] += some[key];
  }
  lines.push(line('all themes', total, outside));
  if (showing.as === 'exact') lines.push('exact numbers without suppression: do not publish this file');
  return lines;
}

function line(name: string, { cellsShown, cellsHidden, marksShown, marksHidden }: ThemeMarks, outside: number): string {
  const all = marksShown + marksHidden + outside;
  return (
    `${name}: cells shown ${cellsShown}, hidden ${cellsHidden}; ` +
    `marks shown ${marksShown} + hidden ${marksHidden} + outside ${outside} = all ${all}`
  );
}
