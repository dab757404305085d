/** One seat: let another device take it, or take it away. */
import { DoorOpen, TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnimalFace } from '../../pupil/animal-face.tsx';
import { readSeatAnimal } from '../../pupil/animals.ts';
import { useAnimalName } from '../../pupil/use-animal-name.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Confirm } from './confirm.tsx';
import { splitCode } from './join-code.tsx';
import type { Seat } from './seat-button.tsx';
import { useNow } from './use-now.ts';
import type { Presses } from './use-presses.ts';

/** As long as the server keeps a seat open for another device. */
const REJOIN_MS = 2 * 60_000;

type Stage = { readonly is: 'looking' } | { readonly is: 'evicting' };

type SeatDialogProps = {
  /** null: it is gone. */
  seat: Seat | null;
  animal: Seat['animal'];
  code: string | null;
  presses: Presses;
  onClose: () => void;
};

export function SeatDialog({ seat, animal, code, presses, onClose }: SeatDialogProps) {
  const { t } = useTranslation('teacher');
  const nameOf = useAnimalName();
  const [stage, setStage] = useState<Stage>({ is: 'looking' });
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const name = nameOf(animal);
  const canChange = code !== null;
  if (stage.is === 'evicting' && seat) {
    return (
      <Confirm
        title={t('device.evictTitle', { animal: name })}
        confirm={t('device.evictConfirm')}
        name="evict"
        isDanger
        onConfirm={() => presses.evict(animal)}
        onClose={() => setStage({ is: 'looking' })}
      >
        <p>{t('device.evictText')}</p>
      </Confirm>
    );
  }
  const letRejoin = (): void => {
    void presses.letRejoin(animal).then((done) => {
      if (done) setOpenedAt(performance.now());
    });
  };
  return (
    <Dialog title={name} onClose={onClose} testId="seat-dialog">
      <div className="wall-device">
        <AnimalFace animal={readSeatAnimal(animal).animal} size={96} />
        <p role="status">{seat ? <SeatState seat={seat} /> : t('device.gone')}</p>
      </div>
      {seat?.rejoining ? (
        <div className="wall-device-open" data-testid="rejoin-open">
          <h3>
            <DoorOpen aria-hidden="true" /> {t('device.open')}
          </h3>
          <p>{t('device.openHow', { code: splitCode(code ?? '').join(' '), animal: name })}</p>
          <OpenLeft openedAt={openedAt} />
        </div>
      ) : (
        seat &&
        canChange && (
          <div className="wall-device-choice">
            <p>{t('device.rejoinHelp')}</p>
            <Button look="primary" data-testid="rejoin" onClick={letRejoin}>
              <TabletSmartphone aria-hidden="true" size={20} /> {t('device.rejoin')}
            </Button>
          </div>
        )
      )}
      <div className="dialog-actions">
        {seat && canChange && (
          <Button look="danger" data-testid="evict" onClick={() => setStage({ is: 'evicting' })}>
            {t('device.evict')}
          </Button>
        )}
        <Button look="quiet" data-testid="seat-close" onClick={onClose}>
          {t('device.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function SeatState({ seat }: { seat: Seat }) {
  const { t } = useTranslation('teacher');
  return (
    <>
      {t(`device.${seat.state}`)}{' '}
      {seat.waiting > 0 ? `${t('seat.waiting', { count: seat.waiting })}.` : t('device.nothingWaiting')}
    </>
  );
}

/** Counted where it was opened; another screen only knows that it is open. */
function OpenLeft({ openedAt }: { openedAt: number | null }) {
  const { t } = useTranslation('teacher');
  const now = useNow(openedAt !== null);
  if (openedAt === null) return <p>{t('device.openSoon')}</p>;
  const passed = Math.max(0, now - openedAt);
  const left = Math.max(0, Math.ceil((REJOIN_MS - passed) / 1_000));
  const digits = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return <p className="wall-device-left">{t('device.openLeft', { left: digits })}</p>;
}
