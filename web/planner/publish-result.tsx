/** What came of publishing: the attacks that the release withstood, or which rule stopped it and what to do. */
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, call } from '../api-client.ts';
import { AttackList } from '../method-page/attack-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { remedyOf } from './publish-rules.ts';
import type { Refusal } from './use-publish.ts';

export function PublishedResult({ slug, number, onClose }: { slug: string; number: number; onClose: () => void }) {
  const { t } = useTranslation(['publish', 'common']);
  const { answer } = useLoaded(`${slug} ${number}`, (signal) =>
    call('releaseMethod', { params: { case: slug, release: number }, signal }),
  );
  return (
    <Dialog title={t('result.title', { number })} onClose={onClose} testId="publish-result">
      <p role="status">{t('result.everybody')}</p>
      {answer.is === 'loading' && <p>{t('common:loading')}</p>}
      {answer.is === 'ready' && (
        <>
          <h3>{t('result.attacks')}</h3>
          <AttackList attacks={answer.value.attacks} />
        </>
      )}
      {answer.is === 'failed' && <p>{t('result.attacksMissing')}</p>}
      <ul className="publish-links">
        <li>
          <a href={`/sak/${slug}`} target="_blank" rel="noreferrer">
            {t('result.public')} <ExternalLink size={16} aria-hidden="true" />
          </a>
        </li>
        <li>
          <a href={`/metode/${slug}/${number}`} target="_blank" rel="noreferrer">
            {t('result.method')} <ExternalLink size={16} aria-hidden="true" />
          </a>
        </li>
      </ul>
      <div className="dialog-actions">
        <Button look="primary" data-testid="publish-result-close" onClick={onClose}>
          {t('result.close', { number })}
        </Button>
      </div>
    </Dialog>
  );
}

export function RefusedResult({ why, onClose }: { why: Refusal; onClose: () => void }) {
  const { t } = useTranslation(['publish', 'common']);
  const sentence = useProblemSentence();
  const remedy = why.is === 'fault' && why.fault instanceof ApiProblem ? remedyOf(why.fault.code) : null;
  return (
    <Dialog title={t('refused.title')} onClose={onClose} testId="publish-refused">
      <div role="alert">
        {why.is === 'fault' ? (
          <p>{sentence(why.fault)}</p>
        ) : (
          <p>
            {t('refused.stopped')}{' '}
            {why.step !== null && why.step !== 'count' && t('refused.stoppedAt', { step: t(`step.${why.step}`) })}
          </p>
        )}
      </div>
      <p>{t(why.is === 'stopped' ? 'refused.stoppedDo' : `refused.do.${remedy ?? 'other'}`)}</p>
      <p>{t('refused.unchanged')}</p>
      {why.is === 'fault' && why.fault instanceof ApiProblem && why.fault.detail !== '' && (
        <details className="publish-detail">
          <summary>{t('refused.detail')}</summary>
          <p lang="en">{why.fault.detail}</p>
        </details>
      )}
      <div className="dialog-actions">
        <Button look="primary" data-testid="publish-refused-close" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </Dialog>
  );
}
