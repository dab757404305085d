import { useTranslation } from 'react-i18next';
import type { Turnout } from '../../data/class-statement.ts';

/** How many stood behind a statement, as the rule lets it be said. */
export function useTurnoutWords(): (turnout: Turnout) => string {
  const { t } = useTranslation('statement');
  return (turnout) =>
    turnout.as === 'numbers'
      ? t('turnout.numbers', { sent: turnout.sent, invited: turnout.invited })
      : t(`turnout.${turnout.share}`);
}
