/** «på nettbrettet», «sendt», «trenger deg» for everything together; opens the list. */
import { CloudCheck, List, Tablet, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../offline/outbox-entry.ts';
import { countStates } from './use-entries.ts';

export function StatusPill({ entries, onOpen }: { entries: readonly Entry[]; onOpen: () => void }) {
  const { t } = useTranslation('pupil');
  const counts = countStates(entries);
  const waiting = counts['on-tablet'];
  const [state, Sign, words] =
    counts['needs-you'] > 0
      ? (['needs-you', TriangleAlert, t('status.needsYou')] as const)
      : waiting > 0
        ? (['on-tablet', Tablet, t('status.waiting', { count: waiting })] as const)
        : counts.sent > 0
          ? (['sent', CloudCheck, t('status.allSent')] as const)
          : (['empty', List, t('list.open')] as const);
  return (
    <button type="button" className="status-pill" data-testid="status" data-state={state} onClick={onOpen}>
      <Sign size={22} aria-hidden="true" />
      <span role="status">{words}</span>
    </button>
  );
}
