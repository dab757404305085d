import { expect, test } from 'vitest';
import { seatsToLeave, type Left } from './stand.ts';

const SEATS = [
  { seat: 'a', token: 'A' },
  { seat: 'b', token: 'B' },
];
const NOTHING: Left = { here: new Set(), sending: new Set(), unanswered: new Set() };
const left = (what: Partial<Left>): string[] => seatsToLeave(SEATS, { ...NOTHING, ...what }).map(({ seat }) => seat);

test('visitors who have gone, with everything delivered, give up their seats', () =>
  expect(left({})).toEqual(['a', 'b']));
test('the visitor who is here keeps the seat', () => expect(left({ here: new Set(['a']) })).toEqual(['b']));
test('a seat stays until its last sealed item is delivered', () =>
  expect(left({ sending: new Set(['B']) })).toEqual(['a']));
test('a seat stays until its receipt or answer is replied to', () =>
  expect(left({ unanswered: new Set(['b']) })).toEqual(['a']));
