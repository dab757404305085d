/** The front page: in a demo the story with its five doors, elsewhere the ways in. */
import './landing.css';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { Doors } from './doors.tsx';
import { SideDoor } from './side-door.tsx';
import { StartOver } from './start-over.tsx';
import { Tracks } from './tracks.tsx';

export default function LandingPage() {
  const { answer, again } = useLoaded('demo', (signal) => call('getDemo', { signal }));
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') {
    return (
      <main>
        <Failure fault={answer.fault} again={again} />
      </main>
    );
  }
  return answer.value.demo ? <DemoStart /> : <PlainStart />;
}

function Head() {
  const { t } = useTranslation('common');
  return (
    <header className="start-head">
      <p className="start-name">
        <Tracks /> {t('appName')}
      </p>
      <LanguagePicker />
    </header>
  );
}

function DemoStart() {
  const { t } = useTranslation('landing');
  return (
    <div className="start">
      <Head />
      <main>
        <section className="story">
          <p className="story-over">{t('story.over')}</p>
          <h1>{t('story.title')}</h1>
          <p className="story-text">
            {t('story.first')} {t('story.second')} {t('story.third')}
          </p>
        </section>
        <Doors />
        <p className="start-note">{t('fictional')}</p>
        <div className="start-foot">
          <StartOver />
          <SideDoor />
        </div>
      </main>
    </div>
  );
}

function PlainStart() {
  const { t } = useTranslation('landing');
  return (
    <div className="start">
      <Head />
      <main className="plain-start">
        <h1>{t('plain.title')}</h1>
        <p className="story-text">{t('plain.text')}</p>
        <div className="plain-ways">
          <a className="button button-primary" href="/elev" data-testid="join">
            {t('plain.join')}
          </a>
          <a className="button" href="/inn" data-testid="sign-in">
            {t('plain.signIn')}
          </a>
        </div>
      </main>
    </div>
  );
}
