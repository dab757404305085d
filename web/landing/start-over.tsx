import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';

type Resetting =
  { is: 'no' } | { is: 'asking' } | { is: 'running' } | { is: 'done' } | { is: 'failed'; fault: unknown };

/** Takes the demo back to the start of its story, after a question. */
export function StartOver() {
  const { t } = useTranslation(['landing', 'common']);
  const sentence = useProblemSentence();
  const [resetting, setResetting] = useState<Resetting>({ is: 'no' });
  const dismiss = () => setResetting({ is: 'no' });
  const running = resetting.is === 'running';
  const reset = () => {
    setResetting({ is: 'running' });
    call('resetDemo', {}).then(
      () => setResetting({ is: 'done' }),
      (fault: unknown) => setResetting({ is: 'failed', fault }),
    );
  };
  const open = resetting.is === 'asking' || running || resetting.is === 'failed';
  return (
    <div className="start-over">
      <Button look="quiet" data-testid="reset" onClick={() => setResetting({ is: 'asking' })}>
        <RotateCcw aria-hidden="true" size={18} /> {t('reset.button')}
      </Button>
      <p role="status" data-testid="reset-done">
        {resetting.is === 'done' ? t('reset.done') : ''}
      </p>
      {open && (
        <Dialog title={t('reset.title')} onClose={dismiss} testId="reset-dialog">
          <p>{t('reset.text')}</p>
          {running && (
            <p role="status">
              <progress aria-label={t('reset.running')} /> {t('reset.running')}
            </p>
          )}
          {resetting.is === 'failed' && <p role="alert">{sentence(resetting.fault)}</p>}
          <div className="dialog-actions">
            <Button look="quiet" aria-disabled={running} onClick={running ? undefined : dismiss}>
              {t('common:cancel')}
            </Button>
            <Button
              look="danger"
              data-testid="reset-confirm"
              aria-disabled={running}
              onClick={running ? undefined : reset}
            >
              {t('reset.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
