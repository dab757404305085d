import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('teacher');
  const keys = [
    [t('keys.right'), t('keys.next')],
    [t('keys.left'), t('keys.back')],
    ['P', t('keys.pause')],
    ['F', t('keys.full')],
    ['?', t('keys.list')],
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose} testId="keys-dialog">
      <dl className="wall-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <Button look="primary" data-testid="keys-close" onClick={onClose}>
          {t('keys.close')}
        </Button>
      </div>
    </Dialog>
  );
}
