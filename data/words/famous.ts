/** People and figures everybody knows, saints' days and brands with a first name inside: no pupil is meant. */
import { spansOf, type Span } from './finding.ts';

const FIGURES = String.raw`harry potter|donald duck|ole brumm|espen askeladd|(?:ola|kari) nordmann|super ?mario|mario(?: ?kart| bros)|elsa og anna|anna og elsa|anna og kristoff|emil i lønneberga|pippi langstrømpe|ronja røverdatter|kaptein sabeltann|peppa gris|brannmann sam|postmann pat|karsten og petra|al[fb]\p{L}+ åberg|mikkel rev|elias (?:den lille )?redningsskøyt\p{L}*|redningsskøyt\p{L}* elias|luke skywalker|indiana jones|bruno biblioteksbjørn|lightning mcqueen|hannah montana|peter pan|tom (?:og|&|and) jerry|byggmester bob|mulle meck|apen julius|julius apen|sofie den første|charlie og sjokoladefabrikken|jack o'? ?lantern|jack sparrow|mamma mia|maria og josef|josef og maria|black friday`;
const BRANDS = String.raw`pepsi max|max (?:ham)?burger|anton berg|ben (?:&|and|og) jerry\p{L}*|clas ohlson|kari traa|helly hansen|mr ?lee|dolly dimple\p{L}*|marie ?kjeks`;
const SPORT = String.raw`erling (?:braut )?haaland|martin ødegaard|leo(?:nel)? messi|lionel messi|cristiano ronaldo|ada hegerberg|jakob ingebrigtsen|johannes (?:høsflot )?klæbo|therese johaug|petter northug|karsten warholm|magnus carlsen|alexander sørloth|caroline graham hansen|aksel lund svindal|ole gunnar solskjær|marit bjørgen|ole einar bjørndalen`;
const PUBLIC_LIFE = String.raw`marcus (?:&|og|and) martinus|taylor swift|billie eilish|justin bieber|ariana grande|alan walker|michael jackson|kim kardashian|elon musk|anne franks?|astrid lindgrens?|henrik ibsens?|edvard (?:grieg|munch)s?|roald (?:dahl|amundsen)s?|fridtjof nansens?|thor heyerdahl|bjørnstjerne bjørnson|henrik wergeland|leonardo da vinci|albert einstein|jonas gahr støre|erna solberg|jens stoltenberg|donald trump|barack obama|vladimir putin|olav den hellige|harald hårfagre|leiv eiriksson`;
const TITLED = String.raw`kong(?:en)? (?:harald|olav|haakon|oscar|sverre)|dronning(?:a|en)? (?:sonja|maud|mary)|kronprins\p{L}* \p{L}+|prinsesse (?:ingrid alexandra|märtha louise|\p{L}+)|prins (?:sverre magnus|\p{L}+)|(?:st\.?|san(?:k)?t|santa|hellige) \p{L}+|lucia ?tog|(?:mf|ferja|ferga|ferje|skøyta) \p{L}+`;

const FAMOUS = new RegExp(
  `(?<![\\p{L}\\d])(?:${[FIGURES, BRANDS, SPORT, PUBLIC_LIFE, TITLED].join('|')})(?![\\p{L}\\d])`,
  'giu',
);

export function famousSpans(text: string): Span[] {
  return spansOf(FAMOUS, text);
}
