/** Looks over a text on the device while it is written. The words it knows come when the box is opened. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../data/words/finding.ts';
import { keptAs, unanswered, type Found } from './words-guard.ts';

/** After the last letter, ms: short enough to be seen beside the words it is about. */
const PAUSE_MS = 500;

type Looked = { readonly text: string; readonly findings: readonly Finding[] };

export type WordsGuard = {
  /** What the child has yet to answer in the text as it is now; empty while it has not been looked over. */
  readonly found: readonly Found[];
  readonly open: () => void;
  readonly keep: (found: Found) => void;
  /**
   * Looks over the text now.
   * @returns whether it may leave
   * @throws when the guard cannot be loaded: then nothing may leave
   */
  readonly pass: () => Promise<boolean>;
};

const load = () => import('../../data/words/check-words.ts');

/** @param sentText what of this sticker was sent before: its names were answered then */
export function useWordsGuard(text: string, allowed: readonly string[], sentText: string): WordsGuard {
  const [looked, setLooked] = useState<Looked>({ text: '', findings: [] });
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set());
  const latest = useRef({ text, kept });
  useEffect(() => {
    latest.current = { text, kept };
  });

  const look = useCallback(
    async (now: string): Promise<Looked & { kept: ReadonlySet<string> }> => {
      const { checkWords } = await load();
      const before = unanswered(sentText, sentText === '' ? [] : checkWords(sentText, allowed), new Set());
      const all = new Set([
        ...latest.current.kept,
        ...before.filter(({ kind }) => kind === 'name').map(({ words }) => keptAs(words)),
      ]);
      if (all.size > latest.current.kept.size) setKept(all);
      const found = { text: now, findings: checkWords(now, allowed) };
      setLooked(found);
      return { ...found, kept: all };
    },
    [allowed, sentText],
  );

  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => {
      // Without it nothing leaves by «Ferdig», which says so.
      look(text).catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, look]);

  return {
    found: looked.text === text ? unanswered(text, looked.findings, kept) : [],
    open: () => void load().catch(() => undefined),
    keep: ({ words }) => setKept((before) => new Set([...before, keptAs(words)])),
    async pass() {
      if (text.trim() === '') return true;
      const { findings, kept: known } = await look(text);
      return unanswered(text, findings, known).length === 0 && latest.current.text === text;
    },
  };
}
