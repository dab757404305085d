import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_VERTICES_PER_AREA } from './limits.ts';
import { Problem } from './problem.ts';
import { readArea, readFeature, readGeoJson } from './read-geojson.ts';
import { readContributionRecord } from './read-contribution-record.ts';

function refusal(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was read');
}
const geometry = (type: string, coordinates: string) => `{"type":"${type}","coordinates":${coordinates}}`;
const square = '[[10,63],[11,63],[11,64],[10,63]]';

describe('readGeoJson refuses', () => {
  it.each([
    ['no JSON', '{"type":', 'not-json', 'text of 8 characters'],
    ['no object', '[1]', 'not-geojson', 'a list of 1'],
    ['NaN as programs write it', geometry('Point', '[NaN,63]'), 'coordinate-not-finite', 'NaN'],
    ['-Infinity as programs write it', geometry('Point', '[10,-Infinity]'), 'coordinate-not-finite', 'Infinity'],
    [
      'a number too large for a double',
      geometry('Point', '[1e400,63]'),
      'coordinate-not-finite',
      'coordinates[0] is Infinity',
    ],
    ['1e308', geometry('Point', '[10,1e308]'), 'coordinate-out-of-range', 'coordinates[1] is 1e+308'],
    ['metres', geometry('Point', '[569000,7034000]'), 'coordinate-out-of-range', 'looks like metres'],
    ['swapped ordinates', geometry('Point', '[63.4,10.4]'), 'coordinates-swapped', 'wants [10.4, 63.4]'],
    ['a position of one number', geometry('Point', '[10]'), 'not-geojson', 'coordinates has 1 members'],
    ['a text for a number', geometry('Point', '["10",63]'), 'not-geojson', 'coordinates[0] is "10"'],
    ['a null ordinate', geometry('Point', '[10,null]'), 'not-geojson', 'coordinates[1] is null'],
    ['a line nested like a polygon', geometry('LineString', `[${square}]`), 'not-geojson', 'coordinates has 1 members'],
    ['a polygon nested like a line', geometry('Polygon', square), 'not-geojson', 'coordinates[0] has 2 members'],
    [
      'a polygon nested too much',
      geometry('Polygon', `[[${square},${square},${square},${square}]]`),
      'not-geojson',
      'coordinates[0][0][0] is a list',
    ],
    ['a line of one vertex', geometry('LineString', '[[10,63]]'), 'not-geojson', 'at least 2'],
    [
      'an open ring',
      geometry('Polygon', '[[[10,63],[11,63],[11,64],[10,64]]]'),
      'ring-not-closed',
      'coordinates[0] begins at [10, 63] and ends at [10, 64]',
    ],
    [
      'an open hole of the second polygon',
      geometry('MultiPolygon', `[[${square}],[${square},[[10,63],[11,63],[11,64],[10,64]]]]`),
      'ring-not-closed',
      'coordinates[1][1]',
    ],
    ['a ring of three', geometry('Polygon', '[[[10,63],[11,63],[10,63]]]'), 'not-geojson', 'at least 4'],
    [
      'a GeometryCollection, by name',
      '{"type":"GeometryCollection","geometries":[]}',
      'not-geojson',
      '"GeometryCollection"',
    ],
    ['a TopoJSON, by name', '{"type":"Topology","objects":{}}', 'not-geojson', '"Topology"'],
    [
      'a __proto__ key',
      '{"type":"Feature","geometry":null,"properties":{"__proto__":{"bad":1}}}',
      'forbidden-key',
      'properties.__proto__',
    ],
    [
      'an escaped __proto__ key',
      '{"type":"Feature","geometry":null,"properties":{"\\u005f\\u005fproto__":{"bad":1}}}',
      'forbidden-key',
      'properties.__proto__',
    ],
    ['a constructor key', '{"type":"Feature","geometry":null,"constructor":{}}', 'forbidden-key', 'constructor'],
    [
      'a prototype key deep down',
      '{"type":"Feature","geometry":null,"properties":{"a":[{"prototype":1}]}}',
      'forbidden-key',
      'properties.a[0].prototype',
    ],
    ['100 000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000), 'too-deep', '16 levels'],
    ['100 000 lists that never close', '['.repeat(100_000), 'too-deep', '16 levels'],
    ['100 000 nested objects', '{"a":'.repeat(100_000), 'too-deep', '16 levels'],
    [
      'features that are no list',
      '{"type":"FeatureCollection","features":{}}',
      'not-geojson',
      'features is a value of type object',
    ],
    [
      'a geometry among the features',
      `{"type":"FeatureCollection","features":[${geometry('Point', '[10,63]')}]}`,
      'not-geojson',
      'features[0].type is "Point"',
    ],
    ['a feature without geometry member', '{"type":"Feature","properties":{}}', 'not-geojson', 'geometry is missing'],
    [
      'properties that are a list',
      '{"type":"Feature","geometry":null,"properties":[]}',
      'not-geojson',
      'properties is a list of 0',
    ],
  ])('%s', (_, text, code, detail) => {
    const problem = refusal(() => readGeoJson(text));
    expect([problem.code, problem.detail]).toEqual([code, expect.stringContaining(detail)]);
  });

  it('a depth that only the value has, not a text', () => {
    let deep: unknown = 0;
    for (let n = 0; n < 100_000; n++) deep = [deep];
    expect(refusal(() => readFeature({ type: 'Feature', geometry: null, properties: { deep } })).code).toBe('too-deep');
  });

  it('nothing for brackets, NaN and quotes inside a text', () => {
    const text = JSON.stringify({ type: 'Feature', geometry: null, properties: { a: '[[["{NaN\\"'.repeat(100) } });
    expect(readGeoJson(text)).toHaveLength(1);
  });
});

describe('readGeoJson reads', () => {
  it.each([
    ['Point', '[10,63]'],
    ['LineString', '[[10,63],[11,64]]'],
    ['MultiLineString', '[[[10,63],[11,64]],[[10,63],[11,64]]]'],
    ['Polygon', `[${square}]`],
    ['MultiPolygon', `[[${square}],[${square}]]`],
  ])('a bare %s, the same in a Feature and in a FeatureCollection', (type, coordinates) => {
    const wanted = JSON.parse(geometry(type, coordinates)) as unknown;
    const feature = { type: 'Feature', id: 7, geometry: wanted, properties: { name: 'x' } };
    const read = (value: unknown) => readGeoJson(JSON.stringify(value));
    expect(read(wanted)).toEqual([{ id: null, geometry: wanted, properties: {}, altitudesDropped: 0 }]);
    const one = [{ id: 7, geometry: wanted, properties: { name: 'x' }, altitudesDropped: 0 }];
    expect(read(feature)).toEqual(one);
    expect(read({ type: 'FeatureCollection', features: [feature] })).toEqual(one);
  });

  it('a third ordinate by leaving it out and counting', () => {
    const [feature] = readGeoJson(geometry('LineString', '[[10,63,100],[11,64],[11,63,0,5]]'));
    expect(feature).toMatchObject({
      altitudesDropped: 2,
      geometry: {
        coordinates: [
          [10, 63],
          [11, 64],
          [11, 63],
        ],
      },
    });
  });
});

describe('readArea', () => {
  const polygon = JSON.parse(geometry('Polygon', `[${square}]`)) as object;
  const feature = { type: 'Feature', geometry: polygon, properties: null };
  it.each([
    ['a polygon', polygon],
    ['a feature', feature],
    ['a collection of one', { type: 'FeatureCollection', features: [feature] }],
  ])('reads %s', (_, value) => {
    expect(readArea(value)).toEqual(polygon);
  });
  it.each([
    ['a collection of two', { type: 'FeatureCollection', features: [feature, feature] }, 'features has 2'],
    ['a line', JSON.parse(geometry('LineString', '[[10,63],[11,64]]')), 'not LineString'],
    ['a feature without place', { ...feature, geometry: null }, 'not null'],
    ['no object', 'Lillevik', 'the value is "Lillevik"'],
  ])('refuses %s', (_, value: unknown, detail) => {
    const problem = refusal(() => readArea(value));
    expect([problem.code, problem.detail]).toEqual(['not-geojson', expect.stringContaining(detail)]);
  });
  it('refuses more vertices than an area has, over all rings', () => {
    const ring = Array.from({ length: MAX_VERTICES_PER_AREA / 2 + 1 }, () => [10, 63]);
    expect(refusal(() => readArea({ type: 'Polygon', coordinates: [ring, ring] })).code).toBe('too-many-vertices');
  });
});

describe('whatever JSON comes', () => {
  const readers = [readFeature, readArea, readContributionRecord];
  const onlyProblems = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  };
  const key = fc.constantFrom(
    'type',
    'geometry',
    'coordinates',
    'properties',
    'features',
    '__proto__',
    'constructor',
    'polluted',
  );
  const word = fc.constantFrom(
    'Feature',
    'FeatureCollection',
    'Point',
    'LineString',
    'Polygon',
    'route',
    'like',
    'walk',
  );
  const leaf = fc.oneof(word, fc.double(), fc.constantFrom(null, true, 0, 10, 63, 1e308));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  const feature = fc.record({
    type: fc.constant('Feature'),
    geometry: fc.record({ type: word, coordinates: tree }),
    properties: fc.dictionary(fc.oneof(key, fc.constantFrom('contributor', 'modes', 'code', 'year')), tree),
  });

  it('the readers refuse with a Problem or read, and Object.prototype stays as it was', () => {
    fc.assert(
      fc.property(fc.oneof(tree, feature, fc.anything()), (value) => {
        for (const read of readers) onlyProblems(() => read(value));
      }),
      { numRuns: 1_000, seed: 2 },
    );
  });

  it('the same for texts, also broken ones', () => {
    fc.assert(
      fc.property(fc.oneof(tree, feature), fc.nat(), fc.string({ maxLength: 3 }), (value, at, insert) => {
        const text = JSON.stringify(value);
        const cut = at % (text.length + 1);
        for (const each of [text, text.slice(0, cut) + insert + text.slice(cut)]) onlyProblems(() => readGeoJson(each));
      }),
      { numRuns: 1_000, seed: 2 },
    );
  });
});
