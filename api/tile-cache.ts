/** Tiles kept in memory, the longest unused going first; bounded in bytes, so that no zooming about can fill the machine. */
import type { Tile } from './tile-fetch.ts';

/** What is counted for a tile beside its picture: key, entry and an answer without a picture. */
const OVERHEAD_BYTES = 200;

export type KeptTile = { readonly tile: Tile | null; readonly fetchedAt: number };

export type TileCache = {
  readonly get: (key: string) => KeptTile | undefined;
  readonly set: (key: string, kept: KeptTile) => void;
  readonly bytes: () => number;
};

export function createTileCache(maxBytes: number): TileCache {
  /** A Map keeps the order of insertion: what is used is put last. */
  const kept = new Map<string, KeptTile>();
  let bytes = 0;
  const sizeOf = ({ tile }: KeptTile) => OVERHEAD_BYTES + (tile?.bytes.byteLength ?? 0);
  const remove = (key: string): KeptTile | undefined => {
    const old = kept.get(key);
    if (!old) return undefined;
    kept.delete(key);
    bytes -= sizeOf(old);
    return old;
  };
  const put = (key: string, entry: KeptTile): void => {
    kept.set(key, entry);
    bytes += sizeOf(entry);
  };
  return {
    get: (key) => {
      const found = remove(key);
      if (found) put(key, found);
      return found;
    },
    set: (key, entry) => {
      remove(key);
      put(key, entry);
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    bytes: () => bytes,
  };
}
