import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { metresBetween, planeAt } from '../draw/local-metres.ts';
import type { Way } from '../draw/way.ts';
import {
  addLeg,
  endingAt,
  keepPlaces,
  legLines,
  metresAlong,
  placeAlong,
  removeLeg,
  wayLength,
  type Leg,
} from './way-legs.ts';

const plane = planeAt([10.4, 63.4]);
const at = (x: number, y = 0): Position => plane.toLonLat([x, y]);
const metres = (place: Position): [number, number] => {
  const [x, y] = plane.toXy(place);
  return [Math.round(x), Math.round(y)];
};
/** 1 000 m east in one piece with a vertex in the middle. */
const straight: Way = { parts: [[at(0), at(500), at(1000)]], placing: false };
/** Two pieces of 400 m with a gap of 200 m. */
const pieces: Way = {
  parts: [
    [at(0), at(400)],
    [at(600), at(1000)],
  ],
  placing: false,
};
const shown = (way: Way, legs: readonly Leg[]) =>
  legLines(way, legs).map(({ mode, line }) => [mode, line.map((place) => metres(place)[0])]);

describe('legs', () => {
  test('without a mode the whole way is one line of no mode', () =>
    expect(shown(straight, [])).toEqual([[null, [0, 500, 1000]]]));
  test('the first bus is boarded after walking', () =>
    expect(addLeg([], 'bus', 300)).toEqual([
      { mode: 'walk', from: 0 },
      { mode: 'bus', from: 300 },
    ]));
  test('are cut between vertices', () =>
    expect(shown(straight, addLeg([], 'bus', 300))).toEqual([
      ['walk', [0, 300]],
      ['bus', [300, 500, 1000]],
    ]));
  test('are cut at a vertex', () => {
    const [a, b] = straight.parts[0] ?? [];
    if (!a || !b) throw new Error('the way has two vertices');
    expect(shown(straight, addLeg([], 'bus', metresBetween(a, b)))).toEqual([
      ['walk', [0, 500]],
      ['bus', [500, 1000]],
    ]);
  });
  test('three legs in one segment keep their order', () =>
    expect(shown({ parts: [[at(0), at(1000)]], placing: false }, addLeg(addLeg([], 'bus', 200), 'walk', 900))).toEqual([
      ['walk', [0, 200]],
      ['bus', [200, 900]],
      ['walk', [900, 1000]],
    ]));
  test('go on over a gap between pieces', () =>
    expect(shown(pieces, addLeg([], 'bus', 500))).toEqual([
      ['walk', [0, 400]],
      ['walk', [600, 700]],
      ['bus', [700, 1000]],
    ]));
  test('one that begins past the end has nothing of the way', () =>
    expect(shown(straight, addLeg([], 'bus', 5000))).toEqual([['walk', [0, 500, 1000]]]));
  test('no metre is lost or told twice', () => {
    const legs = addLeg(addLeg(addLeg([], 'bus', 123), 'ferry', 456), 'walk', 777);
    for (const way of [straight, pieces]) {
      const sum = legLines(way, legs).reduce(
        (total, { line }) => total + wayLength({ parts: [line], placing: false }),
        0,
      );
      expect(sum).toBeCloseTo(wayLength(way), 6);
    }
  });
  test('the same mode again is no new leg', () =>
    expect(addLeg([{ mode: 'walk', from: 0 }], 'walk', 400)).toEqual([{ mode: 'walk', from: 0 }]));
  test('dropped near another change takes its place', () =>
    expect(addLeg(addLeg([], 'bus', 300), 'ferry', 315).map(({ mode }) => mode)).toEqual(['walk', 'ferry']));
  test('dropped at the beginning it is the whole way', () =>
    expect(addLeg([{ mode: 'walk', from: 0 }], 'bus', 10)).toEqual([{ mode: 'bus', from: 0 }]));
  test('taken away, the one before goes on', () => {
    const legs = addLeg(addLeg([], 'bus', 300), 'walk', 800);
    expect(removeLeg(legs, 1)).toEqual([{ mode: 'walk', from: 0 }]);
    expect(removeLeg(legs, 0)).toEqual(legs);
  });
});

describe('a line that is changed', () => {
  const legs = addLeg([], 'bus', 600);
  test('drawn on at its beginning keeps the stop where it was', () => {
    const longer: Way = { parts: [[at(-300), at(0), at(500), at(1000)]], placing: false };
    const kept = keepPlaces(legs, straight, longer);
    expect(kept.map(({ mode }) => mode)).toEqual(['walk', 'bus']);
    expect(kept[1]?.from).toBeCloseTo(900, 0);
  });
  test('rubbed out before the stop moves it along in metres, not on the ground', () => {
    const rubbed: Way = { parts: [[at(200), at(500), at(1000)]], placing: false };
    expect(metres(placeAlong(rubbed, keepPlaces(legs, straight, rubbed)[1]?.from ?? 0) ?? at(0))).toEqual([600, 0]);
  });
  test('rubbed out altogether keeps what was said', () =>
    expect(keepPlaces(legs, straight, { parts: [], placing: false })).toEqual(legs));
});

describe('along the way', () => {
  test('the nearest place on the line, and how far off it is', () => {
    const found = metresAlong(straight, at(620, 40));
    expect(found?.along).toBeCloseTo(620, 0);
    expect(found?.off).toBeCloseTo(40, 0);
  });
  test('metres and places are each other’s inverse, over a gap too', () => {
    for (const way of [straight, pieces])
      for (const along of [0, 120, 399, 401, 700]) {
        const place = placeAlong(way, along);
        if (!place) throw new Error('the way has a place there');
        expect(metresAlong(way, place)?.along).toBeCloseTo(along, 3);
      }
  });
  test('no line, no place', () => {
    const nothing: Way = { parts: [], placing: false };
    expect([metresAlong(nothing, at(0)), placeAlong(nothing, 10)]).toEqual([null, null]);
  });
});

describe('turned towards a place', () => {
  test('a way drawn from there is turned round, piece by piece', () =>
    expect(
      endingAt(pieces, at(0))
        .parts.flat()
        .map((place) => metres(place)[0]),
    ).toEqual([1000, 600, 400, 0]));
  test('a way drawn to there stays as it is', () => {
    expect(endingAt(pieces, at(1000))).toBe(pieces);
    expect(metresBetween(pieces.parts.at(-1)?.at(-1) ?? at(0), at(1000))).toBeLessThan(1);
  });
});
