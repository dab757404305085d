import { expect, test } from 'vitest';
import { paperStyle } from './paper-style.ts';
import { SCHEMAS } from './style-schema.ts';

const style = (schema: (typeof SCHEMAS)[number]) =>
  paperStyle({ vector: { tilesUrl: 'pmtiles://x', schema }, raster: null, aerial: null, isAway: false }, 'nb');

test.each(SCHEMAS)('%s: the school has its drawing and its name on paper', (schema) => {
  const layers = style(schema).layers.filter(({ id }) => id === 'school-drawing' || id === 'school-name');
  expect(layers.map((layer) => (layer.type === 'symbol' ? layer.layout?.visibility : 'none'))).toEqual([
    undefined,
    undefined,
  ]);
});
test.each(SCHEMAS)('%s: where a drawing stands there is no dot as well', (schema) => {
  const layers = style(schema).layers;
  const drawn = layers.flatMap(({ id }) => (id.endsWith('-drawing') ? [id.replace(/-drawing$/, '')] : []));
  const dots = layers.filter(({ id, type }) => type === 'circle' && drawn.includes(id));
  expect(dots.length).toBeGreaterThan(2);
  expect(dots.filter(({ layout }) => layout?.visibility !== 'none')).toEqual([]);
});
