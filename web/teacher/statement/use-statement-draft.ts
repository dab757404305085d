/** What is being written: it survives a reload on this device, and leaving with unsaved words asks. */
import { useEffect, useState } from 'react';
import type { ClassWords, KeptStatement } from '../../../data/class-statement.ts';

export type Words = ClassWords;
const keyOf = (session: string): string => `barnetrakk.statement.${session}`;
const NOTHING: Words = { text: '', places: [] };

export const wordsOfStatement = (saved: KeptStatement | null): Words =>
  saved === null ? NOTHING : { text: saved.text, places: saved.places };
const same = (a: Words, b: Words): boolean =>
  a.text.trim() === b.text.trim() && JSON.stringify(a.places) === JSON.stringify(b.places);

/** A draft that another version of the page kept, or that is broken, is none. */
function readDraft(session: string): Words | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(session)) ?? 'null') as Partial<Words> | null;
    return typeof kept?.text === 'string' && Array.isArray(kept.places)
      ? { text: kept.text, places: kept.places }
      : null;
  } catch {
    return null;
  }
}

export function useStatementDraft(session: string, saved: KeptStatement | null) {
  const kept = wordsOfStatement(saved);
  const [words, setWords] = useState<Words>(() => readDraft(session) ?? kept);
  const [wasFound, setFound] = useState(() => !same(words, kept));
  const isUnsaved = !same(words, kept);
  useEffect(() => {
    if (!isUnsaved) {
      localStorage.removeItem(keyOf(session));
      return undefined;
    }
    localStorage.setItem(keyOf(session), JSON.stringify(words));
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session, words, isUnsaved]);
  return {
    words,
    isUnsaved,
    /** The words on the screen came from an earlier visit. */
    wasFound: wasFound && isUnsaved,
    write: setWords,
    drop: () => {
      setFound(false);
      setWords(kept);
    },
  };
}
