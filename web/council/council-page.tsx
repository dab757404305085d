/** `/ungdomsrad`: not built yet; says so, and where to read the same meanwhile. */
import { useTranslation } from 'react-i18next';
import { LanguagePicker } from '../ui/language-picker.tsx';

export default function CouncilPage() {
  const { t } = useTranslation('landing');
  return (
    <main className="message" data-testid="council-closed">
      <LanguagePicker />
      <h1>{t('council.title')}</h1>
      <p>{t('council.text')}</p>
      <a className="button" href="/">
        {t('council.home')}
      </a>
    </main>
  );
}
