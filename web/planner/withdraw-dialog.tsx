/** Takes a whole release back, after saying what that does. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';

type Withdrawing = { readonly is: 'asking' } | { readonly is: 'working' } | { readonly is: 'failed'; fault: unknown };

const POINTS = ['gone', 'files', 'findings', 'next'] as const;

export function WithdrawDialog({
  slug,
  number,
  onDone,
  onClose,
}: {
  slug: string;
  number: number;
  onDone: (number: number) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['publish', 'common']);
  const sentence = useProblemSentence();
  const [state, setState] = useState<Withdrawing>({ is: 'asking' });
  const withdraw = () => {
    if (state.is === 'working') return;
    setState({ is: 'working' });
    call('withdrawRelease', { params: { case: slug, release: number } }).then(
      () => onDone(number),
      (fault: unknown) => setState({ is: 'failed', fault }),
    );
  };
  return (
    <Dialog title={t('withdraw.title', { number })} onClose={onClose} testId="withdraw-dialog">
      <p>
        <strong>{t('withdraw.lead')}</strong>
      </p>
      <ul className="publish-points">
        {POINTS.map((point) => (
          <li key={point}>{t(`withdraw.points.${point}`)}</li>
        ))}
      </ul>
      <p role="status">{state.is === 'working' && t('withdraw.working')}</p>
      {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
      <div className="dialog-actions">
        <Button look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button look="danger" data-testid="withdraw-confirm" aria-disabled={state.is === 'working'} onClick={withdraw}>
          {t('withdraw.confirm', { number })}
        </Button>
      </div>
    </Dialog>
  );
}
