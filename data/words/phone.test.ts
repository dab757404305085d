import { describe, expect, it } from 'vitest';
import { findPhones } from './phone.ts';

const found = (text: string): string[] => findPhones(text).map(({ from, to }) => text.slice(from, to));

describe('a telephone number', () => {
  it.each([
    '98000123',
    '98 00 01 23',
    '980 00 123',
    '9 8 0 0 0 1 2 3',
    '98.00.01.23',
    '98-00-01-23',
    '9800 0123',
    '+47 98 00 01 23',
    '004798000123',
    '47 98 00 01 23',
    '+46 70 123 45 67',
    '٩٨٠٠٠١٢٣',
    'ni åtte null null null en to tre',
    'nittiåtte null null null tolv tre',
    'nitti åtte null null null tolv tre',
  ])('is found: %s', (number) => expect(found(`ring ${number} nå`)).toEqual([number]));

  it('is found beside another number', () => expect(found('5 98000123')).toEqual(['98000123']));
});

describe('no telephone number', () => {
  it.each([
    '24.12.2025',
    '2025-12-24',
    'i 2024 2025 gikk jeg i 3.',
    'kl 20.15 21.30',
    '20 000 000 kroner',
    '20000000',
    '98000123 ganger',
    '8 7 6 5 4 3 2 1',
    'rute 21 22 23 24',
    '3.98000123',
    '12345678',
    '116 117',
    'en to tre fire fem seks sju åtte',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});
