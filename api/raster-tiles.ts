/**
 * Tiles of outside servers, passed on by ours: no child's address reaches a third party and the page needs no foreign host.
 * Only set-up maps, only tiles that exist in their zooms and bounds; of a request three whole numbers are used, no text.
 */
import type { Hono } from 'hono';
import { createHash } from 'node:crypto';
import type { BBox } from '../data/geometry.ts';
import { Problem } from '../data/problem.ts';
import type { RasterSetting } from './base-map-setting.ts';
import type { Dependencies } from './dependencies.ts';
import { matches } from './frozen.ts';
import { createTileCache } from './tile-cache.ts';
import type { Tile } from './tile-fetch.ts';
import { createTileSource } from './tile-source.ts';

/** For all maps together; a town at street level is some 1 500 tiles of 30 kB. */
const CACHE_BYTES = 96 * 1024 * 1024;
/** How long a browser keeps a tile, s. */
const BROWSER_S = 24 * 3600;

const NO_PICTURE_S = 3600;
/**
 * Where the outside server has nothing (the sea, abroad): one transparent pixel. With a 404 MapLibre 6 would look for parents
 * of the tile and never come to rest.
 */
const NO_PICTURE: Tile = {
  type: 'image/png',
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
      'base64',
    ),
  ),
};

export function serveRasterTiles(app: Hono, deps: Pick<Dependencies, 'files' | 'now' | 'log' | 'version'>): void {
  const cache = createTileCache(CACHE_BYTES);
  const sources = new Map(
    [...deps.files.maps].flatMap(([slug, map]) =>
      map.kind === 'raster' ? [[slug, { map, tile: createTileSource(slug, map, cache, deps) }] as const] : [],
    ),
  );
  app.get('/tiles/:slug/:z/:x/:y', async (context) => {
    const { slug, z, x, y } = context.req.param();
    const source = sources.get(slug);
    if (!source) throw new Problem('not-found', `there is no raster base map "${slug}"`);
    const [zoom, column, row] = [wholeNumber(z), wholeNumber(x), wholeNumber(y)];
    if (!hasTile(source.map, zoom, column, row))
      throw new Problem('not-found', `the base map "${slug}" has no tile ${z}/${x}/${y}`);
    const tile = (await source.tile(zoom, column, row)) ?? NO_PICTURE;
    const etag = `"${createHash('sha256').update(tile.bytes).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'Cache-Control': `public, max-age=${tile === NO_PICTURE ? NO_PICTURE_S : BROWSER_S}`,
      ETag: etag,
    };
    if (matches(context.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(tile.bytes, {
      headers: { ...headers, 'Content-Type': tile.type, 'Content-Length': String(tile.bytes.byteLength) },
    });
  });
}

/** NaN for anything but the plain digits of a number below ten million (2^22 tiles a side is the most). */
function wholeNumber(text: string): number {
  return /^(0|[1-9]\d{0,6})$/.test(text) ? Number(text) : NaN;
}

export function hasTile(
  { minZoom, maxZoom, bounds }: Pick<RasterSetting, 'minZoom' | 'maxZoom' | 'bounds'>,
  zoom: number,
  column: number,
  row: number,
): boolean {
  const side = 2 ** zoom;
  if (!(zoom >= minZoom && zoom <= maxZoom && column < side && row < side)) return false;
  if (bounds === null) return true;
  const [west, south, east, north] = tileBounds(zoom, column, row);
  return west < bounds[2] && east > bounds[0] && south < bounds[3] && north > bounds[1];
}

/** Degrees of a tile of the web mercator tiling; rows count from the north. */
function tileBounds(zoom: number, column: number, row: number): BBox {
  const side = 2 ** zoom;
  const longitude = (at: number) => (at / side) * 360 - 180;
  const latitude = (at: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * at) / side))) * 180) / Math.PI;
  return [longitude(column), latitude(row + 1), longitude(column + 1), latitude(row)];
}
