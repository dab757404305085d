/** Bands: the only numbers of pupils that leave. See `release.ts` for their names. */
import { BANDS, type Band } from './release.ts';

/** Lower end of each band in distinct pupils: the weight of a cell on a heat surface. */
export const BAND_FLOOR: Readonly<Record<Band, number>> = { '3-4': 3, '5-9': 5, '10-19': 10, '20-49': 20, '50+': 50 };

/** Upper end of each band. */
export const BAND_TOP: Readonly<Record<Band, number>> = {
  '3-4': 4,
  '5-9': 9,
  '10-19': 19,
  '20-49': 49,
  '50+': Infinity,
};

/**
 * The band of `n` distinct pupils, or null when they are fewer than `k` (or fewer than any band begins with: nothing is
 * said of one or two). A threshold inside a band (k = 4) keeps the band's name, so that a name never tells the threshold.
 */
export function band(n: number, k: number): Band | null {
  if (!(n >= k)) return null;
  return BANDS.findLast((name) => n >= BAND_FLOOR[name]) ?? null;
}
