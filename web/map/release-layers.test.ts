import { area as squareMetres } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../data/geometry.ts';
import { cellRing } from '../../data/hex-grid.ts';
import type { ReleasedCell, ReleasedSchool } from '../../data/release.ts';
import { mapCells } from './release-cells.ts';
import {
  areaFeatures,
  cellFeatures,
  HIT_LAYER,
  patternOf,
  patternZoom,
  releaseData,
  releaseLayers,
  SOURCES,
} from './release-layers.ts';
import { PATTERN_NAMES } from './release-patterns.ts';

const square = (west: number, east: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 58],
      [east, 58],
      [east, 58.1],
      [west, 58.1],
      [west, 58],
    ],
  ],
});
const school = (id: string, asked: boolean, catchment: Area | null): ReleasedSchool => ({
  school: id,
  name: id,
  participants: asked ? '20-49' : 'under-10',
  asked,
  catchment,
});
const whole = square(8, 8.3);
const west = school('west', true, square(8, 8.1));
const tooFew = school('too-few', false, square(8.1, 8.2));

const released: ReleasedCell = {
  id: 'unsafe.60:4400:43000.west',
  cell: '60:4400:43000',
  theme: 'unsafe',
  school: 'west',
  band: '5-9',
  codes: ['dark'],
  splits: {},
};
const cells = mapCells([released], 'unsafe', null);

describe('the three map states', () => {
  const of = (schools: readonly ReleasedSchool[]) =>
    areaFeatures(whole, schools).features.map((feature) => ({
      state: feature.properties?.['state'] as string,
      share: squareMetres(feature) / squareMetres(whole),
    }));

  test('what lies outside the asked catchments is not asked, a school with too few included', () => {
    const states = of([west, tooFew]);
    expect(states.map(({ state }) => state)).toEqual(['case', 'not-asked', 'asked']);
    expect(states[1]?.share).toBeCloseTo(2 / 3, 3);
    expect(states[2]?.share).toBeCloseTo(1 / 3, 3);
  });

  test('without any asked school the whole case is not asked', () => {
    expect(of([tooFew])).toMatchObject([{ state: 'case' }, { state: 'not-asked', share: 1 }]);
  });

  test('when everything is asked nothing is hatched', () => {
    expect(of([school('all', true, square(7.9, 8.4))]).map(({ state }) => state)).toEqual(['case', 'asked']);
  });

  test('an asked school with an unknown catchment draws nothing as asked', () => {
    expect(of([school('unknown', true, null)]).map(({ state }) => state)).toEqual(['case', 'not-asked']);
  });
});

describe('cells', () => {
  test('a cell is the closed ring of its hexagon with the picture of its band', () => {
    const [feature] = cellFeatures(cells, cellRing).features;
    const ring = feature?.geometry.coordinates[0] ?? [];
    expect(ring).toHaveLength(7);
    expect(ring[0]).toEqual(ring[6]);
    expect(feature?.properties).toMatchObject({ cell: '60:4400:43000', pattern: 'band-5-9', look: 'band' });
  });

  test('every look has a picture', () => {
    const looks = [null, 'dark', 'slippery'] as const;
    const pictures = looks.map((code) => patternOf(mapCells([released], 'unsafe', code)[0]!));
    expect(pictures).toEqual(['band-5-9', 'at-least', 'whole-only']);
    expect(pictures.every((name) => PATTERN_NAMES.includes(name))).toBe(true);
  });
});

describe('layers', () => {
  const contents = { area: whole, schools: [west], cells, heat: null };
  const choice = { view: 'hex', selected: null, edge: 60, lat: 58 } as const;

  test('every layer draws one of the sources', () => {
    const sources = releaseLayers({ ...choice, view: 'hex' }).map((layer) => 'source' in layer && layer.source);
    expect([...new Set(sources)].sort()).toEqual([...SOURCES].sort());
    expect(Object.keys(releaseData(contents, cellRing)).sort()).toEqual([...SOURCES].sort());
  });

  test('hexagons and heat are never seen together, and cells can be chosen in both', () => {
    const seen = (view: 'hex' | 'heat', id: string) => {
      const layer = releaseLayers({ ...choice, view }).find((one) => one.id === id);
      return layer?.layout?.visibility !== 'none';
    };
    expect([seen('hex', 'release-heat-fill'), seen('heat', 'release-heat-fill')]).toEqual([false, true]);
    expect([seen('hex', 'release-cells-line'), seen('heat', 'release-cells-line')]).toEqual([true, false]);
    expect([seen('hex', HIT_LAYER), seen('heat', HIT_LAYER)]).toEqual([true, true]);
  });

  test('a pattern is drawn from the zoom where a hexagon is 20 pixels wide', () => {
    const zoom = patternZoom(60, 58);
    const metresPerPixel = (40_075_016.7 * Math.cos((58 * Math.PI) / 180)) / (512 * 2 ** zoom);
    expect(120 / metresPerPixel).toBeCloseTo(20, 2);
    // Half the edge needs one zoom more.
    expect(patternZoom(30, 58)).toBeCloseTo(zoom + 1, 9);
  });

  test('only the chosen cell is outlined', () => {
    const outline = releaseLayers({ ...choice, selected: '60:1:2' }).find(({ id }) => id === 'release-selected');
    expect(outline).toMatchObject({ filter: ['==', ['get', 'cell'], '60:1:2'] });
  });
});
