/** What a GeoPackage holds, described without a database: `api/geopackage.ts` writes it. */
import type { UtmCrs } from '../case.ts';

/** Geometries in the layer's own CRS: metres east, north in a UTM zone, degrees longitude, latitude in 4326. */
export type LayerGeometry =
  | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
/** Closed: the last pair repeats the first. Outer rings counter-clockwise, holes clockwise. */
export type Ring = readonly (readonly [number, number])[];

export type GeoPackageColumn = {
  /** Lower-case letters, digits and `_`; never `fid` or `geom`. */
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
};

export type GeoPackageRow = {
  /** null in a table without geometry. */
  readonly geometry: LayerGeometry | null;
  /** One value per column, in the columns' order. */
  readonly values: readonly (string | number | null)[];
};

export type GeoPackageLayer = {
  /** Table name: lower-case letters, digits and `_`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** null: a table without geometry (data type `attributes`). */
  readonly geometry: { readonly type: LayerGeometry['type']; readonly crs: UtmCrs | 4326 } | null;
  readonly columns: readonly GeoPackageColumn[];
  /** Read once, in order; a generator streams. */
  readonly rows: Iterable<GeoPackageRow>;
  /** How QGIS and others draw it when opened. */
  readonly style?: { readonly name: string; readonly qml: string; readonly sld: string };
};

export type GeoPackageMeta = {
  readonly title: string;
  readonly abstract: string;
  /** The only time in the file: nothing finer than the year leaves. */
  readonly year: number;
};
