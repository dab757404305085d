/** What the guard of words finds in the queue, on this device: suggestions beside a text. It masks nothing by itself. */
import { useEffect, useState } from 'react';
import type { FindingKind } from '../../../data/words/finding.ts';
import { wordsWithin, type QueueText } from './text-work.ts';

export type Hint = { readonly kinds: readonly FindingKind[]; readonly words: readonly number[] };
export type Hints =
  | { readonly is: 'looking' }
  | { readonly is: 'ready'; readonly byKey: ReadonlyMap<string, Hint> }
  /** Its words could not be loaded: each text is read by a person alone, none in bulk. */
  | { readonly is: 'away' };

/** @param allowed names of the case's places and schools, which are no child's */
export function useWordHints(texts: readonly QueueText[], allowed: readonly string[]): Hints {
  const [hints, setHints] = useState<Hints>({ is: 'looking' });
  useEffect(() => {
    let isCurrent = true;
    import('../../../data/words/check-words.ts').then(
      ({ checkWords }) => {
        if (!isCurrent) return;
        const found = texts.map(({ key, text }): [string, Hint] => {
          const findings = checkWords(text, allowed);
          const words = findings.flatMap((finding) => wordsWithin(text, finding));
          return [
            key,
            { kinds: [...new Set(findings.map(({ kind }) => kind))], words: [...new Set(words)].sort((a, b) => a - b) },
          ];
        });
        setHints({ is: 'ready', byKey: new Map(found.filter(([, { kinds }]) => kinds.length > 0)) });
      },
      () => {
        if (isCurrent) setHints({ is: 'away' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [texts, allowed]);
  return hints;
}
