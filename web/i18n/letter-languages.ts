/**
 * Languages the letter to guardians is offered in. A prepared language is added here when a native speaker has read its whole
 * letter (docs/teacher-guide.md): what can and cannot be withdrawn must not be misunderstood, so no mark makes up for a reading.
 */
import { COMPLETE_LANGUAGES, type PageLanguage } from '../../data/languages.ts';

const READ_BY_A_NATIVE_SPEAKER: readonly PageLanguage[] = [];

export const LETTER_LANGUAGES: readonly PageLanguage[] = [...COMPLETE_LANGUAGES, ...READ_BY_A_NATIVE_SPEAKER];
