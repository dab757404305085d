/** Digits written as words in nb, nn and en: «ni åtte null», «nittiåtte null null», «nine two zero». */

const ONES =
  'null,zero|en,ein,ett,eitt,én,one|to,two|tre,three|fire,four|fem,five|seks,six|sju,syv,seven|åtte,eight|ni,nine|ti,ten|elleve,eleven|tolv,twelve|tretten|fjorten|femten|seksten|sytten|atten|nitten'.split(
    '|',
  );
const TENS =
  '||tjue,twenty|tretti,thirty|førti,forty|femti,fifty|seksti,sixty|sytti,seventy|åtti,eighty|nitti,ninety'.split('|');
const DIGITS = new Map<string, string>();
ONES.forEach((words, value) => words.split(',').forEach((word) => DIGITS.set(word, String(value))));
TENS.forEach((words, ten) =>
  words.split(',').forEach((word) => {
    if (word === '') return;
    DIGITS.set(word, `${ten}0`);
    for (const ones of ONES.slice(1, 10)) {
      ones.split(',').forEach((one) => DIGITS.set(word + one, `${ten}${DIGITS.get(one)!}`));
    }
  }),
);

/** Number words in a row and what they spell; at least four words. Offsets are UTF-16 into the text. */
export type SpokenRun = { readonly digits: string; readonly from: number; readonly to: number };

export function spokenRuns(text: string): SpokenRun[] {
  const runs: { digits: string; from: number; to: number; words: number }[] = [];
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const digits = DIGITS.get(match[0]);
    if (digits === undefined) continue;
    const to = match.index + match[0].length;
    const run = runs.at(-1);
    if (run === undefined || !/^[\s,.-]{1,3}$/.test(text.slice(run.to, match.index))) {
      runs.push({ digits, from: match.index, to, words: 1 });
    } else {
      const joins = digits.length === 1 && digits !== '0' && /[2-9]0$/.test(run.digits) && run.digits.length > 1;
      const tens =
        joins &&
        TENS.some((words) =>
          words.split(',').includes(
            text
              .slice(0, match.index)
              .toLowerCase()
              .trimEnd()
              .split(/[\s,.-]+/)
              .at(-1)!,
          ),
        );
      run.digits = tens ? run.digits.slice(0, -1) + digits : run.digits + digits;
      run.to = to;
      run.words++;
    }
  }
  return runs.filter((run) => run.words >= 4);
}
