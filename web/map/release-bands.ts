/** How the bands of a release look on map and legend: a colour that darkens and a pattern that thickens, so that neither stands alone. */
import { BANDS, LAYERS, type Band, type Layer } from '../../data/release.ts';

/**
 * Light to dark through one warm ramp: relative luminance falls with each band, also for red- and green-blind eyes
 * (`release-bands.test.ts`). Own colours, sRGB.
 */
export const BAND_COLOUR = {
  '3-4': '#fbe6a8',
  '5-9': '#f7b451',
  '10-19': '#e2703f',
  '20-49': '#ad2c5b',
  '50+': '#4a1463',
} as const satisfies Record<Band, string>;

/** Colour of the pattern's marks: dark on the light bands, light on the dark ones. */
export const BAND_MARK = {
  '3-4': '#fbe6a8',
  '5-9': '#8a5410',
  '10-19': '#74250a',
  '20-49': '#f6c6d6',
  '50+': '#e6c7f2',
} as const satisfies Record<Band, string>;

/** Outline of a shown cell: readable on the palest band and on the base map. */
export const CELL_LINE = '#5a3140';
export const NOT_ASKED_LINE = '#5f6b76';
export const ASKED_LINE = '#2f5d73';
export const SELECTED_LINE = '#0b57d0';

/** Position in the order of bands, 0 = weakest. */
export function bandRank(band: Band): number {
  return BANDS.indexOf(band);
}

/** Fewest pupils of a shown cell of a layer, and the bands that can occur there, weakest first. */
export function layerBands(k: number): readonly Band[] {
  return k >= 5 ? BANDS.slice(1) : BANDS;
}

export function isLayer(value: string | null): value is Layer {
  return LAYERS.includes(value as Layer);
}

/** «10-19» for the machine → «10–19» for the eye. */
export function bandText(band: Band): string {
  return band.replace('-', '–');
}
