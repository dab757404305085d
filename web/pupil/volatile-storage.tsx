/**
 * Said where the browser may forget what waits: when it has not promised to keep it and the network has been away for a
 * while, or when it took the storage away. Offers what waits as a file.
 */
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSeat } from '../offline/database.ts';
import { makeHandIn } from '../offline/hand-in-file.ts';
import { isOver, isStuck, type Entry } from '../offline/outbox-entry.ts';
import { askToPersist } from '../offline/storage-state.ts';
import { Button } from '../ui/button.tsx';
import type { Device } from './device.ts';
import { useEntries } from './use-entries.ts';

/** Asks the browser to keep the data, once for each seat. */
function useStorageTrouble({ storageGone }: Device, seat: string): 'none' | 'volatile' | 'gone' {
  const [trouble, setTrouble] = useState<'none' | 'volatile' | 'gone'>('none');
  useEffect(() => {
    let left = false;
    const set = (found: 'volatile' | 'gone'): void => {
      if (!left) setTrouble((now) => (now === 'gone' ? now : found));
    };
    void askToPersist().then((state) => {
      if (state === 'volatile') set('volatile');
    });
    void storageGone.then(() => set('gone'));
    return () => {
      left = true;
    };
  }, [storageGone, seat]);
  return trouble;
}

export default function VolatileStorage({ device, seat }: { device: Device; seat: DeviceSeat }) {
  const { t } = useTranslation('pupil');
  const trouble = useStorageTrouble(device, seat.seat);
  const waiting = useEntries(device.outbox, seat.seat).filter((entry) => !isOver(entry));
  const isSaid = trouble === 'gone' || (trouble === 'volatile' && waiting.some(isStuck));
  if (!isSaid) return null;
  return (
    <div className="tablet-note" role="alert" data-testid="volatile" data-state={trouble}>
      <p>{t(`volatile.${trouble}`)}</p>
      <div className="tablet-note-actions">
        {waiting.length > 0 && (
          <Button data-testid="save-file" onClick={() => saveFile(seat, waiting, t('volatile.fileName'))}>
            <Download size={20} aria-hidden="true" /> {t('volatile.save', { count: waiting.length })}
          </Button>
        )}
        {trouble === 'gone' && (
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t('volatile.reload')}
          </Button>
        )}
      </div>
    </div>
  );
}

function saveFile(seat: DeviceSeat, waiting: readonly Entry[], name: string): void {
  const file = new Blob([JSON.stringify(makeHandIn(seat, waiting))], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
