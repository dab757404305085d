/**
 * Writes a GeoPackage with nothing but SQLite: a fresh file each time, in one transaction, under a temporary name until it
 * is whole. The same layers give the same bytes; no time in the file is finer than the year.
 */
import { renameSync, rmSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { GeoPackageLayer, GeoPackageMeta } from '../data/export/geopackage-layer.ts';
import { Problem } from '../data/problem.ts';
import { encodeGeometry, type Envelope } from './geopackage-binary.ts';
import {
  APPLICATION_ID,
  REFERENCE_SYSTEMS,
  rtreeTriggers,
  STYLES_TABLE,
  TABLES,
  USER_VERSION,
} from './geopackage-schema.ts';

const GEOMETRY_COLUMN = 'geom';
const NAME = /^[a-z][a-z0-9_]{0,59}$/;
const RTREE_DEFINITION = 'http://www.geopackage.org/spec120/#extension_rtree';
const METADATA_DEFINITION = 'http://www.geopackage.org/spec120/#extension_metadata';

/**
 * @param file replaced when it exists, untouched when anything fails
 * @param layers coordinates are in each layer's own CRS; `rows` are read once
 * @throws Problem `not-valid` for a name SQL cannot take or a row that does not fit its columns
 */
export function writeGeoPackage(file: string, layers: readonly GeoPackageLayer[], meta: GeoPackageMeta): void {
  const unfinished = `${file}.${process.pid}-${threadId}.part`;
  rmSync(unfinished, { force: true });
  try {
    const db = new Database(unfinished);
    try {
      // The file is thrown away if this process dies, so a journal beside it would protect nothing; the commit is synced.
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = FULL');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${USER_VERSION}`);
      db.transaction(() => writeAll(db, layers, meta))();
    } finally {
      db.close();
    }
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function writeAll(db: Database.Database, layers: readonly GeoPackageLayer[], meta: GeoPackageMeta): void {
  const time = `${String(meta.year).padStart(4, '0')}-01-01T00:00:00.000Z`;
  db.exec(TABLES);
  const system = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
  for (const s of REFERENCE_SYSTEMS) system.run(s.name, s.id, s.organization, s.id, s.definition, s.description);
  for (const layer of layers) writeLayer(db, layer, time);
  writeStyles(db, layers, time);
  writeMetadata(db, meta, time);
}

function writeLayer(db: Database.Database, layer: GeoPackageLayer, time: string): void {
  for (const name of [layer.name, ...layer.columns.map((column) => column.name)]) {
    if (!NAME.test(name) || name === 'fid' || name === GEOMETRY_COLUMN) throw new Problem('not-valid', name);
  }
  const { geometry } = layer;
  const type = geometry?.type.toUpperCase();
  const columns = layer.columns.map((column) => `"${column.name}" ${column.type}`);
  if (type !== undefined) columns.unshift(`"${GEOMETRY_COLUMN}" ${type}`);
  db.exec(`CREATE TABLE "${layer.name}" (fid INTEGER PRIMARY KEY NOT NULL${columns.map((c) => `, ${c}`).join('')})`);

  const content = db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, ?)');
  const kind = geometry === null ? 'attributes' : 'features';
  content.run(layer.name, kind, layer.title, layer.description, time, geometry?.crs ?? null);
  if (geometry === null) {
    insertRows(db, layer, null);
    return;
  }
  db.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)').run(
    layer.name,
    GEOMETRY_COLUMN,
    type,
    geometry.crs,
  );
  addExtension(db, layer.name, GEOMETRY_COLUMN, 'gpkg_rtree_index', RTREE_DEFINITION, 'write-only');
  const tree = `"rtree_${layer.name}_${GEOMETRY_COLUMN}"`;
  db.exec(`CREATE VIRTUAL TABLE ${tree} USING rtree(id, minx, maxx, miny, maxy)`);
  const all = insertRows(db, layer, db.prepare(`INSERT INTO ${tree} VALUES (?, ?, ?, ?, ?)`));
  if (all !== null) {
    db.prepare('UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?').run(
      ...all,
      layer.name,
    );
  }
  db.exec(rtreeTriggers(layer.name, GEOMETRY_COLUMN));
}

/** @returns the envelope of all rows, null without any */
function insertRows(
  db: Database.Database,
  layer: GeoPackageLayer,
  intoTree: Database.Statement | null,
): Envelope | null {
  const width = layer.columns.length + (layer.geometry === null ? 1 : 2);
  const insert = db.prepare(`INSERT INTO "${layer.name}" VALUES (${Array<string>(width).fill('?').join(', ')})`);
  let all: Envelope | null = null;
  let fid = 0;
  for (const row of layer.rows) {
    fid += 1;
    if (row.values.length !== layer.columns.length) {
      throw new Problem('not-valid', `${layer.name} row ${fid}: ${row.values.length} values`);
    }
    if (layer.geometry === null) {
      insert.run(fid, ...row.values);
      continue;
    }
    if (row.geometry?.type !== layer.geometry.type) {
      throw new Problem('not-valid', `${layer.name} row ${fid}: ${row.geometry?.type ?? 'no geometry'}`);
    }
    const { blob, envelope } = encodeGeometry(row.geometry, layer.geometry.crs);
    insert.run(fid, blob, ...row.values);
    intoTree?.run(fid, ...envelope);
    all = all === null ? envelope : union(all, envelope);
  }
  return all;
}

function union(a: Envelope, b: Envelope): Envelope {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}

function addExtension(
  db: Database.Database,
  table: string,
  column: string | null,
  name: string,
  definition: string,
  scope: 'read-write' | 'write-only',
): void {
  db.prepare('INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)').run(table, column, name, definition, scope);
}

/** QGIS opens a layer with its default row here; registered in the contents, because readers list only what is there. */
function writeStyles(db: Database.Database, layers: readonly GeoPackageLayer[], time: string): void {
  db.exec(STYLES_TABLE);
  db.prepare('INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, ?, ?, ?)').run(
    'layer_styles',
    'attributes',
    'layer_styles',
    time,
  );
  const insert = db.prepare(`INSERT INTO layer_styles
    (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault,
     description, owner, ui, update_time) VALUES ('', '', ?, ?, ?, ?, ?, 1, ?, '', NULL, ?)`);
  for (const { name, title, geometry, style } of layers) {
    if (style === undefined || geometry === null) continue;
    insert.run(name, GEOMETRY_COLUMN, style.name, style.qml, style.sld, title, time);
  }
}

function writeMetadata(db: Database.Database, meta: GeoPackageMeta, time: string): void {
  const text = JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: meta.title,
    description: meta.abstract,
    temporalCoverage: String(meta.year),
  });
  for (const table of ['gpkg_metadata', 'gpkg_metadata_reference']) {
    addExtension(db, table, null, 'gpkg_metadata', METADATA_DEFINITION, 'read-write');
  }
  db.prepare('INSERT INTO gpkg_metadata VALUES (1, ?, ?, ?, ?)').run(
    'dataset',
    'https://schema.org/Dataset',
    'application/ld+json',
    text,
  );
  db.prepare('INSERT INTO gpkg_metadata_reference VALUES (?, NULL, NULL, NULL, ?, 1, NULL)').run('geopackage', time);
}
