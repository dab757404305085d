/** Reads sentences aloud with the device's own voices. What is read never leaves the device's speech service. */
import { voiceFor } from './voices.ts';

/** Of this pupil alone: `forgetPupil` (offline/seal.ts) deletes everything with this beginning. */
const STORED = 'barnetrakk.read-aloud';
/** A little slower than grown-ups talk. */
const RATE = 0.9;

const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((listener) => listener());
let speaking: SpeechSynthesisUtterance | null = null;

const speech = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null);

/** Calls back when voices arrive (they come late in some browsers), when reading begins or ends, and when it is switched. */
export function watchReader(listener: () => void): () => void {
  listeners.add(listener);
  speech()?.addEventListener('voiceschanged', listener);
  return () => {
    listeners.delete(listener);
    speech()?.removeEventListener('voiceschanged', listener);
  };
}

export const hasVoice = (language: string): boolean => voiceFor(language, speech()?.getVoices() ?? []) !== null;
export const isSpeaking = (): boolean => speaking !== null;

/** Is each new question read without being asked for? */
export const isReadingAll = (): boolean => localStorage.getItem(STORED) === 'on';
export function readAll(on: boolean): void {
  if (on) localStorage.setItem(STORED, 'on');
  else localStorage.removeItem(STORED);
  changed();
}

/** Instead of what is being read now. Nothing happens where no voice is. */
export function speak(text: string, language: string): void {
  stopSpeaking();
  const synthesis = speech();
  const voice = voiceFor(language, synthesis?.getVoices() ?? []);
  if (!synthesis || !voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = voice.lang;
  utterance.voice = voice;
  utterance.rate = RATE;
  const over = (): void => {
    if (speaking !== utterance) return;
    speaking = null;
    changed();
  };
  utterance.addEventListener('end', over);
  utterance.addEventListener('error', over);
  speaking = utterance;
  synthesis.speak(utterance);
  changed();
}

export function stopSpeaking(): void {
  if (speaking === null) return;
  speaking = null;
  speech()?.cancel();
  changed();
}
