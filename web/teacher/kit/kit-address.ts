/** The lesson kit's addresses: which sheet, for which lesson, and whether it is to be printed at once. */

/** In the order of use; the words stand in addresses. */
export const SHEETS = ['plan', 'sporsmal', 'brev', 'kvitteringer', 'klassekart', 'plakat'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Sheets that are about one lesson. */
export const OF_ONE_LESSON: readonly Sheet[] = ['kvitteringer', 'plakat'];

/** `overview` at `/laerer/hefte`; `unknown` for a sheet there is not. */
export function sheetInAddress(pathname: string): Sheet | 'overview' | 'unknown' {
  const [sheet = '', ...more] = pathname.split('/').slice(3);
  if (sheet === '') return 'overview';
  return SHEETS.find((one) => one === sheet && more.join('') === '') ?? 'unknown';
}

/** Id of the session in `?time=`; null where there is none. */
export function lessonInAddress(search: string): string | null {
  return new URLSearchParams(search).get('time') || null;
}

const AT_ONCE = '#skriv-ut';

/** @param sheet null = the overview  @param session null = no lesson  @param atOnce opens the print window when it is ready */
export function sheetAddress(sheet: Sheet | null, session: string | null, atOnce = false): string {
  const path = sheet === null ? '/laerer/hefte' : `/laerer/hefte/${sheet}`;
  return `${path}${session === null ? '' : `?time=${encodeURIComponent(session)}`}${atOnce ? AT_ONCE : ''}`;
}

export const isToPrintAtOnce = (hash: string): boolean => hash === AT_ONCE;
