/** Kind words where a public text may name somebody: it suggests, the writer decides. */
import './words-warning.css';
import { ScanEye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingKind } from '../../../data/words/finding.ts';

export type Doubt = { readonly words: string; readonly kind: FindingKind | 'class' };
const PAUSE_MS = 500;

/** @param className is a doubt too: the case's page knows a class by school and grade alone */
export function useDoubts(text: string, allowed: readonly string[], className: string | null): readonly Doubt[] {
  const [doubts, setDoubts] = useState<readonly Doubt[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      import('../../../data/words/check-words.ts').then(
        ({ checkWords }) => {
          if (!isCurrent) return;
          const found: Doubt[] = checkWords(text, allowed).map(({ kind, from, to }) => ({
            kind,
            words: text.slice(from, to),
          }));
          const named = className !== null && text.toLowerCase().includes(className.toLowerCase());
          setDoubts(named ? [...found, { kind: 'class', words: className }] : found);
        },
        // The guard is a comfort here: an adult writes.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, allowed, className]);
  return doubts;
}

export function WordsWarning({ doubts }: { doubts: readonly Doubt[] }) {
  const { t } = useTranslation('statement');
  return (
    <div role="status">
      {doubts.length > 0 && (
        <div className="words-warning" data-testid="words-warning">
          <ScanEye aria-hidden="true" size={24} />
          <div>
            <strong>{t('guard.title')}</strong>
            <p>{t('guard.text')}</p>
            <ul>
              {doubts.map(({ words, kind }) => (
                <li key={kind + words}>{t('guard.found', { words, kind: t(`guard.kinds.${kind}`) })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
