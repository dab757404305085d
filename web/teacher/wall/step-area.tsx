import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { Loaded } from '../../ui/use-loaded.ts';
import type { Progress } from './follow-session.ts';
import { IntroStep } from './intro-step.tsx';
import { JoinStep } from './join-step.tsx';
import type { Seat } from './seat-button.tsx';
import { Trail } from './trail.tsx';
import { WorkStep } from './work-step.tsx';

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
        <div className="wall-only-trail">
          <Trail count={footprints} />
        </div>
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
