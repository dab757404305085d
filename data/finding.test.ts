import { describe, expect, it } from 'vitest';
import { checkFinding, Finding, schoolsOf } from './finding.ts';
import type { ReleasedCell } from './release.ts';

const CELL = { id: 'unsafe.60:1336:61822.nord', cell: '60:1336:61822', band: '5-9' } as const;
const SHOWN: ReleasedCell = { ...CELL, theme: 'unsafe', school: 'nord', codes: ['hard_crossing'], splits: {} };
const REPLY = { nb: 'Gjort. Vi begynte her fordi mange sa det.' };
const DONE: Finding = {
  id: 'bru',
  title: { nb: 'Det er vanskelig å komme over veien' },
  theme: 'unsafe',
  code: 'hard_crossing',
  place: 'brua',
  evidence: { release: 1, cells: [CELL] },
  owner: { nb: 'leder for vei' },
  status: 'done',
  thread: [{ date: '2026-10-16', what: { nb: 'Mange sa det samme.' } }],
  reply: REPLY,
};
const isValid = (over: object) => Finding.safeParse({ ...DONE, ...over }).success;
const check = (over: Partial<Finding>, shown: readonly ReleasedCell[] | null = [SHOWN]) =>
  checkFinding({ ...DONE, ...over } as Finding, { places: new Set(['brua']), shown });

describe('a finding', () => {
  it('closes only with a reply, done or no', () => {
    expect(isValid({})).toBe(true);
    for (const status of ['done', 'no']) expect(isValid({ status, reply: null })).toBe(false);
  });
  it('closes only with a reply that says why: «Nei.» is none, in any language', () => {
    expect(isValid({ status: 'no', reply: { nb: 'Nei.' } })).toBe(false);
    expect(isValid({ status: 'no', reply: { ...REPLY, nn: 'Nei.' } })).toBe(false);
  });
  it('that is considered may wait for its reply; one that was only asked has none', () => {
    expect(isValid({ status: 'considered', reply: null })).toBe(true);
    expect(isValid({ status: 'considered', reply: REPLY })).toBe(true);
    expect(isValid({ status: 'asked', reply: null })).toBe(true);
    expect(isValid({ status: 'asked', reply: REPLY })).toBe(false);
  });
  it('rests on at least one cell, and its thread goes forward', () => {
    expect(isValid({ evidence: { release: 1, cells: [] } })).toBe(false);
    const thread = ['2026-10-16', '2026-10-15'].map((date) => ({ date, what: { nb: 'x' } }));
    expect(isValid({ thread })).toBe(false);
    expect(isValid({ thread: thread.toReversed() })).toBe(true);
  });
  it('holds no exact count: a band that is none is refused', () => {
    expect(isValid({ evidence: { release: 1, cells: [{ ...CELL, band: '7' }] } })).toBe(false);
    expect(isValid({ evidence: { release: 1, cells: [{ ...CELL, pupils: 7 }] } })).toBe(false);
  });
  it('is of the schools of its cells', () => {
    const cells = ['sor', 'nord', 'nord'].map((school, n) => ({ ...CELL, id: `unsafe.60:${n}:1.${school}` }));
    expect(schoolsOf({ evidence: { release: 1, cells } })).toEqual(['nord', 'sor']);
  });
});

describe('a finding is refused', () => {
  const refused = expect.objectContaining({ code: 'not-valid' }) as Error;
  it('not when it is as the release shows, at a place of the case or at its cells', () => {
    expect(() => check({})).not.toThrow();
    expect(() => check({ place: null })).not.toThrow();
  });
  it('for a place that the case does not name, or a reason of another theme', () => {
    expect(() => check({ place: 'hjemme' })).toThrow(refused);
    expect(() => check({ code: 'bench' })).toThrow(refused);
  });
  it('without a published release', () => {
    expect(() => check({}, null)).toThrow(refused);
  });
  it.each([
    ['hidden cell', []],
    ['other band', [{ ...SHOWN, band: '10-19' as const }]],
    ['reason that too few gave there', [{ ...SHOWN, codes: ['dark' as const] }]],
  ])('for a %s', (_, shown) => {
    expect(() => check({}, shown)).toThrow(refused);
  });
});
