import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedRows, SCHOOLS } from '../fixtures/small-population.ts';
import { textRows } from '../fixtures/small-texts.ts';
import type { School } from './case.ts';
import { makeRelease } from './make-release.ts';
import type { RawRow } from './raw-row.ts';
import { DEFAULT_GATE, type ReleaseContent } from './release.ts';
import { placeText, Quote, quotesOf, ReleasedText } from './released-text.ts';

const schools: School[] = SCHOOLS.map((id) => ({
  ...{ id, name: id, catchment: null, grades: [1, 7] },
  place: { type: 'Point', coordinates: [5.3, 60.4] },
}));
const released = (rows: readonly RawRow[]) => makeRelease({ rows, schools }, DEFAULT_GATE);

const each = (law: (content: ReleaseContent, rows: readonly RawRow[]) => void, more: fc.Parameters<[RawRow[]]> = {}) =>
  fc.assert(
    fc.property(textRows, (rows) => law(released(rows), rows)),
    { numRuns: 60, ...more },
  );

const isAsked = (content: ReleaseContent, school: string) =>
  content.schools.some((one) => one.school === school && one.asked && one.participants !== 'under-10');
const hasRow = ({ schoolTable }: ReleaseContent, school: string, theme: string | null, code: string | null) =>
  schoolTable.some((row) => row.school === school && row.theme === theme && row.code === code);

describe('what children wrote, in a release', () => {
  it('these worlds have texts at cells, without, for everybody and not, and some that no release shows', () => {
    const seen = { atCell: 0, without: 0, quoted: 0, noTheme: 0, lost: 0 };
    each(
      (content, rows) => {
        for (const { cell, isQuoted, theme } of content.texts) {
          if (cell === null) seen.without++;
          else seen.atCell++;
          if (isQuoted) seen.quoted++;
          if (theme === null) seen.noTheme++;
        }
        if (rows.some(({ school, letThrough }) => letThrough && !isAsked(content, school))) seen.lost++;
      },
      { seed: 7 },
    );
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  });

  it('stands at a cell only where the planner’s map shows that cell for the theme and the school', () => {
    each(({ texts, planner }) => {
      for (const { cell, theme, school, code } of texts) {
        if (cell === null) continue;
        const shown = planner.find((one) => one.id === `${theme}.${cell}.${school}`);
        expect(shown).toBeDefined();
        if (code !== null) expect(shown!.codes).toContain(code);
      }
    });
  });

  it('without a cell says no theme and no reason that the school’s table does not say', () => {
    each((content) => {
      for (const { cell, theme, school, code } of content.texts) {
        if (cell !== null) continue;
        if (theme !== null) expect(hasRow(content, school, theme, null)).toBe(true);
        if (code !== null) expect(hasRow(content, school, theme, code)).toBe(true);
      }
    });
  });

  it('is nothing of a school under ten, for planners and for everybody', () => {
    each((content) => {
      const all = [...content.texts, ...quotesOf(content.texts)];
      expect(all.filter(({ school }) => !isAsked(content, school))).toEqual([]);
    });
  });

  it('is nothing that no teacher let through; what is masked is masked', () => {
    each(({ texts }, rows) => {
      const said = new Set(rows.flatMap(({ letThrough }) => (letThrough ? [letThrough.text] : [])));
      expect(texts.filter(({ text }) => !said.has(text))).toEqual([]);
    });
    const [row] = fc
      .sample(mixedRows, { seed: 1, numRuns: 1 })[0]!
      .filter(({ contribution }) => contribution.properties.type !== 'route');
    const contribution = { ...row!.contribution } as RawRow['contribution'];
    if (contribution.properties.type !== 'route') {
      contribution.properties = { ...contribution.properties, text: 'Ola er slem' };
    }
    expect(placeText({ ...row!, contribution }, 30)).toBeNull();
    const masked = placeText({ ...row!, contribution, letThrough: { text: '▮▮▮ er slem', isQuotable: false } }, 30);
    expect(JSON.stringify(masked)).not.toContain('Ola');
  });

  it('is quoted for everybody only where the teacher said so, and at least five could have written it', () => {
    each((content, rows) => {
      const yes = new Set(
        rows.flatMap(({ school, letThrough, contribution: { properties } }) =>
          letThrough?.isQuotable ? [`${school} ${properties.type} ${letThrough.text}`] : [],
        ),
      );
      for (const quote of quotesOf(content.texts)) {
        expect(Object.keys(quote).toSorted()).toEqual(['school', 'text', 'theme']);
        Quote.parse(quote);
        expect(yes).toContain(`${quote.school} ${quote.theme} ${quote.text}`);
        expect(hasRow(content, quote.school, quote.theme, null)).toBe(true);
      }
    });
  });

  it('holds no key of a pupil and no id, and no line twice', () => {
    each(({ texts }, rows) => {
      const bytes = JSON.stringify([texts, quotesOf(texts)]);
      expect(rows.filter(({ pupil }) => bytes.includes(pupil))).toEqual([]);
      for (const text of texts) ReleasedText.parse(text);
      const lines = texts.map((text) => JSON.stringify({ ...text, isQuoted: null }));
      expect(new Set(lines).size).toBe(lines.length);
    });
  });

  it('is the same bytes whatever the order of the rows, and whoever holds which key', () => {
    fc.assert(
      fc.property(textRows, fc.nat(104_728), (rows, luck) => {
        const lot = (n: number) => ((n + 1) * (luck + 7919)) % 104_729;
        const key = new Map(rows.map(({ pupil }, n) => [pupil, `k${lot(n)}-${n}`]));
        const shuffled = rows
          .map((row, n) => ({ at: lot(n), row: { ...row, pupil: key.get(row.pupil)! } }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row);
        expect(JSON.stringify(released(shuffled))).toBe(JSON.stringify(released(rows)));
      }),
      { numRuns: 40 },
    );
  });

  it('changes no other byte of the release', () => {
    each((content, rows) => {
      const silent = released(rows.map(({ letThrough: _, ...row }) => row));
      expect({ ...content, texts: [] }).toEqual(silent);
    });
  });

  it('is gone with the pupil who wrote it, and nobody else’s comes', () => {
    fc.assert(
      fc.property(textRows, fc.nat(59), (rows, child) => {
        const pupil = `child-${child}`;
        const wordsOf = ({ texts }: ReleaseContent) => new Set(texts.map(({ school, text }) => `${school} ${text}`));
        const left = rows.filter((row) => row.pupil !== pupil);
        const [before, after] = [wordsOf(released(rows)), wordsOf(released(left))];
        expect([...after].filter((words) => !before.has(words))).toEqual([]);
        const others = new Set(
          left.flatMap(({ school, letThrough }) => (letThrough ? [`${school} ${letThrough.text}`] : [])),
        );
        expect([...after].filter((words) => !others.has(words))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
