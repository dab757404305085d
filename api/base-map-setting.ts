/** A base map as the operator sets it up. The address of an outside tile server stays here: a browser never learns it. */
import { z } from 'zod';
import { TileSize, TileZoom, Tone, type BaseMap } from '../data/base-map.ts';
import { Slug, Text } from '../data/case.ts';
import { BBox } from '../data/geometry.ts';
import { TileAddress } from './tile-address.ts';

const common = { aerial: Slug.optional() };

const PmtilesEntry = z.strictObject({
  ...common,
  kind: z.literal('pmtiles'),
  name: Text.optional(),
  /** Absolute, or from the folder of the file that names it. */
  file: z.string().min(1),
});
const RasterEntry = z.strictObject({
  ...common,
  kind: z.literal('raster'),
  name: Text,
  tiles: TileAddress,
  attribution: z.string().min(1),
  attributionUrl: z.url({ protocol: /^https?$/ }).optional(),
  minZoom: TileZoom.default(0),
  maxZoom: TileZoom,
  tileSize: TileSize.default(256),
  tone: Tone.default('light'),
  bounds: BBox.optional(),
  labels: Slug.optional(),
});
const preset = <const K extends string>(kind: K) =>
  z.strictObject({ ...common, kind: z.literal(kind), labels: Slug.optional() });

/** One entry of BASE_MAPS_FILE. */
export const BaseMapEntry = z.discriminatedUnion('kind', [
  PmtilesEntry,
  RasterEntry,
  preset('kartverket-topo'),
  preset('kartverket-topograatone'),
]);
export type BaseMapEntry = z.infer<typeof BaseMapEntry>;

export type PmtilesSetting = {
  readonly kind: 'pmtiles';
  readonly name: Text | null;
  /** Absolute path. */
  readonly file: string;
  readonly aerial: string | null;
};
type RasterEntry = z.infer<typeof RasterEntry>;
export type RasterSetting = Omit<RasterEntry, 'aerial' | 'labels' | 'bounds' | 'attributionUrl'> & {
  readonly aerial: string | null;
  readonly labels: string | null;
  readonly bounds: BBox | null;
  readonly attributionUrl: string | null;
};
export type BaseMapSetting = PmtilesSetting | RasterSetting;
/** Slug → setting. */
export type BaseMapSettings = ReadonlyMap<string, BaseMapSetting>;

export function pmtilesSetting(file: string): PmtilesSetting {
  return { kind: 'pmtiles', name: null, file, aerial: null };
}

/**
 * Kartverket's open tile cache in web mercator, levels 0–18, CC BY 4.0
 * (https://kartkatalog.geonorge.no, «Topografisk norgeskart WMTS / cache»).
 */
function kartverket(layer: 'topo' | 'topograatone', name: Text): Omit<RasterSetting, 'aerial' | 'labels'> {
  return {
    kind: 'raster',
    name,
    tiles: TileAddress.parse(`https://cache.kartverket.no/v1/wmts/1.0.0/${layer}/default/webmercator/{z}/{y}/{x}.png`),
    attribution: '© Kartverket (CC BY 4.0)',
    attributionUrl: 'https://www.kartverket.no',
    minZoom: 0,
    maxZoom: 18,
    tileSize: 256,
    tone: 'light',
    // The mainland; the tiles reach further, our server does not fetch them.
    bounds: [4, 57.5, 32, 71.5],
  };
}

/** @param absolute makes a path of the file absolute */
export function settingOf(entry: BaseMapEntry, absolute: (file: string) => string): BaseMapSetting {
  const aerial = entry.aerial ?? null;
  switch (entry.kind) {
    case 'pmtiles':
      return { kind: 'pmtiles', name: entry.name ?? null, file: absolute(entry.file), aerial };
    case 'raster':
      return {
        ...entry,
        aerial,
        labels: entry.labels ?? null,
        bounds: entry.bounds ?? null,
        attributionUrl: entry.attributionUrl ?? null,
      };
    case 'kartverket-topo':
      return {
        ...kartverket('topo', { nb: 'Kartverkets kart', nn: 'Kartet til Kartverket', en: 'Kartverket’s map' }),
        aerial,
        labels: entry.labels ?? null,
      };
    case 'kartverket-topograatone':
      return {
        ...kartverket('topograatone', {
          nb: 'Kartverkets kart i grått',
          nn: 'Kartet til Kartverket i grått',
          en: 'Kartverket’s map in grey',
        }),
        aerial,
        labels: entry.labels ?? null,
      };
  }
}

/** What a browser learns of it. */
export function toBaseMap(id: string, setting: BaseMapSetting): BaseMap {
  if (setting.kind === 'pmtiles') {
    const { file: _, ...told } = setting;
    return { ...told, id, url: `/tiles/${id}.pmtiles` };
  }
  const { tiles: _, ...told } = setting;
  return { ...told, id, url: `/tiles/${id}/{z}/{x}/{y}` };
}
