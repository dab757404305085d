/** «Neste elev»: asks once in plain words, then gives the tablet away with nothing on it to see. */
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSeat } from '../offline/database.ts';
import { beforeSealing, sealSeat } from '../offline/seal.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Device } from './device.ts';
import { useEntries } from './use-entries.ts';

type State = 'closed' | 'asking' | 'sealing' | 'failed';

/** @param onSealed the seat is off this tablet; pupil-page.tsx shows the code entry by itself */
export function NextPupil({
  device,
  seat,
  onSealed = () => undefined,
}: {
  device: Device;
  seat: DeviceSeat;
  onSealed?: () => void;
}) {
  const { t } = useTranslation(['pupil', 'common']);
  const [state, setState] = useState<State>('closed');
  const { waiting, needsYou } = beforeSealing(useEntries(device.outbox, seat.seat));
  const seal = (): void => {
    setState('sealing');
    sealSeat(device.tablet, device.outbox, seat).then(onSealed, () => setState('failed'));
  };
  return (
    <>
      <Button data-testid="next-pupil" onClick={() => setState('asking')}>
        <UserRoundPlus size={22} aria-hidden="true" /> {t('nextPupil.button')}
      </Button>
      {state !== 'closed' && (
        <Dialog title={t('nextPupil.title')} onClose={() => setState('closed')} testId="next-pupil-dialog">
          <p>{t('nextPupil.text')}</p>
          <p>{waiting > 0 ? t('nextPupil.waiting', { count: waiting }) : t('nextPupil.allSent')}</p>
          {needsYou > 0 && <p>{t('nextPupil.needsYou', { count: needsYou })}</p>}
          {state === 'failed' && <p role="alert">{t('nextPupil.failed')}</p>}
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setState('closed')}>
              {t('nextPupil.no')}
            </Button>
            <Button
              look="primary"
              data-testid="next-pupil-yes"
              aria-disabled={state === 'sealing'}
              onClick={state === 'sealing' ? undefined : seal}
            >
              {t('nextPupil.yes')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
