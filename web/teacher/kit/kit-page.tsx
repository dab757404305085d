/** `/laerer/hefte` and its sheets; `?time=<session>` fills them in for one lesson. */
import './kit.css';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api-client.ts';
import { Failure } from '../../ui/failure.tsx';
import { Opening } from '../../ui/opening.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { lessonInAddress, OF_ONE_LESSON, sheetAddress, sheetInAddress, type Sheet } from './kit-address.ts';
import { KitOverview } from './kit-overview.tsx';
import { loadKit, type Kit } from './kit.ts';

const PAGES = {
  plan: lazy(() => import('./plan-sheet.tsx')),
  sporsmal: lazy(() => import('./question-sheet.tsx')),
  brev: lazy(() => import('./letter-sheet.tsx')),
  kvitteringer: lazy(() => import('./slip-sheet.tsx')),
  klassekart: lazy(() => import('./map-sheet.tsx')),
  plakat: lazy(() => import('./poster-sheet.tsx')),
} satisfies Record<Sheet, unknown>;

export default function KitPage() {
  const { t } = useTranslation(['kit', 'common']);
  const session = lessonInAddress(window.location.search);
  const { answer, again } = useLoaded(session ?? 'no lesson', (signal) => loadKit(session, signal));
  if (answer.is === 'loading') return <Opening title={t('title')} />;
  if (answer.is === 'ready') {
    return answer.value === null ? <Message about="noCase" /> : <Page kit={answer.value} />;
  }
  const { fault } = answer;
  if (fault instanceof ApiProblem && (fault.code === 'not-signed-in' || fault.code === 'not-your-role')) {
    return (
      <Message about="signedOut">
        <p>{t(`common:problem.${fault.code}`)}</p>
        <a className="button button-primary" href="/inn">
          {t('signedOut.go')}
        </a>
      </Message>
    );
  }
  return (
    <main>
      <h1 className="visually-hidden">{t('title')}</h1>
      <Failure fault={fault} again={again} />
    </main>
  );
}

function Page({ kit }: { kit: Kit }) {
  const { t } = useTranslation('kit');
  const sheet = sheetInAddress(window.location.pathname);
  if (sheet === 'overview') return <KitOverview kit={kit} />;
  const overview = (
    <a className="button" href={sheetAddress(null, kit.lesson?.session.id ?? null)}>
      {t('back')}
    </a>
  );
  if (sheet === 'unknown') return <Message about="unknown">{overview}</Message>;
  if (kit.lesson === null && OF_ONE_LESSON.includes(sheet)) {
    return (
      <main className="message" data-testid="kit-choose-lesson">
        <h1>{t(`sheet.${sheet}.name`)}</h1>
        <p>{t(kit.lessons.length === 0 ? 'noLessons' : 'chooseLesson')}</p>
        {kit.lessons.map(({ id, className }) => (
          <a key={id} className="button" href={sheetAddress(sheet, id)}>
            {t('aLesson', { className })}
          </a>
        ))}
        {overview}
      </main>
    );
  }
  const SheetPage = PAGES[sheet];
  return (
    <Suspense fallback={<Opening />}>
      <SheetPage kit={kit} />
    </Suspense>
  );
}

function Message({ about, children }: { about: 'noCase' | 'signedOut' | 'unknown'; children?: ReactNode }) {
  const { t } = useTranslation('kit');
  return (
    <main className="message" data-testid={`kit-${about}`}>
      <h1>{t(`${about}.title`)}</h1>
      <p>{t(`${about}.text`)}</p>
      {children}
    </main>
  );
}
