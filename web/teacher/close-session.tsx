import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import type { Progress } from './use-progress.ts';

type Closing = { is: 'no' } | { is: 'asking' } | { is: 'closing' } | { is: 'failed'; fault: unknown };

/** Ends joining, after a question that says what still works afterwards. */
export function CloseSession({ progress, onClosed }: { progress: Progress; onClosed: (progress: Progress) => void }) {
  const { t } = useTranslation(['teacher', 'common']);
  const sentence = useProblemSentence();
  const [closing, setClosing] = useState<Closing>({ is: 'no' });
  const dismiss = () => setClosing({ is: 'no' });
  const close = () => {
    setClosing({ is: 'closing' });
    call('closeSession', { params: { session: progress.session.id } }).then(
      (closed) => {
        dismiss();
        onClosed(closed);
      },
      (fault: unknown) => setClosing({ is: 'failed', fault }),
    );
  };
  return (
    <>
      <Button data-testid="close-session" onClick={() => setClosing({ is: 'asking' })}>
        {t('close.button')}
      </Button>
      {closing.is !== 'no' && (
        <Dialog title={t('close.title')} onClose={dismiss} testId="close-dialog">
          <p>{t('close.text')}</p>
          {progress.sent < progress.joined && <p>{t('close.unsent', { count: progress.joined - progress.sent })}</p>}
          {closing.is === 'failed' && <p role="alert">{sentence(closing.fault)}</p>}
          <div className="dialog-actions">
            <Button look="quiet" onClick={dismiss}>
              {t('common:cancel')}
            </Button>
            <Button
              look="primary"
              data-testid="close-confirm"
              aria-disabled={closing.is === 'closing'}
              onClick={closing.is === 'closing' ? undefined : close}
            >
              {t('close.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
