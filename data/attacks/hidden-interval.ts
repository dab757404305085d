/**
 * Can a hidden count be told closer than 1 … k − 1 from all releases together? Counts of a cell only grow within a school
 * year, so what was shown of a part stays a lower bound; a pupil is in one grade group, so groups add up to the whole. Other
 * dimensions overlap and bound nothing. A pupil has one answer to «ble det bedre?», so a school's answers add up to no more than
 * its participants. That this is all there is, is enumerated in `gate-intervals.test.ts` and `better-intervals.test.ts`.
 */
import { BAND_FLOOR, BAND_TOP } from '../band.ts';
import { BETTER_ANSWERS, type BetterRow } from '../better.ts';
import {
  LAYERS,
  type AttackResult,
  type GateParameters,
  type Layer,
  type ReleasedCell,
  type ReleasedSchool,
} from '../release.ts';
import type { Published } from './attack-release.ts';

type Cells = Readonly<Record<Layer, readonly ReleasedCell[]>>;

/** @param earlier of the same round, oldest first */
export function hiddenIntervals(
  content: Published,
  earlier: readonly Cells[],
  { publicK, plannerK, schoolTableK }: GateParameters,
): AttackResult {
  let tried = 0;
  let failures = 0;
  for (const layer of LAYERS) {
    const k = layer === 'public' ? publicK : plannerK;
    const known = new Map<string, Map<string, number>>();
    const wholes = new Map<string, number>();
    for (const cell of earlier.flatMap((release) => release[layer])) {
      learn(known, cell);
      wholes.set(cell.id, Math.max(wholes.get(cell.id) ?? 0, BAND_FLOOR[cell.band]));
    }
    for (const cell of content[layer]) {
      tried++;
      const floor = BAND_FLOOR[cell.band];
      const parts = Object.values(cell.splits).flatMap((split) => Object.values(split ?? {}));
      const tooFew = [cell.band, ...parts].some((name) => BAND_TOP[name] < k);
      // Where the groups are not told, one of them is hidden now.
      // Where the whole has shrunk, somebody was erased or moved a mark, and what was shown bounds nothing.
      const sure =
        cell.splits.grade || floor < (wholes.get(cell.id) ?? 0) ? 0 : sum(known.get(cell.id)?.values() ?? []);
      // A part is never more than the whole.
      const tooMany = parts.some((name) => BAND_FLOOR[name] > BAND_TOP[cell.band]);
      if (tooFew || tooMany || floor < Math.min(k, 3) || (sure > 0 && sure + k - 1 > BAND_TOP[cell.band])) failures++;
    }
  }
  for (const { band } of [...content.schoolTable, ...content.schoolAnswers]) {
    tried++;
    if (BAND_TOP[band] < schoolTableK) failures++;
  }
  for (const rows of byFinding(content.better)) {
    tried++;
    if (isBetterBound(rows, content.schools, schoolTableK)) failures++;
  }
  return { attack: 'hidden-interval', tried, failures };
}

/** What one school answered about one finding. */
function byFinding(rows: readonly BetterRow[]): readonly (readonly BetterRow[])[] {
  const keys = new Set(rows.map(({ school, finding }) => `${school} ${finding}`));
  return [...keys].map((key) => rows.filter(({ school, finding }) => `${school} ${finding}` === key));
}

/** An answer may change until a class is closed, so that earlier releases bound nothing of a later one. */
function isBetterBound(rows: readonly BetterRow[], schools: readonly ReleasedSchool[], k: number): boolean {
  const participants = schools.find(({ school }) => school === rows[0]?.school)?.participants;
  const told = new Set(rows.map(({ answer }) => answer));
  if (participants === undefined || participants === 'under-10' || told.size < rows.length) return true;
  if (rows.some(({ band }) => BAND_TOP[band] < k)) return true;
  const least = sum(rows.map(({ band }) => Math.max(k, BAND_FLOOR[band])));
  return told.size < BETTER_ANSWERS.length && least + k - 1 > BAND_TOP[participants];
}

function learn(known: Map<string, Map<string, number>>, { id, splits }: ReleasedCell): void {
  if (!splits.grade) return;
  const groups = known.get(id) ?? new Map<string, number>();
  known.set(id, groups);
  for (const [group, band] of Object.entries(splits.grade)) {
    groups.set(group, Math.max(groups.get(group) ?? 0, BAND_FLOOR[band]));
  }
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
