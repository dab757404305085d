/** `/sak/<case>`: who asks, why, when, what is promised, and the map that everybody sees. */
import '../map/release.css';
import './public-page.css';
import './withdrawn-note.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { ApiProblem, call } from '../api-client.ts';
import { PublicFindings } from '../class-page/public-findings.tsx';
import { inLanguage } from '../map/release-words.ts';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { CaseFacts } from './case-facts.tsx';
import { PublicRelease } from './public-release.tsx';
import { Statements } from './statements.tsx';
import { WithdrawnNote } from './withdrawn-note.tsx';

type Latest = Reply<'publicCells'> | null;

export default function PublicPage() {
  const { t, i18n } = useTranslation('public');
  const slug = window.location.pathname.split('/')[2] ?? '';
  const { answer, again } = useLoaded(slug, async (signal) => {
    const [{ case: matter }, latest] = await Promise.all([
      call('getCase', { params: { case: slug }, signal }),
      latestRelease(slug, signal),
    ]);
    return { matter, latest };
  });
  const title = answer.is === 'ready' ? inLanguage(answer.value.matter.title, i18n.language) : '';
  useEffect(() => {
    if (title !== '') document.title = title;
  }, [title]);

  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') {
    return (
      <main>
        <Failure fault={answer.fault} again={again} />
      </main>
    );
  }
  const { matter, latest } = answer.value;
  return (
    <div className="case-page">
      <header className="case-head">
        <div>
          <p className="case-over">{t('page.over', { municipality: matter.municipality.name })}</p>
          <h1>{title}</h1>
        </div>
        <LanguagePicker />
      </header>
      <main>
        <CaseFacts matter={matter} />
        <PublicFindings caseId={matter.id} />
        <WithdrawnNote caseId={matter.id} />
        {latest ? (
          <PublicRelease matter={matter} release={latest} />
        ) : (
          <section className="case-empty" data-testid="no-release">
            <h2>{t('page.map')}</h2>
            <p>{t('page.noRelease')}</p>
          </section>
        )}
        <Statements matter={matter} />
      </main>
    </div>
  );
}

/** A matter without a release is not a failure. */
async function latestRelease(slug: string, signal: AbortSignal): Promise<Latest> {
  try {
    return await call('publicCells', { params: { case: slug, release: 'latest' }, signal });
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.code === 'no-release-yet') return null;
    throw fault;
  }
}
