import { describe, expect, test } from 'vitest';
import { BANDS } from '../../data/release.ts';
import { EYES, linear, seen, type Linear } from './colour-vision.ts';
import { BAND_COLOUR, BAND_MARK, bandText, CELL_LINE, layerBands } from './release-bands.ts';

/** WCAG 2.2 relative luminance of linear RGB. */
const luminance = ([r, g, b]: Linear): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Linear, b: Linear): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

describe.each(Object.entries(EYES))('the ramp of bands with %s', (_, eye) => {
  test('each band is darker than the one before, by at least 1.4 in contrast', () => {
    const colours = BANDS.map((band) => seen(eye, linear(BAND_COLOUR[band])));
    const steps = colours.slice(1).map((colour, i) => ({
      darker: luminance(colour) < luminance(colours[i]!),
      enough: contrast(colour, colours[i]!) >= 1.4,
    }));
    expect(steps).toEqual(Array(BANDS.length - 1).fill({ darker: true, enough: true }));
  });
});

test.each(BANDS.slice(1))('the marks of band %s stand out from its fill by at least 2.5 in contrast', (band) => {
  expect(contrast(linear(BAND_MARK[band]), linear(BAND_COLOUR[band]))).toBeGreaterThanOrEqual(2.5);
});

test('the outline of a cell has contrast 3 or more to the palest band', () => {
  expect(contrast(linear(CELL_LINE), linear(BAND_COLOUR['3-4']))).toBeGreaterThanOrEqual(3);
});

test('a layer with k = 5 has no band below 5–9, one with k = 3 begins at 3–4', () => {
  expect(layerBands(5)[0]).toBe('5-9');
  expect(layerBands(3)[0]).toBe('3-4');
});

test('a band is written with an en dash', () => {
  expect(BANDS.map(bandText)).toEqual(['3–4', '5–9', '10–19', '20–49', '50+']);
});
