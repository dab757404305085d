/** A teacher at work on the class's texts: what each is now, which is in focus, and the way back. Pure. */
import { wordsOf } from '../../../data/mask-words.ts';
import type { TextDecision, WaitingText } from '../../../data/text-queue.ts';

export type QueueText = WaitingText;
type Masks = readonly number[];
/** How a text is to leave: what is covered, and whether everybody may read it. */
type Terms = { readonly masked: Masks; readonly quotable: boolean };
type Step =
  | { readonly is: 'tap'; readonly key: string; readonly before: Terms }
  | {
      readonly is: 'decide';
      readonly before: readonly TextDecision[];
      readonly focus: string | null;
      readonly terms: ReadonlyMap<string, Terms>;
    };

export type TextWork = {
  /** In the order of the queue. */
  readonly texts: readonly QueueText[];
  readonly focus: string | null;
  /** What is tapped and not yet let through. */
  readonly terms: ReadonlyMap<string, Terms>;
  readonly past: readonly Step[];
  /** Keys that came while the page was open. */
  readonly late: ReadonlySet<string>;
};

export function startWork(texts: readonly QueueText[]): TextWork {
  const first = texts.find(({ state }) => state === 'waiting') ?? texts[0];
  return { texts, focus: first?.key ?? null, terms: new Map(), past: [], late: new Set() };
}

export const focused = ({ texts, focus }: TextWork): QueueText | null => texts.find(({ key }) => key === focus) ?? null;

/** As the teacher sees them now. */
export const termsOf = ({ terms }: TextWork, { key, masked, quotable }: QueueText): Terms =>
  terms.get(key) ?? { masked, quotable };
export const masksOf = (work: TextWork, text: QueueText): Masks => termsOf(work, text).masked;

const isSame = (a: Terms, b: Terms): boolean => a.quotable === b.quotable && a.masked.join() === b.masked.join();

/** Is something tapped in a text that was let through, and not yet let through anew? */
export function isChanged(work: TextWork, text: QueueText): boolean {
  return text.state === 'approved' && !isSame(termsOf(work, text), text);
}

/** A text with every word masked says nothing: it is held back instead. */
export function isAllMasked(work: TextWork, text: QueueText): boolean {
  const words = wordsOf(text.text).length;
  return words > 0 && masksOf(work, text).length === words;
}

export const focusOn = (work: TextWork, key: string): TextWork => ({ ...work, focus: key });

/** @param by 1 for the next text of the list, -1 for the one before; stops at the ends */
export function moveFocus(work: TextWork, by: 1 | -1): TextWork {
  const at = work.texts.findIndex(({ key }) => key === work.focus);
  const next = work.texts[at + by];
  return next ? { ...work, focus: next.key } : work;
}

/** A step that can be taken back. */
function setTerms(work: TextWork, text: QueueText, now: Terms): TextWork {
  const before = termsOf(work, text);
  if (isSame(now, before)) return work;
  return {
    ...work,
    terms: new Map(work.terms).set(text.key, now),
    past: [...work.past, { is: 'tap', key: text.key, before }],
  };
}

/** Masks words or uncovers them. */
export function setMasks(work: TextWork, text: QueueText, masked: Masks): TextWork {
  const { quotable } = termsOf(work, text);
  return setTerms(work, text, { masked: [...new Set(masked)].sort((a, b) => a - b), quotable });
}

/** May everybody read it? Says nothing before the text is let through. */
export function toggleQuotable(work: TextWork, text: QueueText): TextWork {
  const now = termsOf(work, text);
  return setTerms(work, text, { ...now, quotable: !now.quotable });
}

export function toggleWord(work: TextWork, text: QueueText, word: number): TextWork {
  if (wordsOf(text.text)[word] === undefined) return work;
  const before = masksOf(work, text);
  return setMasks(work, text, before.includes(word) ? before.filter((n) => n !== word) : [...before, word]);
}

/** What the server is told so that it keeps the text as it is here. */
export function decisionOf({ key, state, masked, quotable, reason }: QueueText): TextDecision {
  if (state === 'approved') return { key, decision: 'approve', masked: [...masked], quotable };
  return state === 'held' && reason !== null ? { key, decision: 'hold', reason } : { key, decision: 'wait' };
}

