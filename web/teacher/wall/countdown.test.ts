import { expect, test } from 'vitest';
import { countdown } from './countdown.ts';

const clock = (secondsLeft: number | null, paused = false) => ({
  step: 'way' as const,
  minutes: 12,
  secondsLeft,
  paused,
});

test('before the start it tells the planned length', () =>
  expect(countdown(clock(null), 100)).toEqual({ is: 'not-started', minutes: 12 }));
test('seconds since the snapshot are taken off', () =>
  expect(countdown(clock(720), 1.2)).toEqual({ is: 'running', minutes: 11, seconds: 59, share: 719 / 720 }));
test('in a pause it stands', () =>
  expect(countdown(clock(65, true), 30)).toMatchObject({ is: 'paused', minutes: 1, seconds: 5 }));
test('it rests at 0:00 for the first minute over', () => {
  expect(countdown(clock(3), 10)).toMatchObject({ is: 'running', minutes: 0, seconds: 0, share: 0 });
  expect(countdown(clock(-30), 29)).toMatchObject({ minutes: 0, seconds: 0 });
});
test('and then says whole minutes', () => {
  expect(countdown(clock(-30), 30)).toEqual({ is: 'over', minutes: 1 });
  expect(countdown(clock(-179), 0)).toEqual({ is: 'over', minutes: 2 });
});
