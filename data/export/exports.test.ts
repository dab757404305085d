import { readFileSync, writeFileSync } from 'node:fs';
import { booleanPointInPolygon, area, point, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { cellAt, cellId, parseCellId } from '../hex-grid.ts';
import { lonLatToUtm, utmToLonLat } from '../utm.ts';
import { csvField } from './csv.ts';
import { EXPORTS } from './exports.ts';
import type { PublicRelease } from './public-release.ts';

const GOLDEN = new URL('../../fixtures/golden/export/', import.meta.url);
const release = JSON.parse(readFileSync(new URL('in/small-32.json', GOLDEN), 'utf8')) as PublicRelease;
const empty: PublicRelease = { ...release, cells: [], schoolTable: [], schoolAnswers: [], better: [] };

/** The file of that name in out/; with REGEN=1 it is written first: look at the difference before keeping it. */
function golden(name: string, made: string): string {
  const file = new URL(`out/${name}`, GOLDEN);
  if (process.env['REGEN'] === '1') writeFileSync(file, made);
  return readFileSync(file, 'utf8');
}
const text = (pieces: Iterable<string>) => [...pieces].join('');
const geojson = (from: PublicRelease) => text(EXPORTS.geojson.make(from));
const csv = (from: PublicRelease) => text(EXPORTS.csv.make(from));
function geopackage(from: PublicRelease) {
  const { layers, meta } = EXPORTS.gpkg.make(from);
  return { meta, layers: layers.map((layer) => ({ ...layer, rows: [...layer.rows] })) };
}
type Collection = {
  features: { id: string; geometry: { coordinates: [number, number][][] }; properties: Record<string, unknown> }[];
};

describe('golden files', () => {
  test('GeoJSON', () => {
    expect(geojson(release)).toBe(golden('small-32.geojson', geojson(release)));
  });

  test('CSV', () => {
    expect(csv(release)).toBe(golden('small-32.csv', csv(release)));
  });

  test('GeoPackage layers', () => {
    const made = JSON.stringify(geopackage(release), undefined, 2);
    expect(JSON.parse(made)).toEqual(JSON.parse(golden('small-32.gpkg.json', made)));
  });
});

describe('every format', () => {
  test('has all five cells, by id or by name', () => {
    const rows = geopackage(release).layers.flatMap((layer) => (layer.geometry === null ? [] : layer.rows));
    expect(rows).toHaveLength(5);
    expect((JSON.parse(geojson(release)) as Collection).features.map(({ id }) => id)).toEqual(
      release.cells.map(({ id }) => id),
    );
    expect(
      csv(release)
        .split('\r\n')
        .filter((line) => line.startsWith('cell;')),
    ).toHaveLength(5);
  });

  test('of an empty release is still a whole file', () => {
    expect(JSON.parse(geojson(empty))).toEqual({ type: 'FeatureCollection', name: 'lillevik-skole-2', features: [] });
    expect(csv(empty).split('\r\n')).toHaveLength(2);
    expect(geopackage(empty).layers.map((layer) => layer.rows.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('can be made twice from the same release, alike', () => {
    const { layers } = EXPORTS.gpkg.make(release);
    expect(layers.map((layer) => [...layer.rows])).toEqual(layers.map((layer) => [...layer.rows]));
    expect(geojson(release)).toBe(geojson(release));
  });
});

describe('GeoJSON', () => {
  test('draws each feature round the centre of its cell, counter-clockwise', () => {
    for (const { geometry, properties } of (JSON.parse(geojson(release)) as Collection).features) {
      const ring = geometry.coordinates[0]!;
      const [lon, lat] = ring.slice(0, 6).reduce(([x, y], [px, py]) => [x + px / 6, y + py / 6], [0, 0]);
      const { i, j } = cellAt(...lonLatToUtm(lon, lat, 25833), 60);
      expect(cellId(60, i, j)).toBe(properties['cell']);
      expect(ring.slice(1).reduce((sum, [x, y], n) => sum + ring[n]![0] * y - x * ring[n]![1], 0)).toBeGreaterThan(0);
      // 2 %: the sphere that turf measures on, and the grid's scale this far west.
      expect(Math.abs(area(polygon([ring])) / (((3 * Math.sqrt(3)) / 2) * 60 ** 2) - 1)).toBeLessThan(0.02);
    }
  });
});

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+47 12', "'+47 12"],
    ['-2', "'-2"],
    ['@SUM', "'@SUM"],
    ['  =x', "'  =x"],
    ['\t=x', "'\t=x"],
    ['a;b', '"a;b"'],
    ['sa "hei"', '"sa ""hei"""'],
    ['60:-357:1', '60:-357:1'],
    ['5–9', '5–9'],
  ])('writes %j as %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  test('keeps negative numbers numbers', () => {
    expect(csvField(-2)).toBe('-2');
  });

  test('begins with a byte order mark and gives every line as many fields', () => {
    const [first, ...lines] = csv({ ...release, head: { ...release.head, schools: [] } }).split('\r\n');
    expect(first?.startsWith('\uFEFFkind;')).toBe(true);
    const fields = new Set(lines.filter((line) => line !== '').map((line) => line.split(';').length));
    expect([...fields]).toEqual([first?.split(';').length]);
  });

  test('has no hyphenated band that a spreadsheet would make a date', () => {
    expect(csv(release)).not.toMatch(/;\d+-\d+;/);
  });
});

describe('GeoPackage', () => {
  const { layers } = geopackage(release);

  test('has a layer per national type, wishes, the school table and the schools’ answers', () => {
    expect(layers.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['barneveg', 2],
      ['aktivitet', 0],
      ['positivopplevelse', 1],
      ['negativopplevelse', 2],
      ['onske', 0],
      ['skoletabell', 3],
      ['skolesvar', 3],
    ]);
  });

  test('lies in the zone of the case, round the centre of the cell', () => {
    for (const layer of layers) {
      const cellColumn = layer.columns.findIndex(({ name }) => name === 'cell');
      for (const { geometry, values } of layer.rows) {
        if (geometry?.type !== 'Polygon') continue;
        expect(layer.geometry?.crs).toBe(25832);
        const ring = geometry.coordinates[0]!.map(([x, y]) => utmToLonLat(x, y, 25832));
        const { size, i, j } = parseCellId(String(values[cellColumn]));
        const centre = utmToLonLat(1.5 * size * i, Math.sqrt(3) * size * (j + (i & 1) / 2), 25833);
        expect(booleanPointInPolygon(point(centre), polygon([ring]))).toBe(true);
      }
    }
  });

  test('lets neighbours share their corners to the millimetre', () => {
    const [a, b] = layers[0]!.rows.map(({ geometry }) =>
      geometry?.type === 'Polygon' ? geometry.coordinates[0]!.map(String) : [],
    );
    expect(new Set(a!.filter((corner) => b!.includes(corner))).size).toBe(2);
  });

  test('styles each band with a darker fill than the one before', () => {
    for (const { style } of layers.filter(({ geometry }) => geometry !== null)) {
      const fills = [...style!.sld.matchAll(/name="fill">#(..)(..)(..)</g)].map(
        ([, r, g, b]) => 0.2126 * parseInt(r!, 16) + 0.7152 * parseInt(g!, 16) + 0.0722 * parseInt(b!, 16),
      );
      expect(fills).toHaveLength(4);
      expect(fills).toEqual(fills.toSorted((x, y) => y - x));
      expect([...style!.qml.matchAll(/<category .*?value="(.*?)"/g)].map((found) => found[1])).toEqual([
        '5-9',
        '10-19',
        '20-49',
        '50+',
      ]);
    }
  });
});
