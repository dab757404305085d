import { describe, expect, test } from 'vitest';
import { Session } from './session.ts';

const heard = {
  id: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b',
  case: 'lillevik-skole',
  round: 'host-2026',
  school: 'lillevik-skole',
  className: '5B',
  invited: 25,
  state: 'open',
};
const isSession = (value: unknown) => Session.safeParse(value).success;

describe('a session', () => {
  test('says whose it is', () => {
    expect(isSession({ ...heard, strand: 'pupils', grades: [5] })).toBe(true);
    expect(isSession({ ...heard, grades: [5] })).toBe(false);
    expect(isSession({ ...heard, strand: 'everybody', grades: [5] })).toBe(false);
  });
  test('of pupils has a grade, of visitors and grown-ups none', () => {
    expect(isSession({ ...heard, strand: 'visitors', grades: [] })).toBe(true);
    expect(isSession({ ...heard, strand: 'visitors', grades: [5] })).toBe(false);
    expect(isSession({ ...heard, strand: 'pupils', grades: [] })).toBe(false);
    expect(isSession({ ...heard, strand: 'adults', grades: [] })).toBe(true);
    expect(isSession({ ...heard, strand: 'adults', grades: [5] })).toBe(false);
  });
});
