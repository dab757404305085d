/** What the guard of words found in a child's text, and what of it the child has yet to answer. */
import type { Case } from '../../data/case.ts';
import { MAX_TEXT_LENGTH } from '../../data/limits.ts';
import type { Finding } from '../../data/words/finding.ts';

/** A finding with the words that were found. */
export type Found = Finding & { readonly words: string };

/** Names that are no child's: of the municipality, its schools and places. */
export function namesOfCase({ municipality, schools, places }: Case): string[] {
  return [municipality.name, ...schools.map(({ name }) => name), ...places.map(({ name }) => name)];
}

/** How a name is remembered that the child said is none. */
export function keptAs(words: string): string {
  return words.toLocaleLowerCase('nb');
}

/**
 * A name may stay when the child says that it is none, because the guard errs; nothing else may.
 * @param kept names by {@link keptAs}
 */
export function unanswered(text: string, findings: readonly Finding[], kept: ReadonlySet<string>): Found[] {
  return findings
    .map((finding) => ({ ...finding, words: text.slice(finding.from, finding.to) }))
    .filter(({ kind, words }) => kind !== 'name' || !kept.has(keptAs(words)))
    .sort((a, b) => a.from - b.from);
}

/** Puts other words, or none, in place of what was found. */
export function replaceFound(text: string, { from, to }: Pick<Finding, 'from' | 'to'>, by: string): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const joined = by === '' ? `${before.trimEnd()} ${after.trimStart()}`.trim() : before + by + after;
  return joined.slice(0, MAX_TEXT_LENGTH);
}

/** The text in pieces, found and not, in order; together they are the text. */
export function piecesOf(
  text: string,
  found: readonly Found[],
): { readonly words: string; readonly isFound: boolean }[] {
  const pieces: { words: string; isFound: boolean }[] = [];
  let at = 0;
  for (const { from, to } of found) {
    pieces.push({ words: text.slice(at, from), isFound: false }, { words: text.slice(from, to), isFound: true });
    at = to;
  }
  pieces.push({ words: text.slice(at), isFound: false });
  return pieces.filter(({ words }) => words !== '');
}
