/**
 * Two whole releases that differ by one pupil. What may differ: a cell, row or answer that this pupil took part in goes one band down,
 * or is gone; the shown codes and splits of such a cell. Where the pupil was the tenth, the whole school goes, which says that
 * nine are left and nothing of any of them.
 */
import { BANDS, LAYERS, type Band, type GateParameters, type ReleaseContent } from '../release.ts';
import type { RawRow } from '../raw-row.ts';
import { answersOf } from '../school-table.ts';
import { markedCells } from './marked-cells.ts';

/** @param own the pupil's rows */
export function differsByOnePupil(
  before: ReleaseContent,
  after: ReleaseContent,
  own: readonly RawRow[],
  { publicEdge, plannerEdge }: GateParameters,
): boolean {
  const school = own[0]?.school;
  const asked = (content: ReleaseContent) => content.schools.find((one) => one.school === school)?.asked === true;
  if (asked(before) && !asked(after)) {
    return LAYERS.every((layer) => after[layer].every((cell) => cell.school !== school));
  }
  const marked = new Set<string>();
  for (const row of own) {
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
  const rowsOf = (content: ReleaseContent) =>
    new Map<string, { readonly band: Band }>([
      ...LAYERS.flatMap((layer) => content[layer].map((cell) => [cell.id, cell] as const)),
      ...content.schoolTable.map((row) => [`${row.school} ${row.theme} ${row.code ?? ''}`, row] as const),
      ...content.schoolAnswers.map((row) => [`${row.school} ${row.question} ${row.answer}`, row] as const),
    ]);
  const [then, now] = [rowsOf(before), rowsOf(after)];
  for (const key of now.keys()) if (!then.has(key)) return false;
  for (const [key, row] of then) {
    const left = now.get(key);
    if (JSON.stringify(left) === JSON.stringify(row)) continue;
    if (!marked.has(key)) return false;
    const down = BANDS.indexOf(row.band) - (left ? BANDS.indexOf(left.band) : BANDS.indexOf(row.band) - 1);
    if (down < 0 || down > 1) return false;
  }
  return true;
}
