/**
 * «Se opp»: the tablet rests while the teacher talks. The sheet lies over everything at once, but takes neither finger nor
 * focus before the finger that draws is lifted: the stroke goes on to its end and is kept.
 */
import './class-time.css';
import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stopSpeaking } from '../read-aloud/reader.ts';

/** Is a finger, a pen or a button down on the page? Watched from before the pause on. */
function useIsPressed(): boolean {
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const down = new Set<number>();
    const options = { capture: true, signal: stop.signal };
    const lift = ({ pointerId }: PointerEvent): void => {
      down.delete(pointerId);
      setPressed(down.size > 0);
    };
    window.addEventListener(
      'pointerdown',
      ({ pointerId }) => {
        down.add(pointerId);
        setPressed(true);
      },
      options,
    );
    window.addEventListener('pointerup', lift, options);
    window.addEventListener('pointercancel', lift, options);
    return () => stop.abort();
  }, []);
  return isPressed;
}

export function PauseSheet({ isPaused }: { isPaused: boolean }) {
  const isPressed = useIsPressed();
  return isPaused ? <Sheet isPressed={isPressed} /> : null;
}

function Sheet({ isPressed }: { isPressed: boolean }) {
  // Once it has come to rest, a finger on it changes nothing.
  const [isModal, setModal] = useState(!isPressed);
  if (!isPressed && !isModal) setModal(true);
  return isModal ? (
    <ModalSheet />
  ) : (
    <div className="pause-sheet pause-sheet-waits" data-testid="pause-waits">
      <Words />
    </div>
  );
}

function ModalSheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    stopSpeaking();
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="pause-sheet"
      data-testid="pause"
      aria-labelledby="pause-title"
      onCancel={(event) => event.preventDefault()}
      // A browser may close it all the same; it goes away when the teacher says so.
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      <Words />
    </dialog>
  );
}

function Words() {
  const { t } = useTranslation('pupil');
  return (
    <div className="pause-words" role="status">
      <Eye size={96} strokeWidth={1.5} aria-hidden="true" />
      <h1 id="pause-title">{t('together.pause.title')}</h1>
      <p>{t('together.pause.text')}</p>
    </div>
  );
}
