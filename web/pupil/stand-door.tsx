/** At a stand the tablet greets the next visitor instead of asking for a code; anywhere else it shows what it is given. */
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { forgetPupil } from '../offline/seal.ts';
import { Opening } from '../ui/opening.tsx';
import type { Device } from './device.ts';
import { readCode } from './join-code.ts';
import { forgetStand, leaveSeats, readStand } from './stand.ts';
import { useStandIdle } from './stand-use-idle.ts';

/** Only a stand's tablet fetches it. */
const StandWelcome = lazy(() => import('./stand-welcome.tsx'));

/** Seats that could not be given up are tried again so often, ms. */
const AGAIN_MS = 30_000;

export function StandDoor({ device, children }: { device: Device; children: ReactNode }) {
  const [stand, setStand] = useState(readStand);
  const [isGreeting, setGreeting] = useState(() => readCode(window.location.hash) === '');
  const greet = useCallback(() => {
    window.history.replaceState(null, '', window.location.pathname);
    void forgetPupil();
    setGreeting(true);
  }, []);
  if (stand === null) return children;
  if (!isGreeting) return <Picking onGone={greet}>{children}</Picking>;
  return (
    <>
      <Suspense fallback={<Opening />}>
        <StandWelcome
          device={device}
          onStart={() => {
            // The page that asks for the code reads it from the address.
            window.history.replaceState(null, '', `#${stand.code}`);
            setGreeting(false);
          }}
          onEnd={() => {
            forgetStand();
            setStand(null);
          }}
        />
      </Suspense>
      <Leaving device={device} />
    </>
  );
}

/** A visitor who went while choosing an animal. */
function Picking({ onGone, children }: { onGone: () => void; children: ReactNode }) {
  const { idle } = useStandIdle(false);
  const isGone = idle.is === 'gone';
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  return children;
}

function Leaving({ device }: { device: Device }) {
  useEffect(() => {
    const leave = (): void => void leaveSeats(device);
    leave();
    const stop = device.outbox.subscribe(leave);
    const timer = setInterval(leave, AGAIN_MS);
    window.addEventListener('online', leave);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener('online', leave);
    };
  }, [device]);
  return null;
}
