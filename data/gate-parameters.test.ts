import { expect, test } from 'vitest';
import { DEFAULT_GATE, GateParameters } from './release.ts';

const isTaken = (change: object) => GateParameters.safeParse({ ...DEFAULT_GATE, ...change }).success;

test('the gate is never looser than the design says', () => {
  expect(isTaken({})).toBe(true);
  for (const [name, value] of Object.entries(DEFAULT_GATE))
    expect([name, isTaken({ [name]: value - 1 })]).toEqual([name, false]);
});

test('a stricter threshold begins a band: four of «3–4», or seven of «5–9», would be read off the method page', () => {
  for (const name of ['publicK', 'plannerK', 'schoolTableK']) {
    expect([5, 10, 20, 50].map((k) => isTaken({ [name]: k }))).toEqual([true, true, true, true]);
    expect([4, 6, 7, 9, 11, 19, 51].map((k) => isTaken({ [name]: k }))).toEqual(Array(7).fill(false));
  }
  expect(isTaken({ newPupils: 17, schoolMinimum: 12, publicEdge: 75, plannerEdge: 40 })).toBe(true);
});
