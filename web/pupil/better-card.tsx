/**
 * «Ble det bedre?»: half a minute of the next class when a finding is done. One question, three big answers and «vet ikke»,
 * always skippable. The answer is kept on the tablet until the server has it (web/offline/answers.ts), and says so truthfully.
 */
import './better-card.css';
import { CircleQuestionMark, CloudCheck, Frown, Meh, Smile, Tablet, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BetterAnswer } from '../../data/better.ts';
import type { BetterQuestion } from '../../data/contract/findings.ts';
import type { Tab } from '../../data/topics.ts';
import { call, NetworkDown } from '../api-client.ts';
import type { Answers } from '../offline/answers.ts';
import type { DeviceAnswer, DeviceSeat } from '../offline/database.ts';
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
/** Between two tries to ask what the class is asked, ms. */
const AGAIN_MS = 15_000;

/** Skipped on this tablet; goes when the page is closed. */
const skipped = new Set<string>();

/** What the class is asked, with the answer the server has; asked again until there is network. */
function useQuestion({ seat, token }: DeviceSeat): BetterQuestion | null {
  const [question, setQuestion] = useState<BetterQuestion | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      clearTimeout(timer);
      call('getBetter', { params: { seat }, seatToken: token, signal }).then(
        (asked) => {
          stop.abort();
          setQuestion(asked.question);
        },
        (fault: unknown) => {
          if (fault instanceof NetworkDown && !signal.aborted) timer = setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    window.addEventListener('online', ask, { signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [seat, token]);
  return question;
}

/** The answer on this tablet. `undefined`: not read yet. */
function useAnswer(answers: Answers, seat: string): DeviceAnswer | null | undefined {
  const [stored, setStored] = useState<DeviceAnswer | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const now = (await answers.read(seat)) ?? null;
      if (!gone) setStored(now);
    };
    const stop = answers.subscribe(() => void read());
    void read();
    return () => {
      gone = true;
      stop();
    };
  }, [answers, seat]);
  return stored;
}

type State = 'asking' | 'sending' | 'sent' | 'too-late';
const STATES = { waiting: 'sending', kept: 'sent', refused: 'too-late' } as const satisfies Record<
  DeviceAnswer['state'],
  State
>;

export default function BetterCard({ answers, seat }: { answers: Answers; seat: DeviceSeat }) {
  const { t, i18n } = useTranslation('done');
  const asked = useQuestion(seat);
  const stored = useAnswer(answers, seat.seat);
  const [isSkipped, setSkipped] = useState(() => skipped.has(seat.seat));

  // Without network the question that was answered is still known; another that is asked by now goes before it.
  const own = stored && (!asked || stored.finding.id === asked.finding.id) ? stored : null;
  const finding = asked?.finding ?? own?.finding;
  if (!finding || stored === undefined || isSkipped) return null;
  const chosen = own?.answer ?? asked?.answer ?? null;
  const state: State = own ? STATES[own.state] : chosen === null ? 'asking' : 'sent';
  const { title, reply, theme, code } = finding;
  const tab = TAB_OF[theme];
  const answerWith = (answer: BetterAnswer) => void answers.put(seat, finding, answer);
  return (
    <section className="better" aria-labelledby="better-title" data-testid="better" data-state={state}>
      <div className="better-head">
        {tab && <StickerShape tab={tab} code={code} size={56} />}
        <div>
          <h2 id="better-title">{t('ask.title')}</h2>
          <p>{t('ask.said', { title: textIn(title, i18n.language) })}</p>
        </div>
      </div>
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
        {state === 'asking' && (
          <Button
            look="quiet"
            data-testid="better-skip"
            onClick={() => {
              skipped.add(seat.seat);
              setSkipped(true);
            }}
          >
            {t('ask.skip')}
          </Button>
        )}
        <p className="better-state" role="status">
          <Said state={state} hasFailed={(own?.tries ?? 0) > 0} />
        </p>
      </div>
      <p className="better-reply">{textIn(reply, i18n.language)}</p>
    </section>
  );
}

function Said({ state, hasFailed }: { state: State; hasFailed: boolean }) {
  const { t } = useTranslation('done');
  if (state === 'sent')
    return (
      <>
        <CloudCheck size={22} aria-hidden="true" /> {t('ask.sent')}
      </>
    );
  if (state === 'too-late') return t('ask.tooLate');
  if (state === 'sending' && hasFailed)
    return (
      <>
        <Tablet size={22} aria-hidden="true" /> {t('ask.notSent')}
      </>
    );
  return null;
}
