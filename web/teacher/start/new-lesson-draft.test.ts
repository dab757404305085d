import { describe, expect, test } from 'vitest';
import { NewSession } from '../../../data/contract/sessions.ts';
import {
  emptyDraft,
  gradesInName,
  missingIn,
  toNewSession,
  withBasis,
  withGrade,
  withKind,
  withName,
  type LessonDraft,
} from './new-lesson-draft.ts';

const school = (id: string) => ({
  id,
  name: id,
  place: { type: 'Point' as const, coordinates: [8, 58] as [number, number] },
  catchment: null,
  grades: [1, 7] as [number, number],
});
const TWO = { bases: [{ is: 'public-task' as const }], schools: [school('nord'), school('sor')] };
const EMPTY = emptyDraft(TWO, undefined);
const WHOLE: LessonDraft = {
  ...withName(EMPTY, '5B'),
  invited: '25',
  school: 'nord',
  basisConfirmed: true,
  promised: false,
};

describe('before anything is typed', () => {
  test('the basis is the one the case suggests, and neither the tick nor the promise is chosen for the teacher', () =>
    expect(EMPTY).toMatchObject({ basis: 'public-task', basisConfirmed: false, promised: null }));
  test('a case that rests on consent alone begins with it', () =>
    expect(emptyDraft({ ...TWO, bases: [{ is: 'guardian-consent' }] }, undefined).basis).toBe('guardian-consent'));
  test('a case with one school needs no choice of school', () =>
    expect(emptyDraft({ ...TWO, schools: [school('nord')] }, undefined).school).toBe('nord'));
  test('of two schools the teacher’s last one is chosen, an unknown one never', () =>
    expect([EMPTY.school, emptyDraft(TWO, 'sor').school, emptyDraft(TWO, 'borte').school]).toEqual([
      null,
      'sor',
      null,
    ]));
  test('everything that is missing is named in the order of the screen', () =>
    expect(missingIn(EMPTY)).toEqual(['className', 'invited', 'grades', 'school', 'basis', 'promised']));
});

describe('years', () => {
  test.each([
    ['5B', [5]],
    ['10A', [10]],
    ['3. og 4. trinn', [3, 4]],
    ['1–4', [1, 2, 3, 4]],
    ['3.-5. trinn', [3, 4, 5]],
    ['Ulveklassen', []],
    ['2026', []],
  ])('«%s» tells %j', (name, grades) => expect(gradesInName(name)).toEqual(grades));
  test('several can be chosen, and the name changes none that was chosen', () => {
    const mixed = withGrade(withGrade(withName(EMPTY, '5B'), 6), 4);
    expect(withName(mixed, '7A').grades).toEqual([4, 5, 6]);
  });
});

test('another basis takes the tick away, and so does a stand', () =>
  expect([
    withBasis(WHOLE, 'guardian-consent').basisConfirmed,
    withKind(WHOLE, 'open').basisConfirmed,
    withBasis(WHOLE, 'public-task').basisConfirmed,
  ]).toEqual([false, false, true]));

test.each(['0', '121', '', 'ti', '12.5', '-3'])('«%s» is no number of pupils', (invited) =>
  expect(missingIn({ ...WHOLE, invited })).toEqual(['invited']),
);

describe('what is asked of the server', () => {
  test('of a class: all of it, as the contract wants it', () =>
    expect(NewSession.parse(toNewSession(WHOLE, 'host'))).toEqual({
      kind: 'class',
      round: 'host',
      school: 'nord',
      className: '5B',
      grades: [5],
      invited: 25,
      basis: 'public-task',
      basisConfirmed: true,
      promised: false,
    }));
  test('of a stand: neither years nor a number', () =>
    expect(NewSession.parse(toNewSession({ ...withKind(WHOLE, 'open'), basisConfirmed: true }, 'host'))).toEqual({
      kind: 'open',
      round: 'host',
      school: 'nord',
      className: '5B',
      basis: 'public-task',
      basisConfirmed: true,
      promised: false,
    }));
  test('nothing while the promise is not answered', () =>
    expect(toNewSession({ ...WHOLE, promised: null }, 'host')).toBeNull());
});
