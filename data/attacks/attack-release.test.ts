import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedRows, SCHOOLS } from '../../fixtures/small-population.ts';
import { BETTER_ANSWERS, type AnswerRow, type BetterAnswer, type BetterRow } from '../better.ts';
import type { School } from '../case.ts';
import type { RawRow } from '../raw-row.ts';
import { DEFAULT_GATE } from '../release.ts';
import { attackRelease, publishedOf, type Published } from './attack-release.ts';
import { hiddenIntervals } from './hidden-interval.ts';
import { differsByOnePupil } from './one-pupil.ts';

const schools: School[] = SCHOOLS.map((id) => ({
  ...{ id, name: id, catchment: null, grades: [1, 7] },
  place: { type: 'Point', coordinates: [5.3, 60.4] },
}));
const released = (rows: readonly RawRow[], answers: readonly AnswerRow[] = []) =>
  publishedOf({ rows, answers }, schools, DEFAULT_GATE);
const attack = (
  rows: readonly RawRow[],
  content = released(rows),
  earlier: readonly Published[] = [],
  answers: readonly AnswerRow[] = [],
) => {
  let n = 0;
  const random = () => (n += 0.618) % 1;
  return attackRelease({ content, rows, answers, schools, parameters: DEFAULT_GATE, earlier, random });
};
/** What each of the population says of a finding or two, if anything; a few say something else. */
const saying = fc.array(
  fc.option(fc.oneof({ arbitrary: fc.constant('yes' as const), weight: 2 }, fc.constantFrom(...BETTER_ANSWERS)), {
    freq: 9,
  }),
  { minLength: 120, maxLength: 120 },
);
function answersOf(rows: readonly RawRow[], said: readonly (BetterAnswer | null)[]): AnswerRow[] {
  const pupils = new Map(rows.map((row) => [row.pupil, row]));
  return [...pupils].flatMap(([pupil, { strand, school }], n) =>
    ['bru', 'kryss'].flatMap((finding, f) => {
      const answer = said[(2 * n + f) % said.length];
      return answer ? [{ pupil, strand, school, finding, answer }] : [];
    }),
  );
}
const failed = (results: ReturnType<typeof attack>) =>
  results.filter(({ failures }) => failures > 0).map(({ attack: name }) => name);

