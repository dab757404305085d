/** `/laerer/<session>`: what the projector shows, and the teacher's phone steers. */
import './wall/wall.css';
import './wall/wall-steps.css';
import './wall/wall-seats.css';
import './wall/wall-still.css';
import './wall/wall-panel.css';
import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../data/problem.ts';
import { Opening } from '../ui/opening.tsx';
import { sessionInAddress, START_ADDRESS } from './teacher-address.ts';
import { useLiveSession } from './wall/use-live-session.ts';
import { Wall } from './wall/wall.tsx';
import { Contact } from './wall/wall-lines.tsx';

export default function WallPage() {
  const { live, put } = useLiveSession(sessionInAddress());
  switch (live.is) {
    case 'live':
      return <Wall snapshot={live.snapshot} isLost={live.isLost} put={put} />;
    case 'refused':
      return <Refused code={live.code} />;
    case 'opening':
      return (
        <Opening>
          <Contact isLost={live.isLost} />
        </Opening>
      );
  }
}

/** Another teacher's lesson looks as if there were none. */
function Refused({ code }: { code: ProblemCode }) {
  const { t } = useTranslation(['teacher', 'common']);
  const isSignedOut = code === 'not-signed-in' || code === 'not-your-role';
  return (
    <main className="message" data-testid={isSignedOut ? 'signed-out' : 'not-yours'} data-code={code}>
      <h1>{t(isSignedOut ? 'signedOut.title' : 'notYours.title')}</h1>
      <p>{t(isSignedOut ? 'signedOut.text' : 'notYours.text')}</p>
      {isSignedOut && <p>{t(`common:problem.${code}`)}</p>}
      <a className="button button-primary" href={isSignedOut ? '/inn' : START_ADDRESS}>
        {t(isSignedOut ? 'signedOut.button' : 'links.own')}
      </a>
      <a href="/">{t('toStart')}</a>
    </main>
  );
}
