import { describe, expect, test } from 'vitest';
import { afterStart, panBy, pushAt, SPEED_PX_S, STEP_MS, STEP_PX, STILL } from './auto-pan.ts';

const size = { width: 1024, height: 768 };
/** The card at the lower left and the tools at the right. */
const card = { left: 16, top: 560, right: 416, bottom: 752 };
const rail = { left: 962, top: 80, right: 1014, bottom: 320 };

describe('the map under a finger', () => {
  test.each([
    ['in the middle', { x: 500, y: 300 }, { x: 0, y: 0 }],
    ['at the left edge', { x: 0, y: 300 }, { x: -1, y: 0 }],
    ['half-way into the right zone', { x: 1000, y: 500 }, { x: 0.5, y: 0 }],
    ['in the upper corner', { x: 1024, y: 0 }, { x: 1, y: -1 }],
    ['beyond the screen', { x: 500, y: 900 }, { x: 0, y: 1 }],
  ])('%s', (_, at, push) => {
    expect(pushAt(at, size, [])).toEqual(push);
  });

  test('moves on when the finger comes to a card from its side', () => {
    expect(pushAt({ x: 416, y: 650 }, size, [card]).x).toBe(-1);
  });

  test('moves down when the finger comes to a card from above', () => {
    expect(pushAt({ x: 200, y: 536 }, size, [card])).toEqual({ x: 0, y: 0.5 });
  });

  test('is seen beside the card and above it', () => {
    expect(pushAt({ x: 600, y: 650 }, size, [card])).toEqual(STILL);
    expect(pushAt({ x: 200, y: 400 }, size, [card])).toEqual(STILL);
  });

  test('moves right before the finger is under the tools', () => {
    expect(pushAt({ x: 938, y: 200 }, size, [rail])).toEqual({ x: 0.5, y: 0 });
  });
});

test('a stroke that starts at an edge does not push there until it has been away', () => {
  const edge = { x: -0.5, y: 0 };
  const atStart = afterStart(edge, { x: -1, y: 0 });
  expect(atStart.push).toEqual(STILL);
  const away = afterStart(STILL, atStart.start);
  expect(afterStart(edge, away.start).push).toEqual(edge);
});

test('glides with the time that has gone, at most 50 ms of it at once', () => {
  expect(panBy({ x: 1, y: 0 }, 20, false)?.dx).toBeCloseTo(SPEED_PX_S * 0.02);
  expect(panBy({ x: 1, y: 0 }, 4000, false)?.dx).toBeCloseTo(SPEED_PX_S * 0.05);
});

test('with reduced motion the map steps', () => {
  expect(panBy({ x: 0.2, y: 0 }, STEP_MS - 1, true)).toBeNull();
  expect(panBy({ x: 0.2, y: 0 }, STEP_MS, true)).toEqual({ dx: STEP_PX, dy: 0 });
});
