import { Ban, Check, CircleDashed, Quote, ScanEye } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { maskWords } from '../../../data/mask-words.ts';
import { TextSticker } from './text-sticker.tsx';
import type { QueueText, TextWork } from './text-work.ts';
import type { Hints } from './use-word-hints.ts';

const SIGNS = { waiting: CircleDashed, approved: Check, held: Ban } as const;

/** All texts, shuffled as they came; the shape of the sign says what was decided, before its colour. */
export function TextList({ work, hints, onPick }: { work: TextWork; hints: Hints; onPick: (key: string) => void }) {
  const { t } = useTranslation('texts');
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [work.focus]);
  return (
    <nav className="text-list" aria-label={t('list')}>
      <ol>
        {work.texts.map((text) => {
          const Sign = SIGNS[text.state];
          const isCurrent = text.key === work.focus;
          return (
            <li key={text.key}>
              <button
                ref={isCurrent ? current : undefined}
                type="button"
                className={`text-item text-item-${text.state}`}
                aria-current={isCurrent}
                data-testid="text-item"
                data-state={text.state}
                onClick={() => onPick(text.key)}
              >
                <Sign aria-hidden="true" size={22} />
                <span className="text-item-words">{shownText(text)}</span>
                <span className="text-item-notes">
                  <span className={text.state === 'waiting' ? 'visually-hidden' : ''}>{t(`state.${text.state}`)}</span>
                  {text.quotable && (
                    <em className="text-item-quote">
                      <Quote aria-hidden="true" size={14} /> {t('quote.listed')}
                    </em>
                  )}
                  {work.late.has(text.key) && <em>{t('late')}</em>}
                  {text.state === 'waiting' && hints.is === 'ready' && hints.byKey.has(text.key) && (
                    <em data-testid="hint">
                      <ScanEye aria-hidden="true" size={16} /> {t('hint')}
                    </em>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const shownText = ({ state, text, masked }: QueueText): string =>
  state === 'approved' ? maskWords(text, masked) : text;

/** A text among others: its sticker, and its words as they will leave. */
export function TextLine({ text }: { text: QueueText }) {
  return (
    <>
      <TextSticker theme={text.theme} code={text.code} size={34} />
      <span className="text-line">«{shownText(text)}»</span>
    </>
  );
}
