/** The pupil's page: the seat this tablet has, else the class code. The map comes in its own chunk after joining. */
import './pupil.css';
import './tablet.css';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../data/contract/contributions.ts';
import { currentSeat, keepSeat, type DeviceSeat } from '../offline/database.ts';
import { forgetPupil, sealOthers, watchSealed } from '../offline/seal.ts';
import { wipeSeat } from '../offline/wipe.ts';
import { Opening } from '../ui/opening.tsx';
import { openDevice, type Device } from './device.ts';
import type { Ended } from './follow-lesson.ts';
import { isWhole, readCode } from './join-code.ts';
import { JoinPage } from './join-page.tsx';
import { SeatEnded } from './seat-ended.tsx';
import { StandDoor } from './stand-door.tsx';
import { TabletFoot } from './tablet-foot.tsx';
import { useWaiting } from './use-entries.ts';

const LessonPage = lazy(() => import('./lesson-page.tsx'));
const VolatileStorage = lazy(() => import('./volatile-storage.tsx'));

type State =
  | { is: 'opening' }
  | { is: 'no-storage' }
  | { is: 'joining'; device: Device; old: DeviceSeat | null }
  | { is: 'in'; device: Device; seat: DeviceSeat }
  | { is: 'ended'; device: Device; why: Ended };

export default function PupilPage() {
  const { t } = useTranslation('pupil');
  const [state, setState] = useState<State>({ is: 'opening' });

  useEffect(() => {
    let gone = false;
    const open = async (): Promise<State> => {
      const device = await openDevice();
      const seat = await currentSeat(device.tablet);
      // A scanned code may belong to another lesson than the one this tablet is in.
      return seat && readCode(window.location.hash) === ''
        ? { is: 'in', device, seat }
        : { is: 'joining', device, old: seat };
    };
    open().then(
      (next) => {
        if (!gone) setState(next);
      },
      () => {
        if (!gone) setState({ is: 'no-storage' });
      },
    );
    return () => {
      gone = true;
    };
  }, []);

  const join = useCallback(async (device: Device, seat: DeviceSeat, sent: readonly Revision[]) => {
    await keepSeat(device.tablet, seat);
    await device.outbox.keepSent(seat.seat, sent);
    await sealOthers(device.tablet, device.outbox, seat.seat);
    window.history.replaceState(null, '', window.location.pathname);
    setState({ is: 'in', device, seat });
  }, []);
  const leave = useCallback((device: Device) => {
    setState({ is: 'joining', device, old: null });
  }, []);

  /** Nothing of the seat stays here, nor is sent, before it is said. */
  const ended = useCallback(
    (why: Ended) => {
      if (state.is !== 'in') return;
      const { device, seat } = state;
      void wipeSeat(device.tablet, device.outbox, seat).then(() => setState({ is: 'ended', device, why }));
    },
    [state],
  );

  // A code scanned while the page is open changes the address alone: the page begins anew with it.
  useEffect(() => {
    const begin = (): void => {
      if (isWhole(readCode(window.location.hash))) window.location.reload();
    };
    window.addEventListener('hashchange', begin);
    return () => window.removeEventListener('hashchange', begin);
  }, []);

  // «Neste elev», here or in another tab: nothing of the seat may stay on the screen.
  useEffect(() => {
    if (state.is !== 'in') return undefined;
    const { device, seat } = state;
    return watchSealed((sealed) => {
      if (sealed !== seat.seat) return;
      void forgetPupil();
      leave(device);
    });
  }, [state, leave]);

  switch (state.is) {
    case 'opening':
      return <Opening />;
    case 'no-storage':
      return (
        <main className="message" role="alert">
          <h1>{t('storage.title')}</h1>
          <p>{t('storage.text')}</p>
        </main>
      );
    case 'joining':
      return (
        <>
          <StandDoor device={state.device}>
            <JoinPage old={state.old} onJoined={(seat, sent) => join(state.device, seat, sent)} />
            <TabletFoot device={state.device} />
          </StandDoor>
          <StayWhileWaiting device={state.device} />
        </>
      );
    case 'ended':
      return <SeatEnded why={state.why} onGo={() => leave(state.device)} />;
    case 'in':
      return (
        <Suspense fallback={<Opening />}>
          <LessonPage device={state.device} seat={state.seat} onEnded={ended} />
          <Suspense fallback={null}>
            <VolatileStorage device={state.device} seat={state.seat} />
          </Suspense>
          <StayWhileWaiting device={state.device} />
        </Suspense>
      );
  }
}

/** Closing the page is asked about while something waits, and only then. */
function StayWhileWaiting({ device }: { device: Device }) {
  const waits = useWaiting(device) > 0;
  useEffect(() => {
    if (!waits) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [waits]);
  return null;
}
