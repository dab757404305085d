/**
 * GeoPackage: one layer per feature type of the national model «Barnetråkk – aggregert» (wish is ours), in the zone of the
 * case, styled, and the school table and the schools' answers without geometry. Described here; `api/geopackage.ts` writes the file.
 */
import { cellOutline, parseCellId } from '../hex-grid.ts';
import type { UtmCrs } from '../case.ts';
import type { ContributionType } from '../topics.ts';
import { lonLatToUtm, utmToLonLat } from '../utm.ts';
import type { GeoPackageColumn, GeoPackageLayer, GeoPackageMeta, GeoPackageRow, Ring } from './geopackage-layer.ts';
import { answerLines, bandEnds, explain, schoolNames, type Export, type PublicRelease } from './public-release.ts';
import { layerStyle, type Ramp } from './qgis-style.ts';

type Theme = {
  readonly name: string;
  readonly title: string;
  readonly themes: readonly ContributionType[];
  readonly ramp: Ramp;
};

/** Ramps: five hues of equal steps in lightness. */
const LAYERS: readonly Theme[] = [
  { name: 'barneveg', title: 'Barneveg', themes: ['route'], ramp: ['#c6dbef', '#6baed6', '#2171b5', '#08306b'] },
  { name: 'aktivitet', title: 'Aktivitet', themes: ['activity'], ramp: ['#c7e9c0', '#74c476', '#238b45', '#00441b'] },
  {
    name: 'positivopplevelse',
    title: 'Positiv opplevelse',
    themes: ['like'],
    ramp: ['#fdd0e6', '#f783b8', '#c51b7d', '#6b0f45'],
  },
  {
    name: 'negativopplevelse',
    title: 'Negativ opplevelse',
    themes: ['unsafe', 'unpleasant'],
    ramp: ['#fdd0a2', '#fd8d3c', '#d94801', '#7f2704'],
  },
  { name: 'onske', title: 'Ønske', themes: ['wish'], ramp: ['#dadaeb', '#9e9ac8', '#6a51a3', '#3f007d'] },
];

const CELL_COLUMNS: readonly GeoPackageColumn[] = [
  { name: 'id', type: 'TEXT' },
  { name: 'cell', type: 'TEXT' },
  { name: 'theme', type: 'TEXT' },
  { name: 'school', type: 'TEXT' },
  { name: 'school_name', type: 'TEXT' },
  { name: 'band', type: 'TEXT' },
  { name: 'pupils_min', type: 'INTEGER' },
  { name: 'pupils_max', type: 'INTEGER' },
  { name: 'codes', type: 'TEXT' },
  { name: 'first_year', type: 'INTEGER' },
  { name: 'last_year', type: 'INTEGER' },
  { name: 'release', type: 'INTEGER' },
];
const SCHOOL_COLUMNS: readonly GeoPackageColumn[] = [
  { name: 'school', type: 'TEXT' },
  { name: 'school_name', type: 'TEXT' },
  { name: 'theme', type: 'TEXT' },
  { name: 'code', type: 'TEXT' },
  { name: 'band', type: 'TEXT' },
  { name: 'pupils_min', type: 'INTEGER' },
  { name: 'pupils_max', type: 'INTEGER' },
  { name: 'first_year', type: 'INTEGER' },
  { name: 'last_year', type: 'INTEGER' },
  { name: 'release', type: 'INTEGER' },
];
const ANSWER_COLUMNS: readonly GeoPackageColumn[] = [
  ...SCHOOL_COLUMNS.slice(0, 2),
  { name: 'question', type: 'TEXT' },
  { name: 'finding', type: 'TEXT' },
  { name: 'answer', type: 'TEXT' },
  ...SCHOOL_COLUMNS.slice(4),
];

function make(release: PublicRelease): { layers: GeoPackageLayer[]; meta: GeoPackageMeta } {
  const abstract = explain(release);
  const title = `${release.title} – utgave ${release.head.number}`;
  return {
    layers: [...LAYERS.map((layer) => cellLayer(release, layer)), schoolLayer(release), answerLayer(release)],
    meta: { title, abstract, year: release.head.year },
  };
}

function cellLayer(release: PublicRelease, { name, title, themes, ramp }: Theme): GeoPackageLayer {
  return {
    name,
    title,
    description: explain(release),
    geometry: { type: 'Polygon', crs: release.crs },
    columns: CELL_COLUMNS,
    rows: { [Symbol.iterator]: () => cellRows(release, themes) },
    style: layerStyle(title, ramp),
  };
}

function* cellRows(release: PublicRelease, themes: readonly ContributionType[]): Generator<GeoPackageRow> {
  const { head, crs } = release;
  const names = schoolNames(release);
  for (const { id, cell, theme, school, band, codes } of release.cells) {
    if (!themes.includes(theme)) continue;
    const { first, last } = bandEnds(band);
    yield {
      geometry: { type: 'Polygon', coordinates: [hexagon(cell, head.gridCrs, crs)] },
      values: [
        id,
        cell,
        theme,
        school,
        names.get(school) ?? school,
        band,
        first,
        last,
        codes.join(','),
        head.year,
        head.year,
        head.number,
      ],
    };
  }
}

/** Closed, counter-clockwise, metres in `crs` to the millimetre, so that neighbours share their corners. */
function hexagon(cell: string, gridCrs: UtmCrs, crs: UtmCrs): Ring {
  const { size, i, j } = parseCellId(cell);
  const millimetre = (metres: number) => Math.round(metres * 1000) / 1000;
  const corners = cellOutline(i, j, size).map(([x, y]): [number, number] => {
    const [east, north] = crs === gridCrs ? [x, y] : lonLatToUtm(...utmToLonLat(x, y, gridCrs), crs);
    return [millimetre(east), millimetre(north)];
  });
  return [...corners, corners[0]!];
}

function schoolLayer(release: PublicRelease): GeoPackageLayer {
  const { head, schoolTable } = release;
  const names = schoolNames(release);
  return {
    name: 'skoletabell',
    title: 'Skoletabell',
    description: explain(release),
    geometry: null,
    columns: SCHOOL_COLUMNS,
    rows: schoolTable.map(({ school, theme, code, band }) => {
      const { first, last } = bandEnds(band);
      return {
        geometry: null,
        values: [
          school,
          names.get(school) ?? school,
          theme,
          code,
          band,
          first,
          last,
          head.year,
          head.year,
          head.number,
        ],
      };
    }),
  };
}

function answerLayer(release: PublicRelease): GeoPackageLayer {
  const { head } = release;
  const names = schoolNames(release);
  return {
    name: 'skolesvar',
    title: 'Skolesvar',
    description: explain(release),
    geometry: null,
    columns: ANSWER_COLUMNS,
    rows: answerLines(release).map(({ school, question, finding, answer, band }) => {
      const { first, last } = bandEnds(band);
      const whom = [school, names.get(school) ?? school, question, finding, answer];
      return { geometry: null, values: [...whom, band, first, last, head.year, head.year, head.number] };
    }),
  };
}

export const geopackageExport: Export<{ layers: GeoPackageLayer[]; meta: GeoPackageMeta }> = {
  mediaType: 'application/geopackage+sqlite3',
  extension: 'gpkg',
  make,
};
