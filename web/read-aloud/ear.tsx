/** The ear: on the way in it switches reading on, on a card it reads the card. Where no voice is, there is no ear. */
import { Ear, Square } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import './ear.css';
import { hasVoice, isReadingAll, isSpeaking, readAll, speak, stopSpeaking, watchReader } from './reader.ts';

export function useHasVoice(): boolean {
  const { i18n } = useTranslation();
  return useSyncExternalStore(watchReader, () => hasVoice(i18n.language));
}

/**
 * Reads when `about` changes, if the child has switched reading on, and is silent when the screen is left.
 * @param sentences asked for when it is read, so that they are those on the screen
 */
export function useReadOnOpening(about: string, sentences: () => string): void {
  const { i18n } = useTranslation();
  const latest = useRef(sentences);
  useEffect(() => {
    latest.current = sentences;
  });
  useEffect(() => {
    if (isReadingAll()) speak(latest.current(), i18n.language);
    return stopSpeaking;
  }, [about, i18n.language]);
}

/** A switch: every question from now on is read. */
export function EarSwitch({ sentences }: { sentences: () => string }) {
  const { t, i18n } = useTranslation('pupil');
  const on = useSyncExternalStore(watchReader, isReadingAll);
  if (!useHasVoice()) return null;
  return (
    <button
      type="button"
      className="ear"
      data-testid="ear-switch"
      aria-pressed={on}
      aria-label={t('aloud.all')}
      title={t('aloud.all')}
      onClick={() => {
        readAll(!on);
        if (on) stopSpeaking();
        else speak(sentences(), i18n.language);
      }}
    >
      <Ear size={28} aria-hidden="true" />
    </button>
  );
}

/** Reads this card; pressed while it reads, it is silent, and the next card is too. */
export function EarButton({ sentences }: { sentences: () => string }) {
  const { t, i18n } = useTranslation('pupil');
  const reads = useSyncExternalStore(watchReader, isSpeaking);
  if (!useHasVoice()) return null;
  return (
    <button
      type="button"
      className="ear"
      data-testid="ear"
      aria-label={t(reads ? 'aloud.stop' : 'aloud.read')}
      onClick={() => {
        if (reads) {
          stopSpeaking();
          readAll(false);
        } else speak(sentences(), i18n.language);
      }}
    >
      {reads ? <Square size={22} fill="currentColor" aria-hidden="true" /> : <Ear size={26} aria-hidden="true" />}
    </button>
  );
}
