import { area, booleanPointInPolygon, kinks, multiPolygon, point, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAND_FLOOR } from './band.ts';
import { HeatSurface } from './contract/releases.ts';
import { HEAT_BREAKS, heatSurface } from './heat-surface.ts';
import { cellCentre, cellId } from './hex-grid.ts';
import { BANDS, type Band, type ReleasedCell } from './release.ts';
import { lonLatToUtm, utmToLonLat } from './utm.ts';

const EDGE = 60;
const RADIUS = 2.5 * EDGE;

function cell(i: number, j: number, band: Band, more: Partial<ReleasedCell> = {}): ReleasedCell {
  const id = cellId(EDGE, i, j);
  return { id: `like.${id}.a`, cell: id, theme: 'like', school: 'a', band, codes: [], splits: {}, ...more };
}
const like = (cells: readonly ReleasedCell[]) => heatSurface(cells, { theme: 'like' });

/** Highest level at a place in metres, 0 outside all. */
function levelAt(surface: HeatSurface, x: number, y: number): number {
  const at = point(utmToLonLat(x, y, 25833));
  return surface.features.reduce(
    (level, { geometry, properties }) =>
      booleanPointInPolygon(at, multiPolygon(geometry.coordinates)) ? Math.max(level, properties.level) : level,
    0,
  );
}

const someCells = fc.uniqueArray(
  fc.tuple(fc.integer({ min: -360, max: -345 }), fc.integer({ min: 64_500, max: 64_512 }), fc.constantFrom(...BANDS)),
  { minLength: 1, maxLength: 40, selector: ([i, j]) => `${i}:${j}` },
);
const cellsOf = (list: readonly (readonly [number, number, Band])[]) => list.map(([i, j, band]) => cell(i, j, band));

test('no cells give no surface', () => {
  expect(like([])).toEqual({ type: 'FeatureCollection', features: [] });
});

test('a lone cell rises to the level of its band', () => {
  const levels = BANDS.map((band) => levelAt(like([cell(-357, 64_501, band)]), ...cellCentre(-357, 64_501, EDGE)));
  expect(levels).toEqual([1, 2, 3, 4, 5]);
});

test('levels count from 1 of a fixed number, weakest first', () => {
  const { features } = like([cell(0, 0, '20-49')]);
  expect(features.map(({ properties }) => properties)).toEqual(
    [1, 2, 3, 4].map((level) => ({ level, levels: HEAT_BREAKS.length })),
  );
});

test('neighbours together rise higher than one alone', () => {
  const [x, y] = cellCentre(0, 0, EDGE);
  const six = [
    cell(0, 0, '5-9'),
    cell(0, 1, '5-9'),
    cell(0, -1, '5-9'),
    cell(1, 0, '5-9'),
    cell(1, -1, '5-9'),
    cell(-1, 0, '5-9'),
    cell(-1, -1, '5-9'),
  ];
  expect([levelAt(like(six.slice(0, 1)), x, y), levelAt(like(six), x, y)]).toEqual([2, 3]);
});

describe('depends on the published cells only', () => {
  test('their order changes nothing', () => {
    fc.assert(
      fc.property(
        someCells.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(like(cellsOf(shuffled))).toEqual(like(cellsOf(list)));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('two schools on one cell weigh as the larger band, never the sum', () => {
    const other = cell(0, 0, '10-19', { id: 'like.60:0:0.b', school: 'b' });
    expect(like([cell(0, 0, '5-9'), other])).toEqual(like([cell(0, 0, '10-19')]));
    expect(like([other, cell(0, 0, '5-9')])).toEqual(like([cell(0, 0, '10-19')]));
  });

  test('cells of other themes change nothing', () => {
    expect(like([cell(0, 0, '5-9'), cell(0, 1, '50+', { theme: 'wish' })])).toEqual(like([cell(0, 0, '5-9')]));
  });

  test('codes and splits change nothing of the whole theme', () => {
    const split = cell(0, 0, '10-19', { codes: ['fun'], splits: { code: { fun: '5-9', calm: '5-9' } } });
    expect(like([split])).toEqual(like([cell(0, 0, '10-19')]));
  });
});

describe('of one code', () => {
  const fun = (more: Partial<ReleasedCell>, k?: number) =>
    heatSurface([cell(0, 0, '20-49', more)], { theme: 'like', code: 'fun', ...(k === undefined ? {} : { k }) });

  test('weighs the band of the code', () => {
    expect(fun({ codes: ['fun'], splits: { code: { fun: '10-19' } } })).toEqual(like([cell(0, 0, '10-19')]));
  });

  test('weighs the threshold where the code is listed without a band', () => {
    expect(fun({ codes: ['fun'] }, 5)).toEqual(like([cell(0, 0, '5-9')]));
  });

  test('leaves out cells that do not name the code', () => {
    expect(fun({ codes: ['calm'], splits: { code: { calm: '20-49' } } }).features).toEqual([]);
  });
});

test('nothing lies farther from a shown cell than the radius', () => {
  fc.assert(
    fc.property(someCells, (list) => {
      const centres = list.map(([i, j]) => cellCentre(i, j, EDGE));
      for (const [lon, lat] of like(cellsOf(list)).features.flatMap((f) => f.geometry.coordinates.flat(2))) {
        const [x, y] = lonLatToUtm(lon, lat, 25833);
        const nearest = Math.min(...centres.map(([cx, cy]) => Math.hypot(x - cx, y - cy)));
        expect(nearest).toBeLessThan(RADIUS + 1);
      }
    }),
    { numRuns: 50 },
  );
});

test('the centre of every cell reaches at least the level of its own band', () => {
  fc.assert(
    fc.property(someCells, (list) => {
      const surface = like(cellsOf(list));
      for (const [i, j, band] of list) {
        const own = HEAT_BREAKS.filter((height) => height < BAND_FLOOR[band]).length;
        expect(levelAt(surface, ...cellCentre(i, j, EDGE))).toBeGreaterThanOrEqual(own);
      }
    }),
    { numRuns: 30 },
  );
});

test('rings are closed, without repeated vertices, do not cross themselves and have an area', () => {
  fc.assert(
    fc.property(someCells, (list) => {
      const surface = like(cellsOf(list));
      expect(HeatSurface.parse(surface)).toEqual(surface);
      for (const ring of surface.features.flatMap((f) => f.geometry.coordinates.flat(1))) {
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
        expect(kinks(polygon([ring])).features).toEqual([]);
        expect(area(polygon([ring]))).toBeGreaterThan(0);
      }
    }),
    { numRuns: 20 },
  );
});

test('far groups of cells are surfaces of their own, equal to each alone', () => {
  const here = [cell(0, 0, '5-9'), cell(1, 0, '10-19')];
  const there = [cell(900, 900, '50+')];
  const coordinates = (cells: readonly ReleasedCell[]) =>
    like(cells).features.map(
      (f) => [f.properties.level, new Set(f.geometry.coordinates.map((p) => JSON.stringify(p)))] as const,
    );
  const both = new Map(coordinates([...here, ...there]));
  for (const [level, polygons] of [...coordinates(here), ...coordinates(there)]) {
    for (const one of polygons) expect(both.get(level)).toContain(one);
  }
});
