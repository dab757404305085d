/** What each language is called in itself, which way it is written, and which ones a pupil is offered here. */
import {
  COMPLETE_LANGUAGES,
  isPrepared,
  PREPARED_LANGUAGES,
  type PageLanguage,
  type PreparedLanguage,
} from '../../data/languages.ts';

export const LANGUAGE_NAMES: Record<PageLanguage, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  se: 'Davvisámegiella',
  uk: 'Українська',
  pl: 'Polski',
  ar: 'العربية',
  so: 'Soomaali',
};

/** «Not checked by a native speaker», in the language itself. It must be readable before the language is loaded. */
export const NOT_REVIEWED: Record<'nb' | PreparedLanguage, string> = {
  nb: 'ikke kontrollert av en som har språket som morsmål',
  se: 'ii leat dárkkistan olmmoš geas giella lea eatnigiellan',
  uk: 'не перевірено носієм мови',
  pl: 'niesprawdzone przez osobę, dla której to język ojczysty',
  ar: 'لم يراجعها شخص لغته الأم هي العربية',
  so: 'ma hubin qof afkani u yahay afka hooyo',
};

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

const ALL: readonly PageLanguage[] = [...COMPLETE_LANGUAGES, ...PREPARED_LANGUAGES];
export const isPageLanguage = (language: string): language is PageLanguage => ALL.some((one) => one === language);

/**
 * The languages of this server's page. The server writes them into the page itself (`data-languages`, api/web-files.ts): no
 * request more, and the page that a tablet keeps for offline has them too.
 */
export function offeredLanguages(pathname: string, attribute: string | undefined): readonly PageLanguage[] {
  const switchedOn = hasPreparedTexts(pathname) ? (attribute ?? '').split(' ').filter(isPrepared) : [];
  return [...COMPLETE_LANGUAGES, ...switchedOn];
}

/** Only the pupil's page has texts in the prepared languages; every other page is in nb, nn or en. */
export const hasPreparedTexts = (pathname: string): boolean => /^\/elev(\/|$)/.test(pathname);
