/** Which of the device's voices reads a language. */

/** What is read of a SpeechSynthesisVoice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'voiceURI'>;

/** Tags that stand for a language, best first. A nynorsk voice is rare: bokmål reads it understandably. */
const TAGS: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'no'], nn: ['nn', 'nb', 'no'] };

/**
 * One that needs no network before one that does: the sentence must be read offline too.
 * @returns null where the device has no voice for the language; then there is no ear
 */
export function voiceFor<V extends Voice>(language: string, voices: readonly V[]): V | null {
  for (const tag of TAGS[language] ?? [language]) {
    // Android writes `nb_NO`.
    const speaking = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === tag);
    const best = speaking.find(({ localService }) => localService) ?? speaking[0];
    if (best) return best;
  }
  return null;
}
