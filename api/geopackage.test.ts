import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import type { GeoPackageLayer, LayerGeometry } from '../data/export/geopackage-layer.ts';
import { EXPORTS } from '../data/export/exports.ts';
import type { PublicRelease } from '../data/export/public-release.ts';
import { Problem } from '../data/problem.ts';
import { writeGeoPackage } from './geopackage.ts';

const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-gpkg-'));
afterAll(() => rmSync(folder, { recursive: true }));
const META = { title: 'Barnetråkk', abstract: 'Utgave 1', year: 2026 };

function square(x: number, y: number): LayerGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 60, y],
        [x + 60, y + 60],
        [x, y + 60],
        [x, y],
      ],
    ],
  };
}
function layer(name: string, crs: 25832 | 25833 | 25835 | 4326, geometries: readonly LayerGeometry[]): GeoPackageLayer {
  return {
    name,
    title: `Tittel ${name}`,
    description: 'Sekskanter',
    geometry: { type: 'Polygon', crs },
    columns: [
      { name: 'band', type: 'TEXT' },
      { name: 'last_year', type: 'INTEGER' },
      { name: 'share', type: 'REAL' },
    ],
    rows: geometries.map((geometry) => ({ geometry, values: ['5-9', 2026, 0.5] })),
    style: { name: 'bånd', qml: '<qgis/>', sld: '<StyledLayerDescriptor/>' },
  };
}
const table: GeoPackageLayer = {
  name: 'skoletabell',
  title: 'Skoletabell',
  description: '',
  geometry: null,
  columns: [{ name: 'band', type: 'TEXT' }],
  rows: [{ geometry: null, values: ['10-19'] }],
};
const LAYERS = [
  layer('barneveg', 25833, [square(270_000, 7_040_000), square(-100_000, 6_700_000)]),
  layer('onske', 25832, []),
  layer('aktivitet', 25835, [square(500_000, 7_800_000)]),
  table,
];

function written(name: string, layers: readonly GeoPackageLayer[] = LAYERS): string {
  const file = join(folder, name);
  writeGeoPackage(file, layers, META);
  return file;
}
function rows(file: string, sql: string): unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
}

