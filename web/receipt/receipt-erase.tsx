/** «Slett det jeg sendte»: whoever holds the slip takes it all away, after being told what goes and what does not. */
import { CircleCheckBig, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../data/receipt.ts';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';

type State =
  | { readonly is: 'no' }
  | { readonly is: 'asking' }
  | { readonly is: 'working' }
  | { readonly is: 'failed'; readonly fault: unknown };

const GOES = ['all', 'slip'] as const;
const STAYS = ['maps', 'together'] as const;

export function ReceiptErase({
  session,
  receipt,
  onErased,
}: {
  session: string;
  receipt: Receipt;
  onErased: () => void;
}) {
  const { t } = useTranslation('receipt');
  const sentence = useProblemSentence();
  const [state, setState] = useState<State>({ is: 'no' });
  const isWorking = state.is === 'working';
  const erase = (): void => {
    if (isWorking) return;
    setState({ is: 'working' });
    call('eraseReceipt', { params: { session }, body: receipt }).then(onErased, (fault: unknown) =>
      setState({ is: 'failed', fault }),
    );
  };
  return (
    <>
      <Button look="danger" data-testid="erase-mine" onClick={() => setState({ is: 'asking' })}>
        <Trash2 size={20} aria-hidden="true" /> {t('erase.open')}
      </Button>
      {state.is !== 'no' && (
        <Dialog title={t('erase.title')} onClose={() => setState({ is: 'no' })} testId="erase-mine-dialog">
          <p>
            <strong>{t('erase.goes')}</strong>
          </p>
          <ul>
            {GOES.map((one) => (
              <li key={one}>{t(`erase.${one}`)}</li>
            ))}
          </ul>
          <p>
            <strong>{t('erase.stays')}</strong>
          </p>
          <ul>
            {STAYS.map((one) => (
              <li key={one}>{t(`erase.${one}`)}</li>
            ))}
          </ul>
          <p>{t('erase.talk')}</p>
          <p role="status">{isWorking && t('erase.working')}</p>
          {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
          <div className="dialog-actions">
            <Button data-testid="erase-mine-keep" onClick={() => setState({ is: 'no' })}>
              {t('erase.keep')}
            </Button>
            <Button look="danger" data-testid="erase-mine-confirm" aria-disabled={isWorking} onClick={erase}>
              {t('erase.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** After it: the slip is of no use any more. */
export function ReceiptErased({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('receipt');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="receipt-answer" data-testid="receipt-erased">
      <h3 ref={heading} tabIndex={-1}>
        <CircleCheckBig size={40} aria-hidden="true" /> {t('erase.done')}
      </h3>
      <p role="status">{t('erase.doneText')}</p>
      <div className="receipt-answer-actions">
        <Button data-testid="another-slip" onClick={onAgain}>
          {t('page.again')}
        </Button>
      </div>
    </section>
  );
}
