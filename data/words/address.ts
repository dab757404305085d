/** Where somebody lives: a street with a number, a number in a street, a flat, a postcode with its place; nb, nn and en. */
import { spansOf, type Span } from './finding.ts';

const STREET_END =
  '(?:gate|gata|gaten|gt|vei|veien|veg|vegen|bakken|bakke|svingen|stien|alle|alleen|allé|alléen|plass|plassen|tunet|lia|haugen|hagen|kroken|kollen|toppen|terrasse|ringen|løkka|jordet|åsen|stranda|stranden|brygga|kaia|torget|faret|grenda|marka|moen|myra|berget|brinken|bukta|enga|flata|neset|odden|skogen|vika|vollen|vangen|bredden|sikten|bråten|rudveien|ekra|teigen|geilen|smauet)';
const WORD_END = String.raw`(?![\p{L}\d])`;
const BEFORE = String.raw`(?<![\p{L}\d])`;
/** «Storgata», «skogveien», «Karl Johans gate», «Nedre Storgate»: the bare word («veien», «bakken») is no street's name. */
const STREET = String.raw`(?:[\p{L}\-]{2,}${STREET_END}|\p{L}{2,}s\s(?:gate|gata|vei|veg|plass))`;
const NUMBER = String.raw`\d{1,3}(?:\s?[a-h](?![\p{L}\d]))?`;
/** What may not follow a house number: it was a time, a speed, a date or a count. */
const NOT_HOUSE = String.raw`(?!\d|[.:,]\d|\s?(?:m|km|cm|meter|mil|mill|min|minutter|sek|timer|kr|kroner|år|kg|%|x|grader|prosent|sone|ganger|gonger|gong|times|biler|bilar|barn|elever|elevar|stykk\p{L}*|hus|busser|dager|folk|personer|hunder|katter|trær|benker|hull|stk|\/t|\.\s?(?:trinn|klasse|mai|jan\p{L}*|feb\p{L}*|mars|apr\p{L}*|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|des\p{L}*))${WORD_END}|-?\s?s[oø]n[ea])`;
const NR = String.raw`(?:nummer|nr\.?|number|no\.)`;
const CITY =
  'oslo|bergen|trondheim|stavanger|tromsø|kristiansand|drammen|fredrikstad|sandnes|ålesund|bodø|hamar|moss|skien|molde';

const FORMS = [
  `${BEFORE}${STREET}\\s?(?:,?\\s?${NR}\\s?)?${NUMBER}${WORD_END}${NOT_HOUSE}(?:,?\\s\\d{4}\\s\\p{L}+)?`,
  `${BEFORE}(?:hus\\s)?${NR}\\s?${NUMBER}\\s(?:i|på|in|on)\\s${STREET}${WORD_END}`,
  `${BEFORE}(?:leilighet|leilegheit|leil|bolig|apartment|flat)\\.?\\s?${NR}?\\s?h?\\d{2,4}${WORD_END}`,
  `${BEFORE}h0\\d{3}${WORD_END}`,
  `${BEFORE}(?:postboks|po box)\\s\\d{1,4}${WORD_END}`,
].map((form) => new RegExp(form, 'gu'));
const ENGLISH =
  /(?<![\p{L}\d])\d{1,3}\s?[a-hA-H]?\s(?:\p{Lu}\p{L}+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Close|Square)(?![\p{L}\d])/gu;
/** What belongs to a street's name and stands before it: «Kong Haakons gate», «Nedre Torggate». */
const BEFORE_STREET =
  /(?:(?:\p{Lu}[\p{L}.]*|nedre|øvre|nordre|søndre|gamle|store|lille|kong|dronning|karl|olav)\s){1,2}$/u;

const LIVES = String.raw`(?:bor|bur|budde|bodde|live|lives|adressen?|adressa|hjemme|heime|huset\s(?:mitt|vårt))\p{L}*`;
/** The address is the last part: living somewhere makes a number of any place name an address. */
const LIVED_IN = [
  `${LIVES}\\s(?:(?:mi|min|er|i|på|in|at|on)\\s)*((?:hus\\s)?${NR}\\s?${NUMBER})${WORD_END}`,
  `${LIVES}:?\\s(?:(?:mi|min|er|i|på|in|at|on)\\s)*(\\p{L}{4,}\\s${NUMBER})${WORD_END}${NOT_HOUSE}`,
].map((form) => new RegExp(form, 'gu'));

/** Four digits and a place; a year or a count is no postcode. The case of the place matters, so no `i` here. */
const POSTCODES = [
  String.raw`(?<![\d.,:+\p{L}]\s?)0[01-9]\d\d\s\p{L}{2,}`,
  String.raw`(?<![\d.:+\p{L}]|\d\s|\b(?:i|I|Rema|rema|REMA|fra|til|siden|på|mot|E|Rv|rute|buss)\s)(?!(?:19|20[0-3])\d\d)[1-9]\d{3}\s\p{Lu}\p{L}+`,
  String.raw`postn(?:ummer|r)\P{Lu}{0,20}?\d{4}\s\p{L}{2,}`,
].map((form) => new RegExp(form, 'gu'));
const CITY_POSTCODE = new RegExp(`(?<!\\d|\\d\\s)\\d{4}\\s(?:${CITY})${WORD_END}`, 'giu');

export function findAddresses(text: string): Span[] {
  const low = lowerCase(text);
  const streets = FORMS.flatMap((form) => spansOf(form, low)).map(({ from, to }) => ({
    from: from - (BEFORE_STREET.exec(text.slice(0, from))?.[0].length ?? 0),
    to,
  }));
  const lived = LIVED_IN.flatMap((form) =>
    Array.from(low.matchAll(form), (match) => {
      const to = match.index + match[0].length;
      return { from: to - match[1]!.length, to };
    }),
  );
  const postcodes = [...POSTCODES, CITY_POSTCODE].flatMap((form) => spansOf(form, text));
  const digitFirst = postcodes.map(({ from, to }) => ({ from: from + text.slice(from, to).search(/\d/), to }));
  return [...streets, ...spansOf(ENGLISH, text), ...lived, ...digitFirst.filter((span) => isPlace(text, span))];
}

/** «0830 til» is a time, «1500 Meter» a length. */
function isPlace(text: string, { from, to }: Span): boolean {
  return !/\s(?:til|og|på|er|i|m|meter|kr|kroner|biler|ganger|om|hver|så|da|for|mennesker|barn|folk)$/iu.test(
    text.slice(from, to),
  );
}

/** Lower case of the same length, so that offsets stay true. */
function lowerCase(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text;
}
