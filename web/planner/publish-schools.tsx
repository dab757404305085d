/** School by school: on the map, by name only, not asked; and the classes that have not delivered, while something can be done. */
import { BellRing, EyeOff, Map as MapSign, MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../data/preview.ts';

const SIGN = { map: MapSign, name: EyeOff, 'map-without-area': MapPinOff } as const;

export function PreviewSchools({ preview: { schools, parameters } }: { preview: Preview }) {
  const { t } = useTranslation(['publish', 'public']);
  return (
    <>
      <ul className="publish-schools" data-testid="publish-schools">
        {schools.map(({ school, name, participants, shows }) => {
          const Sign = SIGN[shows];
          return (
            <li key={school} data-shows={shows}>
              <Sign size={22} aria-hidden="true" />
              <div>
                <strong>{name}</strong>
                <span>
                  {shows === 'name'
                    ? t('schools.name', { least: parameters.schoolMinimum })
                    : t(`schools.${shows}`, { pupils: t('public:pupils', { band: participants.replace('-', '–') }) })}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="publish-small">{t('schools.outside')}</p>
    </>
  );
}

export function MissingClasses({
  preview: { missing, schools, parameters },
  slug,
}: {
  preview: Preview;
  slug: string;
}) {
  const { t } = useTranslation('publish');
  if (missing.length === 0) return null;
  const nameOf = (school: string) => schools.find((one) => one.school === school)?.name ?? school;
  return (
    <section className="publish-missing" aria-labelledby="publish-missing" data-testid="publish-missing">
      <BellRing size={24} aria-hidden="true" />
      <div>
        <h3 id="publish-missing">{t('missing.title', { count: missing.length })}</h3>
        <ul>
          {missing.map(({ className, school, invited, notBeforeNextYear }) => (
            <li key={`${school} ${className}`}>
              <strong>{t('missing.class', { className, school: nameOf(school), count: invited })}</strong>{' '}
              {t(notBeforeNextYear ? 'missing.nextYear' : 'missing.later', { least: parameters.newPupils })}
            </li>
          ))}
        </ul>
        <p className="publish-small">
          {t('missing.until')} <a href={`/planlegger/${slug}/lenker`}>{t('missing.links')}</a>
        </p>
      </div>
    </section>
  );
}
