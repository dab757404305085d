import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { RouteFeature, StickerFeature } from './contribution.ts';
import { DATA_ITEMS, itemOf, type DataItem } from './data-items.ts';

/** Every field of a contribution, `type` of the feature itself aside: it is always «Feature». */
function fields(kind: 'route' | 'sticker', feature: { shape: { properties: z.ZodObject } }): string[] {
  return [...Object.keys(feature.shape), ...Object.keys(feature.shape.properties.shape)]
    .filter((name) => name !== 'properties')
    .map((name) => `feature:${kind}.${name}`);
}

describe('the data table', () => {
  it('tells of every field of every contribution', () => {
    const all = [...fields('route', RouteFeature), ...StickerFeature.options.flatMap((one) => fields('sticker', one))];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((field) => itemOf(field) === null)).toEqual([]);
  });

  it('tells of no field that is not there', () => {
    const all = new Set([
      ...fields('route', RouteFeature),
      ...StickerFeature.options.flatMap((one) => fields('sticker', one)),
    ]);
    const told = Object.values<DataItem>(DATA_ITEMS).flatMap(({ holds }) =>
      holds.filter((held) => held.startsWith('feature:')),
    );
    expect(told.filter((field) => !all.has(field))).toEqual([]);
  });

  it('holds each thing once', () => {
    const told = Object.values<DataItem>(DATA_ITEMS).flatMap(({ holds }) => holds);
    expect(told.filter((held, n) => told.indexOf(held) !== n)).toEqual([]);
  });

  it('prefers a column of its own to the whole table', () => {
    expect(itemOf('sql:session.code_sealed')).toBe('class-code');
    expect(itemOf('sql:session.class_name')).toBe('session');
    expect(itemOf('sql:nothing.at_all')).toBeNull();
  });
});
