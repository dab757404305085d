/** Is everything that was erased out of the database file too? Asks again while something waits. */
import { CircleCheckBig, Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import { useDay } from '../ui/use-day.ts';

type Status = Reply<'getErasure'>;

/** The server looks whether it may rewrite the file once a minute. */
const ASK_AGAIN_MS = 15_000;

/** @param turn grows when something has been erased on this page */
export function ErasureStatus({ first, turn }: { first: Status; turn: number }) {
  const { t, i18n } = useTranslation('operation');
  const day = useDay();
  const [status, setStatus] = useState(first);
  const isPending = status.is === 'pending';
  useEffect(() => {
    if (turn === 0 && !isPending) return undefined;
    const stop = new AbortController();
    const ask = (): void => {
      call('getErasure', { signal: stop.signal }).then(setStatus, () => undefined);
    };
    if (turn > 0) ask();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [turn, isPending]);
  const time = (iso: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
  return (
    <section
      className="operation-card operation-status"
      aria-labelledby="operation-erasure"
      data-testid="erasure"
      data-is={status.is}
    >
      <h2 id="operation-erasure">
        {isPending ? <Hourglass aria-hidden="true" /> : <CircleCheckBig aria-hidden="true" />}
        {t('erasure.title')}
      </h2>
      <div role="status">
        {status.is === 'clean' ? (
          <p>
            <strong>{t('erasure.clean')}</strong>{' '}
            {status.cleanedOn === null ? t('erasure.never') : t('erasure.cleanedOn', { day: day(status.cleanedOn) })}
          </p>
        ) : (
          <>
            <p>
              <strong>{t('erasure.pending')}</strong> {t('erasure.since', { time: time(status.since) })}
            </p>
            <p>
              {t(`erasure.waitsFor.${status.waitsFor}`)} {t('erasure.latestBy', { time: time(status.latestBy) })}
            </p>
          </>
        )}
      </div>
      <p className="operation-soft">{t('erasure.what')}</p>
    </section>
  );
}
