import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlDigits, findNationalIds, isNationalId } from './national-id.ts';

const two = (value: number): string => String(value).padStart(2, '0');
/** Day, month and what is added to them, year and individual number: those that have control digits. */
const id = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    added: fc.constantFrom([0, 0], [40, 0], [0, 40], [0, 65], [0, 80], [40, 80]),
  })
  .map(({ day, month, year, individual, added }) => {
    const [days = 0, months = 0] = added;
    return `${two(day + days)}${two(month + months)}${two(year)}${String(individual).padStart(3, '0')}`;
  })
  .filter((nine) => controlDigits(nine) !== undefined)
  .map((nine) => `${nine}${controlDigits(nine)!}`);
const separators = fc.array(fc.constantFrom('', '', ' ', '.', '-', ' - ', '\u00a0', '  ', '/'), {
  minLength: 10,
  maxLength: 10,
});
/** The digits of a valid number in eleven pieces with the separators between. */
const spaced = (digits: string, between: readonly string[]): string =>
  Array.from(digits, (digit, at) => digit + (between[at] ?? '')).join('');

describe('modulus 11', () => {
  it('gives the control digits worked out by hand', () => {
    // 158337512: 3·1+7·5+6·8+1·3+8·3+9·7+4·5+5·1+2·2 = 205 = 18·11 + 7 → 4.
    // 1583375124: 1·5+5·4+8·3+3·2+3·7+7·6+5·5+1·4+2·3+4·2 = 161 = 14·11 + 7 → 4.
    expect(controlDigits('158337512')).toBe('44');
  });
  it('has none where a control digit would be 10', () => {
    const without = Array.from({ length: 1000 }, (_, n) => `010137${String(n).padStart(3, '0')}`).filter(
      (nine) => controlDigits(nine) === undefined,
    );
    expect(without.length).toBeGreaterThan(100);
  });
  it('refuses every number with one digit wrong', () => {
    fc.assert(
      fc.property(id, fc.nat(10), fc.integer({ min: 1, max: 9 }), (valid, at, more) => {
        const wrong = String((Number(valid[at]) + more) % 10);
        return !isNationalId(valid.slice(0, at) + wrong + valid.slice(at + 1));
      }),
      { seed: 1 },
    );
  });
  it.each(['00013700000', '32013700000', '01133700000', '1234567890', '123456789012', ''])('refuses %s', (digits) => {
    expect(isNationalId(digits)).toBe(false);
  });
});

describe('in a text', () => {
  it('finds every valid number, D-, H- and test numbers included, with any spacing', () => {
    fc.assert(
      fc.property(id, separators, fc.constantFrom('', 'nr ', 'min:', '5B '), (digits, between, before) => {
        const written = spaced(digits, between);
        const text = `${before}${written} ok`;
        return findNationalIds(text).some(
          ({ from, to }) => from <= before.length && to >= before.length + written.length,
        );
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
  it('finds a number that is named as one, also with a slip or only its last five', () => {
    expect(findNationalIds('personnummeret mitt er 45612')).toEqual([{ from: 23, to: 28 }]);
    expect(findNationalIds('fødselsnr 311238 65432')).toEqual([{ from: 10, to: 22 }]);
  });
  it('leaves eleven digits without valid control digits', () => {
    expect(findNationalIds('15833751200')).toEqual([]);
  });
  it('leaves a number that is part of a longer one', () => {
    expect(findNationalIds('1583375124099')).toEqual([]);
  });
});
