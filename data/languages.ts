/** Languages of the pages: those that every page has and everybody is offered, and those that an operator may switch on for pupils. */

/** Every text of every page; a test keeps them so. */
export const COMPLETE_LANGUAGES = ['nb', 'nn', 'en'] as const;
/** The pupil's texts alone, not reviewed by a native speaker: offered only where the operator says so. */
export const PREPARED_LANGUAGES = ['se', 'uk', 'pl', 'ar', 'so'] as const;

export type CompleteLanguage = (typeof COMPLETE_LANGUAGES)[number];
export type PreparedLanguage = (typeof PREPARED_LANGUAGES)[number];
export type PageLanguage = CompleteLanguage | PreparedLanguage;

export const isPrepared = (language: string): language is PreparedLanguage =>
  PREPARED_LANGUAGES.some((one) => one === language);
