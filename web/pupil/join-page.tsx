/** Code → animal → in. The code stands in the address, so that a reload comes back to the same screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { EarSwitch, useReadOnOpening } from '../read-aloud/ear.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { AnimalPicker, type OnJoined } from './animal-picker.tsx';
import { keepPromised } from './case-story-promise.ts';
import { CodeEntry } from './code-entry.tsx';
import { isWhole, readCode } from './join-code.ts';
import { keepStand } from './stand.ts';

type OpenSession = Reply<'lookUpCode'>;
type State = { is: 'typing'; trouble: string | null } | { is: 'looking' } | { is: 'picking'; session: OpenSession };

/** How old the list of animals becomes, ms. */
const FRESH_EVERY_MS = 5_000;

export function JoinPage({ old, onJoined }: { old: DeviceSeat | null; onJoined: OnJoined }) {
  const { t } = useTranslation('pupil');
  const sentence = useProblemSentence();
  const [code, setCode] = useState(() => readCode(window.location.hash));
  const [state, setState] = useState<State>(() =>
    isWhole(code) ? { is: 'looking' } : { is: 'typing', trouble: null },
  );
  const opened = useRef(false);

  const show = useCallback(
    (whole: string, found: OpenSession | { fault: unknown }) => {
      if ('fault' in found) {
        setState({ is: 'typing', trouble: sentence(found.fault) });
      } else if (old?.session === found.session) {
        void onJoined(old, []);
      } else {
        window.history.replaceState(null, '', `#${whole}`);
        setState({ is: 'picking', session: found });
      }
    },
    [old, onJoined, sentence],
  );
  const lookUp = async (whole: string): Promise<void> => {
    show(whole, await findSession(whole));
  };

  useEffect(() => {
    // Only the address the page was opened with: scanned, or a reload on the way in.
    if (opened.current) return;
    opened.current = true;
    const scanned = readCode(window.location.hash);
    if (isWhole(scanned)) void findSession(scanned).then((found) => show(scanned, found));
  }, [show]);

  // Animals that are taken meanwhile turn grey; one that the teacher gives back to its pupil comes by itself.
  const isPicking = state.is === 'picking' && state.session.kind === 'class';
  useEffect(() => {
    if (!isPicking) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      void findSession(code).then((found) => {
        // A code that holds no longer is not tried again and again.
        if ('fault' in found) clearInterval(timer);
        else setState((now) => (now.is === 'picking' ? { is: 'picking', session: found } : now));
      });
    }, FRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [isPicking, code]);

  const scene = state.is === 'picking' ? 'picking' : 'typing';
  const sentences = (): string =>
    scene === 'picking' ? `${t('pick.title')}. ${t('pick.why')}` : `${t('join.title')}.`;
  useReadOnOpening(scene, sentences);

  return (
    <main className="join" data-scene={state.is}>
      <header className="join-head">
        <EarSwitch sentences={sentences} />
        <LanguagePicker />
      </header>
      {state.is === 'picking' ? (
        <AnimalPicker
          code={code}
          session={state.session}
          onTaken={() => lookUp(code)}
          onJoined={(seat, sent) => {
            keepStand(state.session, code, seat);
            keepPromised(state.session.session, state.session.promised);
            return onJoined(seat, sent);
          }}
          onOtherCode={() => {
            window.history.replaceState(null, '', window.location.pathname);
            setCode('');
            setState({ is: 'typing', trouble: null });
          }}
        />
      ) : (
        <CodeEntry
          code={code}
          onCode={(next) => {
            setCode(next);
            setState({ is: 'typing', trouble: null });
          }}
          onGo={() => {
            setState({ is: 'looking' });
            void lookUp(code);
          }}
          looking={state.is === 'looking'}
          trouble={state.is === 'typing' ? state.trouble : null}
        />
      )}
      <p className="visually-hidden" role="status">
        {state.is === 'looking' ? t('join.looking') : ''}
      </p>
    </main>
  );
}

async function findSession(code: string): Promise<OpenSession | { fault: unknown }> {
  try {
    return await call('lookUpCode', { body: { code } });
  } catch (fault) {
    return { fault };
  }
}
