/** The wall while a class is at work: one main area that follows the lesson's clock, the way on, and nothing loud. */
import { ArrowLeft, ArrowRight, Eye, PanelRight, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LESSON_STEPS } from '../../../data/lesson.ts';
import { call } from '../../api-client.ts';
import { Button } from '../../ui/button.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useDarkRoom } from '../dark-room.ts';
import { Announcer } from './announcer.tsx';
import { Closed } from './closed.tsx';
import { EndLesson } from './end-lesson.tsx';
import { useFullScreen } from './full-screen.ts';
import { SmallCode } from './join-code.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LessonClock } from './lesson-clock.tsx';
import { Panel, type Question } from './panel.tsx';
import { RotateCode } from './rotate-code.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import type { Seat } from './seat-button.tsx';
import { Stand } from './stand.tsx';
import { StepArea } from './step-area.tsx';
import { StepRail } from './step-rail.tsx';
import type { Snapshot } from './use-live-session.ts';
import { usePresses } from './use-presses.ts';
import { useWallKeys } from './use-wall-keys.ts';
import type { Progress } from './follow-session.ts';
import { Contact, Counts, Fault } from './wall-lines.tsx';

/** What stands before the wall. */
type Over =
  { readonly is: 'nothing' } | { readonly is: Question } | { readonly is: 'seat'; readonly animal: Seat['animal'] };
const NOTHING: Over = { is: 'nothing' };

type WallProps = { snapshot: Snapshot; isLost: boolean; put: (progress: Progress) => void };

export function Wall({ snapshot, isLost, put }: WallProps) {
  const { t } = useTranslation('teacher');
  const { progress } = snapshot;
  const { session, code, seats } = progress;
  const { step, paused, secondsLeft } = progress.clock;
  const { presses, fault, dismiss } = usePresses(session.id, put);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [over, setOver] = useState<Over>(NOTHING);
  const opener = useRef<HTMLButtonElement>(null);
  const full = useFullScreen();
  useDarkRoom();
  const matter = useLoaded(session.case, (signal) =>
    call('getCase', { params: { case: session.case }, signal }).then(({ case: found }) => found),
  );

  const kind = session.state === 'closed' ? 'closed' : session.strand === 'pupils' ? 'lesson' : 'stand';
  const isLesson = kind === 'lesson';
  const isStarted = secondsLeft !== null;
  const at = LESSON_STEPS.indexOf(step);
  const before = LESSON_STEPS[at - 1];
  const after = LESSON_STEPS[at + 1];
  const goTo = (wanted: (typeof LESSON_STEPS)[number] | undefined): void => {
    if (isLesson && wanted) void presses.goTo(wanted);
  };
  const pause = (): void => {
    if (isLesson && isStarted) void presses.pause(!paused);
  };
  const onward = (): void => {
    if (!isStarted) goTo(step);
    else if (paused) pause();
    else goTo(after);
  };
  const closePanel = (): void => {
    setPanelOpen(false);
    opener.current?.focus();
  };
  useWallKeys({
    next: onward,
    back: () => goTo(before),
    pause,
    fullScreen: full.toggle,
    list: () => setOver({ is: 'keys' }),
    escape: () => {
      if (isPanelOpen) closePanel();
    },
  });
  const close = (): void => setOver(NOTHING);
  const onSeat = (seat: Seat): void => setOver({ is: 'seat', animal: seat.animal });

  return (
    <div className="wall" data-testid="wall" data-kind={kind} data-step={step} data-panel={isPanelOpen}>
      <header className="wall-head">
        <h1>{t('title', { className: session.className })}</h1>
        {isLesson && <StepRail now={step} onGo={goTo} />}
        <Contact isLost={isLost} />
        {isLesson && <LessonClock snapshot={snapshot} />}
      </header>
      <main className="wall-main" data-testid="wall-main">
        <h2 className="visually-hidden">
          {isLesson ? t('stepAt', { at: at + 1, of: LESSON_STEPS.length, step: t(`step.${step}`) }) : ''}
        </h2>
        {kind === 'closed' && <Closed progress={progress} />}
        {kind === 'stand' && <Stand progress={progress} matter={matter.answer} />}
        {isLesson && <StepArea progress={progress} matter={matter} onSeat={onSeat} />}
      </main>
      <Fault fault={fault} onDismiss={dismiss} />
      <footer className="wall-foot">
        {isLesson && step !== 'join' && code !== null && <SmallCode code={code} />}
        {kind !== 'closed' && <Counts progress={progress} />}
        <div className="wall-actions">
          <Button
            ref={opener}
            look="quiet"
            aria-expanded={isPanelOpen}
            aria-controls={isPanelOpen ? 'wall-panel' : undefined}
            data-testid="panel-open"
            onClick={() => setPanelOpen(!isPanelOpen)}
          >
            <PanelRight aria-hidden="true" size={22} /> <span className="wall-wide">{t('panel.open')}</span>
          </Button>
          {isLesson && before && (
            <Button
              look="quiet"
              aria-label={t('back', { step: t(`step.${before}`) })}
              data-testid="step-back"
              onClick={() => goTo(before)}
            >
              <ArrowLeft aria-hidden="true" />
            </Button>
          )}
          {isLesson && isStarted && !paused && (
            <Button data-testid="pause" onClick={pause}>
              <Eye aria-hidden="true" size={22} /> {t('pause.button')}
            </Button>
          )}
          {isLesson && (
            <Onward
              isStarted={isStarted}
              paused={paused}
              after={after}
              onGo={onward}
              onEnd={() => setOver({ is: 'end' })}
            />
          )}
        </div>
      </footer>
      {isPanelOpen && (
        <Panel
          progress={progress}
          presses={presses}
          onSeat={onSeat}
          onAsk={(question) => setOver({ is: question })}
          onClose={closePanel}
        />
      )}
      {over.is === 'end' && <EndLesson seats={seats} onEnd={presses.end} onClose={close} />}
      {over.is === 'rotate' && <RotateCode onRotate={presses.rotateCode} onClose={close} />}
      {over.is === 'keys' && <KeysDialog onClose={close} />}
      {over.is === 'seat' && (
        <SeatDialog
          seat={seats.find(({ animal }) => animal === over.animal) ?? null}
          animal={over.animal}
          code={code}
          presses={presses}
          onClose={close}
        />
      )}
      <Announcer progress={progress} />
    </div>
  );
}

/** The one primary action: start, go on after a pause, the next step; after the last the end is offered, quietly. */
function Onward({
  isStarted,
  paused,
  after,
  onGo,
  onEnd,
}: {
  isStarted: boolean;
  paused: boolean;
  after: (typeof LESSON_STEPS)[number] | undefined;
  onGo: () => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation('teacher');
  if (isStarted && !paused && !after) {
    return (
      <Button data-testid="end-lesson" onClick={onEnd}>
        {t('panel.end')}
      </Button>
    );
  }
  return (
    <Button look="primary" data-testid="onward" onClick={onGo}>
      {!isStarted ? (
        <>
          <Play aria-hidden="true" size={22} /> {t('start')}
        </>
      ) : paused ? (
        <>
          <Play aria-hidden="true" size={22} /> {t('pause.go')}
        </>
      ) : (
        <>
          {after && t('next', { step: t(`step.${after}`) })} <ArrowRight aria-hidden="true" size={22} />
        </>
      )}
    </Button>
  );
}
