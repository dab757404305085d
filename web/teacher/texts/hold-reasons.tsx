import { LifeBuoy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldReason } from '../../../data/text-queue.ts';
import { Button } from '../../ui/button.tsx';
import { REASON_PICTURES, REASONS } from './reasons.ts';

/** Five reasons as pictures and words; the numbers are their keys. */
export function HoldReasons({
  chosen,
  onHold,
  onCancel,
}: {
  chosen: HoldReason | null;
  onHold: (reason: HoldReason) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['texts', 'common']);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <section className="reasons" aria-labelledby="reasons-title" data-testid="reasons">
      <h3 id="reasons-title">{t('reasons.title')}</h3>
      <div className="reasons-row">
        {REASONS.map((reason, n) => {
          const Picture = REASON_PICTURES[reason];
          return (
            <button
              key={reason}
              ref={n === 0 ? first : undefined}
              type="button"
              className="hold-reason"
              aria-pressed={chosen === reason}
              data-testid={`reason-${reason}`}
              onClick={() => onHold(reason)}
            >
              <Picture aria-hidden="true" size={30} />
              <span>
                <strong>
                  {t(`reasons.${reason}`)} <kbd>{n + 1}</kbd>
                </strong>
                <span>{t(`reasons.why.${reason}`)}</span>
              </span>
            </button>
          );
        })}
      </div>
      <p className="reasons-foot">
        <span>{t('reasons.note')}</span>
        <Button look="quiet" onClick={onCancel}>
          {t('common:cancel')} <kbd>Esc</kbd>
        </Button>
      </p>
    </section>
  );
}

/** What a teacher does with a worry; the product cannot tell who wrote. */
export function Worry() {
  const { t } = useTranslation('texts');
  return (
    <section className="worry" data-testid="worry" role="status">
      <LifeBuoy aria-hidden="true" size={30} />
      <div>
        <h3>{t('worry.title')}</h3>
        <ul>
          <li>{t('worry.talk')}</li>
          <li>{t('worry.routine')}</li>
          <li>{t('worry.who')}</li>
          <li>{t('worry.keep')}</li>
        </ul>
      </div>
    </section>
  );
}
