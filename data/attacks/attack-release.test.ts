import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedRows, SCHOOLS } from '../../fixtures/small-population.ts';
import type { School } from '../case.ts';
import { makeRelease } from '../make-release.ts';
import type { RawRow } from '../raw-row.ts';
import { DEFAULT_GATE, type ReleaseContent } from '../release.ts';
import { attackRelease } from './attack-release.ts';

const schools: School[] = SCHOOLS.map((id) => ({
  ...{ id, name: id, catchment: null, grades: [1, 7] },
  place: { type: 'Point', coordinates: [5.3, 60.4] },
}));
const released = (rows: readonly RawRow[]) => makeRelease({ rows, schools }, DEFAULT_GATE);
const attack = (rows: readonly RawRow[], content = released(rows), earlier: readonly ReleaseContent[] = []) => {
  let n = 0;
  const random = () => (n += 0.618) % 1;
  return attackRelease({ content, rows, schools, parameters: DEFAULT_GATE, earlier, random });
};
const failed = (results: ReturnType<typeof attack>) =>
  results.filter(({ failures }) => failures > 0).map(({ attack: name }) => name);

describe('attacks on the release itself', () => {
  it('find nothing in releases that the gate made, also one after another', () => {
    fc.assert(
      fc.property(mixedRows, mixedRows, (rows, more) => {
        const later = [...rows, ...more.map((row) => ({ ...row, pupil: `new-${row.pupil}` }))];
        expect(failed(attack(rows))).toEqual([]);
        expect(failed(attack(later, released(later), [released(rows)]))).toEqual([]);
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
    const say = (change: Partial<ReleaseContent>) => failed(attack(rows, { ...content, ...change }));
    expect(say({ public: [{ ...first!, band: '50+' }] })).toContain('recount');
    expect(say({ public: [{ ...first!, band: '3-4' }] })).toContain('hidden-interval');
    const row = { school: SCHOOLS[1], theme: 'wish', code: 'light', band: '20-49' } as const;
    expect(say({ schoolTable: [row] })).toContain('recount');
  });

  it('find a grade group that a later release would give away', () => {
    const rows = many();
    const content = released(rows);
    const cell = { ...content.planner[0]!, band: '3-4' as const, splits: {} };
    const before: ReleaseContent = { ...content, planner: [{ ...cell, splits: { grade: { '1-4': '3-4' } } }] };
    expect(failed(attack(rows, { ...content, planner: [cell] }, [before]))).toContain('hidden-interval');
  });
});
