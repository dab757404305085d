/** The findings on the page of a case: what many said, how it stands and why. Nothing while there are none. */
import './public-findings.css';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Failure } from '../ui/failure.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { FindingCard } from './finding-card.tsx';

export function PublicFindings({ caseId }: { caseId: string }) {
  const { t } = useTranslation('class-page');
  const { answer, again } = useLoaded(caseId, (signal) => call('listFindings', { params: { case: caseId }, signal }));
  if (answer.is === 'loading') return null;
  if (answer.is === 'failed') return <Failure fault={answer.fault} again={again} />;
  const { findings } = answer.value;
  if (findings.length === 0) return null;
  return (
    <section className="public-findings" aria-labelledby="public-findings" data-testid="public-findings">
      <h2 id="public-findings">{t('finding.title')}</h2>
      <div>
        {findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </div>
    </section>
  );
}
