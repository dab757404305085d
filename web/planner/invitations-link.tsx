import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** From a matter to those who may hold its lessons. */
export function InvitationsLink({ slug }: { slug: string }) {
  const { t } = useTranslation('invitations');
  return (
    <a className="button button-quiet bar-button" href={`/planlegger/${slug}/lenker`} data-testid="invitations-link">
      <UsersRound aria-hidden="true" size={18} /> <span className="bar-word">{t('bar')}</span>
    </a>
  );
}
