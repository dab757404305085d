/**
 * Tiles of one outside server for many tablets: each is asked for once, a few at a time, kept, and given from memory also when
 * the server is away. A server that keeps failing is left alone for a while, so that a class does not wait for it.
 */
import { Problem } from '../data/problem.ts';
import type { RasterSetting } from './base-map-setting.ts';
import type { Dependencies } from './dependencies.ts';
import { tileUrl } from './tile-address.ts';
import type { TileCache } from './tile-cache.ts';
import { fetchTile, type Tile } from './tile-fetch.ts';

const HOUR_MS = 3600 * 1000;
/** A kept tile is asked for anew after this time. */
const FRESH_MS = 7 * 24 * HOUR_MS;
/** Where there was no tile, one may come. */
const NONE_FRESH_MS = HOUR_MS;
/** How many are under way at once, and how many may wait their turn. */
const AT_ONCE = 8;
const MAX_WAITING = 400;
/** So many failures in a row mean that the server is away … */
const FAILURES = 3;
/** … and is asked again after this time. */
export const PAUSE_MS = 15_000;

export type TileSource = (zoom: number, column: number, row: number) => Promise<Tile | null>;

/** @throws Problem map-source-down, from the source */
export function createTileSource(
  slug: string,
  map: RasterSetting,
  cache: TileCache,
  { now, log, version }: Pick<Dependencies, 'now' | 'log' | 'version'>,
): TileSource {
  const underWay = new Map<string, Promise<Tile | null>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let failures = 0;
  let pausedUntil = 0;

  const takeTurn = (): Promise<void> => {
    if (running < AT_ONCE) {
      running++;
      return Promise.resolve();
    }
    if (waiting.length >= MAX_WAITING)
      throw new Problem('map-source-down', `too many tiles of the base map "${slug}" are waited for`);
    return new Promise((go) => waiting.push(go));
  };
  const endTurn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
  const checkPause = (): void => {
    const left = pausedUntil - now();
    if (left > 0)
      throw new Problem('map-source-down', `the server of the base map "${slug}" does not answer just now`, {
        retryAfter: Math.ceil(left / 1000),
      });
  };
  // The log never says which tile: that is where a child looks.
  const succeeded = (): void => {
    if (failures >= FAILURES) log({ level: 'info', message: `base map "${slug}": its server answers again` });
    failures = 0;
  };
  const failed = (why: string): void => {
    failures++;
    if (failures < FAILURES) return;
    pausedUntil = now() + PAUSE_MS;
    if (failures === FAILURES) log({ level: 'warn', message: why });
  };

  const ask = async (key: string, zoom: number, column: number, row: number): Promise<Tile | null> => {
    checkPause();
    await takeTurn();
    try {
      checkPause();
      const tile = await fetchTile(tileUrl(map.tiles, zoom, column, row), slug, `Barnetraakk/${version}`).catch(
        (fault: unknown) => {
          failed(fault instanceof Problem ? fault.detail : `base map "${slug}": a fault of ours`);
          throw fault;
        },
      );
      succeeded();
      cache.set(key, { tile, fetchedAt: now() });
      return tile;
    } finally {
      endTurn();
    }
  };

  return async (zoom, column, row) => {
    const key = `${slug}/${zoom}/${column}/${row}`;
    const kept = cache.get(key);
    const age = kept ? now() - kept.fetchedAt : Infinity;
    if (kept && age < (kept.tile ? FRESH_MS : NONE_FRESH_MS)) return kept.tile;
    let asked = underWay.get(key);
    if (!asked) {
      asked = ask(key, zoom, column, row).finally(() => underWay.delete(key));
      underWay.set(key, asked);
    }
    try {
      return await asked;
    } catch (fault) {
      // An old picture is better than none.
      if (kept) return kept.tile;
      throw fault;
    }
  };
}
