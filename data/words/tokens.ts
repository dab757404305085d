/** A text as words with what a reader of names needs to know of each: how it is written and what stands before it. */

export type Word = {
  /** As written, composed (NFC), without a genitive's apostrophe. */
  readonly written: string;
  /** Lower case, «Olaaaa» as «olaa». */
  readonly low: string;
  /** Starts with a capital and the capital says something: not in a text of capitals only or in Title Case. */
  readonly capital: boolean;
  /** First word of the text, of a sentence, or after an emoji. */
  readonly first: boolean;
  /** UTF-16 offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
};

const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;

export function wordsOf(text: string): Word[] {
  const matches = Array.from(text.matchAll(WORD));
  const long = matches.filter(([word]) => word.length > 1).map(([word]) => word);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  const shouted = long.filter((word) => word.toUpperCase() === word).length;
  const says = shouted * 2 <= long.length && (long.length < 4 || capitals * 3 < long.length * 2);
  let end = 0;
  return matches.map((match) => {
    const written = match[0].normalize('NFC');
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    return {
      written,
      low: written.toLowerCase().replace(/(.)\1{2,}/gu, '$1$1'),
      capital: says && /^\p{Lu}/u.test(written),
      first: match.index === gap.length || /[.!?\n:•]|\p{Extended_Pictographic}/u.test(gap),
      from: match.index,
      to: end,
      gap,
    };
  });
}
