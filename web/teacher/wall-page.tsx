/** `/laerer/<session>`: what the projector shows while a class is at work. */
import './teacher.css';
import { Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Loading } from '../ui/loading.tsx';
import { CloseSession } from './close-session.tsx';
import { JoinBoard } from './join-board.tsx';
import { sessionInAddress } from './teacher-address.ts';
import { useProgress, type Progress } from './use-progress.ts';

export default function WallPage() {
  return <Lesson session={sessionInAddress()} />;
}

function Lesson({ session }: { session: string }) {
  const { t } = useTranslation(['teacher', 'common']);
  const { board, put, again } = useProgress(session);
  const { progress, fault } = board;
  if (fault instanceof ApiProblem && (fault.code === 'not-signed-in' || fault.code === 'not-your-role')) {
    return (
      <main className="message" data-testid="signed-out">
        <h1>{t('signedOut')}</h1>
        <p>{t(`common:problem.${fault.code}`)}</p>
        <a className="button button-primary" href="/inn">
          {t('signIn')}
        </a>
        <a href="/">{t('toStart')}</a>
      </main>
    );
  }
  if (progress) return <Wall progress={progress} away={fault !== null} onClosed={put} />;
  if (fault === null) return <Loading />;
  return (
    <main>
      <Failure fault={fault} again={again} />
    </main>
  );
}

function Wall({
  progress,
  away,
  onClosed,
}: {
  progress: Progress;
  away: boolean;
  onClosed: (progress: Progress) => void;
}) {
  const { t } = useTranslation('teacher');
  const { session, code, joined, sent } = progress;
  return (
    <div className="lesson">
      <header className="lesson-bar">
        <h1>{t('title', { className: session.className })}</h1>
        <RoomSwitch />
        <LanguagePicker />
        {session.state === 'open' && <CloseSession progress={progress} onClosed={onClosed} />}
      </header>
      <main className="lesson-body">
        {session.state === 'open' && code !== null ? (
          <JoinBoard code={code} />
        ) : (
          <section className="lesson-closed" data-testid="session-closed">
            <h2>{t('closed.title')}</h2>
            <p>{t('closed.text')}</p>
          </section>
        )}
        <section className="lesson-counts" aria-label={t('counts')}>
          <Count name="joined" count={joined} of={session.invited} />
          <Count name="sent" count={sent} of={session.invited} />
          <p className="lesson-away" role="status">
            {away ? t('away') : ''}
          </p>
        </section>
      </main>
    </div>
  );
}

function Count({ name, count, of }: { name: 'joined' | 'sent'; count: number; of: number }) {
  const { t } = useTranslation('teacher');
  return (
    <div className={`count count-${name}`} data-testid={`count-${name}`}>
      <p className="count-number">
        <b>{count}</b> <span>{t('of', { of })}</span>
      </p>
      <p className="count-word" id={`count-${name}`}>
        {t(name)}
      </p>
      <progress max={of} value={Math.min(count, of)} aria-labelledby={`count-${name}`} />
    </div>
  );
}

/** Light text on dark for a room with the curtains drawn; only while this page is open. */
function RoomSwitch() {
  const { t } = useTranslation('teacher');
  const [dark, setDark] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dark) dataset['room'] = 'dark';
    return () => {
      delete dataset['room'];
    };
  }, [dark]);
  return (
    <Button aria-pressed={dark} data-testid="dark-room" onClick={() => setDark(!dark)}>
      {dark ? <Sun aria-hidden="true" size={20} /> : <Moon aria-hidden="true" size={20} />} {t('darkRoom')}
    </Button>
  );
}
