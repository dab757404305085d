/** Digits as children write them: in groups of any size with spaces, dots and dashes between, keycap emoji, «o» for 0. */

/** One unbroken group. `digits` has one character 0–9 per digit; offsets are UTF-16 into the text. */
export type DigitGroup = { readonly digits: string; readonly from: number; readonly to: number };
/** Groups with nothing but separators between them. */
export type DigitRun = readonly DigitGroup[];

const GROUP = /[\d٠-٩۰-۹](?:[\d٠-٩۰-۹oO]*[\d٠-٩۰-۹])?/g;
const SEPARATOR = /^[\s.\-–—_/()*\u200b\u20e3\ufe0f]{1,4}$/;

export function digitRuns(text: string): DigitRun[] {
  const runs: DigitGroup[][] = [];
  let last: DigitGroup | undefined;
  for (const match of text.matchAll(GROUP)) {
    const group = { digits: plainDigits(match[0]), from: match.index, to: match.index + match[0].length };
    if (last !== undefined && SEPARATOR.test(text.slice(last.to, group.from))) runs.at(-1)!.push(group);
    else runs.push([group]);
    last = group;
  }
  return runs;
}

/** The stretches of whole groups in a run that hold exactly `count` digits. */
export function windows(run: DigitRun, count: number): DigitRun[] {
  const found: DigitRun[] = [];
  for (let first = 0; first < run.length; first++) {
    let length = 0;
    for (let last = first; last < run.length && length < count; last++) {
      length += run[last]!.digits.length;
      if (length === count) found.push(run.slice(first, last + 1));
    }
  }
  return found;
}

export function digitsOf(run: DigitRun): string {
  return run.map((group) => group.digits).join('');
}

export function spanOf(run: DigitRun): { from: number; to: number } {
  return { from: run[0]!.from, to: run.at(-1)!.to };
}

function plainDigits(written: string): string {
  return Array.from(written, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0x6f0) return String(code - 0x6f0);
    if (code >= 0x660) return String(code - 0x660);
    return sign === 'o' || sign === 'O' ? '0' : sign;
  }).join('');
}
