import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, mixedRows, SCHOOLS } from '../fixtures/small-population.ts';
import { band, BAND_FLOOR, BAND_TOP } from './band.ts';
import type { Contribution } from './contribution.ts';
import { createCube, type Cube } from './cube.ts';
import { countMarks, gate } from './gate.ts';
import { cellAt, cellCentre, cellId, visitLine } from './hex-grid.ts';
import type { RawRow } from './raw-row.ts';
import { DIMENSION_PARTS, DIMENSIONS, ReleasedCell, type Dimension } from './release.ts';
import { CODES, CONTRIBUTION_TYPES, MODE_GROUP } from './topics.ts';
import { lonLatToUtm, projectAll, utmToLonLat } from './utm.ts';

const ALL = new Set<string>(SCHOOLS);
const K = 5;

function cubeOf(rows: readonly RawRow[], edge = EDGE): Cube {
  const cube = createCube(edge);
  for (const row of rows) cube.add(row);
  return cube.finish();
}
const gated = (rows: readonly RawRow[], k = K, asked: ReadonlySet<string> = ALL) => gate(cubeOf(rows), k, asked);

/** Cells of a contribution, one list per part of a way: the slow and obvious walk the cube is held against. */
function cellsOf({ geometry, properties }: Contribution): string[][] {
  // A way told as a list is no way that anybody walks: it counts for the school only.
  if (geometry === null || (properties.type === 'route' && properties.told === 'list')) return [];
  if (geometry.type === 'Point') {
    const { i, j } = cellAt(...lonLatToUtm(...geometry.coordinates, 25833), EDGE);
    return [[cellId(EDGE, i, j)]];
  }
  return geometry.coordinates.map((line) => {
    const xy = Float64Array.from(line.flat());
    projectAll(xy, 25833, xy);
    const cells = new Set<string>();
    visitLine(xy, 0, line.length, EDGE, (i, j) => cells.add(cellId(EDGE, i, j)));
    return [...cells];
  });
}

/** Distinct pupils by `theme.cell.school` and by `… dimension=part`, '' where a mark has no value. */
function countSlowly(rows: readonly RawRow[]): Map<string, Set<string>> {
  const pupils = new Map<string, Set<string>>();
  const count = (key: string, pupil: string) => pupils.set(key, (pupils.get(key) ?? new Set()).add(pupil));
  for (const { pupil, school, grade, contribution } of rows) {
    const { properties } = contribution;
    cellsOf(contribution).forEach((cells, line) => {
      for (const cell of cells) {
        const key = `${properties.type}.${cell}.${school}`;
        count(key, pupil);
        count(`${key} grade=${grade ?? ''}`, pupil);
        count(`${key} when=${properties.when}`, pupil);
        if (properties.type === 'route') {
          const mode = properties.modes?.[line];
          count(`${key} mode=${mode === undefined ? '' : MODE_GROUP[mode]}`, pupil);
        } else count(`${key} code=${properties.code ?? ''}`, pupil);
      }
    });
  }
  return pupils;
}
const partsOf = (counts: Map<string, Set<string>>, key: string, dimension: Dimension) =>
  ['', ...DIMENSION_PARTS[dimension]].map((part) => counts.get(`${key} ${dimension}=${part}`)?.size ?? 0);

