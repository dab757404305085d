import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND_FLOOR } from './band.ts';
import { BETTER_ANSWERS, betterRows, type AnswerRow } from './better.ts';
import { STRANDS } from './session.ts';

const SCHOOLS = ['nord', 'sor'];
const K = 5;
const schools = (asked: readonly string[]) => SCHOOLS.map((school) => ({ school, asked: asked.includes(school) }));
const row = (pupil: string, over: Partial<AnswerRow> = {}): AnswerRow => ({
  pupil,
  strand: 'pupils',
  school: 'nord',
  finding: 'bru',
  answer: 'yes',
  ...over,
});
const pupils = (count: number, over: Partial<AnswerRow> = {}) =>
  Array.from({ length: count }, (_, n) => row(`${over.answer ?? 'yes'} ${n}`, over));

const population = fc.uniqueArray(
  fc.record({
    pupil: fc.integer({ min: 0, max: 60 }).map(String),
    strand: fc.constantFrom(...STRANDS),
    school: fc.constantFrom(...SCHOOLS),
    finding: fc.constantFrom('bru', 'kryss'),
    answer: fc.constantFrom(...BETTER_ANSWERS),
  }),
  { selector: ({ pupil, finding }) => `${pupil} ${finding}`, maxLength: 100 },
);

describe('answers to «ble det bedre?»', () => {
  it('four are no row, five are', () => {
    expect(betterRows(pupils(4), schools(SCHOOLS), K)).toEqual([]);
    expect(betterRows(pupils(5), schools(SCHOOLS), K)).toEqual([
      { school: 'nord', finding: 'bru', answer: 'yes', band: '5-9' },
    ]);
  });

  it('one pupil many times is one pupil', () => {
    expect(
      betterRows(
        Array.from({ length: 9 }, () => row('the same')),
        schools(SCHOOLS),
        K,
      ),
    ).toEqual([]);
  });

  it('of visitors and grown-ups are none', () => {
    for (const strand of ['visitors', 'adults'] as const)
      expect(betterRows(pupils(30, { strand }), schools(SCHOOLS), K)).toEqual([]);
  });

  it('of a school that is not on the map are none', () => {
    expect(betterRows(pupils(9), schools(['sor']), K)).toEqual([]);
  });

  it('a row says no more than its band, stands once, and rests on at least five pupils; no sum stands beside', () => {
    fc.assert(
      fc.property(population, (answers) => {
        const rows = betterRows(answers, schools(SCHOOLS), K);
        expect(new Set(rows.map(({ school, finding, answer }) => `${school} ${finding} ${answer}`)).size).toBe(
          rows.length,
        );
        for (const { school, finding, answer, band, ...rest } of rows) {
          expect(rest).toEqual({});
          const said = answers.filter(
            (one) =>
              one.strand === 'pupils' && one.school === school && one.finding === finding && one.answer === answer,
          ).length;
          expect(said).toBeGreaterThanOrEqual(Math.max(K, BAND_FLOOR[band]));
        }
      }),
    );
  });

  it('are the same in any order, and a fifth of fewer than five changes nothing else', () => {
    fc.assert(
      fc.property(population, (answers) => {
        const rows = betterRows(answers, schools(SCHOOLS), K);
        expect(betterRows(answers.toReversed(), schools(SCHOOLS), K)).toEqual(rows);
        const alone = row('somebody new', { finding: 'kryss', answer: 'unsure', school: 'sor' });
        const others = (all: typeof rows) =>
          all.filter((one) => !(one.finding === 'kryss' && one.answer === 'unsure' && one.school === 'sor'));
        expect(others(betterRows([...answers, alone], schools(SCHOOLS), K))).toEqual(others(rows));
      }),
    );
  });
});
