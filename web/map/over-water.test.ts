import { describe, expect, test } from 'vitest';
import { isPassable, isWater, longestWet, type Sample, type Seen } from './over-water.ts';

const fill = (sourceLayer: string, properties: Seen['properties'] = {}): Seen => ({
  sourceLayer,
  shownAs: 'fill',
  properties,
});
const line = (sourceLayer: string, properties: Seen['properties'] = {}): Seen => ({
  sourceLayer,
  shownAs: 'line',
  properties,
});

describe('water', () => {
  test('in Protomaps’ schema is the sea where no earth lies, and a lake on the earth', () => {
    expect(isWater([], 'protomaps')).toBe(true);
    expect(isWater([fill('earth'), fill('water', { kind: 'lake' })], 'protomaps')).toBe(true);
    expect(isWater([fill('earth'), fill('landuse', { kind: 'park' })], 'protomaps')).toBe(false);
  });

  test('in OpenMapTiles’ schema is a polygon, and bare ground is land', () => {
    expect(isWater([fill('water', { class: 'ocean' })], 'openmaptiles')).toBe(true);
    expect(isWater([], 'openmaptiles')).toBe(false);
  });

  test('is not the shore’s line on the sea', () => {
    expect(isWater([line('earth')], 'protomaps')).toBe(true);
  });

  test('is not a quay', () => {
    expect(isWater([fill('landuse', { kind: 'pier' })], 'protomaps')).toBe(false);
    expect(isWater([fill('water'), fill('transportation', { class: 'pier' })], 'openmaptiles')).toBe(false);
  });
});

describe('a way over it', () => {
  test('is a bridge or a road, in both schemas', () => {
    expect(isPassable([line('roads', { kind: 'path', is_bridge: true })], 'protomaps')).toBe(true);
    expect(isPassable([line('transportation', { class: 'minor', brunnel: 'bridge' })], 'openmaptiles')).toBe(true);
  });

  test('is not a ferry’s line, nor the shore', () => {
    expect(isPassable([line('roads', { kind: 'ferry' })], 'protomaps')).toBe(false);
    expect(isPassable([line('transportation', { class: 'ferry' })], 'openmaptiles')).toBe(false);
    expect(isPassable([line('earth')], 'protomaps')).toBe(false);
  });
});

describe('the longest stretch', () => {
  const every10 = (wet: string): Sample[] => Array.from(wet, (sign, i) => ({ along: i * 10, isWet: sign === '~' }));

  test('is told from where to where', () => {
    expect(longestWet(every10('..~~~~~~~~..~~~~~~~~~~~..'))).toEqual({ from: 120, to: 220 });
  });

  test('under 50 m is no crossing: a finger that follows the shore', () => {
    expect(longestWet(every10('...~~~~~...~~~~~'))).toBeNull();
    expect(longestWet(every10('...~~~~~~...'))).toEqual({ from: 30, to: 80 });
  });

  test('is none on land', () => {
    expect(longestWet(every10('.........'))).toBeNull();
  });
});
