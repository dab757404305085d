import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { LetterKeys } from './use-text-keys.ts';

const KEYS = [
  ['move', ['J', 'K', '↓', '↑']],
  ['approve', ['G']],
  ['quote', ['S']],
  ['hold', ['H']],
  ['words', ['1', '9']],
  ['walk', ['←', '→']],
  ['suggestion', ['F']],
  ['wait', ['V']],
  ['undo', ['Z']],
  ['keys', ['?']],
] as const;

export function KeysDialog({ letters, onClose }: { letters: LetterKeys; onClose: () => void }) {
  const { t } = useTranslation(['texts', 'common']);
  return (
    <Dialog title={t('keys.title')} onClose={onClose} testId="keys-dialog">
      <dl className="key-list">
        {KEYS.map(([what, keys]) => (
          <div key={what}>
            <dt>
              {keys.map((key, n) => (
                <span key={key}>
                  {n > 0 && (what === 'words' ? '–' : ' ')}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(`keys.list.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="key-switch">
        <input
          type="checkbox"
          checked={letters.on}
          data-testid="letter-keys"
          onChange={({ target }) => letters.set(target.checked)}
        />
        <span>
          <strong>{t('keys.use')}</strong>
          <br />
          {t('keys.useNote')}
        </span>
      </label>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </Dialog>
  );
}
