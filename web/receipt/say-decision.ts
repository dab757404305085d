/** Who decides, and when, in the reader's language. */
import { useTranslation } from 'react-i18next';
import type { Case, Text } from '../../data/case.ts';

type Decision = Case['decision'];

/** nb stands in for a language that the case is not written in. */
export function textIn({ nb, nn, en }: Text, language: string): string {
  return (language === 'nn' ? nn : language === 'en' ? en : undefined) ?? nb;
}

/** «Kommunestyret skal bestemme 14. mai 2027.»; after the day it says when it was to be decided, since no more is known. */
export function useDecisionSentence(): (decision: Decision, now: Date) => string {
  const { t, i18n } = useTranslation('done');
  return ({ body, date }, now) => {
    // A browser knows few months in Northern Sámi or Somali: then they are in Norwegian, as the body's name is.
    const day = new Intl.DateTimeFormat([i18n.language, 'nb'], { dateStyle: 'long', timeZone: 'UTC' });
    const isOver = now.toISOString().slice(0, 10) > date;
    return t(isOver ? 'decided' : 'decides', {
      body: textIn(body, i18n.language),
      date: day.format(new Date(`${date}T00:00:00Z`)),
    });
  };
}
