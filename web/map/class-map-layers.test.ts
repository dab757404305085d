import { describe, expect, it } from 'vitest';
import type { ClassCell } from '../../data/class-map.ts';
import { cellRing } from '../../data/hex-grid.ts';
import { wayPixels } from './class-map-images.ts';
import {
  boundsOf,
  byCell,
  classMapData,
  classMapLayers,
  kindsOf,
  stickersOf,
  type ClassDrawing,
} from './class-map-layers.ts';
import { cellLonLat } from './nearest-place.ts';

const [A, B, C] = ['60:1331:61818', '60:1332:61818', '60:1340:61820'] as const;
const CELLS: readonly ClassCell[] = [
  { theme: 'route', cell: A, shade: 'many' },
  { theme: 'route', cell: B, shade: 'some' },
  { theme: 'like', cell: A, shade: 'some' },
  { theme: 'unsafe', cell: A, shade: 'some' },
  { theme: 'unpleasant', cell: A, shade: 'many' },
  { theme: 'wish', cell: C, shade: 'some' },
];
const draw = (over: Partial<ClassDrawing> = {}) =>
  classMapData(
    { cells: CELLS, lit: kindsOf(CELLS), chosen: [], letters: new Map(), ...over },
    { ring: cellRing, centre: cellLonLat },
  );
const images = (over: Partial<ClassDrawing> = {}) =>
  draw(over)['class-piles'].features.map((f): unknown => f.properties?.['image']);
const hexagons = (over: Partial<ClassDrawing> = {}) => draw(over)['class-cells'].features.map((f) => f.properties);

describe('the class’s map', () => {
  it('shows the kinds a child knows, in the order of the reveal, and none that is not there', () => {
    expect(kindsOf(CELLS)).toEqual(['way', 'like', 'avoid', 'wish']);
  });

  it('has one pile sticker for utrygt and dumt together, as high as the stronger of them', () => {
    expect(stickersOf(byCell(CELLS).get(A) ?? {})).toEqual([
      { kind: 'like', shade: 'some' },
      { kind: 'avoid', shade: 'many' },
    ]);
  });

  it('is one hexagon a cell, with the shades of way and place apart', () => {
    expect(hexagons()).toEqual([
      { cell: A, way: 'many', place: 'many', chosen: false },
      { cell: B, way: 'some', place: '', chosen: false },
      { cell: C, way: '', place: 'some', chosen: false },
    ]);
  });

  it('shows nothing of a kind that is not lit', () => {
    expect(images({ lit: ['way', 'wish'] })).toEqual(['class-wish-some']);
    expect(hexagons({ lit: ['wish'] })).toEqual([{ cell: C, way: '', place: 'some', chosen: false }]);
    expect(draw({ lit: [] })['class-cells'].features).toEqual([]);
  });

  it('keeps a card’s letter and what is talked about when their theme is not lit', () => {
    const drawing = { lit: [], chosen: [B], letters: new Map([[C, 'A']]) } as const;
    expect(images(drawing)).toEqual(['class-letter-A']);
    expect(hexagons(drawing)).toEqual([
      { cell: B, way: '', place: '', chosen: true },
      { cell: C, way: '', place: '', chosen: false },
    ]);
  });

  it('gives every sticker of a pile a place of its own', () => {
    const slots = draw()['class-piles'].features.map((f) => f.properties?.['slot'] as string);
    expect(slots).toEqual(['1/2', '2/2', '1/1']);
    const piles = classMapLayers('day').find(({ id }) => id === 'class-piles');
    for (const slot of slots) expect(JSON.stringify(piles)).toContain(`"${slot}"`);
  });

  it('tells the shades apart without colour: dots on many, none on some; a dashed and a whole outline', () => {
    const alphas = (shade: 'some' | 'many') => {
      const { data } = wayPixels(shade, 'day');
      return new Set(Array.from({ length: data.length / 4 }, (_, n) => data[4 * n + 3]));
    };
    expect([alphas('some').size, alphas('many').size]).toEqual([1, 2]);
    const dashes = classMapLayers('day').map((layer) =>
      layer.id.startsWith('class-places-line') && layer.type === 'line'
        ? [layer.id, layer.paint?.['line-dasharray'] !== undefined]
        : null,
    );
    expect(dashes.filter(Boolean)).toEqual([
      ['class-places-line-some', true],
      ['class-places-line-many', false],
    ]);
  });

  it('says what to look at', () => {
    const [west, south, east, north] = boundsOf([A, C], cellLonLat) ?? [0, 0, 0, 0];
    expect(cellLonLat(A)).toEqual([west, south]);
    expect(cellLonLat(C)).toEqual([east, north]);
    expect(boundsOf([], cellLonLat)).toBeNull();
  });
});
