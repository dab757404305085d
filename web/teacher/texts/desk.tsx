/** The frame of what a teacher does at the desk after a lesson: whose class it is, the way back, a dark room, languages. */
import './desk.css';
import { ArrowLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api-client.ts';
import { Failure } from '../../ui/failure.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { wallAddress } from '../teacher-address.ts';

/** @param over a line above the heading: the class, which only its teacher sees */
export function Desk({
  session,
  over,
  title,
  children,
}: {
  session: string;
  over: string;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('texts');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="desk">
      <header className="desk-bar">
        <a className="button button-quiet desk-back" href={wallAddress(session)}>
          <ArrowLeft aria-hidden="true" size={20} /> <span>{t('desk.back')}</span>
        </a>
        <div className="desk-title">
          <p>{over}</p>
          <h1>{title}</h1>
        </div>
        <DarkRoomSwitch />
        <LanguagePicker />
      </header>
      {children}
    </div>
  );
}

/** Why the desk is not there: nobody is signed in, or the answer did not come. */
export function DeskFault({ fault, again }: { fault: unknown; again: () => void }) {
  const { t } = useTranslation(['texts', 'common']);
  if (fault instanceof ApiProblem && (fault.code === 'not-signed-in' || fault.code === 'not-your-role')) {
    return (
      <main className="message" data-testid="signed-out">
        <h1>{t('desk.signedOut')}</h1>
        <p>{t(`common:problem.${fault.code}`)}</p>
        <a className="button button-primary" href="/inn">
          {t('desk.signIn')}
        </a>
      </main>
    );
  }
  return (
    <main>
      <Failure fault={fault} again={again} />
    </main>
  );
}
