/** What a release in the making goes through: counted, then attacked three times. */
import { Check, CircleDashed, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RELEASE_STEPS as Steps, ReleaseStep } from '../../data/release.ts';

export const RELEASE_STEPS = ['count', 'recount', 'hidden-interval', 'one-pupil-less'] as const satisfies typeof Steps;

/** @param step null: not begun, or not known yet */
export function PublishProgress({ step }: { step: ReleaseStep | null }) {
  const { t } = useTranslation('publish');
  const now = step === null ? 0 : RELEASE_STEPS.indexOf(step);
  const current = RELEASE_STEPS[now] ?? 'count';
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('progress.now', { n: now + 1, of: RELEASE_STEPS.length, step: t(`step.${current}`) })}
      </p>
      <progress max={RELEASE_STEPS.length} value={now + 0.5} aria-label={t('progress.label')} />
      <ol className="publish-steps">
        {RELEASE_STEPS.map((one, n) => {
          const state = n < now ? 'done' : n === now ? 'now' : 'waits';
          return (
            <li key={one} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' && <Check size={22} aria-hidden="true" />}
              {state === 'now' && <LoaderCircle size={22} aria-hidden="true" className="publish-turns" />}
              {state === 'waits' && <CircleDashed size={22} aria-hidden="true" />}
              <span>
                {t(`step.${one}`)} <span className="visually-hidden">– {t(`progress.${state}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p>{t('progress.mayLeave')}</p>
    </>
  );
}
