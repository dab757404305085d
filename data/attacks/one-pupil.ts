/**
 * Two whole releases that differ by one pupil. What may differ: a cell, row or answer that this pupil took part in goes one band down,
 * or is gone; the shown codes and splits of such a cell. Where the pupil was the tenth, the whole school goes, which says that
 * nine are left and nothing of any of them.
 */
import { BANDS, LAYERS, type Band, type GateParameters } from '../release.ts';
import { answersOf } from '../school-table.ts';
import type { Published, Sent } from './attack-release.ts';
import { markedCells } from './marked-cells.ts';
import { textsDifferByOnePupil } from './released-texts.ts';

/** @param own what the pupil sent */
export function differsByOnePupil(
  before: Published,
  after: Published,
  own: Sent,
  { publicEdge, plannerEdge }: GateParameters,
): boolean {
  const school = own.rows[0]?.school;
  const asked = (content: Published) => content.schools.find((one) => one.school === school)?.asked === true;
  const isSchoolGone = asked(before) && !asked(after);
  const marked = new Set<string>();
  for (const row of own.rows) {
    const { properties } = row.contribution;
    for (const edge of [publicEdge, plannerEdge]) {
      for (const cell of markedCells(row.contribution, edge).flat()) {
        marked.add(`${properties.type}.${cell}.${row.school}`);
      }
    }
    marked.add(`${row.school} ${properties.type} `);
    if (properties.type !== 'route') marked.add(`${row.school} ${properties.type} ${properties.code ?? ''}`);
    for (const [question, answer] of answersOf(row)) marked.add(`${row.school} ${question} ${answer}`);
  }
  for (const { school: at, finding, answer } of own.answers) marked.add(`${at} ?${finding} ${answer}`);
  const [then, now] = [rowsOf(before), rowsOf(after)];
  for (const key of now.keys()) if (!then.has(key)) return false;
  for (const [key, row] of then) {
    const left = now.get(key);
    if (isSchoolGone && row.school === school) {
      if (left) return false;
      continue;
    }
    if (JSON.stringify(left) === JSON.stringify(row)) continue;
    if (!marked.has(key)) return false;
    const down = BANDS.indexOf(row.band) - (left ? BANDS.indexOf(left.band) : BANDS.indexOf(row.band) - 1);
    if (down < 0 || down > 1) return false;
  }
  return textsDifferByOnePupil(before, after, own);
}

/** Everything with a band, by what it is of. */
function rowsOf(content: Published): Map<string, { readonly school: string; readonly band: Band }> {
  return new Map<string, { readonly school: string; readonly band: Band }>([
    ...LAYERS.flatMap((layer) => content[layer].map((cell) => [cell.id, cell] as const)),
    ...content.schoolTable.map((row) => [`${row.school} ${row.theme} ${row.code ?? ''}`, row] as const),
    ...content.schoolAnswers.map((row) => [`${row.school} ${row.question} ${row.answer}`, row] as const),
    ...content.better.map((row) => [`${row.school} ?${row.finding} ${row.answer}`, row] as const),
  ]);
}
