/**
 * Names of people in a child's text. A first name that is nothing else is found wherever it stands; one that is also a word
 * («Stein», «Finn») and one that no list knows is found by the words around it.
 */
import { famousSpans } from './famous.ts';
import { overlaps, type Span } from './finding.ts';
import { FIRST_NAMES, WORDLIKE_NAMES } from './first-names.ts';
import {
  AND,
  ARTICLES,
  AT_PERSON,
  BEFORE_PERSON,
  CALLED,
  HUMAN_VERBS,
  LIVING_VERBS,
  NOT_CALLED,
  NOT_PEOPLE,
  OWNERS,
  PERSONAL,
  PLACES,
  ROLES,
  SELF,
  THINGS,
  THINGS_AND_ANIMALS,
  UNKIND,
} from './name-words.ts';
import { PLACELIKE_SURNAMES, SURNAMES } from './surnames.ts';
import { wordsOf, type Word } from './tokens.ts';

const WHERE_PEOPLE_ARE =
  /^(?:jobber|arbeider|arbeidar|heter|bor|bur|pleier|er|sfo|aks|biblioteket|kiosken|butikken|klassen|works)$/;
const MONTHS = /^(?:mai|juni|may|june|april|august|autumn|summer)$/;

type Sort = 'name' | 'wordlike' | 'other';

/** @param allowed names that are fine: the case's places, schools, streets */
export function findNames(text: string, allowed: readonly string[]): Span[] {
  const words = wordsOf(text);
  const fine = [...famousSpans(text), ...allowedSpans(text, allowed)];
  const free = (word: Word) => !fine.some((span) => overlaps(span, word));
  const sorts = words.map((word) => (free(word) ? sortOf(word) : 'other'));
  const is = words.map((word, at) => free(word) && isPerson(words, sorts, at));
  addNeighbours(words, sorts, is, free);
  return joined(words, is);
}

function allowedSpans(text: string, allowed: readonly string[]): Span[] {
  const low = text.toLowerCase();
  if (low.length !== text.length) return [];
  return allowed.flatMap((name) => {
    const wanted = name.trim().toLowerCase();
    const spans: Span[] = [];
    for (let from = low.indexOf(wanted); wanted !== '' && from >= 0; from = low.indexOf(wanted, from + 1)) {
      spans.push({ from, to: from + wanted.length });
    }
    return spans;
  });
}

function sortOf(word: Word): Sort {
  const parts = word.low.split('-');
  if (parts.length > 1) {
    const known = parts.filter((part) => FIRST_NAMES.has(part) || WORDLIKE_NAMES.has(part)).length;
    return known === parts.length ? 'name' : 'other';
  }
  if (inList(word, FIRST_NAMES) || inList(word, SURNAMES)) return 'name';
  if (inList(word, WORDLIKE_NAMES)) return 'wordlike';
  const plain = {
    ...word,
    low: word.low
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0302\u0308]/gu, '')
      .normalize('NFC'),
  };
  return plain.low !== word.low && (inList(plain, FIRST_NAMES) || inList(plain, WORDLIKE_NAMES)) ? 'name' : 'other';
}

/** Also in the genitive («Olas»), and when a letter is drawn out («Olaaa»). */
function inList({ low }: Word, list: ReadonlySet<string>): boolean {
  if (list.has(low)) return true;
  if (/(.)\1$/u.test(low) && list.has(low.slice(0, -1))) return true;
  return low.length > 3 && low.endsWith('s') && low !== 'alias' && list.has(low.slice(0, -1));
}

function isPerson(words: readonly Word[], sorts: readonly Sort[], at: number): boolean {
  const word = words[at]!;
  if (isPartOfPlace(words, sorts, at)) return false;
  if (sorts[at] === 'name') return true;
  if (isCalled(words, sorts, at) || isClosing(words, at)) return true;
  return sorts[at] === 'wordlike' ? isWordUsedAsName(words, sorts, at) : word.capital && isUnknownName(words, at);
}

/** «Oscars gate», «Karl Johans gate»: up to two names and then what makes them a place. */
function isPartOfPlace(words: readonly Word[], sorts: readonly Sort[], at: number): boolean {
  for (const ahead of [1, 2]) {
    const next = words[at + ahead];
    if (next === undefined || next.gap !== ' ') return false;
    if (PLACES.has(next.low)) return sorts[at] !== 'other';
    if (sorts[at + ahead] === 'other') return false;
  }
  return false;
}

