import { describe, expect, it } from 'vitest';
import { LESSON_STEPS, secondsLeft, STEP_MINUTES, withPause, withStep, type LessonClock } from './lesson.ts';

const T = 1_000_000;
const running: LessonClock = { step: 'way', startedAt: T, pausedAt: null, extraMinutes: 0 };

describe('the lesson’s clock', () => {
  it('has five steps that fill a lesson of 45 minutes', () => {
    expect(LESSON_STEPS.map((step) => STEP_MINUTES[step])).toEqual([5, 5, 12, 11, 12]);
  });

  it('counts down, past zero, and further with minutes added', () => {
    expect(secondsLeft(running, T + 60_000)).toBe(11 * 60);
    expect(secondsLeft(running, T + 13 * 60_000)).toBe(-60);
    expect(secondsLeft({ ...running, extraMinutes: 5 }, T + 13 * 60_000)).toBe(240);
    expect(secondsLeft({ ...running, startedAt: null }, T)).toBeNull();
  });

  it('stands still in a pause and goes on with as much left', () => {
    const paused = withPause(running, true, T + 60_000);
    expect(secondsLeft(paused, T + 600_000)).toBe(11 * 60);
    expect(withPause(paused, true, T + 90_000)).toBe(paused);
    const on = withPause(paused, false, T + 600_000);
    expect(secondsLeft(on, T + 660_000)).toBe(10 * 60);
    expect(withPause(on, false, T + 700_000)).toBe(on);
  });

  it('starts anew with another step, not with the same again', () => {
    expect(withStep(running, 'way', T + 60_000)).toBe(running);
    const paused = withPause({ ...running, extraMinutes: 3 }, true, T);
    expect(withStep(paused, 'places', T + 9)).toEqual({
      step: 'places',
      startedAt: T + 9,
      pausedAt: null,
      extraMinutes: 0,
    });
    expect(withStep({ ...running, startedAt: null }, 'way', T + 9).startedAt).toBe(T + 9);
  });
});
