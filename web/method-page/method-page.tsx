/** `/metode/<case>[/<release>]`: how a release was made, in plain words, from the parameters that are stored with it. */
import './method-page.css';
import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { Method } from '../../data/contract/publishing.ts';
import type { ReleasedSchool } from '../../data/release.ts';
import { ApiProblem, call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { MethodText } from './method-text.tsx';

type Found =
  | { readonly is: 'none' }
  | { readonly is: 'withdrawn'; readonly number: number }
  | { readonly is: 'release'; readonly method: Method; readonly schools: readonly ReleasedSchool[] };

async function load(slug: string, wanted: number | null, signal: AbortSignal): Promise<{ matter: Case; found: Found }> {
  const [{ case: matter }, { releases }] = await Promise.all([
    call('getCase', { params: { case: slug }, signal }),
    call('listReleases', { params: { case: slug }, signal }),
  ]);
  const head =
    wanted === null
      ? releases.find(({ state }) => state === 'published')
      : releases.find(({ number }) => number === wanted);
  if (head?.state === 'withdrawn') return { matter, found: { is: 'withdrawn', number: head.number } };
  if (head?.state !== 'published') return { matter, found: { is: 'none' } };
  try {
    const method = await call('releaseMethod', { params: { case: slug, release: head.number }, signal });
    return { matter, found: { is: 'release', method, schools: head.schools } };
  } catch (fault) {
    // Withdrawn between the two questions.
    if (fault instanceof ApiProblem && fault.code === 'release-withdrawn') {
      return { matter, found: { is: 'withdrawn', number: head.number } };
    }
    throw fault;
  }
}

export default function MethodPage() {
  const { t, i18n } = useTranslation('method');
  const [slug = '', part = ''] = window.location.pathname.split('/').slice(2);
  const wanted = /^[1-9]\d*$/.test(part) ? Number(part) : null;
  const { answer, again } = useLoaded(`${slug} ${part}`, (signal) => load(slug, wanted, signal));
  const found = answer.is === 'ready' ? answer.value.found : null;
  const title =
    found?.is === 'release'
      ? t('title', { number: found.method.number })
      : found?.is === 'withdrawn'
        ? t('withdrawn', { number: found.number })
        : t('titleNone');
  useEffect(() => {
    document.title = title;
  }, [title]);

  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') {
    return (
      <main>
        <Failure fault={answer.fault} again={again} />
      </main>
    );
  }
  const { matter } = answer.value;
  return (
    <div className="method">
      <header className="method-head">
        <div>
          <p className="method-over">{inLanguage(matter.title, i18n.language)}</p>
          <h1 data-testid="method-title">{title}</h1>
        </div>
        <div className="method-tools">
          {found?.is === 'release' && (
            <Button look="quiet" onClick={() => window.print()}>
              <Printer size={20} aria-hidden="true" /> {t('print')}
            </Button>
          )}
          <LanguagePicker />
        </div>
      </header>
      <main>
        {found?.is === 'release' && <MethodText method={found.method} schools={found.schools} />}
        {found?.is === 'withdrawn' && <p className="method-lead">{t('withdrawnText')}</p>}
        {found?.is === 'none' && <p className="method-lead">{t('none')}</p>}
        <p className="method-links">
          <a href={`/sak/${matter.id}`}>{t('toCase')}</a>
          <a href="/personvern">{t('toPrivacy')}</a>
        </p>
      </main>
    </div>
  );
}