/** «heter X», «navnet mitt er X», «jeg er X». */
function isCalled(words: readonly Word[], sorts: readonly Sort[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (before === undefined || word.gap !== ' ' || NOT_CALLED.has(word.low)) return false;
  if (CALLED.has(before.low)) {
    const subject = words.slice(Math.max(0, at - 5), at - 1);
    return !subject.some(({ low }) => THINGS.test(low)) && subject.length > 0;
  }
  if (before.low !== 'er' && before.low !== 'is' && before.low !== 'am' && before.low !== 'm') return false;
  const subject = words.slice(Math.max(0, at - 4), at - 1).map(({ low }) => low);
  if (subject.some((low) => /^(?:navnet|namnet|name)$/.test(low))) return true;
  return sorts[at] === 'wordlike' && word.capital && SELF.has(subject.at(-1) ?? '');
}

/** «hilsen X», «klem fra X» at the end of the text. */
function isClosing(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const before = words.slice(Math.max(0, at - 2), at).map(({ low }) => low);
  const greets = /^(?:hilsen|helsing|mvh|klem|hilsning)$/;
  if (!before.some((low) => greets.test(low)) || NOT_CALLED.has(word.low) || word.low.length < 2) return false;
  if (words.length - at > 2) return false;
  return greets.test(before.at(-1)!) || /^(?:fra|frå|from)$/.test(before.at(-1)!);
}

function isWordUsedAsName(words: readonly Word[], sorts: readonly Sort[], at: number): boolean {
  const word = words[at]!;
  const [before, next, second] = [words[at - 1], words[at + 1], words[at + 2]];
  const after = next?.low ?? '';
  const beside = (low: string | undefined, sort: Sort | undefined, capital: boolean | undefined) =>
    low !== undefined && (sort === 'name' || (sort === 'wordlike' && capital === true) || SELF.has(low));

  if (followsRole(words, at)) return !OWNERS.has(word.low);
  if (before !== undefined && AT_PERSON.has(before.low)) return true;
  if (/^(?:han|hun|ho)$/.test(before?.low ?? '') && !word.first) return true;
  if (AND.has(after) && second !== undefined && beside(second.low, sorts[at + 2], second.capital)) {
    if (word.capital || sorts[at + 2] === 'name' || SELF.has(second.low)) return true;
  }
  if (before !== undefined && AND.has(before.low)) {
    const first = words[at - 2];
    if (first !== undefined && beside(first.low, sorts[at - 2], first.capital)) {
      if (word.capital || sorts[at - 2] === 'name' || SELF.has(first.low)) return true;
    }
  }
  if (/^\s*[,+]\s*$/.test(next?.gap ?? '') && sorts[at + 1] === 'name') return true;
  if (/^\s*[,+]\s*$/.test(word.gap) && sorts[at - 1] === 'name') return true;
  if (sorts[at - 1] === 'name' && word.gap === ' ' && word.capital) return true;
  if (/^(?:sin|sitt|sine)$/.test(after)) return true;
  if (before !== undefined && !word.first && ARTICLES.has(before.low) && !BEFORE_PERSON.has(before.low)) return false;
  if (HUMAN_VERBS.has(after) && !/^(?:må|kan|skal)$/.test(before?.low ?? '')) return true;
  if (/^(?:er|e|is|var)$/.test(after) && second !== undefined && (word.capital ? PERSONAL : UNKIND).has(second.low))
    return true;
  if (/^(?:som|who|på|i)$/.test(after) && word.capital && second !== undefined) {
    if (WHERE_PEOPLE_ARE.test(second.low)) return true;
  }
  if (isInitial(next) || (next !== undefined && SURNAMES.has(next.low))) return true;
  const month = MONTHS.test(word.low);
  if (word.capital && !word.first)
    return !month || !/(?:^|\d\W*)$/.test(word.gap.trim()) || BEFORE_PERSON.has(before!.low);
  return word.first && word.capital && LIVING_VERBS.has(after) && !THINGS_AND_ANIMALS.has(word.low);
}

/** A capital in mid-sentence after a role: «læreren vår Torhild», «onkel Zbig», «han Dagh». */
function isUnknownName(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.first || word.low.length < 2 || NOT_PEOPLE.has(word.low) || NOT_CALLED.has(word.low)) return false;
  return followsRole(words, at) || /^(?:han|hun|ho|derre)$/.test(words[at - 1]?.low ?? '');
}

function followsRole(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (before === undefined || !/^[ .]{1,2}$/.test(word.gap)) return false;
  if (ROLES.has(before.low)) return true;
  return OWNERS.has(before.low) && before.gap === ' ' && ROLES.has(words[at - 2]?.low ?? '');
}

function isInitial(word: Word | undefined): boolean {
  return word !== undefined && word.gap === ' ' && /^\p{Lu}$/u.test(word.written) && word.written !== 'I';
}

/** Surnames, second names and initials after a first name; a surname after a title. */
function addNeighbours(
  words: readonly Word[],
  sorts: readonly Sort[],
  is: boolean[],
  free: (word: Word) => boolean,
): void {
  words.forEach((word, at) => {
    if (is[at] === true || at === 0 || !free(word) || NOT_PEOPLE.has(word.low)) return;
    const afterName = is[at - 1] === true && word.gap === ' ';
    if (afterName && isInitial(word)) is[at] = true;
    else if (afterName && word.capital && !PLACES.has(word.low)) is[at] = true;
    else if (afterName && PLACELIKE_SURNAMES.has(word.low) && sorts[at - 1] === 'name') is[at] = true;
    else if (inList(word, PLACELIKE_SURNAMES) && word.capital && followsRole(words, at)) is[at] = true;
  });
}

/** Names with only a space, a dot after an initial or a dash between them are one finding. */
function joined(words: readonly Word[], is: readonly boolean[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  words.forEach((word, at) => {
    if (is[at] !== true) return;
    const last = spans.at(-1);
    if (last !== undefined && is[at - 1] === true && /^(?: |\. )$/.test(word.gap)) last.to = word.to;
    else spans.push({ from: word.from, to: word.to });
  });
  return spans;
}
