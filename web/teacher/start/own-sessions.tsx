/** The lessons of this teacher, the open ones first, and one big way to a new one. */
import { BookOpen, MessageSquareText, Play, Plus, ScrollText, TabletSmartphone, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../map/release-words.ts';
import { AnimalFace } from '../../pupil/animal-face.tsx';
import { Button } from '../../ui/button.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { kitAddress, statementAddress, textsAddress, wallAddress } from '../teacher-address.ts';
import { AddDevice } from './add-device.tsx';
import { openFirst, type Desk, type OwnSession } from './desk.ts';

export function OwnSessions({ desk }: { desk: Desk }) {
  const { t, i18n } = useTranslation('start');
  const [isAdding, setAdding] = useState(false);
  const { person, matter, sessions } = desk;
  return (
    <div className="lessons">
      <header className="lessons-head">
        <div>
          <p className="lessons-over">{t('over', { municipality: matter.municipality.name })}</p>
          <p className="lessons-case">{inLanguage(matter.title, i18n.language)}</p>
        </div>
        <div className="lessons-tools">
          <DarkRoomSwitch />
          <LanguagePicker />
        </div>
      </header>
      <main className="lessons-main">
        <div className="lessons-title">
          <h1>{t('title')}</h1>
          <p>{t('you', { name: person.name })}</p>
        </div>
        {person.duty === 'facilitator' && (
          <p className="lessons-note" data-testid="facilitator-note">
            <UsersRound aria-hidden="true" /> {t('facilitator')}
          </p>
        )}
        {sessions.length === 0 ? <FirstTime desk={desk} /> : <StartLink />}
        {sessions.length > 0 && (
          <ul className="lessons-list">
            {openFirst(sessions).map((session) => (
              <SessionCard key={session.id} session={session} desk={desk} />
            ))}
          </ul>
        )}
        <nav className="lessons-ways" aria-label={t('ways')}>
          <a className="button" href="/laerer/hefte" data-testid="kit">
            <BookOpen aria-hidden="true" size={20} /> {t('kit')}
          </a>
          <Button data-testid="add-device" onClick={() => setAdding(true)}>
            <TabletSmartphone aria-hidden="true" size={20} /> {t('device.button')}
          </Button>
        </nav>
      </main>
      {isAdding && <AddDevice onClose={() => setAdding(false)} />}
    </div>
  );
}

function StartLink() {
  const { t } = useTranslation('start');
  return (
    <a className="button button-primary lessons-start" href="#ny" data-testid="start-lesson">
      <Plus aria-hidden="true" size={28} /> {t('start')}
    </a>
  );
}

/** They join the lesson. */
const FACES = ['fox', 'moose', 'owl'] as const;

function FirstTime({ desk: { matter } }: { desk: Desk }) {
  const { t, i18n } = useTranslation('start');
  return (
    <section className="lessons-first" data-testid="first-time">
      <h2>{t('first.title')}</h2>
      <p>{t('first.text', { name: matter.sender.name, role: inLanguage(matter.sender.role, i18n.language) })}</p>
      <ol>
        <li>{t('first.start')}</li>
        <li>{t('first.wall')}</li>
        <li>{t('first.join')}</li>
      </ol>
      <StartLink />
      <div className="lessons-faces" aria-hidden="true">
        {FACES.map((animal) => (
          <AnimalFace key={animal} animal={animal} size={96} />
        ))}
      </div>
    </section>
  );
}

function SessionCard({ session, desk }: { session: OwnSession; desk: Desk }) {
  const { t } = useTranslation('start');
  const { id, className, state, strand, grades, invited } = session;
  const school = desk.matter.schools.find((one) => one.id === session.school)?.name ?? '';
  const facts = [
    school,
    strand === 'pupils' ? t('card.grades', { grades: grades.join(', ') }) : t(`card.${strand}`),
    ...(strand === 'pupils' ? [t('card.pupils', { count: invited })] : []),
  ];
  return (
    <li className="lessons-card" data-state={state} data-testid={`own-${id}`}>
      <div className="lessons-card-name">
        <h2>{className}</h2>
        <p className="lessons-badge">{t(`card.${state}`)}</p>
        <p className="lessons-facts">{facts.join(' · ')}</p>
      </div>
      <div className="lessons-card-ways">
        <a
          className="button"
          href={wallAddress(id)}
          aria-label={t('card.of', { what: t(`card.go.${state}`), className })}
        >
          <Play aria-hidden="true" size={20} /> {t(`card.go.${state}`)}
        </a>
        <a
          className="button button-quiet"
          href={textsAddress(id)}
          aria-label={t('card.of', { what: t('card.texts'), className })}
        >
          <MessageSquareText aria-hidden="true" size={20} /> {t('card.texts')}
        </a>
        {strand === 'pupils' && (
          <a
            className="button button-quiet"
            href={statementAddress(id)}
            aria-label={t('card.of', { what: t('card.statement'), className })}
          >
            <ScrollText aria-hidden="true" size={20} /> {t('card.statement')}
          </a>
        )}
        <a
          className="button button-quiet"
          href={kitAddress(id)}
          aria-label={t('card.of', { what: t('card.kit'), className })}
        >
          <BookOpen aria-hidden="true" size={20} /> {t('card.kit')}
        </a>
      </div>
    </li>
  );
}
