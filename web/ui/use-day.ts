import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** «23. november 2026» of an ISO 8601 day, or of the day of a time, in the reader's language. */
export function useDay(): (iso: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (iso) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${iso.slice(0, 10)}T00:00:00Z`),
      ),
    [language],
  );
}
