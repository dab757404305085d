/** GeoJSON (RFC 7946): one FeatureCollection of hexagons in longitude and latitude (CRS84), one feature a line. */
import { cellRing } from '../hex-grid.ts';
import { schoolNames, type Export, type PublicRelease } from './public-release.ts';

function* write(release: PublicRelease): Generator<string> {
  const { head, cells } = release;
  const names = schoolNames(release);
  yield `{"type":"FeatureCollection","name":${JSON.stringify(`${head.case}-${head.number}`)},"features":[`;
  let separator = '\n';
  for (const { id, cell, theme, school, band, codes } of cells) {
    const feature = {
      type: 'Feature',
      id,
      geometry: { type: 'Polygon', coordinates: [cellRing(cell)] },
      properties: {
        cell,
        theme,
        school,
        school_name: names.get(school) ?? school,
        band,
        codes,
        first_year: head.year,
        last_year: head.year,
        release: head.number,
      },
    };
    yield `${separator}${JSON.stringify(feature)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

export const geojsonExport: Export<Iterable<string>> = {
  mediaType: 'application/geo+json',
  extension: 'geojson',
  make: write,
};
