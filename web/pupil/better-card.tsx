/**
 * «Ble det bedre?»: half a minute of the next class when a finding is done. One question, three big answers and «vet ikke»,
 * always skippable. The answer goes straight to the server, again and again while the page is open, and says so truthfully.
 */
import './better-card.css';
import { CircleQuestionMark, CloudCheck, CloudOff, Frown, Meh, Smile, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BetterAnswer } from '../../data/better.ts';
import type { BetterQuestion } from '../../data/contract/findings.ts';
import type { Tab } from '../../data/topics.ts';
import { ApiProblem, call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { textIn } from '../receipt/say-decision.ts';
import { Button } from '../ui/button.tsx';
import { StickerShape } from './pictures.tsx';

const ANSWERS: readonly (readonly [BetterAnswer, LucideIcon])[] = [
  ['yes', Smile],
  ['little', Meh],
  ['no', Frown],
];
const TAB_OF: Partial<Record<BetterQuestion['finding']['theme'], Tab>> = {
  activity: 'fun',
  like: 'like',
  unsafe: 'avoid',
  unpleasant: 'avoid',
  wish: 'wish',
};
/** Between two tries, ms. */
const AGAIN_MS = 10_000;

type State =
  | { readonly is: 'none' }
  | { readonly is: 'asking' }
  | { readonly is: 'sending'; readonly answer: BetterAnswer; readonly failed: boolean }
  | { readonly is: 'sent'; readonly answer: BetterAnswer }
  /** The days of delivery are over, or the seat is. */
  | { readonly is: 'too-late' };

/** Skipped on this tablet; goes when the page is closed. */
const skipped = new Set<string>();

export default function BetterCard({ seat: { seat, token } }: { seat: DeviceSeat }) {
  const { t, i18n } = useTranslation('class-page');
  const [question, setQuestion] = useState<BetterQuestion | null>(null);
  const [state, setState] = useState<State>({ is: 'none' });

  useEffect(() => {
    if (skipped.has(seat)) return undefined;
    const stop = new AbortController();
    call('getBetter', { params: { seat }, seatToken: token, signal: stop.signal }).then(
      ({ question: asked }) => {
        setQuestion(asked);
        if (asked) setState(asked.answer === null ? { is: 'asking' } : { is: 'sent', answer: asked.answer });
      },
      // Without network the question is not asked: nothing of the child's waits for it.
      () => undefined,
    );
    return () => stop.abort();
  }, [seat, token]);

  const finding = question?.finding.id;
  const sending = state.is === 'sending' ? state.answer : null;
  const send = useCallback(
    async (answer: BetterAnswer, signal: AbortSignal): Promise<void> => {
      if (finding === undefined) return;
      try {
        await call('putBetter', { params: { seat }, body: { finding, answer }, seatToken: token, signal });
        setState({ is: 'sent', answer });
      } catch (fault) {
        if (signal.aborted) return;
        setState(fault instanceof ApiProblem ? { is: 'too-late' } : { is: 'sending', answer, failed: true });
      }
    },
    [finding, seat, token],
  );
  useEffect(() => {
    if (sending === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const attempt = (): void => void send(sending, signal);
    attempt();
    const timer = setInterval(attempt, AGAIN_MS);
    window.addEventListener('online', attempt, { signal });
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [sending, send]);

  if (!question || state.is === 'none') return null;
  const { title, reply, theme, code } = question.finding;
  const tab = TAB_OF[theme];
  const chosen = state.is === 'sending' || state.is === 'sent' ? state.answer : null;
  const answerWith = (answer: BetterAnswer) => setState({ is: 'sending', answer, failed: false });
  return (
    <section className="better" aria-labelledby="better-title" data-testid="better" data-state={state.is}>
      <div className="better-head">
        {tab && <StickerShape tab={tab} code={code} size={56} />}
        <div>
          <h2 id="better-title">{t('ask.title')}</h2>
          <p className="card-note">{t('ask.said', { title: textIn(title, i18n.language) })}</p>
        </div>
      </div>
      <p className="card-note better-reply">{textIn(reply, i18n.language)}</p>
      <div className="better-answers" role="group" aria-labelledby="better-title">
        {ANSWERS.map(([answer, Sign]) => (
          <button
            key={answer}
            type="button"
            data-testid={`better-${answer}`}
            aria-pressed={chosen === answer}
            onClick={() => answerWith(answer)}
          >
            <Sign size={44} aria-hidden="true" />
            {t(`better.${answer}`)}
          </button>
        ))}
      </div>
      <div className="better-foot">
        <button
          type="button"
          className="better-unsure"
          data-testid="better-unsure"
          aria-pressed={chosen === 'unsure'}
          onClick={() => answerWith('unsure')}
        >
          <CircleQuestionMark size={26} aria-hidden="true" /> {t('better.unsure')}
        </button>
        {state.is === 'asking' && (
          <Button
            look="quiet"
            data-testid="better-skip"
            onClick={() => {
              skipped.add(seat);
              setState({ is: 'none' });
            }}
          >
            {t('ask.skip')}
          </Button>
        )}
        <p className="better-state" role="status">
          <Said state={state} />
        </p>
      </div>
    </section>
  );
}

function Said({ state }: { state: State }) {
  const { t } = useTranslation('class-page');
  if (state.is === 'sent')
    return (
      <>
        <CloudCheck size={22} aria-hidden="true" /> {t('ask.sent')}
      </>
    );
  if (state.is === 'too-late') return t('ask.tooLate');
  if (state.is === 'sending' && state.failed)
    return (
      <>
        <CloudOff size={22} aria-hidden="true" /> {t('ask.notSent')}
      </>
    );
  return null;
}
