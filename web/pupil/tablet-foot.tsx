/** Hands in a file that another device saved (volatile-storage.tsx); what of pupils before still waits is counted here. */
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import type { Device } from './device.ts';
import { useWaiting } from './use-entries.ts';

export function TabletFoot({ device }: { device: Device }) {
  const { t } = useTranslation('pupil');
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<number | 'not-ours' | null>(null);
  const waiting = useWaiting(device);
  return (
    <footer className="tablet-foot">
      <p role="status" data-testid="tablet-waiting" data-count={waiting}>
        {waiting > 0
          ? t('handIn.waiting', { count: waiting })
          : taken === null || taken === 'not-ours'
            ? ''
            : t('handIn.sent')}
      </p>
      {taken === 'not-ours' && <p role="alert">{t('handIn.notOurs')}</p>}
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        data-testid="hand-in-file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file)
            void import('../offline/hand-in.ts')
              .then(({ handIn }) => handIn(device.tablet, device.outbox, file))
              .then((count) => setTaken(count ?? 'not-ours'));
        }}
      />
      <Button look="quiet" data-testid="hand-in" onClick={() => input.current?.click()}>
        <FileUp size={20} aria-hidden="true" /> {t('handIn.button')}
      </Button>
    </footer>
  );
}
