import { describe, expect, it } from 'vitest';
import { addDays, addYears, isoDay } from './iso-day.ts';

describe('calendar days', () => {
  it('are those of the calendar, day by day over 800 years', () => {
    const DAY = 86_400_000;
    const wrong: string[] = [];
    for (let n = -150_000; n < 150_000; n += 1) {
      const day = new Date(n * DAY).toISOString().slice(0, 10);
      if (isoDay(n * DAY) !== day || addDays('1970-01-01', n) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('count over a leap day, and a year later', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addYears('2028-02-29', 1)).toBe('2029-03-01');
    expect(addYears('2027-11-23', -1)).toBe('2026-11-23');
    expect(isoDay(Date.UTC(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  });
});
