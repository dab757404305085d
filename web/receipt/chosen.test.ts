import { describe, expect, test } from 'vitest';
import { addDigit, addPicture, NOTHING_CHOSEN, wholeReceipt, withoutLast } from './chosen.ts';

const three = (['sun', 'kite', 'sun'] as const).reduce(addPicture, NOTHING_CHOSEN);

describe('what is tapped of a receipt', () => {
  test('three pictures and two digits are a receipt', () => {
    expect(wholeReceipt(addDigit(addDigit(three, '4'), '2'))).toEqual({
      pictures: ['sun', 'kite', 'sun'],
      digits: '42',
    });
  });
  test.each([
    ['nothing', NOTHING_CHOSEN],
    ['three pictures', three],
    ['three pictures and a digit', addDigit(three, '4')],
  ])('%s is not', (_, chosen) => {
    expect(wholeReceipt(chosen)).toBeNull();
  });
  test('a fourth picture changes nothing', () => {
    expect(addPicture(three, 'egg')).toBe(three);
  });
  test('a third digit changes nothing', () => {
    const two = addDigit(addDigit(three, '4'), '2');
    expect(addDigit(two, '9')).toBe(two);
  });
  test('digits go before pictures when the last is taken away', () => {
    expect(withoutLast(addDigit(three, '4'))).toEqual(three);
    expect(withoutLast(three).pictures).toEqual(['sun', 'kite']);
    expect(withoutLast(NOTHING_CHOSEN)).toEqual(NOTHING_CHOSEN);
  });
});
