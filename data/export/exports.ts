/** Formats a release leaves in, one file per format. */
import type { EXPORT_FORMATS } from '../contract/releases.ts';
import { csvExport } from './csv.ts';
import { geojsonExport } from './geojson.ts';
import { geopackageExport } from './geopackage.ts';
import type { Export } from './public-release.ts';

export const EXPORTS = {
  geojson: geojsonExport,
  gpkg: geopackageExport,
  csv: csvExport,
} as const satisfies Record<(typeof EXPORT_FORMATS)[number], Export<unknown>>;
