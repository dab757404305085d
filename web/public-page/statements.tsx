/** «Uttalelser» on the case's page: children on one side, adults on the other, never mixed; and what became of unread texts. */
import './statements.css';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { CaseStatements, CouncilStatement, PublicClassStatement } from '../../data/class-statement.ts';
import { call } from '../api-client.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { useTurnoutWords } from './turnout-words.ts';

type Said = PublicClassStatement | CouncilStatement;

export function Statements({ matter }: { matter: Case }) {
  const { t } = useTranslation('statement');
  const { answer } = useLoaded(matter.id, (signal) => call('listStatements', { params: { case: matter.id }, signal }));
  if (answer.is === 'loading') return null;
  return (
    <section className="statements" aria-labelledby="statements-title" data-testid="statements">
      <h2 id="statements-title">{t('listing.title')}</h2>
      {answer.is === 'failed' ? (
        <p role="alert">{t('listing.failed')}</p>
      ) : (
        <>
          <div className="statements-sides">
            <Side
              title={t('listing.children')}
              none={t('listing.noChildren')}
              said={ofChildren(answer.value)}
              matter={matter}
            />
            <Side
              title={t('listing.adults')}
              none={t('listing.noAdults')}
              said={answer.value.councils.filter(({ by }) => by === 'parents-council')}
              matter={matter}
            />
          </div>
          {answer.value.unreadTexts !== null && <Unread band={answer.value.unreadTexts} />}
        </>
      )}
    </section>
  );
}

/** Classes and pupils' councils together, the newest first. */
function ofChildren({ classes, councils }: CaseStatements): Said[] {
  const said: Said[] = [...classes, ...councils.filter(({ by }) => by === 'pupils-council')];
  return said.sort((a, b) => b.date.localeCompare(a.date));
}

function Side({ title, none, said, matter }: { title: string; none: string; said: readonly Said[]; matter: Case }) {
  return (
    <div className="statements-side">
      <h3>{title}</h3>
      {said.length === 0 && <p>{none}</p>}
      {said.map((one) => (
        <Statement key={one.by + one.date + one.school + one.text} said={one} matter={matter} />
      ))}
    </div>
  );
}

function Statement({ said, matter }: { said: Said; matter: Case }) {
  const { t, i18n } = useTranslation('statement');
  const say = useTurnoutWords();
  const school = matter.schools.find(({ id }) => id === said.school)?.name ?? said.school;
  const who =
    said.by !== 'class'
      ? t(`listing.${said.by}`, { school })
      : said.grades === null
        ? t('listing.classMixed', { school })
        : t('listing.class', { school, grades: said.grades.replace('-', i18n.language === 'en' ? '–' : '.–') });
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(said.date),
  );
  return (
    <article className="said" data-testid="said" data-by={said.by}>
      <h4>{who}</h4>
      <blockquote>{said.text}</blockquote>
      {said.by === 'class' && said.places.length > 0 && (
        <p className="said-places">
          {t('listing.places')} <strong>{said.places.join(', ')}</strong>
        </p>
      )}
      <footer>
        <time dateTime={said.date}>{date}</time>
        {said.by === 'class' && said.turnout !== null && <span>{say(said.turnout)}</span>}
      </footer>
    </article>
  );
}

function Unread({ band }: { band: NonNullable<CaseStatements['unreadTexts']> }) {
  const { t } = useTranslation('statement');
  const many =
    band === 'under-5' ? t('listing.unread.under-5') : t('listing.unread.band', { band: band.replace('-', '–') });
  return (
    <p className="statements-unread" data-testid="unread-texts">
      <strong>{t('listing.unread.title')}</strong> {t('listing.unread.text', { many })}
    </p>
  );
}
