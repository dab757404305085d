/** Writes the rows of `barnetrakk aggregate` as GeoJSON, GeoPackage or CSV; the same rows give the same bytes. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { UtmCrs } from '../data/case.ts';
import type { CellRow } from '../data/cell-rows.ts';
import type { GeoPackageLayer } from '../data/export/geopackage-layer.ts';
import type { Position } from '../data/geometry.ts';
import { cellCentre, cellOutline, cellRing } from '../data/hex-grid.ts';
import { Problem } from '../data/problem.ts';
import { lonLatToUtm, utmToLonLat } from '../data/utm.ts';

export const FORMATS = ['geojson', 'gpkg', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export type Output = {
  readonly file: string;
  readonly rows: readonly CellRow[];
  /** Edge of the hexagons, metres. */
  readonly size: number;
  readonly gridCrs: UtmCrs;
  /** Of the coordinates in the file; a GeoJSON file is always in 4326. */
  readonly crs: UtmCrs | 4326;
  /** Calendar year of writing: the only time in a GeoPackage. */
  readonly year: number;
};

const COLUMNS = ['cell', 'theme', 'pupils', 'marks', 'codes', 'first_year', 'last_year', 'band'] as const;

/** Each throws `file-unreadable` when the file cannot be written; what was there before then stays. */
export const WRITERS: Readonly<Record<Format, (output: Output) => Promise<void>>> = {
  geojson: (output) => writeLines(output.file, geoJson(output)),
  csv: (output) => writeLines(output.file, csv(output)),
  gpkg: writePackage,
};

function* geoJson({ rows, gridCrs }: Output): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  let separator = '';
  for (const row of rows) {
    const feature = {
      type: 'Feature',
      id: `${row.theme}.${row.cell}`,
      geometry: { type: 'Polygon', coordinates: [cellRing(row.cell, gridCrs)] },
      properties: {
        cell: row.cell,
        theme: row.theme,
        pupils: row.pupils,
        marks: row.marks,
        codes: row.codes,
        first_year: row.firstYear,
        last_year: row.lastYear,
        band: row.band,
      },
    };
    yield separator + JSON.stringify(feature);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** RFC 4180 with commas; x and y are the cell's centre. */
function* csv(output: Output): Generator<string> {
  yield `${[...COLUMNS, 'x', 'y'].join(',')}\r\n`;
  for (const row of output.rows) {
    const centre = place(cellCentre(row.i, row.j, output.size), output);
    yield `${[...valuesOf(row), ...centre].map(csvField).join(',')}\r\n`;
  }
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, «CSV injection»); numbers stay numbers. */
export function csvField(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function writePackage(output: Output): Promise<void> {
  // Loaded here, so that reading text files and writing text needs no SQLite.
  const { writeGeoPackage } = await import('./geopackage.ts');
  const layer: GeoPackageLayer = {
    name: 'cells',
    title: 'Barnetråkk',
    description: `Hexagons of ${output.size} m edge in EPSG:${output.gridCrs}, one row for each cell and theme`,
    geometry: { type: 'Polygon', crs: output.crs },
    columns: COLUMNS.map((name) => ({
      name,
      type: name === 'pupils' || name === 'marks' || name.endsWith('_year') ? 'INTEGER' : 'TEXT',
    })),
    rows: packageRows(output),
  };
  const meta = { title: 'Barnetråkk', abstract: layer.description, year: output.year };
  guardWriting(output.file, () => writeGeoPackage(output.file, [layer], meta));
}

function* packageRows(output: Output): Generator<GeoPackageLayer['rows'] extends Iterable<infer Row> ? Row : never> {
  for (const row of output.rows) {
    const ring = cellOutline(row.i, row.j, output.size).map((corner) => place(corner, output));
    yield { geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, values: valuesOf(row) };
  }
}

function valuesOf(row: CellRow): (string | number | null)[] {
  const { cell, theme, pupils, marks, codes, firstYear, lastYear } = row;
  return [cell, theme, pupils, marks, codes.join(' '), firstYear, lastYear, row.band];
}

/** A place of the grid in the output's CRS: millimetres in UTM, seven decimals in degrees. */
function place([x, y]: readonly [number, number], { gridCrs, crs }: Output): Position {
  if (crs === gridCrs) return [round(x, 1e3), round(y, 1e3)];
  const [lon, lat] = utmToLonLat(x, y, gridCrs);
  if (crs === 4326) return [round(lon, 1e7), round(lat, 1e7)];
  const [east, north] = lonLatToUtm(lon, lat, crs);
  return [round(east, 1e3), round(north, 1e3)];
}

const round = (value: number, unit: number) => Math.round(value * unit) / unit;

/** Under a temporary name until it is whole. */
function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  guardWriting(file, () => {
    try {
      const out = openSync(unfinished, 'w');
      try {
        let waiting = '';
        for (const line of lines) {
          waiting += line;
          if (waiting.length < 1 << 20) continue;
          writeWhole(out, waiting);
          waiting = '';
        }
        writeWhole(out, waiting);
      } finally {
        closeSync(out);
      }
      renameSync(unfinished, file);
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
  return Promise.resolve();
}

function writeWhole(out: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
}

function guardWriting(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error)) throw error;
    throw new Problem('file-unreadable', `${file} cannot be written: ${error.message}`);
  }
}
