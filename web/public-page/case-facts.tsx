import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { inLanguage } from '../map/release-words.ts';

/** Purpose, target group, point in the process, promise and a named person: the facts come before the map. */
export function CaseFacts({ matter }: { matter: Case }) {
  const { t, i18n } = useTranslation('public');
  const say = (text: Case['why']) => inLanguage(text, i18n.language);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${matter.decision.date}T00:00:00Z`),
  );
  const facts = [
    ['why', say(matter.why)],
    ['who', say(matter.who)],
    ['when', say(matter.when)],
    ['how', say(matter.how)],
  ] as const;
  return (
    <section className="case-facts">
      <p className="case-decision">
        {t('page.decision', { body: say(matter.decision.body), date })} {t(`page.ladder.${matter.ladder}`)}
      </p>
      <dl>
        {facts.map(([fact, text]) => (
          <div key={fact}>
            <dt>{t(`page.${fact}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="case-promise">
        <h2>{t('page.promise')}</h2>
        <p>{say(matter.promise)}</p>
        <p className="case-sender">
          {t('page.sender')}: <strong>{matter.sender.name}</strong>, {say(matter.sender.role)}
        </p>
      </div>
    </section>
  );
}
