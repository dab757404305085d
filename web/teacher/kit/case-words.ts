/** A case's facts as sentences fill them in, in any of the three languages. */
import type { Case } from '../../../data/case.ts';
import { inLanguage } from '../../map/release-words.ts';

export function caseWords(matter: Case, language: string) {
  const say = (text: Case['why']): string => inLanguage(text, language);
  const day = new Date(`${matter.decision.date}T00:00:00Z`);
  return {
    title: say(matter.title),
    name: matter.sender.name,
    role: say(matter.sender.role),
    why: say(matter.why),
    promise: say(matter.promise),
    body: say(matter.decision.body),
    // Not every browser knows nn; nb writes dates alike.
    date: new Intl.DateTimeFormat([language, 'nb'], { dateStyle: 'long', timeZone: 'UTC' }).format(day),
    municipality: matter.municipality.name,
    /** Is the day of the decision still to come? */
    isAhead: day.getTime() > Date.now(),
  };
}
