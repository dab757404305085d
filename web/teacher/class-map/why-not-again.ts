import { useTranslation } from 'react-i18next';
import type { Progress } from './use-class-show.ts';

/** Why the map cannot be made anew now, or null. */
export function useWhyNotAgain({ session, sent, seatsUntilShow }: Progress): string | null {
  const { t } = useTranslation('class-map');
  if (session.state === 'closed') return t('again.closed');
  if (sent > session.invited) return t('before.tooMany');
  if (seatsUntilShow > session.invited - sent) return t('again.never');
  return seatsUntilShow > 0 ? t('again.wait', { count: seatsUntilShow }) : null;
}
