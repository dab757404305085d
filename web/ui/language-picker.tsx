import { useTranslation } from 'react-i18next';
import { isPrepared } from '../../data/languages.ts';
import { pageLanguages, setLanguage } from '../i18n/i18n.ts';
import { directionOf, LANGUAGE_NAMES, NOT_REVIEWED } from '../i18n/languages.ts';

/**
 * Languages by their own names; a set of buttons, so that none is hidden behind a menu. One that no native speaker has checked
 * carries a star, and says so in itself and in Norwegian when it is chosen.
 */
export function LanguagePicker() {
  const { t, i18n } = useTranslation('common');
  const chosen = i18n.language;
  const offered = pageLanguages();
  return (
    <div className="language-picker">
      <div className="languages" role="group" aria-label={t('language')}>
        {offered.map((id) => (
          <button
            key={id}
            type="button"
            lang={id}
            dir={directionOf(id)}
            data-testid={`language-${id}`}
            aria-pressed={chosen === id}
            title={isPrepared(id) ? `${NOT_REVIEWED[id]} – ${NOT_REVIEWED.nb}` : undefined}
            onClick={() => {
              void setLanguage(id);
            }}
          >
            {LANGUAGE_NAMES[id]}
            {isPrepared(id) && <span aria-hidden="true"> *</span>}
          </button>
        ))}
      </div>
      {isPrepared(chosen) && (
        <p className="language-note" data-testid="language-note">
          * <span lang={chosen}>{NOT_REVIEWED[chosen]}</span>
          <br />
          <span lang="nb" dir="ltr">
            {NOT_REVIEWED.nb}
          </span>
        </p>
      )}
    </div>
  );
}
