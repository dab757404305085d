import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { CASINGS, contrast, DECORATION, findings, LINES, QUIET, weakest, type Finding } from './style-contrast.ts';
import { contrastMarkdown } from './style-contrast-table.ts';
import { LOOKS, type Look } from './style-palette.ts';
import { SCHEMAS, type Schema } from './style-schema.ts';
import { buildStyle } from './style.ts';

const style = (schema: Schema, look: Look) =>
  buildStyle({ tilesUrl: 'pmtiles://https://example.org/town.pmtiles', schema, look, language: 'nb' });
const found = (look: Look): Finding[] => SCHEMAS.flatMap((schema) => findings(style(schema, look), look));
const tooWeak = (look: Look, kind: Finding['kind']) =>
  found(look)
    .filter((one) => one.kind === kind && one.ratio < one.needs)
    .map(({ id, ground, ratio }) => `${id} on ${ground}: ${ratio.toFixed(2)}`);

const isLabel = (layer: LayerSpecification): layer is SymbolLayerSpecification =>
  layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;

test('black on white is 21 : 1, and the order does not matter', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#767676', '#ffffff')).toBe(contrast('#ffffff', '#767676'));
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(LOOKS)('the %s look', (look) => {
  test(`every label has at least ${look === 'projector' ? 7 : 4.5} : 1 on every surface and road`, () => {
    expect(tooWeak(look, 'label')).toEqual([]);
  });

  test('every label is as readable on its own halo, so that data may lie under it', () => {
    expect(tooWeak(look, 'halo')).toEqual([]);
  });

  test('every halo is at least a pixel wide', () => {
    for (const schema of SCHEMAS)
      for (const layer of style(schema, look).layers)
        if (isLabel(layer)) expect(layer.paint?.['text-halo-width'], layer.id).toBeGreaterThanOrEqual(1);
  });

  test('every line that a reader needs has at least 3 : 1, itself or its casing, on every ground it lies on', () => {
    expect(tooWeak(look, 'line')).toEqual([]);
  });

  test('every line and mark is judged, is a casing of one that is, or is exempt by name', () => {
    const named = [...Object.keys(LINES), ...CASINGS, ...Object.keys(DECORATION)];
    for (const schema of SCHEMAS)
      for (const { id, type } of style(schema, look).layers)
        if (type === 'line' || type === 'circle') expect(named).toContain(id);
  });

  test('every label and line has one plain colour, so that none escapes the figures', () => {
    for (const schema of SCHEMAS)
      for (const layer of style(schema, look).layers) {
        if (isLabel(layer)) expect(typeof layer.paint?.['text-color'], layer.id).toBe('string');
        if (layer.type === 'line') expect(typeof layer.paint?.['line-color'], layer.id).toBe('string');
        if (layer.type === 'circle') expect(typeof layer.paint?.['circle-color'], layer.id).toBe('string');
        if (layer.type === 'fill') expect(typeof layer.paint?.['fill-color'], layer.id).toBe('string');
      }
  });
});

test('nothing is both needed and exempt', () => {
  const needed = [...Object.keys(LINES), ...CASINGS];
  expect(Object.keys(DECORATION).filter((id) => needed.includes(id))).toEqual([]);
});

test('what is exempt in one look is needed in the others', () => {
  for (const quiet of Object.values(QUIET)) for (const id of Object.keys(quiet)) expect(LINES).toHaveProperty([id]);
});

test('the figures stand in docs/map-contrast.md (vitest -u writes it anew)', async () => {
  const tables = LOOKS.map((look) => ({ look, weakest: weakest(found(look)) }));
  await expect(contrastMarkdown(tables)).toMatchFileSnapshot('../../docs/map-contrast.md');
});
