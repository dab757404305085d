/** «Avslutt saken»: what it begins and when, in dates, before and after the press; and the way back while there is one. */
import { CalendarClock, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { useDay } from '../ui/use-day.ts';

type End = Reply<'getCaseEnd'>;
type Pressing =
  | { readonly is: 'no' }
  | { readonly is: 'asking' }
  | { readonly is: 'working' }
  | { readonly is: 'failed'; readonly fault: unknown };

export function MatterEnd({
  matter,
  rounds,
  end,
  onChanged,
}: {
  matter: Case;
  rounds: readonly Round[];
  end: End;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['matter', 'common']);
  const sentence = useProblemSentence();
  const day = useDay();
  const [pressing, setPressing] = useState<Pressing>({ is: 'no' });
  const isClosed = end.closedOn !== null;
  const isWorking = pressing.is === 'working';
  const press = (): void => {
    if (isWorking) return;
    setPressing({ is: 'working' });
    const params = { case: matter.id };
    const answered: Promise<unknown> = isClosed ? call('reopenCase', { params }) : call('closeCase', { params });
    answered.then(
      () => {
        setPressing({ is: 'no' });
        onChanged();
      },
      (fault: unknown) => setPressing({ is: 'failed', fault }),
    );
  };
  const why = isClosed
    ? end.mayReopen
      ? null
      : t('end.final')
    : end.openLessons > 0
      ? t('end.open', { count: end.openLessons })
      : null;
  const Sign = isClosed ? LockKeyhole : LockKeyholeOpen;
  return (
    <section className="matter-card" aria-labelledby="matter-end" data-testid="end" data-closed={isClosed}>
      <h2 id="matter-end">
        <Sign aria-hidden="true" />{' '}
        {end.closedOn === null ? t('end.isOpen') : t('end.isClosed', { day: day(end.closedOn) })}
      </h2>
      <p>{t(isClosed ? 'end.closedText' : 'end.openText')}</p>
      <Begins rounds={rounds} end={end} />
      {pressing.is === 'failed' && <p role="alert">{sentence(pressing.fault)}</p>}
      <p role="status" className="matter-status">
        {isWorking && t('end.working')}
      </p>
      {why !== null && (
        <p id="end-why" className="matter-why">
          {why}
        </p>
      )}
      <Button
        look={isClosed ? 'normal' : 'danger'}
        data-testid={isClosed ? 'reopen' : 'close-case'}
        aria-disabled={why !== null || isWorking}
        aria-describedby={why === null ? undefined : 'end-why'}
        onClick={() => {
          if (why !== null) return;
          if (isClosed) press();
          else setPressing({ is: 'asking' });
        }}
      >
        {t(isClosed ? 'end.reopen' : 'end.close')}
      </Button>
      {!isClosed && pressing.is !== 'no' && (
        <Dialog title={t('end.ask')} onClose={() => setPressing({ is: 'no' })} testId="close-case-dialog">
          <Begins rounds={rounds} end={end} />
          <p>{t('end.back')}</p>
          <p role="status" className="matter-status">
            {isWorking && t('end.working')}
          </p>
          {pressing.is === 'failed' && <p role="alert">{sentence(pressing.fault)}</p>}
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setPressing({ is: 'no' })}>
              {t('common:cancel')}
            </Button>
            <Button look="danger" data-testid="close-case-confirm" aria-disabled={isWorking} onClick={press}>
              {t('end.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** What is deleted on which day; before the press, beside what it would be without. */
function Begins({ rounds, end }: { rounds: readonly Round[]; end: End }) {
  const { t, i18n } = useTranslation('matter');
  const day = useDay();
  const isClosed = end.closedOn !== null;
  const labelOf = (id: string) => {
    const round = rounds.find((one) => one.id === id);
    return round ? inLanguage(round.label, i18n.language) : id;
  };
  return (
    <ul className="matter-begins" data-testid="begins">
      <li>{t('begins.nothingNew')}</li>
      {end.rounds.map(({ round, releasedOn, dueIfOpen, dueIfClosed }) => (
        <li key={round} data-due={dueIfClosed ?? undefined}>
          <CalendarClock aria-hidden="true" size={20} />
          <span>
            <strong>{labelOf(round)}:</strong>{' '}
            {releasedOn === null ? t('begins.noRelease') : t('begins.release', { day: day(releasedOn) })}{' '}
            {dueIfClosed === null ? (
              t(end.isDemo ? 'begins.demo' : 'begins.nothingKept')
            ) : dueIfClosed <= end.today ? (
              <strong className="matter-now">{t('begins.today')}</strong>
            ) : (
              t('begins.due', { day: day(dueIfClosed) })
            )}{' '}
            {!isClosed &&
              dueIfOpen !== null &&
              dueIfOpen !== dueIfClosed &&
              t('begins.otherwise', { day: day(dueIfOpen) })}
          </span>
        </li>
      ))}
      <li>{t('begins.receipts', { day: day(end.receiptsUntil) })}</li>
      <li>{t('begins.stays')}</li>
    </ul>
  );
}
