import { useTranslation } from 'react-i18next';
import { LANGUAGES, setLanguage } from '../i18n/i18n.ts';

/** Languages by their own names; a small set of buttons, so that none is hidden behind a menu. */
export function LanguagePicker() {
  const { t, i18n } = useTranslation('common');
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {LANGUAGES.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          data-testid={`language-${id}`}
          aria-pressed={i18n.language === id}
          onClick={() => {
            void setLanguage(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
