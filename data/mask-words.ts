/** Which words of a child's text a teacher covers, and what is left. Free of schemas, so that the teacher's screen shows what will leave. */
import { Problem } from './problem.ts';

/** Stands for a word, however long it was. */
export const MASK = '▮▮▮';

/** Start and end in UTF-16 units. */
export type WordSpan = { readonly from: number; readonly to: number };

/** Start and end of each word: letters, digits and what ties them, without the punctuation around. */
export function wordsOf(text: string): WordSpan[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}@#+]+(?:[-'’.@/:][\p{L}\p{N}\p{M}@#+]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/**
 * The child's text with some words masked; neighbours become one mask.
 * @param masked positions in {@link wordsOf}
 * @throws Problem not-valid for a word that is not there, or when no word would be left
 */
export function maskWords(text: string, masked: readonly number[]): string {
  const words = wordsOf(text);
  const wanted = new Set(masked);
  for (const word of wanted) {
    if (words[word] === undefined)
      throw new Problem('not-valid', `the text has ${words.length} words, not ${word + 1}`);
  }
  if (words.length > 0 && wanted.size === words.length) {
    throw new Problem('not-valid', 'a text with every word masked is held back instead');
  }
  let out = '';
  let at = 0;
  for (const [n, { from, to }] of words.entries()) {
    if (!wanted.has(n)) continue;
    const followsMask = wanted.has(n - 1) && text.slice(at, from).trim() === '';
    if (!followsMask) out += text.slice(at, from) + MASK;
    at = to;
  }
  return out + text.slice(at);
}