describe('the file', () => {
  test('says GPKG and version 1.3.0 in its header', () => {
    const head = readFileSync(written('head.gpkg'));
    expect(head.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(head.readUInt32BE(68)).toBe(0x47504b47);
    expect(head.readUInt32BE(60)).toBe(10_300);
  });

  test('is the same bytes for the same layers', () => {
    expect(readFileSync(written('one.gpkg')).equals(readFileSync(written('two.gpkg')))).toBe(true);
  });

  test('is sound to SQLite, foreign keys included', () => {
    const file = written('sound.gpkg');
    expect(rows(file, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(rows(file, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  test('replaces an older one and leaves nothing beside it', () => {
    const file = join(folder, 'again.gpkg');
    writeFileSync(file, 'old');
    writeGeoPackage(file, LAYERS, META);
    expect(rows(file, 'SELECT count(*) FROM barneveg')).toEqual([[2]]);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('is left as it was when a row fails, and nothing stays beside it', () => {
    const file = join(folder, 'kept.gpkg');
    writeFileSync(file, 'old');
    expect(() => writeGeoPackage(file, [layer('barneveg', 25833, [square(NaN, 0)])], META)).toThrow(
      new Problem('coordinate-not-finite', 'NaN 0'),
    );
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('holds no time finer than the year', () => {
    const file = written('year.gpkg');
    const year = [['2026-01-01T00:00:00.000Z']];
    expect(rows(file, 'SELECT DISTINCT last_change FROM gpkg_contents')).toEqual(year);
    expect(rows(file, 'SELECT timestamp FROM gpkg_metadata_reference')).toEqual(year);
    expect(rows(file, 'SELECT DISTINCT update_time FROM layer_styles')).toEqual(year);
  });
});

describe('the tables', () => {
  test('list every layer with its kind, extent and reference system', () => {
    const sql = 'SELECT table_name, data_type, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents';
    expect(rows(written('contents.gpkg'), sql)).toEqual([
      ['barneveg', 'features', -100_000, 6_700_000, 270_060, 7_040_060, 25833],
      ['onske', 'features', null, null, null, null, 25832],
      ['aktivitet', 'features', 500_000, 7_800_000, 500_060, 7_800_060, 25835],
      ['skoletabell', 'attributes', null, null, null, null, null],
      ['layer_styles', 'attributes', null, null, null, null, null],
    ]);
  });

  test('have the reference systems that the standard demands and the three zones', () => {
    expect(rows(written('srs.gpkg'), 'SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id')).toEqual([
      [-1],
      [0],
      [4326],
      [25832],
      [25833],
      [25835],
    ]);
  });

  test('keep each geometry as a little-endian GeoPackage blob with its envelope', () => {
    const [row] = rows(written('blob.gpkg'), 'SELECT geom, band, last_year, share FROM barneveg') as [
      [Buffer, string, number, number],
    ];
    const blob = row[0];
    expect(row.slice(1)).toEqual(['5-9', 2026, 0.5]);
    expect(blob.subarray(0, 4)).toEqual(Buffer.from([0x47, 0x50, 0, 3]));
    expect(blob.readInt32LE(4)).toBe(25833);
    expect([8, 16, 24, 32].map((at) => blob.readDoubleLE(at))).toEqual([270_000, 270_060, 7_040_000, 7_040_060]);
    expect([blob[40], blob.readUInt32LE(41), blob.readUInt32LE(45), blob.readUInt32LE(49)]).toEqual([1, 3, 1, 5]);
    expect(blob.length).toBe(53 + 5 * 16);
  });

  test('find rows through the R-tree', () => {
    const sql = 'SELECT id FROM rtree_barneveg_geom WHERE maxx >= 270000 AND minx <= 270010 AND miny > 7000000';
    expect(rows(written('tree.gpkg'), sql)).toEqual([[1]]);
  });

  test('name the R-tree triggers of the extension', () => {
    const sql = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'barneveg' ORDER BY name";
    expect(rows(written('triggers.gpkg'), sql)).toEqual(
      ['delete', 'insert', 'update1', 'update2', 'update3', 'update4'].map((name) => [`rtree_barneveg_geom_${name}`]),
    );
  });

  test('give each layer with geometry one default style', () => {
    const sql = 'SELECT f_table_name, f_geometry_column, useAsDefault, styleQML FROM layer_styles';
    expect(rows(written('styles.gpkg'), sql)).toEqual(
      ['barneveg', 'onske', 'aktivitet'].map((name) => [name, 'geom', 1, '<qgis/>']),
    );
  });
});

describe('refused', () => {
  test.each(['Barneveg', 'a"b', 'fid', 'geom', '', '1a'])('the layer name %j', (name) => {
    expect(() => written('refused.gpkg', [layer(name, 25833, [])])).toThrow(new Problem('not-valid', name));
    expect(existsSync(join(folder, 'refused.gpkg'))).toBe(false);
  });

  test('a row with too few values', () => {
    const short = { ...layer('barneveg', 25833, []), rows: [{ geometry: square(0, 0), values: ['5-9'] }] };
    expect(() => written('refused.gpkg', [short])).toThrow(new Problem('not-valid', 'barneveg row 1: 1 values'));
  });

  test('a row whose geometry is not of the layer’s type', () => {
    const point = layer('barneveg', 25833, [{ type: 'Point', coordinates: [0, 0] }]);
    expect(() => written('refused.gpkg', [point])).toThrow(new Problem('not-valid', 'barneveg row 1: Point'));
  });
});

const gdal = spawnSync('ogrinfo', ['--version']).status === 0;
describe.skipIf(!gdal)('ogrinfo', () => {
  const summary = (file: string) => spawnSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8' });

  test('opens the file without a warning and sees every layer', () => {
    const { stdout, stderr, status } = summary(written('gdal.gpkg'));
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect([...stdout.matchAll(/^Layer name: (.*)$/gm)].map((found) => found[1])).toEqual([
      'barneveg',
      'onske',
      'aktivitet',
      'skoletabell',
      'layer_styles',
    ]);
    expect([...stdout.matchAll(/^ {4}ID\["EPSG",(\d+)\]\]$/gm)].map((found) => found[1])).toEqual([
      '25833',
      '25832',
      '25835',
    ]);
  });

  test('reads points and multipolygons back as they were written', () => {
    const point = layer('sted', 4326, [{ type: 'Point', coordinates: [10.4, 63.43] }]);
    const outer = (square(0, 0) as Extract<LayerGeometry, { type: 'Polygon' }>).coordinates;
    const far = (square(600, 0) as Extract<LayerGeometry, { type: 'Polygon' }>).coordinates;
    const file = written('kinds.gpkg', [
      { ...point, geometry: { type: 'Point', crs: 4326 } },
      {
        ...layer('flate', 25833, [{ type: 'MultiPolygon', coordinates: [outer, far] }]),
        geometry: { type: 'MultiPolygon', crs: 25833 },
      },
    ]);
    const { stdout, stderr } = spawnSync('ogrinfo', ['-q', '-al', file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('POINT (10.4 63.43)');
    expect(stdout).toContain('MULTIPOLYGON (((0 0,60 0,60 60,0 60,0 0)),((600 0,660 0,660 60,600 60,600 0)))');
  });

  test('opens the golden release: layers by national type in the zone of the case, the school table and the schools’ answers', () => {
    const golden = new URL('../fixtures/golden/export/in/small-32.json', import.meta.url);
    const file = join(folder, 'golden.gpkg');
    const { layers, meta } = EXPORTS.gpkg.make(JSON.parse(readFileSync(golden, 'utf8')) as PublicRelease);
    writeGeoPackage(file, layers, meta);
    const { stdout, stderr } = summary(file);
    expect(stderr).toBe('');
    expect([...stdout.matchAll(/^Layer name: (.*)$|^Feature Count: (.*)$/gm)].map((m) => m[1] ?? Number(m[2]))).toEqual(
      [
        'barneveg',
        2,
        'aktivitet',
        0,
        'positivopplevelse',
        1,
        'negativopplevelse',
        2,
        'onske',
        0,
        'skoletabell',
        3,
        'skolesvar',
        3,
      ].concat(['layer_styles', 5]),
    );
    expect([...stdout.matchAll(/^ {4}ID\["EPSG",(\d+)\]\]$/gm)].map((found) => found[1])).toEqual(
      Array(5).fill('25832'),
    );
  });

  test('finds a row through the index', () => {
    const file = written('spat.gpkg');
    const args = ['-so', '-spat', '-100010', '6699990', '-99990', '6700010', file, 'barneveg'];
    expect(spawnSync('ogrinfo', args, { encoding: 'utf8' }).stdout).toContain('Feature Count: 1');
  });
});
