import { expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { metresBetween } from '../draw/local-metres.ts';
import { listedWay } from './listed-way.ts';

const SHOP: Position = [10.42, 63.41];
const STOP: Position = [10.41, 63.405];
const SCHOOL: Position = [10.4, 63.4];

test('a listed way has the named places as its only vertices', () => {
  const { way } = listedWay(SHOP, [{ to: STOP, mode: null }, { to: SCHOOL, mode: null }]); // prettier-ignore
  expect(way).toEqual({ parts: [[SHOP, STOP, SCHOOL]], placing: false });
});

test('the mode changes at the place where it was said to', () => {
  const { legs } = listedWay(SHOP, [{ to: STOP, mode: 'walk' }, { to: SCHOOL, mode: 'bus' }]); // prettier-ignore
  expect(legs).toEqual([{ mode: 'walk', from: 0 }, { mode: 'bus', from: metresBetween(SHOP, STOP) }]); // prettier-ignore
});

test('without a mode for the rest it goes on as before', () => {
  const { legs } = listedWay(SHOP, [{ to: STOP, mode: 'cycle' }, { to: SCHOOL, mode: null }]); // prettier-ignore
  expect(legs).toEqual([{ mode: 'cycle', from: 0 }]);
});
