import { describe, expect, test } from 'vitest';
import { Receipt, RECEIPT_PICTURES } from '../../data/receipt.ts';
import { makeReceipt, PICTURES } from './make-receipt.ts';

/** Gives these bytes, one after the other. */
function given(...bytes: number[]): (count: number) => Uint8Array {
  const left = [...bytes];
  return (count) => new Uint8Array(left.splice(0, count));
}

describe('makeReceipt', () => {
  test('the drawings are the 64 pictures of a receipt', () => {
    expect([...PICTURES].sort()).toEqual([...RECEIPT_PICTURES].sort());
    expect(PICTURES).toHaveLength(64);
  });
  test('is a receipt the server takes', () => {
    expect(Receipt.parse(makeReceipt(given(0, 63, 1, 42)))).toEqual({
      pictures: ['anchor', 'umbrella', 'apple'],
      digits: '42',
    });
  });
  test('digits below ten have a leading zero', () => {
    expect(makeReceipt(given(0, 0, 0, 7)).digits).toBe('07');
  });
  test('a byte past the last whole hundred is thrown away, so that no digits are likelier', () => {
    expect(makeReceipt(given(0, 0, 0, 200, 255, 199)).digits).toBe('99');
  });
  test('every picture and every pair of digits comes out', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);
    expect(new Set(all.map((byte) => makeReceipt(given(byte, 0, 0, 0)).pictures[0])).size).toBe(64);
    expect(new Set(all.filter((byte) => byte < 200).map((byte) => makeReceipt(given(0, 0, 0, byte)).digits)).size).toBe(
      100,
    );
  });
});
