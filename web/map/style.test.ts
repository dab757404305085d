import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { LOOKS, PALETTES, type Look } from './style-palette.ts';
import { LABEL_LANGUAGES, type LabelLanguage } from './style-labels.ts';
import { LEFT_OUT, SCHEMAS, SELECTIONS, THINGS, type Schema } from './style-schema.ts';
import { buildStyle, detectSchema } from './style.ts';

const style = (schema: Schema, look: Look, language: LabelLanguage = 'nb') =>
  buildStyle({ tilesUrl: 'pmtiles://https://example.org/town.pmtiles', schema, look, language });

/** Layers of the two schemas: docs.protomaps.com/basemaps/layers and openmaptiles.org/schema. */
const LAYERS: Record<Schema, readonly string[]> = {
  protomaps: [
    'boundaries',
    'buildings',
    'earth',
    'landcover',
    'landuse',
    'places',
    'pois',
    'roads',
    'transit',
    'water',
  ],
  openmaptiles: [
    'aerodrome_label',
    'aeroway',
    'boundary',
    'building',
    'housenumber',
    'landcover',
    'landuse',
    'mountain_peak',
    'park',
    'place',
    'poi',
    'transportation',
    'transportation_name',
    'water',
    'water_name',
    'waterway',
  ],
};

describe.each(SCHEMAS)('%s', (schema) => {
  test.each(LOOKS)('the %s look is a valid style in every language', (look) => {
    for (const language of LABEL_LANGUAGES) expect(validateStyleMin(style(schema, look, language))).toEqual([]);
  });

  test('every source layer of the schema is drawn or left out by name', () => {
    const drawn = THINGS.map((thing) => SELECTIONS[schema][thing]?.layer);
    for (const layer of LAYERS[schema]) expect([...drawn, ...LEFT_OUT[schema]], layer).toContain(layer);
  });

  test('layer ids are unique, and every thing of the table is drawn in both looks', () => {
    for (const look of LOOKS) {
      const ids = style(schema, look).layers.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const drawn = new Set(
        style(schema, look).layers.map((layer) => JSON.stringify('filter' in layer ? layer.filter : null)),
      );
      for (const thing of THINGS) {
        const selection = SELECTIONS[schema][thing];
        if (selection !== null) expect(drawn, thing).toContain(JSON.stringify(selection.filter ?? null));
      }
    }
  });

  test('nothing but tiles comes from the network', () => {
    const made = style(schema, 'child');
    expect(made.glyphs).toBeUndefined();
    expect(made.sprite).toBeUndefined();
    expect(Object.values(made.sources)).toEqual([
      { type: 'vector', url: 'pmtiles://https://example.org/town.pmtiles' },
    ]);
  });

  test('after the first label come only labels and marks, so that data can go under it', () => {
    const types = style(schema, 'planner').layers.map(({ type }) => type);
    for (const type of types.slice(types.indexOf('symbol'))) expect(['symbol', 'circle']).toContain(type);
  });
});

describe('looks', () => {
  test('both looks have the same layers but for colours and zooms', () => {
    const ids = (look: Look) => style('protomaps', look).layers.map(({ id }) => id);
    expect(ids('planner')).toEqual(ids('child'));
  });

  test('attribution is passed on', () => {
    const made = buildStyle({
      tilesUrl: 'x',
      schema: 'protomaps',
      look: 'child',
      language: 'nb',
      attribution: '© Lillevik',
    });
    expect(made.sources.base).toMatchObject({ attribution: '© Lillevik' });
  });

  /** WCAG 2.1 relative luminance. */
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const LAND = [
    'earth',
    'residential',
    'industrial',
    'farmland',
    'forest',
    'grass',
    'cemetery',
    'sand',
    'schoolGround',
    'pitch',
    'playground',
    'square',
    'pier',
    'halo',
    'minorRoad',
    'majorRoad',
  ] as const;
  test.each(LOOKS)('labels of the %s look have at least 4.5 : 1 on every ground', (look) => {
    const colours = PALETTES[look];
    for (const ground of LAND)
      for (const label of ['label', 'quarterLabel', 'schoolLabel'] as const)
        expect(contrast(colours[label], colours[ground]), `${label} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.waterLabel, colours.sea)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('detectSchema', () => {
  test.each(SCHEMAS)('knows %s by its layers', (schema) => {
    expect(detectSchema(LAYERS[schema])).toBe(schema);
  });
});
