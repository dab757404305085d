/** The wall's small lines: contact, counts, what went wrong. */
import { Check, Unplug, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import type { Progress } from './follow-session.ts';
import { Unsent } from './seat-piles.tsx';

/** Quiet: the tablets do not need this screen. */
export function Contact({ isLost }: { isLost: boolean }) {
  const { t } = useTranslation('teacher');
  return (
    <p className="wall-contact" role="status" data-testid="contact" data-lost={isLost} title={t('contact.lostLong')}>
      {isLost && (
        <>
          <Unplug aria-hidden="true" size="1.2em" /> {t('contact.lost')}
          <span className="visually-hidden">. {t('contact.lostLong')}</span>
        </>
      )}
    </p>
  );
}

export function Counts({ progress }: { progress: Progress }) {
  const { t } = useTranslation('teacher');
  const { session, joined, sent, seats } = progress;
  const isClass = session.strand === 'pupils';
  const tooMany = isClass ? sent - session.invited : 0;
  return (
    <div className="wall-counts" role="group" aria-label={t('counts')}>
      {isClass && (
        <p data-testid="count-joined" data-count={joined}>
          <Users aria-hidden="true" size="1.2em" /> {t('joinedOf', { joined, of: session.invited })}
        </p>
      )}
      <p data-testid="count-sent" data-count={sent}>
        <Check aria-hidden="true" size="1.2em" strokeWidth={3} /> {t('sentCount', { count: sent })}
      </p>
      <Unsent seats={seats} />
      {tooMany > 0 && <p className="wall-too-many">{t('tooMany', { count: tooMany })}</p>}
    </div>
  );
}

export function Fault({ fault, onDismiss }: { fault: unknown; onDismiss: () => void }) {
  const { t } = useTranslation('teacher');
  const sentence = useProblemSentence();
  return (
    <div className="wall-fault" role="alert">
      {fault !== null && (
        <p data-testid="press-failed">
          {t('failed', { why: sentence(fault) })} <Button onClick={onDismiss}>{t('dismiss')}</Button>
        </p>
      )}
    </div>
  );
}