describe('attacks on the release itself', () => {
  it('find nothing in releases that the gate made, also one after another', () => {
    fc.assert(
      fc.property(mixedRows, mixedRows, saying, (rows, more, said) => {
        const later = [...rows, ...more.map((row) => ({ ...row, pupil: `new-${row.pupil}` }))];
        const [first, second] = [answersOf(rows, said), answersOf(later, said)];
        expect(failed(attack(rows, released(rows, first), [], first))).toEqual([]);
        expect(failed(attack(later, released(later, second), [released(rows, first)], second))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const many = () => fc.sample(mixedRows, { seed: 7, numRuns: 30 }).sort((a, b) => b.length - a.length)[0]!;

  it('find a band too high, a cell of too few, a row that nobody said', () => {
    const rows = many();
    const content = released(rows);
    const [first] = content.public;
    expect(first).toBeDefined();
    const say = (change: Partial<Published>) => failed(attack(rows, { ...content, ...change }));
    expect(say({ public: [{ ...first!, band: '50+' }] })).toContain('recount');
    expect(say({ public: [{ ...first!, band: '3-4' }] })).toContain('hidden-interval');
    const row = { school: SCHOOLS[1], theme: 'wish', code: 'light', band: '20-49' } as const;
    expect(say({ schoolTable: [row] })).toContain('recount');
  });

  it('find a grade group that a later release would give away', () => {
    const rows = many();
    const content = released(rows);
    const cell = { ...content.planner[0]!, band: '3-4' as const, splits: {} };
    const before: Published = { ...content, planner: [{ ...cell, splits: { grade: { '1-4': '3-4' } } }] };
    expect(failed(attack(rows, { ...content, planner: [cell] }, [before]))).toContain('hidden-interval');
  });

  it('find a school band that is not true, and anything told of a school with too few', () => {
    const rows = many();
    const content = released(rows);
    const bands = content.schools.map((school) => ({ ...school, participants: 'under-10' as const }));
    expect(failed(attack(rows, { ...content, schools: bands }))).toContain('recount');
    const of = rows.filter(({ school }) => school === SCHOOLS[1]);
    const nine = new Set([...new Set(of.map(({ pupil }) => pupil))].slice(0, 9));
    const some = of.filter(({ pupil }) => nine.has(pupil));
    const leaky = publishedOf({ rows: some, answers: [] }, schools, { ...DEFAULT_GATE, schoolMinimum: 5 });
    expect(failed(attack(some, leaky))).toContain('recount');
  });
});

describe('answers to «ble det bedre?» in a release', () => {
  const rows = fc.sample(mixedRows, { seed: 7, numRuns: 30 }).sort((a, b) => b.length - a.length)[0]!;
  const pupils = [...new Map(rows.map((row) => [row.pupil, row])).values()].filter(
    ({ school }) => school === SCHOOLS[1],
  );
  const answers = pupils.map(({ pupil, strand, school }, n): AnswerRow => {
    const answer = n < 5 ? 'no' : n < 8 ? 'unsure' : 'yes';
    return { pupil, strand, school, finding: 'bru', answer };
  });
  const content = released(rows, answers);
  const row = (over: Partial<BetterRow>): BetterRow => ({ ...content.better[0]!, ...over });
  const say = (...better: BetterRow[]) => failed(attack(rows, { ...content, better }, [], answers));

  it('that are true pass; too high, of too few, of another school or twice they are found', () => {
    expect(content.better.map(({ answer }) => answer)).toEqual(['yes', 'no']);
    expect(say(...content.better)).toEqual([]);
    expect(say(row({ band: '50+' }))).toContain('recount');
    expect(say(row({ answer: 'unsure', band: '5-9' }))).toContain('recount');
    expect(say(row({ answer: 'unsure', band: '3-4' }))).toEqual(expect.arrayContaining(['recount', 'hidden-interval']));
    expect(say(row({ school: SCHOOLS[0] }))).toContain('recount');
    expect(say(row({ finding: 'another' }))).toContain('recount');
    expect(say(row({}), row({}))).toContain('hidden-interval');
  });

  it('that fill the school’s band are found: what is not told would be fewer than four', () => {
    const schools = content.schools.map((school) => ({ ...school, participants: '10-19' as const }));
    const better = (['yes', 'no'] as const).map((answer) => row({ answer, band: '10-19' }));
    expect(hiddenIntervals({ ...content, schools, better }, [], DEFAULT_GATE).failures).toBeGreaterThan(0);
    expect(hiddenIntervals({ ...content, schools, better: better.slice(1) }, [], DEFAULT_GATE).failures).toBe(0);
  });

  it('without one pupil differ by that pupil’s own answer only', () => {
    const of = answers.map((_, n): [AnswerRow, Published] => {
      const { pupil } = answers[n]!;
      const others = (row: { readonly pupil: string }) => row.pupil !== pupil;
      return [answers[n]!, released(rows.filter(others), answers.filter(others))];
    });
    for (const [answer, after] of of) {
      const own = { rows: rows.filter(({ pupil }) => pupil === answer.pupil), answers: [answer] };
      expect(differsByOnePupil(content, after, own, DEFAULT_GATE)).toBe(true);
      const other = { ...own, answers: [{ ...answer, answer: 'little' as const }] };
      const isSame = JSON.stringify(after.better) === JSON.stringify(content.better);
      expect(differsByOnePupil(content, after, other, DEFAULT_GATE)).toBe(isSame);
    }
    expect(of.some(([, after]) => JSON.stringify(after.better) !== JSON.stringify(content.better))).toBe(true);
  });
});
