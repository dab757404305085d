import { expect, test } from 'vitest';
import { contrast } from '../map/style-contrast.ts';
import { DARK } from '../map/style-palette-night.ts';
import { CHILD, WINTER } from '../map/style-palette-day.ts';
import { INK_COLOURS } from './own-map.ts';

const GROUNDS = ['sea', 'earth', 'residential', 'forest', 'grass', 'farmland', 'schoolGround', 'minorRoad', 'building'] as const; // prettier-ignore

test('ink stands 4 : 1 against its own edge', () => {
  expect(contrast(INK_COLOURS.ink, INK_COLOURS.edge)).toBeGreaterThan(4);
});

test.each([
  ['child', CHILD],
  ['winter', WINTER],
  ['dark', DARK],
])('ink or its edge stands 3 : 1 against every ground of the look «%s»', (_, palette) => {
  for (const ground of GROUNDS) {
    const best = Math.max(contrast(INK_COLOURS.ink, palette[ground]), contrast(INK_COLOURS.edge, palette[ground]));
    expect.soft(best, ground).toBeGreaterThan(3);
  }
});
