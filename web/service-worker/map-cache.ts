/** The base map offline: the whole archive within the budget, else the ranges and picture tiles that were looked at. */
import { ARCHIVE_BYTES, MAP_PATIENCE_MS, PICTURE_TILES, RANGE_BYTES } from './budget.ts';
import { keep } from './bounded-cache.ts';
import { parseRange, partOf } from './byte-range.ts';
import { networkElse } from './patience.ts';

const CACHE = 'barnetrakk-map-1';
const openCache = () => caches.open(CACHE);

/** A kept range's key: a 206 cannot be kept under its own address. */
const rangeKey = (url: string, range: string) => `${url}?${range}`;
const RANGE_KEY = /\.pmtiles\?bytes=(\d+)-(\d+)$/;
const rangeSize = (archive: string) => (key: string) => {
  const match = key.startsWith(`${archive}?`) ? RANGE_KEY.exec(key) : null;
  return match ? Number(match[2]) - Number(match[1]) + 1 : null;
};

/**
 * Fetches the whole archive once, in the background, if it is within the budget; asks with its entity tag when it is kept
 * already. @returns whether the newest whole archive is kept now
 */
export async function keepArchive(url: string): Promise<boolean> {
  const cache = await openCache();
  const etag = (await cache.match(url))?.headers.get('ETag') ?? null;
  const response = await fetch(url, { headers: etag === null ? {} : { 'If-None-Match': etag } });
  if (response.status === 304) return true;
  const size = Number(response.headers.get('Content-Length') ?? Infinity);
  if (!response.ok || response.status !== 200 || size > ARCHIVE_BYTES) {
    await response.body?.cancel();
    return false;
  }
  await cache.put(url, response);
  // Its ranges are of no more use.
  const sizeOf = rangeSize(url);
  const parts = (await cache.keys()).filter((part) => sizeOf(part.url) !== null);
  await Promise.all(parts.map((part) => cache.delete(part)));
  return true;
}

/** A range of an archive: from the whole if it is kept, else from the network, else as it was last looked at. */
export async function answerArchive(request: Request): Promise<Response> {
  const header = request.headers.get('Range');
  const range = parseRange(header);
  if (header === null || !range) return fetch(request);
  const cache = await openCache();
  const whole = await cache.match(request.url);
  if (whole) return partOf(await whole.blob(), range, whole.headers);
  const key = rangeKey(request.url, header);
  const kept = await cache.match(key);
  const { response, from } = await networkElse(request, MAP_PATIENCE_MS, kept && asPart(kept));
  if (from === 'network' && response.status === 206) {
    const headers = new Headers(response.headers);
    const body = await response.clone().arrayBuffer();
    await keep(cache, key, new Response(body, { headers }), RANGE_BYTES, rangeSize(request.url));
  }
  return response;
}

function asPart({ body, headers }: Response): Response {
  return new Response(body, { status: 206, headers });
}

/** A tile of a picture map: the network with its own cache, else as it was last looked at. */
export async function answerPictureTile(request: Request): Promise<Response> {
  const cache = await openCache();
  const { response, from } = await networkElse(request, MAP_PATIENCE_MS, await cache.match(request.url));
  if (from === 'network' && response.status === 200) {
    await keep(cache, request.url, response.clone(), PICTURE_TILES, (key) => (key.includes('.pmtiles') ? null : 1));
  }
  return response;
}
