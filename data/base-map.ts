/** A base map as a browser learns of it: where its tiles are, who made it, how far it reaches. All addresses are our own. */
import { z } from 'zod';
import { Slug, Text } from './case.ts';
import { BBox } from './geometry.ts';

/** Is the picture light or dark? Dark ones (aerial photographs) get a dark ground while they load. */
export const TONES = ['light', 'dark'] as const;
export const Tone = z.enum(TONES);
export type Tone = z.infer<typeof Tone>;

/** Web mercator tiles are 256 or 512 pixels wide. */
export const TileSize = z.union([z.literal(256), z.literal(512)]);
/** Zoom of a tile: level z of the web mercator tiling has 2^z × 2^z tiles. */
export const TileZoom = z.int().min(0).max(22);

const common = {
  id: Slug,
  /** The map that shows the same place from the air, if one is set up. */
  aerial: Slug.nullable(),
};

export const VectorBaseMap = z.strictObject({
  ...common,
  kind: z.literal('pmtiles'),
  name: Text.nullable(),
  /** Path of a PMTiles archive read by byte range; says itself how far it reaches and who made it. */
  url: z.string(),
});
export type VectorBaseMap = z.infer<typeof VectorBaseMap>;

export const RasterBaseMap = z.strictObject({
  ...common,
  kind: z.literal('raster'),
  name: Text,
  /** Path with `{z}`, `{x}`, `{y}`. */
  url: z.string(),
  /** Who is named at the map's edge, plain text. */
  attribution: z.string().min(1),
  attributionUrl: z.url().nullable(),
  minZoom: TileZoom,
  maxZoom: TileZoom,
  tileSize: TileSize,
  tone: Tone,
  /** Degrees; null = the world. */
  bounds: BBox.nullable(),
  /** A PMTiles map whose names lie over the picture. */
  labels: Slug.nullable(),
});
export type RasterBaseMap = z.infer<typeof RasterBaseMap>;

export const BaseMap = z.discriminatedUnion('kind', [VectorBaseMap, RasterBaseMap]);
export type BaseMap = z.infer<typeof BaseMap>;
