import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** A question before what cannot be undone with one press. It stays while the answer is under way, and when it failed. */
export function Confirm({
  title,
  children,
  confirm,
  keep,
  isDanger = false,
  name,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  confirm: string;
  keep?: string;
  isDanger?: boolean;
  /** Of the test ids: `<name>-dialog`, `<name>-confirm`. */
  name: string;
  onConfirm: () => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTranslation('common');
  const [isBusy, setBusy] = useState(false);
  const go = (): void => {
    if (isBusy) return;
    setBusy(true);
    void onConfirm().then((done) => {
      setBusy(false);
      if (done) onClose();
    });
  };
  return (
    <Dialog title={title} onClose={onClose} testId={`${name}-dialog`}>
      {children}
      <div className="dialog-actions">
        <Button look="quiet" onClick={onClose}>
          {keep ?? t('cancel')}
        </Button>
        <Button
          look={isDanger ? 'danger' : 'primary'}
          data-testid={`${name}-confirm`}
          aria-disabled={isBusy}
          onClick={go}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
