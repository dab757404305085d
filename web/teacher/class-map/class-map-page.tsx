/** `/laerer/<session>/kart`: the class's map in the whole window, also after the lesson; prints as one sheet. */
import './class-map-page.css';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../../data/problem.ts';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { Opening } from '../../ui/opening.tsx';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { sessionInAddress, START_ADDRESS, wallAddress } from '../teacher-address.ts';
import { useLiveSession } from '../wall/use-live-session.ts';
import { ClassMapBoard } from './class-map-board.tsx';
import type { Progress } from './use-class-show.ts';

export default function ClassMapPage() {
  const { t } = useTranslation(['class-map', 'common']);
  const { live } = useLiveSession(sessionInAddress());
  if (live.is === 'refused') return <Refused code={live.code} />;
  if (live.is === 'live') return <Page progress={live.snapshot.progress} isLost={live.isLost} />;
  return <Opening title={t('title')}>{live.isLost && <p role="status">{t('common:networkDown')}</p>}</Opening>;
}

function Page({ progress, isLost }: { progress: Progress; isLost: boolean }) {
  const { t } = useTranslation('class-map');
  const { id, className } = progress.session;
  useEffect(() => {
    document.title = t('pageTitle', { className });
  }, [t, className]);
  return (
    <div className="class-map-page">
      <header className="class-map-head">
        <a className="button button-quiet" href={wallAddress(id)} data-testid="to-wall">
          <ArrowLeft aria-hidden="true" size={20} /> {t('toWall')}
        </a>
        <h1>{t('pageTitle', { className })}</h1>
        <p role="status">{isLost ? t('away') : ''}</p>
        <DarkRoomSwitch />
        <LanguagePicker />
      </header>
      <main>
        <h2 className="visually-hidden">{t('title')}</h2>
        <ClassMapBoard progress={progress} />
      </main>
    </div>
  );
}

/** Another teacher's lesson looks as if there were none. */
function Refused({ code }: { code: ProblemCode }) {
  const { t } = useTranslation(['class-map', 'common']);
  const isSignedOut = code === 'not-signed-in' || code === 'not-your-role';
  return (
    <main className="message" data-testid="refused" data-code={code}>
      <h1>{t('title')}</h1>
      <p>{t(`common:problem.${code}`)}</p>
      <a className="button button-primary" href={isSignedOut ? '/inn' : START_ADDRESS}>
        {t(isSignedOut ? 'signIn' : 'own')}
      </a>
    </main>
  );
}
