/** How many of a class stand behind what it says; free of schemas, so that a screen can say it before it is saved. */
import type { Turnout } from './class-statement.ts';

/** «18 av 24» is said only of classes with so many invited; of smaller ones it could point at those who did not take part. */
export const EXACT_TURNOUT_FROM = 15;

/**
 * @param sent pupils who have sent something; more than were invited count as all of them
 * @param invited pupils of the class, at least 1
 */
export function turnoutOf(sent: number, invited: number): Turnout | null {
  if (sent < 1) return null;
  const came = Math.min(sent, invited);
  if (invited >= EXACT_TURNOUT_FROM) return { as: 'numbers', sent: came, invited };
  const share = came / invited;
  return { as: 'words', share: share >= 2 / 3 ? 'most' : share >= 0.4 ? 'about-half' : 'some' };
}
