import { Eye, Map as MapSign } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import type { Pressing, Progress } from './use-class-show.ts';

/** From this share of the class on «most» have sent. */
const MOST = 0.8;

/** Why the map cannot be shown now, or null. */
export function useWhyNotShown({ session, sent, seatsUntilShow }: Progress): string | null {
  const { t } = useTranslation('class-map');
  if (session.state === 'closed') return t('before.closed');
  if (sent > session.invited) return t('before.tooMany');
  return seatsUntilShow > 0 ? t('before.tooFew', { count: seatsUntilShow }) : null;
}

/** How many have sent, when it is wise to show the map, and the one big press. */
export function BeforeShowing({
  progress,
  pressing,
  onShow,
}: {
  progress: Progress;
  pressing: Pressing;
  onShow: () => void;
}) {
  const { t } = useTranslation('class-map');
  const sentence = useProblemSentence();
  const why = useWhyNotShown(progress);
  const reason = useId();
  const { sent, session } = progress;
  const isReady = why === null && sent >= MOST * session.invited;
  const isOff = why !== null || pressing.is === 'pressing';
  return (
    <section className="class-map-before" data-testid="class-map-before" data-may={why === null}>
      <MapSign className="class-map-before-sign" aria-hidden="true" />
      <h3>{t('title')}</h3>
      <div className="class-map-sent">
        <p id={`${reason}-sent`}>{t('before.sent', { count: sent, invited: session.invited })}</p>
        <progress max={session.invited} value={Math.min(sent, session.invited)} aria-labelledby={`${reason}-sent`} />
      </div>
      <p className="class-map-advice">{isReady ? t('before.all') : t('before.advice')}</p>
      <Button
        look="primary"
        className="class-map-show"
        data-testid="show-class-map"
        aria-disabled={isOff}
        aria-describedby={reason}
        onClick={isOff ? undefined : onShow}
      >
        <Eye aria-hidden="true" /> {pressing.is === 'pressing' ? t('before.showing') : t('before.show')}
      </Button>
      <p id={reason} className="class-map-why" role="status">
        {pressing.is === 'failed' ? sentence(pressing.fault) : (why ?? t('before.what'))}
      </p>
    </section>
  );
}
