/** At a stand: a visitor who has gone leaves nothing on the tablet. A countdown comes first, and any touch stops it. */
import './stand.css';
import { UserRoundPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSeat } from '../offline/database.ts';
import { sealSeat } from '../offline/seal.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Device } from './device.ts';
import { useStandIdle } from './stand-use-idle.ts';

/** @param isDone the visitor has pressed «Ferdig» */
export default function StandGuard({ device, seat, isDone }: { device: Device; seat: DeviceSeat; isDone: boolean }) {
  const { t } = useTranslation('pupil');
  const { idle, stay } = useStandIdle(isDone);
  const [pressed, setPressed] = useState(false);
  const cleared = useRef(false);
  const isOver = pressed || idle.is === 'gone';
  useEffect(() => {
    if (!isOver || cleared.current) return;
    cleared.current = true;
    // The page hears of it as of «Neste elev» (pupil-page.tsx); what waits goes on being sent, sealed.
    sealSeat(device.tablet, device.outbox, seat).catch(() => {
      cleared.current = false;
      setPressed(false);
      stay();
    });
  }, [isOver, device, seat, stay]);
  if (isOver) return <div className="stand-curtain" />;
  if (idle.is !== 'counting') return null;
  return (
    <Dialog title={t('stand.idle.title')} onClose={stay} testId="stand-countdown">
      <p>{t('stand.idle.text')}</p>
      <p className="stand-seconds" role="timer" aria-label={t('stand.idle.seconds', { seconds: idle.secondsLeft })}>
        {idle.secondsLeft}
      </p>
      <div className="dialog-actions">
        <Button look="quiet" data-testid="stand-next" onClick={() => setPressed(true)}>
          <UserRoundPlus size={22} aria-hidden="true" /> {t('stand.idle.next')}
        </Button>
        <Button look="primary" data-testid="stand-stay" onClick={stay}>
          {t('stand.idle.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
