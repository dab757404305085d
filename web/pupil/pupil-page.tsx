/** The pupil's page: the seat this tablet has, else the class code. The map comes in its own chunk after joining. */
import './pupil.css';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSeat, keepSeat, type DeviceSeat } from '../offline/database.ts';
import { Loading } from '../ui/loading.tsx';
import { openDevice, type Device } from './device.ts';
import { readCode } from './join-code.ts';
import { JoinPage } from './join-page.tsx';

const LessonPage = lazy(() => import('./lesson-page.tsx'));

type State =
  | { is: 'opening' }
  | { is: 'no-storage' }
  | { is: 'joining'; device: Device; old: DeviceSeat | null }
  | { is: 'in'; device: Device; seat: DeviceSeat };

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

  const join = useCallback(async (device: Device, seat: DeviceSeat) => {
    await keepSeat(device.tablet, seat);
    window.history.replaceState(null, '', window.location.pathname);
    setState({ is: 'in', device, seat });
  }, []);
  const leave = useCallback((device: Device) => {
    setState({ is: 'joining', device, old: null });
  }, []);

  switch (state.is) {
    case 'opening':
      return <Loading />;
    case 'no-storage':
      return (
        <main className="message" role="alert">
          <h1>{t('storage.title')}</h1>
          <p>{t('storage.text')}</p>
        </main>
      );
    case 'joining':
      return <JoinPage old={state.old} onJoined={(seat) => join(state.device, seat)} />;
    case 'in':
      return (
        <Suspense fallback={<Loading />}>
          <LessonPage device={state.device} seat={state.seat} onGone={() => leave(state.device)} />
        </Suspense>
      );
  }
}
