/**
 * Base maps as single files (PMTiles v3) read by byte range (RFC 9110, section 14). Only names of the list are served; a
 * request never becomes part of a path.
 */
import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { Problem } from '../data/problem.ts';
import type { BaseMapSettings } from './base-map-setting.ts';
import { problemResponse } from './problem-response.ts';
import { matches } from './frozen.ts';

type ByteRange = { readonly start: number; readonly end: number };

export function serveMaps(app: Hono, maps: BaseMapSettings): void {
  app.get('/tiles/:file', (context) => {
    const slug = /^(.+)\.pmtiles$/.exec(context.req.param('file'))?.[1] ?? '';
    const map = maps.get(slug);
    if (map?.kind !== 'pmtiles') throw new Problem('not-found', `there is no base map file "${slug}"`);
    const { size, mtimeMs } = statSync(map.file);
    const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
    const headers = new Headers({
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'public, max-age=3600, no-transform',
      'Content-Type': 'application/vnd.pmtiles',
      ETag: etag,
    });
    if (matches(context.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
    const ifRange = context.req.header('If-Range');
    const asked = ifRange === undefined || ifRange === etag ? context.req.header('Range') : undefined;
    const range = asked === undefined ? null : parseRange(asked, size);
    if (range === 'unsatisfiable') {
      const refusal = new Problem('range-not-satisfiable', `"${asked ?? ''}" is outside the ${size} bytes of the map`);
      const response = problemResponse(refusal, context, () => undefined);
      response.headers.set('Content-Range', `bytes */${size}`);
      return response;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    headers.set('Content-Length', String(end - start + 1));
    if (range) headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
    const stream = context.req.method === 'HEAD' ? null : createReadStream(map.file, { start, end });
    return new Response(stream && (Readable.toWeb(stream) as ReadableStream<Uint8Array>), {
      status: range ? 206 : 200,
      headers,
    });
  });
}

/** One range of bytes; null = serve the whole (no range, several ranges, or a unit we do not know: RFC 9110 allows it). */
export function parseRange(header: string, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
