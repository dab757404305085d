/**
 * Norwegian national identity numbers: fødselsnummer, D-number (day + 40), H-number (month + 40), test numbers (month + 65
 * or + 80) and FH-numbers (first digit 8 or 9, no date), all with two modulus 11 control digits.
 * Source: Skatteetaten, «Fødselsnummer»; Direktoratet for e-helse HIS 1019, «Identifikatorer for personer».
 */
import { digitRuns, digitsOf, spanOf, windows } from './digits.ts';
import { spansOf, type Span } from './finding.ts';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** A number that is named as one is one, also with a slip in a digit or with only its last five. */
const NAMED =
  /(?:f[øo]?dsels?\s?(?:nummer|nr)|person(?:lige?)?\s?(?:nummer|nr)\p{L}*|pers\.?\s?nr|\bfnr|national id)\P{L}*(?:\p{L}{2,6}\P{L}+){0,2}?(\d{5,6}(?:[\s.-]*\d{5})?)(?!\d)/giu;

export function findNationalIds(text: string): Span[] {
  const valid = digitRuns(text).flatMap((run) =>
    windows(run, 11)
      .filter((window) => isNationalId(digitsOf(window)))
      .map(spanOf),
  );
  return [...valid, ...named(text)];
}

/** @param digits eleven characters 0–9 */
export function isNationalId(digits: string): boolean {
  return /^\d{11}$/.test(digits) && (isBirthDate(digits) || /^[89]/.test(digits)) && hasControlDigits(digits);
}

/** The two control digits after nine digits; undefined when there are none (the number is never given out). */
export function controlDigits(nine: string): string | undefined {
  const first = controlDigit(nine, FIRST_WEIGHTS);
  const second = controlDigit(`${nine}${first}`, SECOND_WEIGHTS);
  return first === 10 || second === 10 ? undefined : `${first}${second}`;
}

function hasControlDigits(digits: string): boolean {
  return controlDigits(digits.slice(0, 9)) === digits.slice(9);
}

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

function isBirthDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const written = Number(digits.slice(2, 4));
  const month = [0, 40, 65, 80].map((added) => written - added).find((value) => value >= 1 && value <= 12);
  if (month === undefined || Number(digits.slice(0, 2)) > 71) return false;
  return day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function named(text: string): Span[] {
  return spansOf(NAMED, text).map(({ from, to }) => ({ from: from + text.slice(from, to).search(/\d/), to }));
}