function decided(text: QueueText, decision: TextDecision): QueueText {
  if (decision.decision === 'approve') {
    return { ...text, state: 'approved', masked: decision.masked, quotable: decision.quotable, reason: null };
  }
  if (decision.decision === 'hold')
    return { ...text, state: 'held', masked: [], quotable: false, reason: decision.reason };
  return { ...text, state: 'waiting', masked: [], quotable: false, reason: null };
}

function apply(texts: readonly QueueText[], decisions: readonly TextDecision[]): QueueText[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  return texts.map((text) => {
    const decision = byKey.get(text.key);
    return decision ? decided(text, decision) : text;
  });
}

/** The next text that waits, from the one in focus on and round; the same where none waits. */
function nextWaiting(texts: readonly QueueText[], focus: string | null): string | null {
  const at = texts.findIndex(({ key }) => key === focus);
  const round = [...texts.slice(at + 1), ...texts.slice(0, at + 1)];
  return round.find(({ state }) => state === 'waiting')?.key ?? focus;
}

/** @param stay the text stays in focus, because there is more to read about it */
export function decide(work: TextWork, decisions: readonly TextDecision[], stay = false): TextWork {
  const keys = new Set(decisions.map(({ key }) => key));
  const before = work.texts.filter(({ key }) => keys.has(key)).map(decisionOf);
  const texts = apply(work.texts, decisions);
  return {
    ...work,
    texts,
    // What was let through is as tapped; of what is held back or waits again nothing is tapped.
    terms: new Map([...work.terms].filter(([key]) => !keys.has(key))),
    past: [...work.past, { is: 'decide', before, focus: work.focus, terms: work.terms }],
    focus: stay ? work.focus : nextWaiting(texts, work.focus),
  };
}

/** The last step back. `keys`: texts that the server must be told about. */
export function undo(work: TextWork): { readonly work: TextWork; readonly keys: readonly string[] } {
  const step = work.past.at(-1);
  if (!step) return { work, keys: [] };
  const past = work.past.slice(0, -1);
  if (step.is === 'tap') {
    const terms = new Map(work.terms).set(step.key, step.before);
    return { work: { ...work, past, terms, focus: step.key }, keys: [] };
  }
  const keys = step.before.map(({ key }) => key);
  const texts = apply(work.texts, step.before);
  return { work: { ...work, past, texts, focus: step.focus, terms: step.terms }, keys };
}

/**
 * The queue as the server has it now: what children changed or took back is gone, with the steps that knew it; what came
 * late is marked.
 * @param unsaved keys whose state here is newer than the server's
 */
export function takeIn(
  work: TextWork,
  fresh: readonly QueueText[],
  unsaved: ReadonlySet<string>,
): { readonly work: TextWork; readonly gone: number; readonly came: number } {
  const here = new Map(work.texts.map((text) => [text.key, text]));
  const there = new Set(fresh.map(({ key }) => key));
  const came = fresh.filter(({ key }) => !here.has(key)).map(({ key }) => key);
  const gone = work.texts.filter(({ key }) => !there.has(key)).length;
  const texts = fresh.map((text) => (unsaved.has(text.key) ? (here.get(text.key) ?? text) : text));
  const past = work.past
    .map((step) => (step.is === 'tap' ? step : { ...step, before: step.before.filter(({ key }) => there.has(key)) }))
    .filter((step) => (step.is === 'tap' ? there.has(step.key) : step.before.length > 0));
  const at = work.texts.findIndex(({ key }) => key === work.focus);
  const stays = work.focus !== null && there.has(work.focus);
  const next = work.texts.slice(at + 1).find(({ key }) => there.has(key))?.key;
  const focus = stays ? work.focus : (next ?? startWork(texts).focus);
  return {
    work: { texts, focus, past, terms: work.terms, late: new Set([...work.late, ...came]) },
    gone,
    came: came.length,
  };
}

/** How far the queue is. */
export function progressOf({ texts }: TextWork): Record<'done' | 'all' | 'approved' | 'quotable' | 'held', number> {
  const count = (state: QueueText['state']): number => texts.filter((text) => text.state === state).length;
  const [approved, held] = [count('approved'), count('held')];
  const quotable = texts.filter((text) => text.quotable).length;
  return { done: approved + held, all: texts.length, approved, quotable, held };
}

/** Positions of the words that a stretch of the text touches. */
export function wordsWithin(text: string, { from, to }: { readonly from: number; readonly to: number }): number[] {
  return wordsOf(text).flatMap((word, n) => (word.from < to && from < word.to ? [n] : []));
}
