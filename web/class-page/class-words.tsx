/** What the class said together: its statement, by how many, and the places that it named. */
import { MapPin, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClassPage } from '../../data/contract/findings.ts';

type Statement = NonNullable<Extract<ClassPage, { is: 'class' }>['statement']>;

export function ClassWords({ statement: { text, turnout, places } }: { statement: Statement }) {
  const { t } = useTranslation('class-page');
  return (
    <section className="class-words" aria-labelledby="class-words" data-testid="class-statement">
      <h2 id="class-words">{t('words.title')}</h2>
      <Quote size={32} aria-hidden="true" />
      <blockquote>
        {text.split(/\n+/).map((paragraph, n) => (
          <p key={`${n} ${paragraph}`}>{paragraph}</p>
        ))}
      </blockquote>
      {places.length > 0 && (
        <ul className="class-places" aria-label={t('words.places')}>
          {places.map((place) => (
            <li key={place}>
              <MapPin size={20} aria-hidden="true" /> {place}
            </li>
          ))}
        </ul>
      )}
      {turnout && (
        <p className="class-turnout">
          {turnout.as === 'numbers' ? t('words.turnout', turnout) : t(`words.share.${turnout.share}`)}
        </p>
      )}
    </section>
  );
}
