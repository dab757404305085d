/** `/inn#<token>`: trades a one-time link for a sign-in. The token stands behind the hash, where no server log sees it. */
import './landing.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { useProblemSentence } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';

type SigningIn = { is: 'no-token' } | { is: 'running' } | { is: 'failed'; fault: unknown };

export default function SignInPage() {
  const { t } = useTranslation(['landing', 'common']);
  const sentence = useProblemSentence();
  const [token] = useState(() => window.location.hash.slice(1));
  const [state, setState] = useState<SigningIn>(token === '' ? { is: 'no-token' } : { is: 'running' });
  const sent = useRef(false);
  useEffect(() => {
    // The link works once, so it is sent once.
    if (token === '' || sent.current) return;
    sent.current = true;
    call('signIn', { body: { token } }).then(
      ({ role }) => {
        window.location.replace(role === 'teacher' ? '/laerer' : '/planlegger');
      },
      (fault: unknown) => setState({ is: 'failed', fault }),
    );
  }, [token]);
  return (
    <main className="message">
      <LanguagePicker />
      <h1>{t('signIn.title')}</h1>
      {state.is === 'running' && <p role="status">{t('common:loading')}</p>}
      {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
      {state.is !== 'running' && <p>{t('signIn.noToken')}</p>}
      <a href="/">{t('council.home')}</a>
    </main>
  );
}
