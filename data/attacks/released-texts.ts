/** What children wrote, attacked: was each line let through, and does it stand beside nothing that the release hides? */
import type { RawRow } from '../raw-row.ts';
import { quotesOf } from '../released-text.ts';
import type { Attacked, Published, Sent } from './attack-release.ts';
import { markedCells } from './marked-cells.ts';

/** Each line, counted again from who could have written it. */
export function recountTexts({
  content,
  rows,
  parameters: { plannerEdge, schoolTableK, schoolMinimum },
}: Pick<Attacked, 'content' | 'rows' | 'parameters'>): { tried: number; failures: number } {
  const pupils = new Map<string, Set<string>>();
  const written = new Map<string, RawRow[]>();
  for (const row of rows) {
    if (row.strand !== 'pupils') continue;
    for (const key of [row.school, `${row.school} ${row.contribution.properties.type}`]) {
      pupils.set(key, (pupils.get(key) ?? new Set()).add(row.pupil));
    }
    if (!row.letThrough) continue;
    const key = `${row.school} ${row.letThrough.text}`;
    written.set(key, [...(written.get(key) ?? []), row]);
  }
  const count = (key: string) => pupils.get(key)?.size ?? 0;
  const cells = new Map(content.planner.map((cell) => [cell.id, cell]));
  const table = new Set(content.schoolTable.map(({ school, theme, code }) => `${school} ${theme} ${code ?? ''}`));
  let failures = 0;
  for (const { school, theme, code, cell, text, isQuoted } of content.texts) {
    const wrote = (written.get(`${school} ${text}`) ?? []).some(
      ({ letThrough, contribution }) =>
        (!isQuoted || letThrough?.isQuotable) &&
        (theme === null || contribution.properties.type === theme) &&
        (code === null || (contribution.properties.type !== 'route' && contribution.properties.code === code)) &&
        (cell === null || markedCells(contribution, plannerEdge).flat().includes(cell)),
    );
    const at = cells.get(`${theme}.${cell}.${school}`);
    const tellsMore =
      cell === null
        ? (theme ?? code) !== null && !table.has(`${school} ${theme} ${code ?? ''}`)
        : !at || (code !== null && !at.codes.includes(code));
    const isQuotedAlone = isQuoted && (theme === null || count(`${school} ${theme}`) < schoolTableK);
    if (!wrote || count(school) < schoolMinimum || tellsMore || isQuotedAlone) failures++;
  }
  return { tried: content.texts.length, failures };
}

/**
 * Of two releases that differ by one pupil: nobody's words come, and only that pupil's go. Where the pupil was the fifth of a theme,
 * its quotes go with the theme's row, as all of a school's do with the tenth.
 */
export function textsDifferByOnePupil(before: Published, after: Published, own: Sent): boolean {
  const mine = new Set(
    own.rows.flatMap(({ school, letThrough }) => (letThrough ? [`${school} ${letThrough.text}`] : [])),
  );
  const isGone = (school: string, theme: string | null) =>
    theme === null
      ? after.schools.some((one) => one.school === school && !one.asked)
      : !after.schoolTable.some((row) => row.school === school && row.theme === theme && row.code === null);
  const differs = (of: (content: Published) => readonly { school: string; theme: string | null; text: string }[]) => {
    const key = ({ school, theme, text }: { school: string; theme: string | null; text: string }) =>
      `${school} ${theme ?? ''} ${text}`;
    const [then, now] = [
      new Map(of(before).map((one) => [key(one), one])),
      new Map(of(after).map((one) => [key(one), one])),
    ];
    const came = [...now.keys()].some((one) => !then.has(one));
    const went = [...then].some(
      ([one, { school, theme, text }]) => !now.has(one) && !mine.has(`${school} ${text}`) && !isGone(school, theme),
    );
    return came || went;
  };
  // The planner's words without what stands beside them, which may change with a cell that is shown no longer.
  return (
    !differs(({ texts }) => texts.map((text) => ({ ...text, theme: null }))) && !differs(({ texts }) => quotesOf(texts))
  );
}
