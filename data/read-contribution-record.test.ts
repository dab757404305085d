import { describe, expect, it } from 'vitest';
import { Problem } from './problem.ts';
import { readContributionRecord } from './read-contribution-record.ts';

const line = [
  [10, 63],
  [11, 64],
];
const record = (properties: object, geometry: unknown = { type: 'Point', coordinates: [10, 63] }) => ({
  type: 'Feature',
  geometry,
  properties: { contributor: 'a', type: 'unsafe', ...properties },
});
const route = (properties: object, geometry: unknown = { type: 'LineString', coordinates: line }) =>
  record({ type: 'route', ...properties }, geometry);
const two = { type: 'MultiLineString', coordinates: [line, line] };

describe('readContributionRecord reads', () => {
  it('the least there can be', () => {
    expect(readContributionRecord(record({}))).toEqual({
      contributor: 'a',
      type: 'unsafe',
      geometry: { type: 'Point', coordinates: [10, 63] },
      unknownProperties: 0,
      altitudesDropped: 0,
    });
  });
  it('every property, and counts those it does not know', () => {
    const properties = { code: 'dark', grade: 5, when: 'winter', school: 'lillevik', year: 2026 };
    expect(readContributionRecord(record({ ...properties, fid: 3, cut: 'x' }))).toMatchObject({
      ...properties,
      unknownProperties: 2,
    });
  });
  it('null as missing, as GIS programs write it', () => {
    expect(readContributionRecord(record({ code: null, grade: null, year: null }))).toEqual(
      readContributionRecord(record({})),
    );
  });
  it('a LineString as a MultiLineString', () => {
    expect(readContributionRecord(route({})).geometry).toEqual({ type: 'MultiLineString', coordinates: [line] });
  });
  it.each([
    ['one mode for every line', route({ mode: 'bus' }, two), ['bus', 'bus']],
    ['a mode for each line', route({ modes: ['walk', 'bus'] }, two), ['walk', 'bus']],
    ['distinct modes without geometry', route({ modes: ['walk', 'bus', 'walk'] }, null), ['walk', 'bus']],
    ['one mode without geometry', route({ mode: 'walk' }, null), ['walk']],
    ['no mode', route({}, two), undefined],
    ['no modes of a sticker', record({ mode: 'walk' }), undefined],
  ])('%s', (_, value, modes) => {
    expect(readContributionRecord(value).modes).toEqual(modes);
  });
});

describe('readContributionRecord refuses', () => {
  it.each([
    ['no contributor', record({ contributor: undefined }), 'not-valid', 'properties.contributor is missing'],
    ['a number for a contributor', record({ contributor: 7 }), 'not-valid', 'properties.contributor is 7'],
    ['a type we do not have', record({ type: 'barneveg' }), 'not-valid', 'properties.type is "barneveg"'],
    ['a code of another type', record({ code: 'bench' }), 'code-does-not-fit-type', 'properties.code is "bench"'],
    ['a code of a route', route({ code: 'dark' }), 'code-does-not-fit-type', 'takes no code'],
    ['a mode we do not have', route({ mode: 'horse' }), 'not-valid', 'properties.mode is "horse"'],
    ['an unknown mode in the list', route({ modes: ['walk', 'horse'] }, two), 'not-valid', 'properties.modes[1]'],
    ['fewer modes than lines', route({ modes: ['walk'] }, two), 'modes-do-not-match', '1 modes for 2 lines'],
    ['grade 11', record({ grade: 11 }), 'not-valid', 'properties.grade is 11'],
    ['half a grade', record({ grade: 5.5 }), 'not-valid', 'properties.grade is 5.5'],
    ['a time of day', record({ when: 'noon' }), 'not-valid', 'properties.when is "noon"'],
    ['year 26', record({ year: 26 }), 'not-valid', 'properties.year is 26'],
    ['a sticker with a line', record({}, two), 'not-geojson', 'is a MultiLineString, must be a Point'],
    ['a route with a point', route({}, { type: 'Point', coordinates: [10, 63] }), 'not-geojson', 'is a Point'],
    [
      'swapped ordinates',
      record({}, { type: 'Point', coordinates: [63, 10] }),
      'coordinates-swapped',
      'wants [10, 63]',
    ],
  ])('%s', (_, value, code, detail) => {
    try {
      readContributionRecord(value);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({ code, detail: expect.stringContaining(detail) as string });
      return;
    }
    expect.fail('was read');
  });
});
