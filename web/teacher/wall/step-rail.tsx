import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LESSON_STEPS, type LessonStep } from '../../../data/lesson.ts';

/** The five steps: where the class is, and a way to any other. */
export function StepRail({ now, onGo }: { now: LessonStep; onGo: (step: LessonStep) => void }) {
  const { t } = useTranslation('teacher');
  const at = LESSON_STEPS.indexOf(now);
  return (
    <ol className="wall-rail" aria-label={t('steps')}>
      {LESSON_STEPS.map((step, i) => (
        <li key={step}>
          <button
            type="button"
            aria-current={i === at ? 'step' : undefined}
            data-testid={`step-${step}`}
            data-done={i < at}
            onClick={() => onGo(step)}
          >
            <i aria-hidden="true">{i < at ? <Check size="1em" strokeWidth={3.5} /> : i + 1}</i>
            <span>{t(`step.${step}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
