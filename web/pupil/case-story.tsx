/** «Hva handler dette om?»: the case in three pictures, as it is told from the projector. Never in the way of drawing. */
import './case-story.css';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Text } from '../../data/case.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePromised } from './case-story-promise.ts';
import { AnswerPicture, AskPicture, DecidePicture } from './case-story-pictures.tsx';

const PICTURES = ['ask', 'decide', 'answer'] as const;
/** A finger that turns the page goes so far, CSS px. */
const SWIPE_PX = 50;

function inLanguage(text: Text, language: string): string {
  return (language === 'nn' ? text.nn : language === 'en' ? text.en : undefined) ?? text.nb;
}

type Page = {
  readonly picture: ReactNode;
  readonly title: string;
  /** What is to be remembered. */
  readonly strong?: string;
  readonly text: string;
};

/** What it is about; the rest of «why» tells what the children are asked for. */
const SENTENCES = 2;

function firstSentences(text: string, language: string): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(sentences, ({ segment }) => segment)
    .slice(0, SENTENCES)
    .join('')
    .trim();
}

export function CaseStory({ matter, seat, onClose }: { matter: Case; seat: DeviceSeat; onClose: () => void }) {
  const { t, i18n } = useTranslation('pupil');
  const [at, setAt] = useState(0);
  const promised = usePromised(seat);
  const say = (text: Text): string => inLanguage(text, i18n.language);
  const day = new Date(matter.decision.date);
  const date = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat([i18n.language, 'nb'], { timeZone: 'UTC', ...options }).format(day);
  const turn = (by: number): void => setAt(Math.max(0, Math.min(PICTURES.length - 1, at + by)));
  const isLast = at === PICTURES.length - 1;

  // The arrow keys work from every button in it, a finger from everywhere; the buttons do the same for all others.
  const book = useRef<HTMLDivElement>(null);
  const turnTo = useRef(turn);
  useEffect(() => {
    turnTo.current = turn;
  });
  useEffect(() => {
    const pages = book.current;
    if (!pages) return undefined;
    const end = new AbortController();
    const { signal } = end;
    let began: number | null = null;
    const forward = getComputedStyle(pages).direction === 'rtl' ? -1 : 1;
    const byKey = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight') turnTo.current(forward);
      else if (key === 'ArrowLeft') turnTo.current(-forward);
    };
    const press = ({ clientX }: PointerEvent): void => {
      began = clientX;
    };
    const lift = ({ clientX }: PointerEvent): void => {
      const moved = began === null ? 0 : clientX - began;
      began = null;
      if (Math.abs(moved) >= SWIPE_PX) turnTo.current(moved < 0 ? forward : -forward);
    };
    pages.addEventListener('keydown', byKey, { signal });
    pages.addEventListener('pointerdown', press, { signal });
    pages.addEventListener('pointerup', lift, { signal });
    return () => end.abort();
  }, []);
  const pages: Record<(typeof PICTURES)[number], Page> = {
    ask: {
      picture: <AskPicture />,
      title: say(matter.title),
      text: t('story.asks', { name: matter.sender.name, role: say(matter.sender.role) }),
    },
    decide: {
      picture: <DecidePicture day={date({ day: 'numeric' })} month={date({ month: 'short' })} />,
      title: t('story.decideTitle'),
      text: firstSentences(say(matter.why), i18n.language),
      strong: t('story.decides', { body: say(matter.decision.body), date: date({ dateStyle: 'long' }) }),
    },
    answer: {
      picture: <AnswerPicture />,
      title: t('story.mustTitle'),
      ...(promised === null
        ? { strong: t(`story.must.${matter.ladder}`), text: say(matter.promise) }
        : promised
          ? { strong: t('story.promised.yes'), text: say(matter.promise) }
          : { strong: t('story.promised.no'), text: t('story.promised.noText') }),
    },
  };
  const page = pages[PICTURES[at] ?? 'ask'];
  return (
    <Dialog title={t('story.open')} onClose={onClose} testId="story">
      <div className="story" ref={book} role="group" aria-roledescription={t('story.pictures')}>
        <div key={at} className="story-page" data-testid={`story-${PICTURES[at] ?? ''}`} aria-live="polite">
          <div className="story-picture">{page.picture}</div>
          <h3>{page.title}</h3>
          {page.strong !== undefined && <p className="story-strong">{page.strong}</p>}
          <p>{page.text}</p>
        </div>
        <div className="story-foot">
          <Button
            aria-label={t('story.before')}
            aria-disabled={at === 0}
            data-testid="story-before"
            onClick={() => turn(-1)}
          >
            <ArrowLeft aria-hidden="true" />
          </Button>
          <span className="story-dots" role="img" aria-label={t('story.at', { at: at + 1, all: PICTURES.length })}>
            {PICTURES.map((id, i) => (
              <i key={id} data-now={i === at} />
            ))}
          </span>
          {isLast ? (
            <Button look="primary" data-testid="story-close" onClick={onClose}>
              {t('story.close')}
            </Button>
          ) : (
            <Button look="primary" aria-label={t('story.next')} data-testid="story-next" onClick={() => turn(1)}>
              <ArrowRight aria-hidden="true" />
            </Button>
          )}
        </div>
        {!isLast && (
          <Button look="quiet" className="story-skip" data-testid="story-skip" onClick={onClose}>
            {t('story.close')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
