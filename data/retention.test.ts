import { describe, expect, it } from 'vitest';
import { MOST_RAW_DAYS, rawDueOn, RETENTION, type RoundDates } from './retention.ts';

const ROUND: RoundDates = {
  schoolYear: '2026-27',
  caseClosedOn: null,
  releasedOn: '2026-12-01',
  lastLessonOn: '2026-11-20',
  hasOpenLesson: false,
};
const due = (change: Partial<RoundDates>, days = MOST_RAW_DAYS) => rawDueOn({ ...ROUND, ...change }, days);

describe('raw rows of a round', () => {
  it.each([
    ['wait for the school year’s end, within which a release may follow', {}, '2027-07-31'],
    ['90 days after the release when the case was closed before', { caseClosedOn: '2026-12-05' }, '2027-03-01'],
    ['when the case is closed, if the release is older', { caseClosedOn: '2027-06-01' }, '2027-06-01'],
    ['90 days after a release of the last weeks', { releasedOn: '2027-06-15' }, '2027-09-13'],
    ['90 days after the school year’s end when nothing was released', { releasedOn: null }, '2027-10-29'],
    [
      '90 days after the close of a case without release',
      { releasedOn: null, caseClosedOn: '2026-12-05' },
      '2027-03-05',
    ],
    [
      'not before a late class has had its days',
      { caseClosedOn: '2026-10-01', releasedOn: '2026-06-01' },
      '2026-12-04',
    ],
    ['never while a class is open', { hasOpenLesson: true, caseClosedOn: '2026-01-01' }, null],
    ['at the school year’s end when the case is closed later', { caseClosedOn: '2028-01-01' }, '2027-07-31'],
  ] as const)('%s', (_, change, day) => {
    expect(due(change)).toBe(day);
  });

  it('are kept shorter by an instance that wants to, never longer', () => {
    const closed = { caseClosedOn: '2026-12-05' };
    expect(due(closed, 30)).toBe('2026-12-31');
    expect(due(closed, 400)).toBe(due(closed, MOST_RAW_DAYS));
  });
});

describe('the schedule', () => {
  it('says what 03-privacy.md says', () => {
    const said = Object.entries(RETENTION).map(([id, { amount, unit }]) => `${id} ${amount} ${unit}`);
    expect(said).toEqual([
      'drafts 24 hours',
      'outbox 30 days',
      'seats 7 days',
      'texts 14 days',
      'backups 30 days',
      'raw 90 days',
      'receipts 1 years',
      'log 1 years',
    ]);
  });
});
