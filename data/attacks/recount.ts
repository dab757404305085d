/** Is what is shown true, and of enough pupils? Counted again with sets, cell by cell and row by row. */
import { band } from '../band.ts';
import { participantsBand } from '../make-release.ts';
import type { RawRow } from '../raw-row.ts';
import { LAYERS, type AttackResult, type Band, type Dimension, type ReleasedCell } from '../release.ts';
import { MODE_GROUP } from '../topics.ts';
import type { Attacked, Published } from './attack-release.ts';
import { markedCells } from './marked-cells.ts';
import { recountTexts } from './released-texts.ts';

/** @param sample most cells of each layer that are counted again; of the tables every row is */
export function recount({ content, rows, answers, parameters, random }: Attacked, sample: number): AttackResult {
  const pupils = rows.filter(({ strand }) => strand === 'pupils');
  const { publicK, plannerK, publicEdge, plannerEdge, schoolTableK, schoolMinimum } = parameters;
  let tried = 0;
  let failures = 0;
  const check = (shown: Band, counted: number, k: number) => {
    tried++;
    if (counted < k || band(counted, k) !== shown) failures++;
  };
  for (const layer of LAYERS) {
    const [edge, k] = layer === 'public' ? [publicEdge, publicK] : [plannerEdge, plannerK];
    const cells = draw(content[layer], sample, random);
    const counts = countCells(pupils, cells, edge);
    for (const cell of cells) {
      check(cell.band, counts.get(cell.id)?.size ?? 0, k);
      for (const code of cell.codes) {
        tried++;
        if ((counts.get(`${cell.id} code=${code}`)?.size ?? 0) < k) failures++;
      }
      for (const [dimension, parts] of Object.entries(cell.splits)) {
        for (const [part, shown] of Object.entries(parts ?? {})) {
          check(shown, counts.get(`${cell.id} ${dimension}=${part}`)?.size ?? 0, k);
        }
      }
    }
  }
  const participants: Counts = new Map();
  for (const { school, pupil } of pupils) count(participants, school, pupil);
  for (const { school, participants: shown } of content.schools) {
    tried++;
    if (participantsBand(participants.get(school)?.size ?? 0) !== shown) failures++;
  }
  // Of a school with too few nothing is told but its name.
  for (const { school } of [content.public, content.planner, ...tablesOf(content)].flat()) {
    if ((participants.get(school)?.size ?? 0) < schoolMinimum) failures++;
  }
  const table = countTable(pupils);
  for (const { school, theme, code, band: shown } of content.schoolTable) {
    check(shown, table.get(`${school} ${theme} ${code ?? ''}`)?.size ?? 0, schoolTableK);
  }
  for (const { school, question, answer, band: shown } of content.schoolAnswers) {
    check(shown, table.get(`${school} ?${question} ${answer}`)?.size ?? 0, schoolTableK);
  }
  const said: Counts = new Map();
  for (const { pupil, strand, school, finding, answer } of answers) {
    if (strand === 'pupils') count(said, `${school} ${finding} ${answer}`, pupil);
  }
  for (const { school, finding, answer, band: shown } of content.better) {
    check(shown, said.get(`${school} ${finding} ${answer}`)?.size ?? 0, schoolTableK);
  }
  const texts = recountTexts({ content, rows, parameters });
  return { attack: 'recount', tried: tried + texts.tried, failures: failures + texts.failures };
}

const tablesOf = ({ schoolTable, schoolAnswers, better }: Published) => [schoolTable, schoolAnswers, better];

function draw(cells: readonly ReleasedCell[], most: number, random: () => number): ReleasedCell[] {
  if (cells.length <= most) return [...cells];
  const drawn = new Set<number>();
  while (drawn.size < most) drawn.add(Math.floor(random() * cells.length));
  return [...drawn].map((n) => cells[n]!);
}

type Counts = Map<string, Set<string>>;
function count(counts: Counts, key: string, pupil: string): void {
  const known = counts.get(key);
  if (known) known.add(pupil);
  else counts.set(key, new Set([pupil]));
}

function countCells(rows: readonly RawRow[], cells: readonly ReleasedCell[], edge: number): Counts {
  const counts: Counts = new Map();
  const wanted = new Set(cells.map(({ id }) => id));
  for (const { pupil, school, grade, contribution } of rows) {
    const { properties } = contribution;
    markedCells(contribution, edge).forEach((own, line) => {
      for (const cell of own) {
        const id = `${properties.type}.${cell}.${school}`;
        if (!wanted.has(id)) continue;
        count(counts, id, pupil);
        const part = (dimension: Dimension, value: string | undefined | null) => {
          count(counts, `${id} ${dimension}=${value ?? ''}`, pupil);
        };
        part('grade', grade);
        part('when', properties.when);
        if (properties.type === 'route') {
          const mode = properties.modes?.[line];
          part('mode', mode && MODE_GROUP[mode]);
        } else part('code', properties.code);
      }
    });
  }
  return counts;
}

function countTable(rows: readonly RawRow[]): Counts {
  const counts: Counts = new Map();
  for (const { pupil, school, contribution } of rows) {
    const { properties } = contribution;
    count(counts, `${school} ${properties.type} `, pupil);
    if (properties.type !== 'route') {
      if (properties.code !== undefined) count(counts, `${school} ${properties.type} ${properties.code}`, pupil);
      continue;
    }
    count(counts, `${school} ?way ${properties.kind}`, pupil);
    if (properties.with !== undefined) count(counts, `${school} ?company ${properties.with}`, pupil);
    for (const mode of properties.modes ?? []) count(counts, `${school} ?mode ${MODE_GROUP[mode]}`, pupil);
  }
  return counts;
}
