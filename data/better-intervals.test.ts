/**
 * «Ble det bedre?» in a release, as `gate-intervals.test.ts` does for cells: every count that the four answers can have beside every
 * band of the school's participants. A pupil has one answer, so the answers add up to no more than took part; a hidden one may
 * still be any of 1–4.
 */
import { describe, expect, it } from 'vitest';
import { band } from './band.ts';
import { BETTER_ANSWERS, betterRows, type AnswerRow } from './better.ts';
import { participantsBand } from './make-release.ts';

const K = 5;
const HIDDEN = 0b11110;
/** Bit v of each answer is set where it may be v; bit 5 is «five or more». */
type Looks = Map<string, number[]>;

function collect(looks: Looks, key: string, values: readonly number[]): void {
  const masks = looks.get(key) ?? values.map(() => 0);
  values.forEach((value, n) => (masks[n]! |= 1 << Math.min(value, K)));
  looks.set(key, masks);
}
const tooTight = (looks: Looks) =>
  [...looks].filter(([, masks]) => masks.some((mask) => (mask & HIDDEN) !== 0 && (mask & HIDDEN) !== HIDDEN));

const BAND = Array.from({ length: 60 }, (_, n) => band(n, K) ?? '');
/** Where each band of participants begins and ends; beyond fifty there is no end. */
const PARTICIPANTS = [
  [10, 19],
  [20, 49],
  [50, Infinity],
] as const;

function* counts(most: number): Generator<[number, number, number, number]> {
  for (let a = 0; a <= most; a++)
    for (let b = 0; b <= most; b++) for (let c = 0; c <= most; c++) for (let d = 0; d <= most; d++) yield [a, b, c, d];
}
const seen = (values: readonly number[]) => values.map((value) => BAND[value]).join('|');

describe('what is not told of an answer', () => {
  it('may be any of 1–4, whatever is told of the others: up to 25 of each answer', () => {
    const looks: Looks = new Map();
    for (const values of counts(25)) {
      const all = values[0] + values[1] + values[2] + values[3];
      for (const [first, last] of PARTICIPANTS) if (all <= last) collect(looks, `${first} ${seen(values)}`, values);
    }
    expect(looks.size).toBeGreaterThan(300);
    expect(tooTight(looks)).toEqual([]);
  });

  it('nor by two releases of the round, while answers only come and ten pupils are new', () => {
    const states = [...counts(9)].filter(([a, b, c, d]) => a + b + c + d <= 19 && d <= 5 && c <= 5);
    const looks: Looks = new Map();
    for (const before of states) {
      for (const more of [0, 1, 2, 4, 5]) {
        for (const at of BETTER_ANSWERS.keys()) {
          const after = before.map((value, n) => (n === at ? value + more : value));
          const all = after.reduce((sum, one) => sum + one, 0);
          const values = [...before, ...after];
          // Ten more took part, who were not all asked.
          if (all <= 49) collect(looks, `10 20 ${seen(before)} ${seen(after)}`, values);
          const atFirst = before.reduce((sum, one) => sum + one, 0);
          if (Math.max(atFirst, 10) + 10 <= 49) collect(looks, `20 20 ${seen(before)} ${seen(after)}`, values);
        }
      }
    }
    expect(tooTight(looks)).toEqual([]);
  });

  it('is counted with what a release tells: its rows are these bands and nothing else', () => {
    for (const values of [
      [5, 4, 9, 10],
      [19, 20, 0, 1],
      [25, 3, 5, 50],
    ]) {
      const answers = values.flatMap((value, at) =>
        Array.from({ length: value }, (_, n): AnswerRow => {
          const from = { strand: 'pupils', school: 'nord', finding: 'bru' } as const;
          return { ...from, pupil: `${at} ${n}`, answer: BETTER_ANSWERS[at]! };
        }),
      );
      const rows = betterRows(answers, [{ school: 'nord', asked: true }], K);
      const told = BETTER_ANSWERS.map((answer) => rows.find((row) => row.answer === answer)?.band ?? '');
      expect(told.join('|')).toBe(seen(values));
    }
    expect([9, 10, 19, 20, 49, 50].map(participantsBand)).toEqual([
      'under-10',
      '10-19',
      '10-19',
      '20-49',
      '20-49',
      '50+',
    ]);
  });
});
