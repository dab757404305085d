/** Names of accounts where strangers can reach a child: «snap: ola_123», «insta @ola», «brukernavnet mitt er …». */
import { spansOf, type Span } from './finding.ts';

const SERVICE = String.raw`(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|roblox|fortnite|minecraft|steam|xbox|psn|playstation|you ?tube|yt|kik|face(?:book)?|fb|messenger|telegram|whats ?app|twitch|sc|ig)(?:en|n|et)?`;
const LABEL = String.raw`(?:${SERVICE}|(?:bruker|brukar|user|gamer|nick|spiller|spelar)-?\s?(?:navn|namn|name|tag)(?:et)?)`;
const HANDLE = String.raw`@?[\p{L}\d][\p{L}\d._\-]*[\p{L}\d](?:#\d{3,5})?`;
/** A word that only an account is written like: a digit, dot, line or capital inside. */
const ODD_HANDLE = String.raw`(?=[\p{L}\d._\-#]*(?:\d|[._\-#][\p{L}\d]|\p{Ll}\p{Lu}))${HANDLE}`;
const OWN = String.raw`(?:navnet |namnet |name |kanalen |brukeren )?(?:min|mi|mitt|my|hans|hennes|til \p{L}+)?`;
const PLAIN_WORDS =
  '(?:ikke|ikkje|kul|kult|gøy|bra|best|teit|dum|dumt|borte|her|der|nede|på|for|så|det|den|en|ei|et|hemmelig|låst|stengt|gone|not|fun|bad|the|a|ødelagt|tatt|hacka|hacket|slettet)';
const END = String.raw`(?![\p{L}\d])`;

const FORMS = [
  String.raw`(?<![\p{L}\d._%+-])@[\p{L}\d][\p{L}\d._]{2,}`,
  String.raw`(?<![\p{L}\d])[\p{L}\d]+(?:_[\p{L}\d]+)+${END}`,
  String.raw`(?<![\p{L}\d])(?:instagram|tiktok|snapchat|youtube|facebook|twitch|discord)\.(?:com|tv|gg)/[@\p{L}\d._/\-]+`,
].map((form) => new RegExp(form, 'gu'));

/** The handle is the last part of the match. */
const AFTER_LABEL = [
  `(?<![\\p{L}\\d])${LABEL}\\s*(?:${OWN}\\s*(?:er|is)?\\s*[:=]\\s*)(${HANDLE})`,
  `(?<![\\p{L}\\d])(?:(?:min|mi|mitt|my)\\s+${LABEL}|${LABEL}(?:en|n|et)?\\s${OWN}|${LABEL}en)\\s*(?:\\p{L}+\\s)?(?:er|heter|heiter|is)\\s+(?!${PLAIN_WORDS}${END})(${HANDLE})`,
  `(?<![\\p{L}\\d])på\\s+${SERVICE}\\s+(?:heter|er)\\s+(?:jeg|eg|æ)\\s+(${HANDLE})`,
].map((form) => new RegExp(form, 'giu'));
const ODD_AFTER_LABEL = new RegExp(`(?<![\\p{L}\\d])(?:${LABEL})\\s+(?:er\\s+)?(${ODD_HANDLE})`, 'gu');
const ODD_BEFORE_LABEL = new RegExp(`(?:skriv til|add|adda|følg|follow)\\s+(${ODD_HANDLE})`, 'gu');

export function findAccounts(text: string): Span[] {
  const labelled = [...AFTER_LABEL, ODD_AFTER_LABEL, ODD_BEFORE_LABEL].flatMap((form) =>
    Array.from(text.matchAll(form), (match) => {
      const to = match.index + match[0].length;
      return { from: to - match[1]!.length, to };
    }),
  );
  return [...FORMS.flatMap((form) => spansOf(form, text)), ...labelled];
}
