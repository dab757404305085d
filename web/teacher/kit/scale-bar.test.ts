import { expect, test } from 'vitest';
import { lengthText, scaleBar } from './scale-bar.ts';

test.each([
  [7.5, 40, 200, 26.67],
  [5, 40, 200, 40],
  [14, 40, 500, 35.71],
  [60, 40, 2000, 33.33],
])('at %d m a mm, %d mm wide at most: %d m in %d mm', (metresPerMm, widest, metres, mm) => {
  const bar = scaleBar(metresPerMm, widest);
  expect([bar.metres, Math.round(bar.mm * 100) / 100]).toEqual([metres, mm]);
});
test('never wider than the room, never less than a fifth of it', () => {
  for (let metresPerMm = 0.3; metresPerMm < 300; metresPerMm *= 1.17) {
    const { mm } = scaleBar(metresPerMm, 40);
    expect(mm).toBeLessThanOrEqual(40);
    expect(mm).toBeGreaterThan(8);
  }
});
test('kilometres from a thousand metres on', () =>
  expect([lengthText(500), lengthText(1000), lengthText(2000)]).toEqual(['500 m', '1 km', '2 km']));