describe('laws over random children', () => {
  test('a cell is shown exactly when k distinct pupils of an asked school marked it, with the band they fall in', () => {
    fc.assert(
      fc.property(mixedRows, fc.constantFrom(3, 5), fc.subarray([...SCHOOLS]), (rows, k, asked) => {
        const expected = [...countSlowly(rows)]
          .filter(([key, pupils]) => !key.includes(' ') && pupils.size >= k && asked.some((s) => key.endsWith(`.${s}`)))
          .map(([key, pupils]) => [key, Object.entries(BAND_FLOOR).findLast(([, floor]) => floor <= pupils.size)?.[0]]);
        const shown = gated(rows, k, new Set(asked)).map((cell) => [cell.id, cell.band]);
        expect(new Map(shown as [string, string][])).toEqual(new Map(expected as [string, string][]));
      }),
    );
  });

  test('a dimension splits a cell exactly when each of its parts, the nameless one included, is 0 or at least k', () => {
    fc.assert(
      fc.property(mixedRows, fc.constantFrom(3, 5), (rows, k) => {
        const counts = countSlowly(rows);
        for (const cell of gated(rows, k)) {
          for (const dimension of DIMENSIONS) {
            const [nameless = 0, ...named] = partsOf(counts, cell.id, dimension);
            const floorOf = (n: number) => (n === 0 ? 0 : BAND_FLOOR[band(n, k)!]);
            const complete = [nameless, ...named].every((n) => n === 0 || n >= k) && named.some((n) => n > 0);
            // Grade groups add up: the shown ones leave room for any hidden one of a later release.
            const splits =
              complete &&
              (dimension !== 'grade' || named.reduce((sum, n) => sum + floorOf(n), 0) + k - 1 <= BAND_TOP[cell.band]);
            const floors = Object.values(cell.splits[dimension] ?? {}).map((name) => BAND_FLOOR[name]);
            expect(cell.splits[dimension] !== undefined).toBe(splits);
            if (splits) expect(floors.length).toBe(named.filter((n) => n > 0).length);
            for (const floor of floors) expect(floor).toBeGreaterThanOrEqual(k);
          }
        }
      }),
    );
  });

  test('the listed codes are the up to three with most pupils among those with at least k', () => {
    fc.assert(
      fc.property(mixedRows, fc.constantFrom(3, 5), (rows, k) => {
        const counts = countSlowly(rows);
        for (const cell of gated(rows, k)) {
          const by = (code: string) => counts.get(`${cell.id} code=${code}`)?.size ?? 0;
          const often = CODES[cell.theme].filter((code) => by(code) >= k);
          expect(cell.codes).toHaveLength(Math.min(3, often.length));
          cell.codes.forEach((code, n) => {
            for (const other of often)
              if (!cell.codes.slice(0, n).includes(other)) expect(by(code)).toBeGreaterThanOrEqual(by(other));
          });
        }
      }),
    );
  });

  test('shown + hidden + outside = all marks of the input, per theme', () => {
    fc.assert(
      fc.property(mixedRows, fc.subarray([...SCHOOLS]), (rows, asked) => {
        const marks = countMarks(cubeOf(rows), K, new Set(asked));
        for (const theme of CONTRIBUTION_TYPES) {
          const ofTheme = rows.filter((row) => row.contribution.properties.type === theme);
          const all = ofTheme.reduce((sum, row) => sum + (new Set(cellsOf(row.contribution).flat()).size || 1), 0);
          const { shown, hidden, outside } = marks[theme];
          expect({ sum: shown + hidden + outside, all: marks[theme].all }).toEqual({ sum: all, all });
          expect(outside).toBe(ofTheme.filter((row) => cellsOf(row.contribution).length === 0).length);
        }
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        mixedRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(JSON.stringify(gated(shuffled))).toBe(JSON.stringify(gated(rows)));
        },
      ),
    );
  });

  test('taking a pupil out of hidden cells leaves every byte as it was', () => {
    const taken = { pupils: 0, ways: 0 };
    fc.assert(
      fc.property(mixedRows, fc.nat(), (rows, pick) => {
        const cells = gated(rows);
        const shown = new Set(cells.map((cell) => cell.id));
        const isHidden = ({ school, contribution }: RawRow) =>
          contribution.geometry !== null &&
          cellsOf(contribution)
            .flat()
            .every((cell) => !shown.has(`${contribution.properties.type}.${cell}.${school}`));
        const hidden = rows.filter(isHidden);
        const one = hidden[pick % Math.max(1, hidden.length)];
        if (one === undefined) return;
        taken.pupils += 1;
        const gone = new Set(hidden.filter((row) => row.pupil === one.pupil));
        if ([...gone].some((row) => row.contribution.properties.type === 'route')) taken.ways += 1;
        expect(JSON.stringify(gated(rows.filter((row) => !gone.has(row))))).toBe(JSON.stringify(cells));
      }),
    );
    // Otherwise the law would hold of nothing.
    expect([taken.pupils > 50, taken.ways > 0]).toEqual([true, true]);
  });

  test('every cell fits the schema that the contract promises', () => {
    fc.assert(
      fc.property(mixedRows, (rows) => {
        for (const cell of gated(rows)) expect(ReleasedCell.parse(cell)).toEqual(cell);
      }),
    );
  });
});

