/**
 * CSV (RFC 4180) for a spreadsheet in Norwegian: semicolons, which is the list separator there (a comma is the decimal
 * sign); a byte order mark, without which Excel reads æøå as Windows-1252; bands with an en dash, because a spreadsheet
 * makes the hyphen of 5-9 a date. `pupils_min` and `pupils_max` are the same band for machines.
 *
 * Cells come first (`kind` = cell, with the centre in whole metres of the case's zone), then the school table (`school`)
 * and what the schools answered (`answer`: how and with whom they go, what kind of way, «ble det bedre?» of a finding).
 */
import { cellCentre, parseCellId } from '../hex-grid.ts';
import type { Band } from '../release.ts';
import { lonLatToUtm, utmToLonLat } from '../utm.ts';
import { answerLines, bandEnds, schoolNames, type Export, type PublicRelease } from './public-release.ts';

const COLUMNS = [
  'kind',
  'release',
  'theme',
  'code',
  'school',
  'school_name',
  'band',
  'pupils_min',
  'pupils_max',
  'codes',
  'cell',
  'east',
  'north',
  'crs',
  'first_year',
  'last_year',
  'question',
  'answer',
  'finding',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One field. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * Source: OWASP, «CSV injection».
 */
export function csvField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(row: Row): string {
  return `${COLUMNS.map((column) => csvField(row[column])).join(';')}\r\n`;
}

function bandFields(band: Band): Row {
  const { first, last } = bandEnds(band);
  return { band: band.replace('-', '–'), pupils_min: first, pupils_max: last };
}

function* write(release: PublicRelease): Generator<string> {
  const { head, crs } = release;
  const names = schoolNames(release);
  const common = { release: head.number, first_year: head.year, last_year: head.year };
  const schoolFields = (school: string): Row => ({ school, school_name: names.get(school) ?? school });
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(';')}\r\n`;
  for (const { cell, theme, school, band, codes } of release.cells) {
    const { size, i, j } = parseCellId(cell);
    const [east, north] = lonLatToUtm(...utmToLonLat(...cellCentre(i, j, size), head.gridCrs), crs).map(Math.round);
    const place = { cell, east: east!, north: north!, crs: `EPSG:${crs}` };
    yield line({
      ...common,
      ...place,
      kind: 'cell',
      theme,
      ...schoolFields(school),
      ...bandFields(band),
      codes: codes.join(','),
    });
  }
  for (const { school, theme, code, band } of release.schoolTable) {
    yield line({ ...common, kind: 'school', theme, code, ...schoolFields(school), ...bandFields(band) });
  }
  for (const { school, question, answer, finding, band } of answerLines(release)) {
    yield line({ ...common, kind: 'answer', question, answer, finding, ...schoolFields(school), ...bandFields(band) });
  }
}

export const csvExport: Export<Iterable<string>> = { mediaType: 'text/csv', extension: 'csv', make: write };
