import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../data/contribution.ts';
import { REVEAL_MS, revealStep, themeMs, themesOf, type Theme } from './reveal.ts';

function sticker(type: string, isNearHome = false): Contribution {
  return {
    type: 'Feature',
    id: '4d5b9a52-8a3f-4e0e-9b53-1f4d1a1f0001',
    geometry: isNearHome ? null : { type: 'Point', coordinates: [10, 63] },
    properties: { type, cut: 'home-block/1', when: 'always' },
  } as Contribution;
}
const THREE: Theme[] = ['way', 'like', 'wish'];

describe('the reveal', () => {
  test('has the themes that are on the map, in their order', () => {
    expect(themesOf([sticker('wish'), sticker('unpleasant'), sticker('unsafe'), sticker('activity')])).toEqual([
      'fun',
      'avoid',
      'wish',
    ]);
  });
  test('has no theme for what is near home', () => {
    expect(themesOf([sticker('wish', true)])).toEqual([]);
  });
  test('lights one theme after the other, and what is lit stays', () => {
    expect([0, 1, 2].map((step) => revealStep(THREE, step).lit.length)).toEqual([1, 2, 3]);
    expect(revealStep(THREE, 1)).toEqual({ lit: ['way', 'like'], newest: 'like' });
  });
  test('ends with everything lit', () => {
    expect(revealStep(THREE, 3)).toEqual({ lit: THREE, newest: null });
  });
  test.each([1, 2, 5])('%i themes take twelve seconds together', (count) => {
    const themes = Array.from({ length: count }, (): Theme => 'way');
    expect(themeMs(themes) * count).toBe(REVEAL_MS);
  });
});
