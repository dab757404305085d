/** One text in focus: its sticker, its words as tiles that can be covered, what will be shown, and the two answers. */
import { Ban, Check, ChevronRight, Eye, EyeOff, ScanEye } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { maskWords, wordsOf } from '../../../data/mask-words.ts';
import { Button } from '../../ui/button.tsx';
import { HoldReasons, Worry } from './hold-reasons.tsx';
import { TextSticker } from './text-sticker.tsx';
import { QuoteTick } from './quote-tick.tsx';
import { isAllMasked, isChanged, termsOf, type QueueText, type TextWork } from './text-work.ts';
import type { Does } from './use-text-keys.ts';
import type { Hints } from './use-word-hints.ts';

export function TextFocus({
  work,
  text,
  hints,
  does,
  choosing,
}: {
  work: TextWork;
  text: QueueText;
  hints: Hints;
  does: Does;
  /** The reasons are on the screen. */
  choosing: boolean;
}) {
  const { t } = useTranslation('texts');
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // What is in focus is read aloud, and the next key lands here; not where a dialog or a list has the focus.
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
  }, []);
  const { masked, quotable } = termsOf(work, text);
  const allMasked = isAllMasked(work, text);
  const changed = isChanged(work, text);
  const number = work.texts.findIndex(({ key }) => key === text.key) + 1;
  const hint = hints.is === 'ready' ? hints.byKey.get(text.key) : undefined;
  const state = changed ? 'changed' : text.state;
  return (
    <article ref={article} className="text-focus" tabIndex={-1} aria-labelledby="text-number" data-testid="text-focus">
      <header>
        <h2 id="text-number">{t('focus.number', { number, all: work.texts.length })}</h2>
        <span className={`text-state text-state-${state}`} data-testid="text-state">
          {t(`state.${state}`)}
        </span>
      </header>
      <TextSticker theme={text.theme} code={text.code} />
      <Words text={text} masked={masked} hinted={hint?.words ?? []} onToggle={does.toggle} />
      {hint && text.state !== 'held' && (
        <p className="text-hint" data-testid="word-hint">
          <ScanEye aria-hidden="true" size={22} />
          <span>{t('guard.found', { kinds: hint.kinds.map((kind) => t(`guard.kinds.${kind}`)).join(', ') })}</span>
          {hint.words.some((word) => !masked.includes(word)) && (
            <Button data-testid="cover" onClick={does.cover}>
              {t('guard.cover')} <kbd>F</kbd>
            </Button>
          )}
        </p>
      )}
      {hints.is === 'away' && <p className="text-hint">{t('guard.away')}</p>}
      <Preview text={text} masked={masked} allMasked={allMasked} changed={changed} />
      {text.state !== 'held' && !allMasked && !choosing && <QuoteTick isOn={quotable} onToggle={does.quote} />}
      {text.state === 'held' && text.reason === 'worrying' && !choosing && <Worry />}
      {choosing ? (
        <HoldReasons chosen={text.reason} onHold={does.hold} onCancel={does.closeReasons} />
      ) : (
        <div className="text-actions">
          <Button data-testid="hold" onClick={does.askReason}>
            <Ban aria-hidden="true" size={22} /> {text.state === 'held' ? t('holdOther') : t('hold')} <kbd>H</kbd>
          </Button>
          {text.state === 'approved' && !changed ? (
            <Button data-testid="wait" onClick={does.wait}>
              {t('wait')} <kbd>V</kbd>
            </Button>
          ) : (
            <Button
              look="primary"
              data-testid="approve"
              aria-disabled={allMasked}
              aria-describedby={allMasked ? 'all-masked' : undefined}
              onClick={does.approve}
            >
              <Check aria-hidden="true" size={22} />{' '}
              {changed ? t('approveAgain') : masked.length > 0 ? t('approveMasked') : t('approve')} <kbd>G</kbd>
            </Button>
          )}
          {text.state !== 'waiting' && number < work.texts.length && (
            <Button look={text.state === 'approved' ? 'primary' : 'normal'} onClick={() => does.move(1)}>
              {t('next')} <ChevronRight aria-hidden="true" size={20} /> <kbd>J</kbd>
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** The child's words as tiles between what stands around them; the first nine have a number, which is their key. */
function Words({
  text: { text },
  masked,
  hinted,
  onToggle,
}: {
  text: QueueText;
  masked: readonly number[];
  hinted: readonly number[];
  onToggle: (word: number) => void;
}) {
  const { t } = useTranslation('texts');
  const words = wordsOf(text);
  return (
    <div className="text-words">
      <p id="text-words-how">{t('focus.words')}</p>
      <div role="group" aria-labelledby="text-words-how" data-testid="text-words">
        {words.map(({ from, to }, n) => (
          <Fragment key={from}>
            {between(text, words[n - 1]?.to ?? 0, from)}
            <button
              type="button"
              className={`text-word${hinted.includes(n) ? ' text-word-hinted' : ''}`}
              aria-pressed={masked.includes(n)}
              onClick={() => onToggle(n)}
            >
              {n < 9 && <sup aria-hidden="true">{n + 1}</sup>}
              <span>{text.slice(from, to)}</span>
            </button>
          </Fragment>
        ))}
        {between(text, words.at(-1)?.to ?? 0, text.length)}
      </div>
    </div>
  );
}

function between(text: string, from: number, to: number) {
  const signs = text.slice(from, to).trim();
  return signs === '' ? null : <span className="text-signs">{signs}</span>;
}

function Preview({
  text,
  masked,
  allMasked,
  changed,
}: {
  text: QueueText;
  masked: readonly number[];
  allMasked: boolean;
  changed: boolean;
}) {
  const { t } = useTranslation('texts');
  if (allMasked) {
    return (
      <p className="text-preview text-preview-off" id="all-masked" role="status">
        <EyeOff aria-hidden="true" size={22} /> {t('focus.allMasked')}
      </p>
    );
  }
  if (text.state === 'held' && text.reason !== null && !changed) {
    return (
      <p className="text-preview text-preview-off" data-testid="preview">
        <EyeOff aria-hidden="true" size={22} /> {t('focus.heldPreview', { reason: t(`reasons.${text.reason}`) })}
      </p>
    );
  }
  return (
    <div className="text-preview">
      <Eye aria-hidden="true" size={22} />
      <div>
        <p>{t('focus.preview')}</p>
        <blockquote data-testid="preview" aria-live="polite">
          {maskWords(text.text, masked)}
        </blockquote>
      </div>
    </div>
  );
}
