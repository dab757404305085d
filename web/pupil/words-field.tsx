/** The child's own words, at most 200 characters. What should not be there is marked, explained and easy to change. */
import './words.css';
import { ShieldAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT_LENGTH } from '../../data/limits.ts';
import type { WordsGuard } from './use-words-guard.ts';
import { piecesOf, replaceFound, type Found } from './words-guard.ts';

/** From here on the child is told how much room is left, characters. */
const NEARLY_FULL = 50;

export function WordsField({
  text,
  guard,
  isStopped,
  onChange,
}: {
  text: string;
  guard: WordsGuard;
  /** «Ferdig» was pressed and something is unanswered. */
  isStopped: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation('pupil');
  const { found } = guard;
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below the edge of a small card nobody would see why it did not go on.
    if (isStopped) answers.current?.querySelector('button')?.focus();
  }, [isStopped]);
  return (
    <div className="words">
      <label>
        <span className="words-label">{t('words.label')}</span>
        <span className="words-box">
          <span className="words-marks" aria-hidden="true">
            {piecesOf(text, found).map(({ words, isFound }, i) =>
              isFound ? <mark key={i}>{words}</mark> : <span key={i}>{words}</span>,
            )}{' '}
          </span>
          <textarea
            data-testid="words"
            rows={1}
            maxLength={MAX_TEXT_LENGTH}
            value={text}
            aria-describedby="words-help"
            aria-invalid={found.length > 0}
            onFocus={({ target }) => {
              guard.open();
              // Pressed where it shows, the browser leaves the rest of it under the card's buttons.
              target.closest('.words')?.scrollIntoView({ block: 'nearest' });
            }}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      </label>
      <p id="words-help" className="words-help">
        {t('words.help')}
        {text.length > MAX_TEXT_LENGTH - NEARLY_FULL && ` ${t('words.left', { count: MAX_TEXT_LENGTH - text.length })}`}
      </p>
      <div role="status" ref={answers}>
        {found.length > 0 && (
          <ul className="words-found" data-testid="words-found">
            {found.map((one) => (
              <FoundWords
                key={`${one.from}-${one.kind}`}
                found={one}
                onReplace={(by) => onChange(replaceFound(text, one, by))}
                onKeep={() => guard.keep(one)}
              />
            ))}
          </ul>
        )}
        {isStopped && found.length > 0 && <p className="words-stop">{t('words.first')}</p>}
      </div>
    </div>
  );
}

function FoundWords({
  found: { kind, words },
  onReplace,
  onKeep,
}: {
  found: Found;
  onReplace: (by: string) => void;
  onKeep: () => void;
}) {
  const { t } = useTranslation('pupil');
  return (
    <li data-testid="found" data-kind={kind}>
      <p>
        <ShieldAlert size={22} aria-hidden="true" /> <span>{t(`words.found.${kind}`, { words })}</span>
      </p>
      <div className="words-answers">
        {kind === 'name' ? (
          <>
            <button type="button" data-testid="a-friend" onClick={() => onReplace(t('words.friend'))}>
              {t('words.instead')}
            </button>
            <button type="button" data-testid="not-a-name" onClick={onKeep}>
              {t('words.notName')}
            </button>
          </>
        ) : (
          <button type="button" data-testid="take-out" onClick={() => onReplace('')}>
            {t('words.takeOut')}
          </button>
        )}
      </div>
    </li>
  );
}
