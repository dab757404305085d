import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, mixedRows, SCHOOLS, stickerRows } from '../fixtures/small-population.ts';
import type { School } from './case.ts';
import { cellCentre } from './hex-grid.ts';
import { makeRelease, makeReleaseWithSums } from './make-release.ts';
import { Problem } from './problem.ts';
import type { RawRow } from './raw-row.ts';
import { BANDS, DEFAULT_GATE, DIMENSIONS, ReleasedSchool, SchoolRow, type ReleaseContent } from './release.ts';
import { utmToLonLat } from './utm.ts';

const schools: School[] = SCHOOLS.map((id) => ({
  id,
  name: id,
  place: { type: 'Point', coordinates: [5.3, 60.4] },
  catchment: null,
  grades: [1, 7],
}));
const released = (rows: readonly RawRow[]) => makeRelease({ rows, schools }, DEFAULT_GATE);

const place = utmToLonLat(...cellCentre(-357, 64_501, EDGE), 25833);
function crossing(pupil: number, more: { school?: string; secret?: boolean; code?: string } = {}): RawRow {
  return {
    pupil: `p${pupil}`,
    strand: 'pupils',
    school: more.school ?? 'lillevik',
    grade: '5-7',
    contribution: {
      type: 'Feature',
      id: '00000000-0000-4000-8000-000000000000',
      geometry: more.secret === true ? null : { type: 'Point', coordinates: place },
      properties: { type: 'unsafe', cut: 'home-block/1', when: 'always', code: more.code ?? 'hard_crossing' },
    },
  };
}
const pupils = (n: number, more: Parameters<typeof crossing>[1] = {}) =>
  Array.from({ length: n }, (_, p) => crossing(p, more));

describe('a school', () => {
  const lillevik = (rows: readonly RawRow[]) => released(rows).schools.find(({ school }) => school === 'lillevik');

  test.each([
    [0, 'under-10', false],
    [1, 'under-10', false],
    [9, 'under-10', false],
    [10, '10-19', true],
    [20, '20-49', true],
    [50, '50+', true],
  ] as const)('with %i participants says %s, asked: %s', (n, participants, asked) => {
    expect(lillevik(pupils(n))).toMatchObject({ participants, asked });
  });

  test('counts children who sent only what has no place', () => {
    expect(lillevik(pupils(10, { secret: true }))?.asked).toBe(true);
  });

  test('under the minimum is there by name only: no cell, no row', () => {
    const content = released(pupils(9));
    expect(content.schools.map(({ school }) => school)).toEqual([...SCHOOLS]);
    expect([content.public, content.planner, content.schoolTable]).toEqual([[], [], []]);
  });

  test('which is not of the case is refused by its name', () => {
    expect(() => released([crossing(1, { school: 'elsewhere' })])).toThrow(
      new Problem('not-valid', 'school elsewhere'),
    );
  });
});

describe('the school table', () => {
  test('counts what has no place, and shows from five pupils on', () => {
    const others = Array.from({ length: 6 }, (_, p) => crossing(100 + p, { secret: true, code: 'dark' }));
    const rows = [...pupils(4), ...pupils(4, { code: 'scary' }), ...others];
    expect(released(rows).schoolTable).toEqual([
      { school: 'lillevik', theme: 'unsafe', code: null, band: '10-19' },
      { school: 'lillevik', theme: 'unsafe', code: 'dark', band: '5-9' },
    ]);
  });

  test('comes by school as in the case, theme, the whole before its codes', () => {
    const twelve = (school: string) =>
      Array.from({ length: 12 }, (_, p) => ({ ...crossing(p, { school }), pupil: `${school}-${p}` }));
    expect(
      released([...twelve('akebakken'), ...twelve('nordsida')]).schoolTable.map((r) => [r.school, r.code]),
    ).toEqual([
      ['nordsida', null],
      ['nordsida', 'hard_crossing'],
      ['akebakken', null],
      ['akebakken', 'hard_crossing'],
    ]);
  });
});

describe('the two layers', () => {
  test('public cells are 60 m with five pupils, planner cells 30 m with three', () => {
    const rows = [...pupils(4), ...Array.from({ length: 6 }, (_, p) => crossing(50 + p, { secret: true }))];
    const content = released(rows);
    expect(content.public).toEqual([]);
    expect(content.planner.map(({ cell, band }) => [cell.split(':')[0], band])).toEqual([['30', '3-4']]);
    expect(released([...rows, crossing(4)]).public.map(({ cell, band }) => [cell, band])).toEqual([
      ['60:-357:64501', '5-9'],
    ]);
  });
});

