/** E-mail addresses, also as children spell them: «krøllalfa», «(at)», «punktum no», spaces around the signs. */
import { spansOf, type Span } from './finding.ts';

const LOCAL = String.raw`[\p{L}\d][\p{L}\d._%+\-]*`;
const LABEL = String.raw`[\p{L}\d][\p{L}\d\-]*`;
const TOP = '(?:com?|no|net|org|se|dk|uk|eu|io|me|pl|fi|de|edu|info|nu)';
const DOT = String.raw`(?:\s?[.,]\s?|\s?[([{]\s?(?:dot|punktum|prikk)\s?[)\]}]\s?|\s(?:punktum|punkt|prikk|dot)\s)`;
const SPELLED_AT = String.raw`(?:\s?[([{]\s?(?:at|a|@|krøllalfa|alfakrøll|alfa)\s?[)\]}]\s?|\s?(?:krøll ?alfa|alfa ?krøll|krollalfa|snabel-?a)\s?)`;
/** Services nobody names for another reason. */
const SERVICE = '(?:gmail|hotmail|outlook|yahoo|icloud|protonmail)';
const END = String.raw`(?![\p{L}\d])`;

const FORMS = [
  String.raw`${LOCAL}@${LABEL}(?:[.,]${LABEL})*[.,]\p{L}{2,}${END}`,
  `${LOCAL}\\s?@\\s?${LABEL}(?:${DOT}${LABEL})*${DOT}${TOP}${END}`,
  `${LOCAL}${SPELLED_AT}${LABEL}(?:${DOT}${LABEL})*${DOT}${TOP}${END}`,
  `${LOCAL}(?:\\s?@\\s?|${SPELLED_AT}|\\sat\\s)${SERVICE}${END}(?:${DOT}${TOP}${END})?`,
  `${LOCAL}\\sat\\s${LABEL}(?:${DOT}${LABEL})*${DOT}${TOP}${END}`,
  `(?!(?:på|i|med|er|bruk|bruker|har|min|en|og|on|my|use)\\s)${LOCAL}\\s${SERVICE}${DOT}${TOP}${END}`,
].map((form) => new RegExp(`(?<![\\p{L}\\d])${form}`, 'giu'));

export function findEMails(text: string): Span[] {
  return FORMS.flatMap((form) => spansOf(form, text));
}
