/** The class code on its way from the board to the server. The alphabet is data/session.ts's; no schema comes along. */
import type { CODE_ALPHABET } from '../../data/session.ts';

const ALPHABET: typeof CODE_ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXYZ';
/** The keys on screen, in the order of the alphabet. */
export const CODE_KEYS = ALPHABET.split('');
/** Shortest and longest code. */
export const CODE_LENGTHS = [6, 8] as const;

/** What was typed, pasted or scanned → symbols of the alphabet: upper case, O→0, I and L→1, anything else dropped. */
export function readCode(typed: string): string {
  const symbols = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return symbols
    .split('')
    .filter((symbol) => ALPHABET.includes(symbol))
    .join('')
    .slice(0, CODE_LENGTHS[1]);
}

export function isWhole(code: string): boolean {
  return CODE_LENGTHS.some((length) => length === code.length);
}
