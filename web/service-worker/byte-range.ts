/** The one range of bytes that a PMTiles reader asks for (RFC 9110, section 14). */
export type ByteRange = { readonly start: number; /** last byte, included */ readonly end: number };

/** @returns null without a `Range`, or for one that is not `bytes=first-last` */
export function parseRange(header: string | null): ByteRange | null {
  const match = /^bytes=(\d+)-(\d+)$/.exec(header?.trim() ?? '');
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start <= end ? { start, end } : null;
}

/**
 * A part of a file that is kept whole, as the server itself would answer.
 * @param headers of the whole: type and entity tag are handed on
 * @returns 206, or 416 when the range begins after the end
 */
export function partOf(whole: Blob, range: ByteRange, headers: Headers): Response {
  const { size } = whole;
  const common = { 'Content-Type': headers.get('Content-Type') ?? '', ETag: headers.get('ETag') ?? '' };
  if (range.start >= size) {
    return new Response(null, { status: 416, headers: { ...common, 'Content-Range': `bytes */${size}` } });
  }
  const end = Math.min(range.end, size - 1);
  return new Response(whole.slice(range.start, end + 1), {
    status: 206,
    headers: {
      ...common,
      'Content-Range': `bytes ${range.start}-${end}/${size}`,
      'Content-Length': String(end - range.start + 1),
    },
  });
}
