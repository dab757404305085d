import { expect, test } from 'vitest';
import { SCENES } from './lesson.ts';
import { stepToSay } from './step-line.ts';

test('a child who still draws is told that the class is at the places', () =>
  expect(stepToSay('places', 'way', false)).toBe('places'));
test('a child who is at what the class does is told nothing', () =>
  expect([stepToSay('way', 'card', false), stepToSay('places', 'stickers', true)]).toEqual([null, null]));
test('another way drawn from the places is no falling behind', () =>
  expect(stepToSay('places', 'way', true)).toBeNull());
test('a child who is ahead is told where the class is', () => expect(stepToSay('way', 'stickers', true)).toBe('way'));
test('the class’s map is told of in every scene', () => {
  for (const scene of SCENES) expect(stepToSay('class-map', scene, true)).toBe('class-map');
});
test('while the class joins nothing is said to those who have', () =>
  expect(stepToSay('join', 'school', false)).toBeNull());
