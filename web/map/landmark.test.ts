import { describe, expect, test } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { LANDMARKS } from '../../fixtures/lillevik/landmarks.ts';
import { nameOf, readLandmark } from './landmark-at.ts';
import { drawLandmark } from './draw-landmark.ts';
import { LandmarkDrawing } from './landmark-drawing.tsx';
import { DRAWN } from './landmark-drawings.ts';
import { isDrawn, landmarkIcon } from './landmark-images.ts';
import { DRAWINGS, DRAWN_LOOKS, drawingOf, KINDS } from './landmark-kinds.ts';
import { COLOURS, PAINTS, shapesOf } from './landmark-shapes.ts';
import { SCHEMAS } from './style-schema.ts';

/** Every number of SVG path data made of absolute and relative M, L, H, V, Q, T, A and Z, followed from point to point. */
function pointsOf(d: string): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) => Number(text));
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    const take = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, A: 7, Z: 0 }[kind];
    if (take === undefined || (take === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % take !== 0))
      throw new Error(`not path data: ${letter}${rest} in ${d}`);
    if (kind === 'Z') [x, y] = [startX, startY];
    for (let at = 0; take > 0 && at < numbers.length; at += take) {
      const [a = 0, b = 0] = numbers.slice(at + take - (kind === 'H' || kind === 'V' ? 1 : 2));
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      if (kind === 'H') x = fromX + a;
      else if (kind === 'V') y = fromY + a;
      else [x, y] = [fromX + a, fromY + b];
      if (kind === 'M' && at === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

/** Places of a town that no drawing of ours fits: they get the signpost. */
const GENERIC = ['square', 'viewpoint', 'nursing_home', 'fire_station'];

describe('kinds', () => {
  const pois = new Set(LANDMARKS.map(({ poi }) => poi));
  test.each([...pois])('«%s» of Lillevik has a drawing of its own kind, or is one of the generic ones', (poi) => {
    expect(drawingOf('protomaps', poi) === 'place', poi).toBe(GENERIC.includes(poi));
  });

  test('what is not known gets the generic drawing, a school the school', () => {
    expect(drawingOf('protomaps', 'square')).toBe('place');
    expect(drawingOf('openmaptiles', 'fountain')).toBe('place');
    for (const schema of SCHEMAS) expect(drawingOf(schema, 'school')).toBe('school');
  });

  test.each(SCHEMAS)('no kind of %s has two drawings', (schema) => {
    const kinds = Object.values(KINDS[schema].kinds).flat();
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test.each(SCHEMAS)('the icon of %s asks for an image of the look for every drawing', (schema) => {
    const said = JSON.stringify(landmarkIcon(schema, 'winter'));
    for (const drawing of DRAWINGS) expect(said).toContain(`"landmark/winter/${drawing}"`);
  });

  test('the planner has dots, the others drawings', () => {
    expect(isDrawn('planner')).toBe(false);
    for (const look of DRAWN_LOOKS) expect(isDrawn(look)).toBe(true);
  });

  test('an image that is no landmark is not drawn', () => {
    expect(drawLandmark('release/hatch', 96)).toBeNull();
    expect(drawLandmark('child/castle', 96)).toBeNull();
  });
});

describe.each(DRAWINGS)('%s', (drawing) => {
  test('stays inside the square of 48, its outline and light edge too', () => {
    for (const look of DRAWN_LOOKS)
      for (const { d, width } of shapesOf(DRAWN[drawing], look, 'map'))
        for (const [x, y] of pointsOf(d))
          for (const value of [x, y]) {
            expect(value - width / 2, d).toBeGreaterThanOrEqual(1.5);
            expect(value + width / 2, d).toBeLessThanOrEqual(46.5);
          }
  });

  test('is as large as the others: at least 32 of 48 high or wide', () => {
    const points = shapesOf(DRAWN[drawing], 'child', 'map').flatMap(({ d }) => pointsOf(d));
    const span = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(Math.max(span(points.map(([x]) => x)), span(points.map(([, y]) => y)))).toBeGreaterThanOrEqual(32);
  });

  test('is flat: at least two tones, at least one outlined surface', () => {
    const shapes = shapesOf(DRAWN[drawing], 'child', 'map');
    expect(new Set(shapes.flatMap(({ fill }) => fill ?? [])).size).toBeGreaterThanOrEqual(2);
    expect(shapes.some(({ fill, stroke }) => fill !== null && stroke === 'line')).toBe(true);
  });

  test('its SVG is well-formed and holds every shape of the answer once', () => {
    for (const look of DRAWN_LOOKS) {
      const markup = renderToStaticMarkup(createElement(LandmarkDrawing, { drawing, look }));
      const open: string[] = [];
      for (const [, closing, name = '', self] of markup.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
        if (closing) expect(open.pop()).toBe(name);
        else if (!self) open.push(name);
      }
      expect(open).toEqual([]);
      expect(markup.match(/<path /g)).toHaveLength(shapesOf(DRAWN[drawing], look, 'answer').length);
      expect(markup).not.toContain('NaN');
    }
  });
});

describe('looks', () => {
  test.each(DRAWN_LOOKS)('%s has a colour for every paint', (look) => {
    for (const paint of PAINTS) expect(COLOURS[look][paint]).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('snow lies on the school in winter only', () => {
    const hasSnow = (look: (typeof DRAWN_LOOKS)[number]) =>
      shapesOf(DRAWN.school, look, 'map').some(({ only }) => only === 'winter');
    expect(DRAWN_LOOKS.filter(hasSnow)).toEqual(['winter']);
  });
});

describe('what a tap meant', () => {
  const point = { type: 'Point' as const, coordinates: [8.6, 57.8] };

  test('the name is in the reader’s language, else the one on the sign', () => {
    const properties = { name: 'Kirka', 'name:nn': 'Kyrkja' };
    expect(nameOf(properties, 'nn')).toBe('Kyrkja');
    expect(nameOf(properties, 'nb')).toBe('Kirka');
    expect(nameOf({}, 'nb')).toBe('');
  });

  test('a point of either schema is read; waters splash; a line is no landmark', () => {
    const at = [8.6, 57.8];
    expect(
      readLandmark(
        { geometry: point, properties: { kind: 'place_of_worship', name: 'Kirka' }, sourceLayer: 'pois' },
        'nb',
      ),
    ).toEqual({ drawing: 'church', name: 'Kirka', at });
    expect(
      readLandmark(
        { geometry: point, properties: { subclass: 'library', name: 'Saupstad' }, sourceLayer: 'poi' },
        'nb',
      ),
    ).toEqual({ drawing: 'library', name: 'Saupstad', at });
    expect(
      readLandmark({ geometry: point, properties: { kind: 'lake', name: 'Tjernet' }, sourceLayer: 'water' }, 'nb'),
    ).toEqual({ drawing: 'water', name: 'Tjernet', at });
    const line = { type: 'LineString' as const, coordinates: [at, at] };
    expect(readLandmark({ geometry: line, properties: {}, sourceLayer: 'pois' }, 'nb')).toBeNull();
  });
});
