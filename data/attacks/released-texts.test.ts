import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHOOLS } from '../../fixtures/small-population.ts';
import { textRows } from '../../fixtures/small-texts.ts';
import type { School } from '../case.ts';
import type { RawRow } from '../raw-row.ts';
import { DEFAULT_GATE } from '../release.ts';
import type { ReleasedText } from '../released-text.ts';
import { attackRelease, publishedOf, type Published } from './attack-release.ts';
import { recountTexts, textsDifferByOnePupil } from './released-texts.ts';

const schools: School[] = SCHOOLS.map((id) => ({
  ...{ id, name: id, catchment: null, grades: [1, 7] },
  place: { type: 'Point', coordinates: [5.3, 60.4] },
}));
const released = (rows: readonly RawRow[]) => publishedOf({ rows, answers: [] }, schools, DEFAULT_GATE);
const failures = (content: Published, rows: readonly RawRow[]) =>
  recountTexts({ content, rows, parameters: DEFAULT_GATE }).failures;

describe('texts of a release, attacked', () => {
  it('withstand every attack, and are counted among what was tried', () => {
    let n = 0;
    const random = () => (n += 0.618) % 1;
    fc.assert(
      fc.property(textRows, (rows) => {
        const content = released(rows);
        const results = attackRelease({
          ...{ content, rows, answers: [], schools, parameters: DEFAULT_GATE, earlier: [], random },
        });
        expect(results.filter((result) => result.failures > 0)).toEqual([]);
        expect(recountTexts({ content, rows, parameters: DEFAULT_GATE }).tried).toBe(content.texts.length);
      }),
      { numRuns: 30 },
    );
  });

  const rows = fc.sample(textRows, { seed: 7, numRuns: 30 }).sort((a, b) => b.length - a.length)[0]!;
  const content = released(rows);
  const atCell = content.texts.find(({ cell, isQuoted }) => cell !== null && !isQuoted)!;
  const says = (text: ReleasedText) => failures({ ...content, texts: [text] }, rows);

  it('are found where nobody let them through, or for everybody', () => {
    expect(says(atCell)).toBe(0);
    expect(says({ ...atCell, text: 'aldri sagt' })).toBe(1);
    expect(says({ ...atCell, isQuoted: true })).toBe(1);
  });

  it('are found at a cell that is hidden, and at a school under ten', () => {
    const hidden = content.planner.filter(({ id }) => id !== `${atCell.theme}.${atCell.cell}.${atCell.school}`);
    expect(failures({ ...content, planner: hidden, texts: [atCell] }, rows)).toBe(1);
    const own = rows.filter(({ school }) => school === atCell.school);
    const writer = own.find(({ letThrough }) => letThrough?.text === atCell.text)!.pupil;
    const nine = new Set(
      [writer, ...new Set(own.map(({ pupil }) => pupil).filter((one) => one !== writer))].slice(0, 9),
    );
    const without = { ...content, texts: [{ ...atCell, cell: null, theme: null, code: null }] };
    expect(failures(without, own)).toBe(0);
    const left = own.filter(({ pupil }) => nine.has(pupil));
    expect(left.some(({ letThrough }) => letThrough?.text === atCell.text)).toBe(true);
    expect(failures(without, left)).toBe(1);
  });

  it('are found where another’s words come or go with one pupil', () => {
    const nobody = { rows: [], answers: [] };
    const [first, ...others] = content.texts;
    expect(textsDifferByOnePupil(content, content, nobody)).toBe(true);
    const alone = others.filter(({ text, school }) => text !== first!.text || school !== first!.school);
    expect(textsDifferByOnePupil(content, { ...content, texts: alone }, nobody)).toBe(false);
    expect(textsDifferByOnePupil({ ...content, texts: alone }, content, nobody)).toBe(false);
  });
});
