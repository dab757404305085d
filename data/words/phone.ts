/** Telephone numbers as children write them: eight Norwegian digits in any grouping or in words, +47 and 0047, foreign +…. */
import { digitRuns, digitsOf, spanOf, windows, type DigitRun } from './digits.ts';
import type { Span } from './finding.ts';
import { spokenRuns } from './spoken-digits.ts';

const NORWEGIAN = /^[2-9]\d{7}$/;
/** Groupings that stand out as a telephone number among other numbers. */
const USUAL_GROUPINGS = new Set(['8', '2222', '323', '44', '332', '233', '224', '35', '53', '26']);
const COUNTED =
  /^\s*(?:kr\b|kroner|,-|ganger|gong|times|mill|mrd|m\b|km|meter|mennesker|folk|biler|stemmer|poeng|prosent|%|år|dager|stykker)/i;
const NUMBERED = /(?:rute|bus+|buss?ene|linje|linjene|side|sidene|trinn|klasse|route|page)\p{L}*\s*$/iu;

export function findPhones(text: string): Span[] {
  const spoken = spokenRuns(text).filter((run) => NORWEGIAN.test(run.digits));
  return [...digitRuns(text).flatMap((run) => phonesOf(run, text)), ...spoken.map(({ from, to }) => ({ from, to }))];
}

function phonesOf(run: DigitRun, text: string): Span[] {
  const foreign = international(run, text);
  if (foreign !== undefined) return [foreign];
  return windows(run, 8)
    .filter((window) => NORWEGIAN.test(digitsOf(window)) && isPhone(window, window.length === run.length, text))
    .map(spanOf);
}

/** A number with a country code: + or 00 before it, or 47 before eight digits. */
function international(run: DigitRun, text: string): Span | undefined {
  const { from, to } = spanOf(run);
  const digits = digitsOf(run);
  const plus = /\+\s?\(?$/.exec(text.slice(Math.max(0, from - 3), from));
  if (plus !== null && digits.length >= 8 && digits.length <= 15) return { from: from - plus[0].length, to };
  if (/^00[1-9]\d{7,13}$/.test(digits) && run[0]!.digits.length >= 4) return { from, to };
  return /^47[2-9]\d{7}$/.test(digits) && /^47$|^\d{10}$/.test(run[0]!.digits) ? { from, to } : undefined;
}

function isPhone(window: DigitRun, alone: boolean, text: string): boolean {
  const { from, to } = spanOf(window);
  const written = text.slice(from, to);
  const lengths = window.map((group) => group.digits.length).join('');
  return (
    (alone || USUAL_GROUPINGS.has(lengths)) &&
    !/\d[.,]$/.test(text.slice(0, from)) &&
    !/00000$/.test(digitsOf(window)) &&
    !isDate(written) &&
    !/^[0-2]\d\.[0-5]\d\s+[0-2]\d\.[0-5]\d$/.test(written) &&
    !/^(?:19|20)\d\d\D+(?:19|20)\d\d$/.test(written) &&
    !isCounting(window) &&
    !COUNTED.test(text.slice(to)) &&
    !NUMBERED.test(text.slice(0, from))
  );
}

function isDate(written: string): boolean {
  return /^(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d[./-][01]\d[./-][0-3]\d)$/.test(written);
}

/** 8 7 6 5 4 3 2 1, rute 21 22 23 24. */
function isCounting(window: DigitRun): boolean {
  const numbers = window.map((group) => Number(group.digits));
  const step = (numbers[1] ?? 0) - numbers[0]!;
  return (
    numbers.length > 2 &&
    Math.abs(step) === 1 &&
    numbers.every((number, place) => place === 0 || number - numbers[place - 1]! === step)
  );
}
