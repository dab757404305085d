/** `/laerer`: the teacher's own lessons; `/laerer#ny`: a new one. */
import './start.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, call } from '../../api-client.ts';
import { Failure } from '../../ui/failure.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { Opening } from '../../ui/opening.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { NewLesson } from './new-lesson.tsx';
import { OwnSessions } from './own-sessions.tsx';
import type { Desk } from './desk.ts';

/** @returns null: who is signed in is no teacher of a case */
async function loadDesk(signal: AbortSignal): Promise<Desk | null> {
  const person = await call('whoAmI', { signal });
  if (person.role !== 'teacher' || person.case === undefined) return null;
  const [{ case: matter, rounds }, { sessions }] = await Promise.all([
    call('getCase', { params: { case: person.case }, signal }),
    call('listOwnSessions', { signal }),
  ]);
  return { person, matter, rounds, sessions };
}

export default function StartPage() {
  const { t } = useTranslation('start');
  const { answer, again } = useLoaded('desk', loadDesk);
  const part = useHash();
  useEffect(() => {
    document.title = t(part === 'ny' ? 'new.title' : 'title');
  }, [part, t]);
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') {
    const { fault } = answer;
    if (fault instanceof ApiProblem && fault.code === 'not-signed-in') return <SignedOut reason="link" />;
    return (
      <main>
        <Failure fault={fault} again={again} />
      </main>
    );
  }
  if (answer.value === null) return <SignedOut reason="role" />;
  return part === 'ny' ? <NewLesson desk={answer.value} /> : <OwnSessions desk={answer.value} />;
}

/** The back button leads from the form to the list. */
function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const read = (): void => setHash(window.location.hash.slice(1));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return hash;
}

function SignedOut({ reason }: { reason: 'link' | 'role' }) {
  const { t } = useTranslation(['start', 'common']);
  return (
    <main className="message" data-testid="signed-out">
      <LanguagePicker />
      <h1>{t('signedOut.title')}</h1>
      <p>{t(`signedOut.${reason}`)}</p>
      <a className="button button-primary" href="/inn">
        {t('signedOut.go')}
      </a>
      <a href="/">{t('common:notFound.home')}</a>
    </main>
  );
}
