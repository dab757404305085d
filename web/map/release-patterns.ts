/** The pictures behind the map's fills, as pure pixels: the map, the legend and the tests use the same ones. */
import { BANDS, type Band } from '../../data/release.ts';
import { BAND_COLOUR, BAND_MARK, CELL_LINE, NOT_ASKED_LINE } from './release-bands.ts';
import { rgb } from './srgb.ts';

/** Device pixels along the side of a picture; shown at `PATTERN_RATIO` device pixels per CSS pixel. */
export const PATTERN_SIZE = 24;
export const PATTERN_RATIO = 2;

export type PatternName = `band-${Band}` | 'at-least' | 'whole-only' | 'not-asked';
export const PATTERN_NAMES: readonly PatternName[] = [
  ...BANDS.map((band) => `band-${band}` as const),
  'at-least',
  'whole-only',
  'not-asked',
];

/** Colour and opacity (0–255) of one pixel. */
type Ink = readonly [hex: string, alpha: number];
type Painter = (x: number, y: number) => Ink;

const CLEAR: Ink = ['#ffffff', 0];
/** Opacity of data colours: street names and buildings stay readable through them. */
const FILL_ALPHA = 218;
const MARK_ALPHA = 240;

/** Distance from a pixel's centre to the nearest of the dots, wrapped so that the picture tiles. */
function toDot(x: number, y: number, dots: readonly (readonly [number, number])[]): number {
  const wrapped = (d: number) => Math.min(Math.abs(d), PATTERN_SIZE - Math.abs(d));
  return Math.min(...dots.map(([dx, dy]) => Math.hypot(wrapped(x + 0.5 - dx), wrapped(y + 0.5 - dy))));
}

const ONE = [[12, 12]] as const;
const TWO = [
  [6, 6],
  [18, 18],
] as const;

const marked = (band: Band, isMark: (x: number, y: number) => boolean): Painter => {
  return (x, y) => (isMark(x, y) ? [BAND_MARK[band], MARK_ALPHA] : [BAND_COLOUR[band], FILL_ALPHA]);
};

/** Rising diagonals, `width` of every 12 pixels. Bands never use diagonals, so «not asked» is told apart by form alone. */
const onDiagonal = (x: number, y: number, width: number) => (x + y) % 12 < width;

const PAINT: Record<PatternName, Painter> = {
  'band-3-4': marked('3-4', () => false),
  'band-5-9': marked('5-9', (x, y) => toDot(x, y, ONE) < 2.6),
  'band-10-19': marked('10-19', (x, y) => toDot(x, y, TWO) < 3.4),
  'band-20-49': marked('20-49', (x) => x % 8 < 2),
  'band-50+': marked('50+', (x, y) => x % 8 < 2 || y % 8 < 2),
  // At least k, the band cannot be told: the weakest colour with open squares.
  'at-least': (x, y) => {
    const edge = Math.max(Math.abs(x - 11.5), Math.abs(y - 11.5));
    return edge > 4 && edge < 7 ? [CELL_LINE, MARK_ALPHA] : [BAND_COLOUR['3-4'], FILL_ALPHA];
  },
  // Something is shown here for the whole theme, but not for the chosen reason: a veil with small crosses.
  'whole-only': (x, y) => {
    const cross =
      (Math.abs(x - 11.5) < 1 && Math.abs(y - 11.5) < 4) || (Math.abs(y - 11.5) < 1 && Math.abs(x - 11.5) < 4);
    return cross ? [CELL_LINE, 200] : ['#ffffff', 120];
  },
  'not-asked': (x, y) => (onDiagonal(x, y, 3) ? [NOT_ASKED_LINE, 120] : CLEAR),
};

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> };

/** RGBA, row by row, not premultiplied. Tiles without a seam. */
export function patternPixels(name: PatternName): Pixels {
  const data = new Uint8ClampedArray(PATTERN_SIZE * PATTERN_SIZE * 4);
  for (let y = 0; y < PATTERN_SIZE; y++) {
    for (let x = 0; x < PATTERN_SIZE; x++) {
      const [hex, alpha] = PAINT[name](x, y);
      data.set([...rgb(hex), alpha], (y * PATTERN_SIZE + x) * 4);
    }
  }
  return { width: PATTERN_SIZE, height: PATTERN_SIZE, data };
}
