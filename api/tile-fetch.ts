/**
 * Fetches one tile from an outside server, on our own account: nothing of the child's request goes along. An answer counts
 * only when it is a picture of a sensible size from the very address that was asked.
 */
import { Problem } from '../data/problem.ts';

/** A slow tile must not hold a tablet's connection, which also carries what the child sends, ms. */
const TIMEOUT_MS = 6_000;
/** A tile of 512 × 512 pixels in full colour without compression is 1 MiB. */
export const MAX_TILE_BYTES = 1 << 20;

export type Tile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Pictures by their first bytes: PNG, JPEG, WebP. A header alone can say anything. */
const SIGNATURES: readonly [type: string, matches: (bytes: Uint8Array) => boolean][] = [
  ['image/png', (bytes) => starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', (bytes) => starts(bytes, 0, [0xff, 0xd8, 0xff])],
  ['image/webp', (bytes) => starts(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, 8, [0x57, 0x45, 0x42, 0x50])],
];
const starts = (bytes: Uint8Array, from: number, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[from + at] === byte);

/**
 * @param name of the map, for the sentence; the address may hold the operator's key and is never told
 * @returns null where the server has no tile
 * @throws Problem map-source-down
 */
export async function fetchTile(url: string, name: string, agent: string): Promise<Tile | null> {
  const refuse = (why: string, cause?: unknown): Problem => {
    const problem = new Problem('map-source-down', `the server of the base map "${name}" ${why}`);
    if (cause !== undefined) problem.cause = cause;
    return problem;
  };
  let answer: Response;
  try {
    answer = await fetch(url, {
      headers: { Accept: 'image/webp,image/png,image/jpeg', 'User-Agent': agent },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (fault) {
    throw refuse('did not answer', fault);
  }
  try {
    if (answer.status === 404 || answer.status === 204) return null;
    if (answer.status >= 300 && answer.status < 400) throw refuse('sends us elsewhere, where we do not go');
    if (answer.status !== 200) throw refuse(`answered ${answer.status}`);
    if (!/^image\//i.test(answer.headers.get('Content-Type') ?? ''))
      throw refuse('answered with something that is no picture');
    if (Number(answer.headers.get('Content-Length') ?? 0) > MAX_TILE_BYTES)
      throw refuse('answered with too large a picture');
    const bytes = await readAtMost(answer, MAX_TILE_BYTES).catch((fault: unknown) => {
      throw refuse('stopped in the middle', fault);
    });
    if (bytes === null) throw refuse('answered with too large a picture');
    const type = SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
    if (type === undefined) throw refuse('answered with something that is no PNG, JPEG or WebP');
    return { type, bytes };
  } finally {
    // Frees the connection where the body was not read; of a body that was, nothing is left to cancel.
    if (!answer.bodyUsed) await answer.body?.cancel().catch(() => undefined);
  }
}

/** @returns null when there is more */
async function readAtMost(answer: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > limit) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
