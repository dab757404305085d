/** A cache that holds at most so much: the oldest is dropped for the newest. */

/** The cache's names in the order they were kept. */
export type Kept = { readonly key: string; readonly size: number };

/**
 * What has to go so that the rest fits.
 * @param kept oldest first, the newest last
 * @param most the sum of sizes that may stay
 */
export function surplus(kept: readonly Kept[], most: number): string[] {
  let sum = kept.reduce((total, { size }) => total + size, 0);
  const gone: string[] = [];
  for (const { key, size } of kept) {
    if (sum <= most) break;
    gone.push(key);
    sum -= size;
  }
  return gone;
}

/** Keeps an answer, then drops the oldest beyond `most`. `sizeOf` is null for keys that are not counted. */
export async function keep(
  cache: Cache,
  key: string,
  answer: Response,
  most: number,
  sizeOf: (key: string) => number | null,
): Promise<void> {
  // Kept anew = newest.
  await cache.delete(key);
  await cache.put(key, answer);
  const kept = (await cache.keys()).flatMap(({ url }): Kept[] => {
    const size = sizeOf(url);
    return size === null ? [] : [{ key: url, size }];
  });
  await Promise.all(surplus(kept, most).map((gone) => cache.delete(gone)));
}
