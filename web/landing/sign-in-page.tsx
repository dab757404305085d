/**
 * `/inn#<token>`: trades a link for a sign-in; `/inn#<code>`: the code of a second device, from its QR. What stands behind the
 * hash no server log sees, and it is wiped from the address as soon as it has been answered.
 */
import './landing.css';
import './sign-in.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { ApiProblem, call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { DeviceCodeForm } from './device-code-form.tsx';
import { readSecret, type Secret } from './sign-in-secret.ts';

type Person = Reply<'whoAmI'>;
type SigningIn =
  | { is: 'asking'; person: Person | null }
  | { is: 'running' }
  | { is: 'second' }
  | { is: 'refused' }
  | { is: 'wrong-code' }
  | { is: 'failed'; fault: unknown };

const HOME: Record<Person['role'], string> = { teacher: '/laerer', planner: '/planlegger', operator: '/drift' };
const home = ({ role }: Person): string => HOME[role];

function ask(secret: Exclude<Secret, { is: 'none' }>): Promise<Person> {
  return secret.is === 'token'
    ? call('signIn', { body: { token: secret.token } })
    : call('addDevice', { body: { code: secret.code } });
}

/** What a refusal means to the person who has opened the link. */
function afterRefusal(secret: Secret, fault: unknown): SigningIn {
  if (!(fault instanceof ApiProblem)) return { is: 'failed', fault };
  if (fault.code === 'link-bound') return { is: 'second' };
  // Part of a link was copied: it is no token at all.
  if (fault.code === 'not-signed-in' || fault.code === 'not-valid') {
    return { is: secret.is === 'code' ? 'wrong-code' : 'refused' };
  }
  return { is: 'failed', fault };
}

export default function SignInPage() {
  const { t } = useTranslation(['start', 'landing', 'common']);
  const sentence = useProblemSentence();
  const [secret] = useState(() => readSecret(window.location.hash));
  const [state, setState] = useState<SigningIn>(
    secret.is === 'none' ? { is: 'asking', person: null } : { is: 'running' },
  );
  const enter = useCallback((person: Person) => window.location.replace(home(person)), []);

  const trade = useCallback(() => {
    if (secret.is === 'none') return;
    const wipe = (): void => window.history.replaceState(null, '', window.location.pathname);
    ask(secret).then(
      (person) => {
        wipe();
        enter(person);
      },
      (fault: unknown) => {
        // Without an answer the link is still good, and a reload must find it.
        if (fault instanceof ApiProblem) wipe();
        setState(afterRefusal(secret, fault));
      },
    );
  }, [secret, enter]);

  const sent = useRef(false);
  useEffect(() => {
    // A planner's link works once, so it is sent once.
    if (sent.current) return;
    sent.current = true;
    if (secret.is !== 'none') {
      trade();
      return;
    }
    call('whoAmI', {}).then(
      (person) => setState({ is: 'asking', person }),
      // Not signed in, as most who come here.
      () => undefined,
    );
  }, [secret, trade]);
  useEffect(() => {
    // Another link pasted into the same tab changes the address alone.
    const begin = (): void => {
      if (readSecret(window.location.hash).is !== 'none') window.location.reload();
    };
    window.addEventListener('hashchange', begin);
    return () => window.removeEventListener('hashchange', begin);
  }, []);

  return (
    <main className="message sign-in" data-testid="sign-in" data-state={state.is}>
      <LanguagePicker />
      {state.is === 'running' && (
        <>
          <h1>{t('signIn.title')}</h1>
          <p role="status">{t('signIn.wait')}</p>
        </>
      )}
      {state.is === 'second' && <SecondDevice onIn={enter} />}
      {state.is === 'refused' && (
        <div role="alert">
          <h1>{t('signIn.refused.title')}</h1>
          <p>{t('signIn.refused.text')}</p>
        </div>
      )}
      {state.is === 'failed' && (
        <>
          <h1>{t('signIn.title')}</h1>
          <p role="alert">{sentence(state.fault)}</p>
          <Button
            look="primary"
            onClick={() => {
              setState({ is: 'running' });
              trade();
            }}
          >
            {t('common:again')}
          </Button>
        </>
      )}
      {(state.is === 'asking' || state.is === 'wrong-code') && (
        <>
          <h1>{t('signIn.title')}</h1>
          {state.is === 'asking' && state.person !== null && (
            <p className="sign-in-already">
              {t('signIn.already', { name: state.person.name })}{' '}
              <a className="button button-primary" href={home(state.person)}>
                {t('signIn.goOn')}
              </a>
            </p>
          )}
          <p>{t('signIn.ways')}</p>
          <DeviceCodeForm label={t('signIn.code.label')} isWrong={state.is === 'wrong-code'} onIn={enter} />
        </>
      )}
      <a href="/">{t('landing:council.home')}</a>
    </main>
  );
}

/** The link is bound to the device that opened it first; that one lets this one in. */
function SecondDevice({ onIn }: { onIn: (person: Person) => void }) {
  const { t } = useTranslation('start');
  return (
    <div className="sign-in-second">
      <h1>{t('signIn.second.title')}</h1>
      <p>{t('signIn.second.text')}</p>
      <ol>
        <li>{t('signIn.second.open', { address: `${window.location.host}/laerer` })}</li>
        <li>{t('signIn.second.press')}</li>
        <li>{t('signIn.second.write')}</li>
      </ol>
      <DeviceCodeForm label={t('signIn.code.label')} isWrong={false} onIn={onIn} />
      <p className="sign-in-lost">{t('signIn.second.lost')}</p>
    </div>
  );
}
