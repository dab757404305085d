import { Component, lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDarkRoom } from './teacher/dark-room.ts';
import { Button } from './ui/button.tsx';
import { Opening } from './ui/opening.tsx';

/** First part of the address → the page, each in its own chunk: a pupil never loads the planner. */
const PAGES = {
  '': lazy(() => import('./landing/landing-page.tsx')),
  inn: lazy(() => import('./landing/sign-in-page.tsx')),
  elev: lazy(() => import('./pupil/pupil-page.tsx')),
  laerer: lazy(() => import('./teacher/teacher-page.tsx')),
  planlegger: lazy(() => import('./planner/planner-page.tsx')),
  ungdomsrad: lazy(() => import('./council/council-page.tsx')),
  kart: lazy(() => import('./map-page/map-page.tsx')),
  drift: lazy(() => import('./operation/operation-page.tsx')),
  personvern: lazy(() => import('./privacy-page/privacy-page.tsx')),
  klasse: lazy(() => import('./class-page/class-page.tsx')),
  kvittering: lazy(() => import('./class-page/class-page.tsx')),
  metode: lazy(() => import('./method-page/method-page.tsx')),
  sak: lazy(() => import('./public-page/public-page.tsx')),
} as const;

export function App() {
  const first = window.location.pathname.split('/')[1] ?? '';
  const Page = first in PAGES ? PAGES[first as keyof typeof PAGES] : NotFound;
  return (
    <Catch>
      {first === 'laerer' && <TeachersRoom />}
      <Suspense fallback={<Opening />}>
        <Page />
      </Suspense>
    </Catch>
  );
}

/** The room is dark from the opening of any of the teacher's pages, not from when the page has come. */
function TeachersRoom() {
  useDarkRoom();
  return null;
}

function NotFound() {
  const { t } = useTranslation('common');
  return (
    <main className="message">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <a className="button" href="/">
        {t('notFound.home')}
      </a>
    </main>
  );
}

/** A fault in a page shows what is safe and how to go on, never a white screen. */
class Catch extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation('common');
  return (
    <main className="message" role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Button
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('broken.again')}
      </Button>
    </main>
  );
}