describe('one cell', () => {
  const place = utmToLonLat(...cellCentre(-357, 64_501, EDGE), 25833);
  function unsafe(pupil: number, code?: 'dark' | 'scary', more: Partial<RawRow> = {}): RawRow {
    const properties = { type: 'unsafe' as const, cut: 'home-block/1' as const, when: 'always' as const };
    return {
      pupil: `p${pupil}`,
      strand: 'pupils',
      school: 'lillevik',
      grade: '5-7',
      contribution: {
        type: 'Feature',
        id: '00000000-0000-4000-8000-000000000000',
        geometry: { type: 'Point', coordinates: place },
        properties: code === undefined ? properties : { ...properties, code },
      },
      ...more,
    };
  }
  const pupils = (n: number, code?: 'dark' | 'scary', from = 0) =>
    Array.from({ length: n }, (_, p) => unsafe(from + p, code));

  test('four pupils show nothing, the fifth makes 5-9', () => {
    expect(gated(pupils(4))).toEqual([]);
    expect(gated(pupils(5)).map((cell) => [cell.id, cell.band])).toEqual([['unsafe.60:-357:64501.lillevik', '5-9']]);
  });

  test('one pupil marking it ten times is one pupil', () => {
    expect(gated(Array.from({ length: 10 }, () => unsafe(1)))).toEqual([]);
  });

  test('five pupils of two schools show nothing: the school partitions the cube', () => {
    expect(
      gated([...pupils(3), unsafe(3, 'dark', { school: 'nordsida' }), unsafe(4, 'dark', { school: 'nordsida' })]),
    ).toEqual([]);
  });

  test('a code with four pupils hides the whole split, not only itself', () => {
    const [cell] = gated([...pupils(6, 'dark'), ...pupils(4, 'scary', 6)]);
    expect(cell?.splits.code).toBe(undefined);
    expect(cell?.codes).toEqual(['dark']);
    const [complete] = gated([...pupils(6, 'dark'), ...pupils(5, 'scary', 6)]);
    expect(complete?.splits.code).toEqual({ dark: '5-9', scary: '5-9' });
  });

  test('four pupils without a code hide the split too', () => {
    expect(gated([...pupils(6, 'dark'), ...pupils(4, undefined, 6)])[0]?.splits.code).toBe(undefined);
    expect(gated([...pupils(6, 'dark'), ...pupils(5, undefined, 6)])[0]?.splits.code).toEqual({ dark: '5-9' });
  });

  test('codes with equally many pupils come by name, most pupils first', () => {
    expect(gated([...pupils(5, 'scary'), ...pupils(5, 'dark', 5)])[0]?.codes).toEqual(['dark', 'scary']);
    expect(gated([...pupils(6, 'scary'), ...pupils(5, 'dark', 6)])[0]?.codes).toEqual(['scary', 'dark']);
  });

  test('a school that is not asked has no cells', () => {
    expect(gated(pupils(9), K, new Set(['nordsida']))).toEqual([]);
  });

  test('cells come by theme, column and row as numbers, then school', () => {
    const at = (i: number, j: number, school: string): RawRow[] =>
      pupils(5).map((row) => ({
        ...row,
        school,
        contribution: {
          ...row.contribution,
          geometry: { type: 'Point', coordinates: utmToLonLat(...cellCentre(i, j, EDGE), 25833) },
        } as Contribution,
      }));
    const rows = [...at(-9, 100_000, 'b'), ...at(-9, 99_999, 'b'), ...at(-10, 99_999, 'b'), ...at(-9, 99_999, 'a')];
    expect(gated(rows, K, new Set(['a', 'b'])).map((cell) => cell.id)).toEqual([
      'unsafe.60:-10:99999.b',
      'unsafe.60:-9:99999.a',
      'unsafe.60:-9:99999.b',
      'unsafe.60:-9:100000.b',
    ]);
  });
});
