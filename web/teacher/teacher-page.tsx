/** `/laerer…`: one page a path, each in its own chunk. */
import { lazy, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { teacherPlace, type TeacherPlace } from './teacher-address.ts';

/** Each reads what it is about by `sessionInAddress()`. */
const PAGES: Partial<Record<TeacherPlace, ComponentType>> = {
  start: lazy(() => import('./start/start-page.tsx')),
  'class-map': lazy(() => import('./class-map/class-map-page.tsx')),
  wall: lazy(() => import('./wall-page.tsx')),
  texts: lazy(() => import('./texts/texts-page.tsx')),
  statement: lazy(() => import('./statement/statement-page.tsx')),
  kit: lazy(() => import('./kit/kit-page.tsx')),
};

export default function TeacherPage() {
  const Page = PAGES[teacherPlace(window.location.pathname)] ?? NoLesson;
  return <Page />;
}

function NoLesson() {
  const { t } = useTranslation('teacher');
  return (
    <main className="message">
      <h1>{t('noSession.title')}</h1>
      <p>{t('noSession.text')}</p>
      <a className="button" href="/">
        {t('toStart')}
      </a>
    </main>
  );
}
