import { describe, expect, test } from 'vitest';
import type { Band } from '../../data/release.ts';
import { difference, EYES, laid, linear, seen, type Linear } from './colour-vision.ts';
import { BAND_COLOUR, CELL_LINE, layerBands } from './release-bands.ts';
import { releaseLayers } from './release-layers.ts';
import { SCHEMAS } from './style-schema.ts';
import { buildStyle } from './style.ts';

/** Ten times what is just noticed: told apart at a glance, also where the two do not touch. */
const AT_A_GLANCE = 23;

const GROUNDS = new Map(
  SCHEMAS.flatMap((schema) => buildStyle({ tilesUrl: 'x', schema, look: 'planner', language: 'nb' }).layers).flatMap(
    (layer): [string, string][] => {
      const colour = layer.type === 'fill' ? layer.paint?.['fill-color'] : undefined;
      return typeof colour === 'string' ? [[layer.id, colour]] : [];
    },
  ),
);
const OPACITY = 0.85;
const OUTLINE_OPACITY = 0.75;
/** WCAG contrast of two colours in linear RGB. */
const lightness = (a: Linear, b: Linear): number => {
  const [darker, lighter] = [a, b]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

test('a cell without a pattern and its outline cover the map as the release’s layers say', () => {
  const layers = releaseLayers({ view: 'hex', selected: null, edge: 60, lat: 58 });
  const cells = layers.find(({ id }) => id === 'release-cells-fill');
  expect(JSON.stringify(cells?.paint)).toContain(`["step",["zoom"],${OPACITY},`);
  const outline = layers.find(({ id }) => id === 'release-cells-line');
  expect(outline?.paint).toMatchObject({ 'line-color': CELL_LINE, 'line-opacity': OUTLINE_OPACITY });
});

/** How far a band's fill is from a surface, and at least how far it has to be. */
const weaker = (eye: readonly Linear[], bands: readonly Band[], needs: number): string[] =>
  [...GROUNDS].flatMap(([id, ground]) =>
    bands.flatMap((band) => {
      const under = linear(ground);
      const apart = difference(seen(eye, laid(BAND_COLOUR[band], OPACITY, ground)), seen(eye, under));
      return apart < needs ? [`${band} on ${id}: ${apart.toFixed(1)}`] : [];
    }),
  );

describe.each(Object.entries(EYES))('the planner look with %s', (_, eye) => {
  test(`every band of five pupils or more differs from every surface by a ΔE of at least ${AT_A_GLANCE}`, () => {
    expect(weaker(eye, layerBands(5), AT_A_GLANCE)).toEqual([]);
  });

  test('the palest band, three or four pupils, differs by at least 10: its outline has to help', () => {
    expect(weaker(eye, ['3-4'], 10)).toEqual([]);
  });

  test('the outline of a cell has at least 3 : 1 to every surface', () => {
    const weak = [...GROUNDS].filter(([, ground]) => {
      const under = linear(ground);
      return lightness(seen(eye, under), seen(eye, laid(CELL_LINE, OUTLINE_OPACITY, ground))) < 3;
    });
    expect(weak).toEqual([]);
  });
});
