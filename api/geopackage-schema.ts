/**
 * The fixed tables of a GeoPackage 1.3 (OGC 12-128r17): application id, reference systems, contents, geometry columns,
 * extensions, metadata, and the `layer_styles` table that QGIS and GeoServer read. 1.3 and not 1.4, because GDAL 3.6 and
 * QGIS 3.22, which municipalities still run, warn about what is newer.
 */
import type { UtmCrs } from '../data/case.ts';

/** `GPKG` in ASCII. */
export const APPLICATION_ID = 0x47504b47;
/** Version 1.3.0. */
export const USER_VERSION = 10_300;

export const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY NOT NULL,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
CREATE TABLE gpkg_metadata (
  id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
  md_scope TEXT NOT NULL DEFAULT 'dataset',
  md_standard_uri TEXT NOT NULL,
  mime_type TEXT NOT NULL DEFAULT 'text/xml',
  metadata TEXT NOT NULL DEFAULT ''
);
CREATE TABLE gpkg_metadata_reference (
  reference_scope TEXT NOT NULL,
  table_name TEXT,
  column_name TEXT,
  row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  md_file_id INTEGER NOT NULL,
  md_parent_id INTEGER,
  CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id)
);
`;

/** Not of the standard: QGIS's own table, a plain `attributes` table to every other reader. */
export const STYLES_TABLE = `
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY NOT NULL,
  f_table_catalog TEXT(256),
  f_table_schema TEXT(256),
  f_table_name TEXT(256),
  f_geometry_column TEXT(256),
  styleName TEXT(30),
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT(30),
  ui TEXT(30),
  update_time DATETIME
);
`;

export type ReferenceSystem = {
  readonly id: number;
  readonly name: string;
  readonly organization: string;
  readonly definition: string;
  readonly description: string;
};

const UNIT_DEGREE = 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]';
const GREENWICH = 'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]]';

/** ETRS89 / UTM, as EPSG defines it; the central meridian follows from the zone: 6° × zone − 183°. */
function utm(crs: UtmCrs): ReferenceSystem {
  const zone = crs - 25_800;
  const name = `ETRS89 / UTM zone ${zone}N`;
  const geographic =
    'GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",' +
    'SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],' +
    `${GREENWICH},${UNIT_DEGREE},AUTHORITY["EPSG","4258"]]`;
  return {
    id: crs,
    name,
    organization: 'EPSG',
    definition:
      `PROJCS["${name}",${geographic},PROJECTION["Transverse_Mercator"],` +
      `PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${6 * zone - 183}],` +
      'PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],' +
      `UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","${crs}"]]`,
    description: `ETRS89, UTM zone ${zone} north, metres`,
  };
}

/** The three rows every GeoPackage must have, and the zones of mainland Norway. */
export const REFERENCE_SYSTEMS: readonly ReferenceSystem[] = [
  {
    id: -1,
    name: 'Undefined Cartesian SRS',
    organization: 'NONE',
    definition: 'undefined',
    description: 'undefined Cartesian coordinate reference system',
  },
  {
    id: 0,
    name: 'Undefined geographic SRS',
    organization: 'NONE',
    definition: 'undefined',
    description: 'undefined geographic coordinate reference system',
  },
  {
    id: 4326,
    name: 'WGS 84 geodetic',
    organization: 'EPSG',
    definition:
      'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
      `AUTHORITY["EPSG","6326"]],${GREENWICH},${UNIT_DEGREE},` +
      'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
    description: 'longitude/latitude in decimal degrees on the WGS 84 spheroid',
  },
  utm(25832),
  utm(25833),
  utm(25835),
];

/**
 * The triggers of the R-tree extension (annex F.3), for those who edit the file later: they call ST_* functions that the
 * editing program brings. They are made after the rows are in, and never fire here.
 * @param table,column checked names, safe between double quotes
 */
export function rtreeTriggers(table: string, column: string): string {
  const tree = `"rtree_${table}_${column}"`;
  const t = `"${table}"`;
  const g = `"${column}"`;
  const trigger = (name: string, event: string, when: string, body: string) =>
    `CREATE TRIGGER "rtree_${table}_${column}_${name}" AFTER ${event} ON ${t} WHEN ${when} BEGIN ${body} END;\n`;
  const filled = `(NEW.${g} NOTNULL AND NOT ST_IsEmpty(NEW.${g}))`;
  const empty = `(NEW.${g} ISNULL OR ST_IsEmpty(NEW.${g}))`;
  const put =
    `INSERT OR REPLACE INTO ${tree} VALUES ` +
    `(NEW.fid, ST_MinX(NEW.${g}), ST_MaxX(NEW.${g}), ST_MinY(NEW.${g}), ST_MaxY(NEW.${g}));`;
  const drop = `DELETE FROM ${tree} WHERE id = OLD.fid;`;
  return (
    trigger('insert', 'INSERT', filled, put) +
    trigger('update1', `UPDATE OF ${g}`, `OLD.fid = NEW.fid AND ${filled}`, put) +
    trigger('update2', `UPDATE OF ${g}`, `OLD.fid = NEW.fid AND ${empty}`, drop) +
    trigger('update3', 'UPDATE', `OLD.fid != NEW.fid AND ${filled}`, `${drop} ${put}`) +
    trigger(
      'update4',
      'UPDATE',
      `OLD.fid != NEW.fid AND ${empty}`,
      `DELETE FROM ${tree} WHERE id IN (OLD.fid, NEW.fid);`,
    ) +
    trigger('delete', 'DELETE', `OLD.${g} NOT NULL`, drop)
  );
}
