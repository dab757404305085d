/** Calendar days as ISO 8601 («2026-11-23»), proleptic Gregorian, without a clock. Source: H. Hinnant, «chrono-Compatible Low-Level Date Algorithms». */

const DAY_MS = 86_400_000;
const DAYS_OF_ERA = 146_097;

/** @param ms since 1970 @returns the UTC day */
export const isoDay = (ms: number): string => isoOf(Math.floor(ms / DAY_MS));

export function addDays(day: string, days: number): string {
  return isoOf(numberOf(day) + days);
}

/** The same date of another year; 29 February becomes 1 March where there is none. */
export function addYears(day: string, years: number): string {
  return isoOf(numberOf(`${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`));
}

/** Days since 1970-01-01. Years begin in March, so that a leap day is a year's last. */
function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * DAYS_OF_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

function isoOf(number: number): string {
  const z = number + 719_468;
  const era = Math.floor(z / DAYS_OF_ERA);
  const ofEra = z - era * DAYS_OF_ERA;
  const y = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = y + era * 400 + (month <= 2 ? 1 : 0);
  const date = ofYear - Math.floor((153 * m + 2) / 5) + 1;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}
