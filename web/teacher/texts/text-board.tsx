/** The open queue: how far it is, the list, one text in focus, and what can be done with it by hand and by key. */
import { CheckCheck, CircleHelp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldReason, TextDecision } from '../../../data/text-queue.ts';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { AllDone } from './all-done.tsx';
import { TextFocus } from './text-focus.tsx';
import { TextList } from './text-list.tsx';
import {
  focused,
  focusOn,
  isAllMasked,
  masksOf,
  moveFocus,
  progressOf,
  setMasks,
  termsOf,
  toggleQuotable,
  toggleWord,
  type QueueText,
} from './text-work.ts';
import { useLetterKeys, useTextKeys } from './use-text-keys.ts';
import { useTextWork } from './use-text-work.ts';
import { useWordHints } from './use-word-hints.ts';

/** What lies over the board. */
type Open = 'nothing' | 'reasons' | 'bulk' | 'keys';

export function TextBoard({
  session,
  texts,
  daysLeft,
  names,
}: {
  session: string;
  texts: readonly QueueText[];
  daysLeft: number;
  names: readonly string[];
}) {
  const { t } = useTranslation('texts');
  const desk = useTextWork(session, texts);
  const { work } = desk;
  const hints = useWordHints(work.texts, names);
  const [open, setOpen] = useState<Open>('nothing');
  const [said, setSaid] = useState('');
  const letters = useLetterKeys();
  const text = focused(work);
  const { done, all } = progressOf(work);

  const decide = (decision: TextDecision, stay = false) => {
    desk.decide([decision], stay);
    setOpen('nothing');
  };
  const does = {
    move: (by: 1 | -1) => {
      setOpen('nothing');
      desk.change((now) => moveFocus(now, by));
    },
    approve: () => {
      if (!text || isAllMasked(work, text)) return;
      const { masked, quotable } = termsOf(work, text);
      decide({ key: text.key, decision: 'approve', masked: [...masked], quotable });
      setSaid(t(quotable ? 'said.quotable' : 'said.approved'));
    },
    askReason: () => setOpen('reasons'),
    hold: (reason: HoldReason) => {
      if (!text) return;
      decide({ key: text.key, decision: 'hold', reason }, reason === 'worrying');
      setSaid(t('said.held', { reason: t(`reasons.${reason}`) }));
    },
    wait: () => {
      if (!text || text.state === 'waiting') return;
      decide({ key: text.key, decision: 'wait' }, true);
      setSaid(t('said.waiting'));
    },
    toggle: (word: number) => {
      if (text) desk.change((now) => toggleWord(now, text, word));
    },
    quote: () => {
      if (text && text.state !== 'held') desk.change((now) => toggleQuotable(now, text));
    },
    cover: () => {
      const hint = text && hints.is === 'ready' ? hints.byKey.get(text.key) : undefined;
      if (text && hint) desk.change((now) => setMasks(now, text, [...masksOf(now, text), ...hint.words]));
    },
    undo: () => {
      if (work.past.length === 0) {
        setSaid(t('nothingToUndo'));
        return;
      }
      setOpen('nothing');
      desk.undo();
      setSaid(t('said.undone'));
    },
    keys: () => setOpen('keys'),
    closeReasons: () => setOpen('nothing'),
  };
  useTextKeys(does, { letters: letters.on, reasons: open === 'reasons', off: open === 'bulk' || open === 'keys' });

  const clean =
    hints.is === 'ready'
      ? work.texts.filter(
          (one) => one.state === 'waiting' && !hints.byKey.has(one.key) && masksOf(work, one).length === 0,
        )
      : [];
  const whyNoBulk =
    hints.is === 'looking'
      ? t('bulk.looking')
      : hints.is === 'away'
        ? t('bulk.away')
        : clean.length === 0
          ? t('bulk.none')
          : '';

  return (
    <main className="texts">
      <section className="texts-head">
        <div className="texts-progress">
          <p>
            <strong id="texts-progress">{t('progress', { done, all })}</strong>
            <span>{t('days', { count: daysLeft })}</span>
          </p>
          <progress max={Math.max(all, 1)} value={done} aria-labelledby="texts-progress" data-testid="texts-progress" />
        </div>
        <div className="texts-tools">
          <div className="texts-bulk">
            <Button
              data-testid="bulk"
              aria-disabled={whyNoBulk !== ''}
              aria-describedby={whyNoBulk === '' ? undefined : 'why-no-bulk'}
              onClick={whyNoBulk === '' ? () => setOpen('bulk') : undefined}
            >
              <CheckCheck aria-hidden="true" size={20} /> {t('bulk.button', { count: clean.length })}
            </Button>
            {whyNoBulk !== '' && <small id="why-no-bulk">{whyNoBulk}</small>}
          </div>
          <Button
            look="quiet"
            data-testid="undo"
            aria-disabled={work.past.length === 0}
            title={work.past.length === 0 ? t('nothingToUndo') : undefined}
            onClick={does.undo}
          >
            <Undo2 aria-hidden="true" size={20} /> {t('undo')}
          </Button>
          <Button look="quiet" className="texts-keys" data-testid="keys" onClick={does.keys}>
            <CircleHelp aria-hidden="true" size={20} /> {t('keys.button')}
          </Button>
        </div>
      </section>
      <Notices desk={desk} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="texts-body">
        <TextList
          work={work}
          hints={hints}
          onPick={(key) => {
            setOpen('nothing');
            desk.change((now) => focusOn(now, key));
          }}
        />
        <div className="texts-one">
          {all > 0 && done === all && <AllDone work={work} session={session} />}
          {text && (
            <TextFocus key={text.key} work={work} text={text} hints={hints} does={does} choosing={open === 'reasons'} />
          )}
        </div>
      </div>
      <p className="texts-intro">{t('intro')}</p>
      {open === 'bulk' && (
        <BulkDialog
          texts={clean}
          onClose={() => setOpen('nothing')}
          onConfirm={(keys) => {
            setOpen('nothing');
            const quotable = new Map(clean.map((one) => [one.key, termsOf(work, one).quotable]));
            desk.decide(
              keys.map((key) => ({ key, decision: 'approve', masked: [], quotable: quotable.get(key) ?? false })),
            );
            setSaid(t('said.bulk', { count: keys.length }));
          }}
        />
      )}
      {open === 'keys' && <KeysDialog letters={letters} onClose={() => setOpen('nothing')} />}
    </main>
  );
}

/** What was not saved, and what changed on the children's tablets meanwhile. */
function Notices({ desk: { saving, news, again, forgetNews } }: { desk: ReturnType<typeof useTextWork> }) {
  const { t } = useTranslation(['texts', 'common']);
  const sentence = useProblemSentence();
  return (
    <>
      <div role="alert">
        {saving.is === 'failed' && (
          <div className="desk-notice desk-notice-bad" data-testid="not-saved">
            <p>
              {t('saving.failed', { count: saving.count })} {sentence(saving.fault)}
            </p>
            <Button onClick={again}>{t('common:again')}</Button>
          </div>
        )}
      </div>
      <div role="status">
        {news.gone + news.came > 0 && (
          <div className="desk-notice" data-testid="texts-news">
            <p>
              {news.gone > 0 && t('news.gone', { count: news.gone })}{' '}
              {news.came > 0 && t('news.came', { count: news.came })}
            </p>
            <Button onClick={forgetNews}>{t('news.ok')}</Button>
          </div>
        )}
      </div>
    </>
  );
}
