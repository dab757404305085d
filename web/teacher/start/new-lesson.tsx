/** «Start en time»: one short screen from the class's name to the code on the wall. */
import './new-lesson.css';
import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api-client.ts';
import { inLanguage } from '../../map/release-words.ts';
import { newId } from '../../offline/random-id.ts';
import { useProblemSentence } from '../../ui/failure.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { START_ADDRESS, wallAddress } from '../teacher-address.ts';
import type { Desk } from './desk.ts';
import { emptyDraft, missingIn, toNewSession, type LessonDraft } from './new-lesson-draft.ts';
import { BasisFields, PromiseFields } from './new-lesson-duties.tsx';
import { ClassFields, KindFields, SchoolFields } from './new-lesson-fields.tsx';

type Starting = { is: 'no' } | { is: 'starting' } | { is: 'failed'; fault: unknown };

export function NewLesson({ desk }: { desk: Desk }) {
  const { t, i18n } = useTranslation(['start', 'common']);
  const sentence = useProblemSentence();
  const { matter, rounds, sessions } = desk;
  const [draft, setDraft] = useState<LessonDraft>(() => emptyDraft(matter, sessions.at(-1)?.school));
  const [round, setRound] = useState(rounds.at(-1)?.id ?? '');
  const [starting, setStarting] = useState<Starting>({ is: 'no' });
  const tried = useRef({ words: '', id: '' });
  const missing = missingIn(draft);
  const [first] = missing;

  const start = (): void => {
    const body = toNewSession(draft, round);
    if (body === null) {
      // The first thing that is missing is where the hand goes next.
      document.querySelector<HTMLElement>(`[data-field='${first ?? ''}'] :is(input, button)`)?.focus();
      return;
    }
    if (starting.is === 'starting') return;
    setStarting({ is: 'starting' });
    // The same words after an answer that was lost on the way are the same lesson.
    const words = JSON.stringify(body);
    if (tried.current.words !== words) tried.current = { words, id: newId() };
    call('createSession', { params: { case: matter.id }, body: { ...body, id: tried.current.id } }).then(
      ({ session }) => {
        // The way back from the wall leads to a form that can be used.
        setStarting({ is: 'no' });
        window.location.assign(wallAddress(session.id));
      },
      (fault: unknown) => setStarting({ is: 'failed', fault }),
    );
  };

  return (
    <div className="lessons">
      <header className="lessons-head">
        <a className="button button-quiet" href={START_ADDRESS} data-testid="to-own-lessons">
          <ArrowLeft aria-hidden="true" size={20} /> {t('new.back')}
        </a>
        <div className="lessons-tools">
          <DarkRoomSwitch />
          <LanguagePicker />
        </div>
      </header>
      <main className="lessons-main lessons-main-form">
        <h1>{t('new.title')}</h1>
        {rounds.length === 0 ? (
          <p role="alert">{t('new.noRound')}</p>
        ) : (
          <form
            className="new-lesson"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              start();
            }}
          >
            <div className="new-column">
              <KindFields draft={draft} onDraft={setDraft} />
              <ClassFields draft={draft} onDraft={setDraft} />
              <SchoolFields draft={draft} onDraft={setDraft} schools={matter.schools} />
              {rounds.length > 1 && (
                <label className="new-field">
                  <span className="new-label">{t('new.round')}</span>
                  <select value={round} onChange={({ target }) => setRound(target.value)}>
                    {rounds.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {inLanguage(label, i18n.language)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
            <div className="new-column">
              <BasisFields draft={draft} onDraft={setDraft} bases={matter.bases} />
              <PromiseFields draft={draft} onDraft={setDraft} matter={matter} />
            </div>
            <div className="new-foot">
              <p id="new-missing" role="status" data-testid="missing">
                {starting.is === 'starting'
                  ? t('new.starting')
                  : missing.length > 0
                    ? t('new.missing', {
                        what: listed(
                          missing.map((field) => t(`new.lacks.${field}`)),
                          i18n.language,
                        ),
                      })
                    : t('new.ready')}
              </p>
              {starting.is === 'failed' && <p role="alert">{sentence(starting.fault)}</p>}
              <button
                type="submit"
                className="button button-primary new-start"
                data-testid="new-start"
                aria-disabled={missing.length > 0 || starting.is === 'starting'}
                aria-describedby="new-missing"
              >
                {t(`new.go.${draft.kind}`)}
              </button>
            </div>
          </form>
        )}
      </main>
    </div>
  );
}

/** «klassen, trinn og skole» */
function listed(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