describe('grown-ups', () => {
  const adults = (n: number) => pupils(n).map((row): RawRow => ({ ...row, pupil: `a-${row.pupil}`, strand: 'adults' }));

  test('alone make a release in which nobody took part', () => {
    const content = released(adults(60));
    expect(content.schools.map(({ participants, asked }) => [participants, asked])).toEqual(
      SCHOOLS.map(() => ['under-10', false]),
    );
    expect([content.public, content.planner, content.schoolTable]).toEqual([[], [], []]);
  });

  test('never make the fifth of four pupils, nor the tenth participant', () => {
    expect(released([...pupils(4), ...adults(60)])).toEqual(released(pupils(4)));
    expect(released([...pupils(9), ...adults(60)])).toEqual(released(pupils(9)));
  });

  test('change no byte of any release, and none of the operator’s sums', () => {
    fc.assert(
      fc.property(mixedRows, mixedRows, (rows, others) => {
        // The same keys and schools on purpose: even a grown-up who is also a pupil adds nothing.
        const mixed = [...rows, ...others.map((row): RawRow => ({ ...row, strand: 'adults' }))];
        const make = (all: readonly RawRow[]) => makeReleaseWithSums({ rows: all, schools }, DEFAULT_GATE);
        expect(JSON.stringify(make(mixed))).toBe(JSON.stringify(make(rows)));
      }),
    );
  });
});

describe('laws over random children', () => {
  test('nothing under the threshold: public and school table never say 3-4', () => {
    fc.assert(
      fc.property(mixedRows, (rows) => {
        const content = released(rows);
        const said = [...content.public, ...content.schoolTable].map((row) => row.band);
        const split = content.public.flatMap(({ splits }) =>
          DIMENSIONS.flatMap((dimension) => Object.values(splits[dimension] ?? {})),
        );
        expect([...said, ...split].filter((name) => name === BANDS[0])).toEqual([]);
      }),
    );
  });

  test('the order of the rows changes no byte', () => {
    fc.assert(
      fc.property(
        mixedRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(JSON.stringify(released(shuffled))).toBe(JSON.stringify(released(rows)));
        },
      ),
    );
  });

  test('one pupil less changes bands of what that pupil took part in, and nothing else', () => {
    fc.assert(
      fc.property(stickerRows, fc.nat(), (rows, pick) => {
        const gone = rows[pick % rows.length]!;
        const before = released(rows);
        const after = released(rows.filter((row) => row.pupil !== gone.pupil));
        const others = (content: ReleaseContent) => [
          content.public.filter((cell) => cell.school !== gone.school),
          content.planner.filter((cell) => cell.school !== gone.school),
          content.schoolTable.filter((row) => row.school !== gone.school),
          content.schools.filter((school) => school.school !== gone.school),
        ];
        expect(others(after)).toEqual(others(before));
        const themes = new Set(rows.filter((r) => r.pupil === gone.pupil).map((r) => r.contribution.properties.type));
        const asked = (content: ReleaseContent) => content.schools.find((s) => s.school === gone.school)?.asked;
        if (asked(before) !== asked(after)) return;
        const untouched = (content: ReleaseContent) => content.public.filter((cell) => !themes.has(cell.theme));
        expect(untouched(after)).toEqual(untouched(before));
      }),
    );
  });

  test('marks of both grids keep the law shown + hidden + outside = all', () => {
    fc.assert(
      fc.property(mixedRows, (rows) => {
        const { marks } = makeReleaseWithSums({ rows, schools }, DEFAULT_GATE).sums;
        for (const { shown, hidden, outside, all } of [marks.public, marks.planner].flatMap((m) => Object.values(m))) {
          expect(shown + hidden + outside).toBe(all);
        }
      }),
    );
  });

  test('schools and rows fit the schemas that the contract promises', () => {
    fc.assert(
      fc.property(mixedRows, (rows) => {
        const content = released(rows);
        for (const school of content.schools) expect(ReleasedSchool.parse(school)).toEqual(school);
        for (const row of content.schoolTable) expect(SchoolRow.parse(row)).toEqual(row);
      }),
    );
  });
});
