import { describe, expect, it } from 'vitest';
import { RouteProperties, StickerFeature } from './contribution.ts';
import { makeRelease } from './make-release.ts';
import type { RawRow } from './raw-row.ts';
import { DEFAULT_GATE, DIMENSIONS, QUESTIONS, SchoolAnswer } from './release.ts';

/** Where each field that a tablet sends comes back; «how» says how it is counted and is no question to the child. */
const USE: Record<string, 'theme' | 'how' | 'words' | `dimension ${string}` | `question ${string}`> = {
  type: 'theme',
  cut: 'how',
  told: 'how',
  kind: 'question way',
  modes: 'dimension mode',
  with: 'question company',
  when: 'dimension when',
  code: 'dimension code',
  // Approved by the teacher, with a release of its own; see docs/privacy.md.
  text: 'words',
};

describe('everything asked of a child', () => {
  const stickerFields = StickerFeature.options.flatMap(({ shape }) => Object.keys(shape.properties.shape));
  const fields = new Set([...Object.keys(RouteProperties.shape), ...stickerFields]);

  it.each([...fields])('%s comes back in a release, or it is not asked', (field) => {
    const [place, name] = (USE[field] ?? '').split(' ');
    expect(place).not.toBe('');
    if (place === 'dimension') expect(DIMENSIONS).toContain(name);
    if (place === 'question') expect(Object.keys(QUESTIONS)).toContain(name);
  });

  const way = (n: number, more: object): RawRow => ({
    ...{ pupil: `p${n}`, strand: 'pupils', school: 's', grade: '5-7' },
    contribution: {
      type: 'Feature',
      id: '00000000-0000-4000-8000-000000000000',
      geometry: null,
      properties: { type: 'route', cut: 'home-block/1', kind: 'school', when: 'always', ...more },
    },
  });
  const school = {
    id: 's',
    name: 'S',
    place: { type: 'Point' as const, coordinates: [5.3, 60.4] as [number, number] },
  };
  const answers = (rows: RawRow[]) =>
    makeRelease({ rows, schools: [{ ...school, catchment: null, grades: [1, 7] }] }, DEFAULT_GATE).schoolAnswers;

  it('a way that is wholly near home counts for how and with whom', () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      way(n, { modes: n < 8 ? ['walk'] : ['bus', 'walk'], with: n < 5 ? 'alone' : 'friends' }),
    );
    const found = answers(rows);
    expect(found).toEqual([
      { school: 's', question: 'way', answer: 'school', band: '10-19' },
      { school: 's', question: 'mode', answer: 'foot', band: '10-19' },
      { school: 's', question: 'company', answer: 'alone', band: '5-9' },
      { school: 's', question: 'company', answer: 'friends', band: '5-9' },
    ]);
    for (const row of found) expect(SchoolAnswer.parse(row)).toEqual(row);
  });

  it('fewer than five of an answer, or ten of a school, say nothing', () => {
    expect(answers(Array.from({ length: 9 }, (_, n) => way(n, { with: 'alone' })))).toEqual([]);
    const rows = Array.from({ length: 14 }, (_, n) => way(n, { with: n < 4 ? 'alone' : 'adult' }));
    expect(answers(rows).filter(({ question }) => question === 'company')).toEqual([
      { school: 's', question: 'company', answer: 'adult', band: '10-19' },
    ]);
  });
});
