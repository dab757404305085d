import { Eye } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import { Loading } from '../../ui/loading.tsx';
import type { Loaded } from '../../ui/use-loaded.ts';
import type { Progress } from './follow-session.ts';
import { IntroStep } from './intro-step.tsx';
import { JoinStep } from './join-step.tsx';
import type { Seat } from './seat-button.tsx';
import { WorkStep } from './work-step.tsx';

/** With a map library of its own: fetched when the step comes. */
const ClassMapBoard = lazy(() =>
  import('../class-map/class-map-board.tsx').then(({ ClassMapBoard: board }) => ({ default: board })),
);

/** What the step shows; in a pause nothing but «Se opp». */
export function StepArea({
  progress,
  matter,
  onSeat,
}: {
  progress: Progress;
  matter: { readonly answer: Loaded<Case>; readonly again: () => void };
  onSeat: (seat: Seat) => void;
}) {
  const { clock, code, seats, footprints, promised } = progress;
  if (clock.paused) return <LookUp />;
  switch (clock.step) {
    case 'intro':
      return <IntroStep matter={matter.answer} promised={promised} again={matter.again} />;
    case 'join':
      return <JoinStep code={code ?? ''} seats={seats} onSeat={onSeat} />;
    case 'way':
    case 'places':
      return <WorkStep step={clock.step} seats={seats} footprints={footprints} onSeat={onSeat} />;
    case 'class-map':
      return (
        <Suspense fallback={<Loading />}>
          <ClassMapBoard progress={progress} />
        </Suspense>
      );
  }
}

function LookUp() {
  const { t } = useTranslation('teacher');
  return (
    <section className="wall-look-up" data-testid="look-up">
      <Eye aria-hidden="true" />
      <h2>{t('pause.title')}</h2>
      <p>{t('pause.text')}</p>
    </section>
  );
}
