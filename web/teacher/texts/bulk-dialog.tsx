import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextLine } from './text-list.tsx';
import type { QueueText } from './text-work.ts';

/** Many at once, but looked at first: each has a tick that can be taken away. */
export function BulkDialog({
  texts,
  onClose,
  onConfirm,
}: {
  texts: readonly QueueText[];
  onClose: () => void;
  onConfirm: (keys: string[]) => void;
}) {
  const { t } = useTranslation(['texts', 'common']);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const chosen = texts.filter(({ key }) => !left.has(key)).map(({ key }) => key);
  return (
    <Dialog title={t('bulk.title')} onClose={onClose} testId="bulk-dialog">
      <p>{t('bulk.text')}</p>
      <ul className="bulk-list">
        {texts.map((text) => (
          <li key={text.key}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(text.key)}
                onChange={({ target }) => {
                  const next = new Set(left);
                  if (target.checked) next.delete(text.key);
                  else next.add(text.key);
                  setLeft(next);
                }}
              />
              <TextLine text={text} />
            </label>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        {chosen.length === 0 && <p id="bulk-pick">{t('bulk.pick')}</p>}
        <Button look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          look="primary"
          data-testid="bulk-confirm"
          aria-disabled={chosen.length === 0}
          aria-describedby={chosen.length === 0 ? 'bulk-pick' : undefined}
          onClick={chosen.length === 0 ? undefined : () => onConfirm(chosen)}
        >
          {t('bulk.confirm', { count: chosen.length })}
        </Button>
      </div>
    </Dialog>
  );
}
