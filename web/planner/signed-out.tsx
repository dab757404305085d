import { useTranslation } from 'react-i18next';
import { LanguagePicker } from '../ui/language-picker.tsx';
import type { SignedOutReason } from '../ui/staff-failure.tsx';

export function SignedOut({ reason }: { reason: SignedOutReason }) {
  const { t } = useTranslation(['planner', 'common']);
  return (
    <main className="message" data-testid="signed-out">
      <LanguagePicker />
      <h1>{t('signedOut.title')}</h1>
      <p>{t(`common:problem.${reason}`)}</p>
      <a className="button button-primary" href="/inn">
        {t('signedOut.signIn')}
      </a>
      <a href="/">{t('common:notFound.home')}</a>
    </main>
  );
}
