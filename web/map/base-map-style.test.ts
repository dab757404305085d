import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { RasterBaseMap } from '../../data/base-map.ts';
import type { Ground } from './base-map.ts';
import { attributionOf, baseStyle, carryOver, NO_LABELS } from './base-map-style.ts';
import { LOOKS } from './style-palette.ts';

beforeAll(() => {
  vi.stubGlobal('window', { location: { origin: 'https://kart.example' } });
});

const RASTER: RasterBaseMap = {
  id: 'topo',
  kind: 'raster',
  name: { nb: 'Topo' },
  url: '/tiles/topo/{z}/{x}/{y}',
  attribution: '© Kartverket',
  attributionUrl: null,
  minZoom: 2,
  maxZoom: 18,
  tileSize: 256,
  tone: 'light',
  bounds: [4, 57, 32, 72],
  labels: null,
  aerial: 'flyfoto',
};
const AERIAL: RasterBaseMap = { ...RASTER, id: 'flyfoto', tone: 'dark', attribution: '© Luft', aerial: null };
const VECTOR = { tilesUrl: 'pmtiles://https://kart.example/tiles/by.pmtiles', schema: 'protomaps' as const };
const drawn: Ground = { vector: VECTOR, raster: null, aerial: AERIAL, isAway: false };
const picture: Ground = { vector: null, raster: RASTER, aerial: AERIAL, isAway: false };
const away: Ground = { vector: null, raster: null, aerial: null, isAway: true };
const dress = { look: 'child', language: 'nb', fromAbove: false } as const;
const ids = ({ layers }: Pick<StyleSpecification, 'layers'>) => layers.map(({ id }) => id);

describe('the style of a base map', () => {
  test.each(LOOKS)('is valid in the %s look: drawn, a picture, from the air, and with nothing there', (look) => {
    for (const ground of [drawn, picture, away])
      for (const fromAbove of [false, true])
        expect(validateStyleMin(baseStyle(ground, { look, language: 'nn', fromAbove }))).toEqual([]);
  });

  test('a picture comes through our own server, with its zooms, bounds and who made it', () => {
    expect(baseStyle(picture, dress).sources['picture-topo']).toEqual({
      type: 'raster',
      tiles: ['https://kart.example/tiles/topo/{z}/{x}/{y}'],
      tileSize: 256,
      minzoom: 2,
      maxzoom: 18,
      bounds: [4, 57, 32, 72],
      attribution: '© Kartverket',
    });
  });

  test('from the air the drawn map leaves its names and marks and nothing else', () => {
    const { layers, sources } = baseStyle(drawn, { ...dress, fromAbove: true });
    expect(new Set(layers.slice(2).map(({ type }) => type))).toEqual(new Set(['symbol', 'circle']));
    expect(ids({ layers }).slice(0, 2)).toEqual(['background', 'picture-flyfoto']);
    expect(Object.keys(sources)).toEqual(['picture-flyfoto', 'base']);
  });

  test('without an aerial, «from above» changes nothing', () => {
    const ground = { ...drawn, aerial: null };
    expect(baseStyle(ground, { ...dress, fromAbove: true })).toEqual(baseStyle(ground, dress));
  });

  test('an operator’s text is shown as text', () => {
    expect(attributionOf({ ...RASTER, attribution: '<b>A&B</b>', attributionUrl: 'https://x.example/?a="' })).toBe(
      '<a href="https://x.example/?a=&quot;" target="_blank" rel="noopener">&lt;b&gt;A&amp;B&lt;/b&gt;</a>',
    );
  });
});

/** A style as the map has it after others have put a layer under the names and one on top. */
function withData(base: StyleSpecification): StyleSpecification {
  const at = base.layers.findIndex(({ type }) => type === 'symbol');
  const under: LayerSpecification = { id: 'cells', type: 'fill', source: 'data' };
  const top: LayerSpecification = { id: 'ink', type: 'line', source: 'data' };
  return {
    ...base,
    sources: { ...base.sources, data: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [...base.layers.slice(0, at), under, ...base.layers.slice(at), top],
  };
}
const STYLES: readonly StyleSpecification[] = [];
beforeAll(() => {
  for (const ground of [drawn, picture, away])
    for (const look of LOOKS)
      for (const fromAbove of [false, true])
        (STYLES as StyleSpecification[]).push(baseStyle(ground, { ...dress, look, fromAbove }));
});

describe('carryOver', () => {
  test('however often and to whatever the base changes: data lies right under the names, ink on top, the base is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 29 }), { minLength: 2, maxLength: 6 }), (walk) => {
        const [first, ...rest] = walk.map((at) => STYLES[at]!);
        let own = first!;
        let whole = withData(own);
        for (const next of rest) {
          whole = carryOver(whole, own, next);
          own = next;
        }
        const layers = ids(whole);
        const label = whole.layers.find(({ type }) => type === 'symbol')!.id;
        expect(layers.filter((id) => id !== 'cells' && id !== 'ink')).toEqual(ids(own));
        expect(layers.indexOf('cells')).toBe(layers.indexOf(label) - 1);
        expect(layers.at(-1)).toBe('ink');
        expect(Object.keys(whole.sources).toSorted()).toEqual([...Object.keys(own.sources), 'data'].toSorted());
      }),
    );
  });

  test('what others changed in their layer stays changed, what they changed in the base does not', () => {
    const own = baseStyle(drawn, dress);
    const next = baseStyle(drawn, { ...dress, look: 'dark' });
    const whole = withData(own);
    const painted = {
      ...whole,
      layers: whole.layers.map((layer) =>
        layer.id === 'cells' ? { ...layer, layout: { visibility: 'none' as const } } : layer,
      ),
    } as StyleSpecification;
    const after = carryOver(painted, own, next);
    expect(after.layers.find(({ id }) => id === 'cells')).toMatchObject({ layout: { visibility: 'none' } });
    expect(after.layers[0]).toEqual(next.layers[0]);
  });

  test('several layers of one place keep their order', () => {
    const own = baseStyle(drawn, dress);
    const whole = withData(own);
    const more: LayerSpecification[] = ['a', 'b', 'c'].map((id) => ({ id, type: 'fill', source: 'data' }));
    const at = whole.layers.findIndex(({ id }) => id === 'cells');
    const after = carryOver(
      { ...whole, layers: whole.layers.toSpliced(at, 0, ...more) },
      own,
      baseStyle(picture, dress),
    );
    expect(ids(after)).toEqual(['background', 'picture-topo', 'a', 'b', 'c', 'cells', NO_LABELS, 'ink']);
  });
});
