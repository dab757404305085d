/** `/inn#<token>`: trades a one-time link for a sign-in. The token stands behind the hash, where no server log sees it. */
import './landing.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';

type SigningIn = { is: 'ready' } | { is: 'running' } | { is: 'failed'; fault: unknown };

export default function SignInPage() {
  const { t } = useTranslation('landing');
  const [state, setState] = useState<SigningIn>({ is: 'ready' });
  const sentence = useProblemSentence();
  const [token] = useState(() => window.location.hash.slice(1));
  // One press, not at once: mail programs open links to look at them, and the link works only once.
  const signIn = () => {
    setState({ is: 'running' });
    call('signIn', { body: { token } }).then(
      ({ role }) => window.location.replace(role === 'teacher' ? '/laerer' : '/planlegger'),
      (fault: unknown) => setState({ is: 'failed', fault }),
    );
  };
  const running = state.is === 'running';
  return (
    <main className="message">
      <LanguagePicker />
      <h1>{t('signIn.title')}</h1>
      {token === '' ? (
        <p>{t('signIn.noToken')}</p>
      ) : (
        <Button look="primary" data-testid="sign-in" aria-disabled={running} onClick={running ? undefined : signIn}>
          {t('signIn.button')}
        </Button>
      )}
      {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
      <a href="/">{t('council.home')}</a>
    </main>
  );
}
