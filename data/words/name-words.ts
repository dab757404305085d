/** Words around a name that tell that it is one, and words that tell that it is not: nb, nn, en, as children write. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A person follows: «onkel Per», «læreren min Tone», «naboen vår». */
export const ROLES = words(`
lærer læreren læraren lærar lærerinne lærerinna kontaktlærer kontaktlæreren rektor rektoren inspektør trener treneren trenar
trenaren vaktmester vaktmesteren vaktmeister vaktmeisteren assistent assistenten vikar vikaren vikarlærer sjåfør bussjåføren
bussjåfør helsesøster helsesykepleier nabo naboen naboene grannen venn vennen ven venen bestevenn bestevennen bestevenninne
bestevenninna venninne venninna venninnen venninnene kompis kompisen bestekompis kamerat kameraten kameraten kjæreste kjæresten
kjærasten bror broren brora storebror storebroren lillebror lillebroren veslebror søster søsteren søstera syster systera
storesøster storesøsteren storesøstera lillesøster lillesøsteren lillesøstera veslesyster storesyster fetter fetteren fetteren
kusine kusina kusinen søskenbarn søskenbarnet syskenbarn syskenbarnet tante tanta onkel onkelen mamma mammaen mammaa pappa
pappaen mor far bestemor bestefar besta bestemora farmor mormor farfar morfar oldemor oldefar stefar stemor stepappa stemamma
fosterpappa fosterpappaen fostermor halvbror halvbroren halvsøster tvilling tvillingen tvillingene gutten guten jenta jenten mannen
dama damen fru frøken herr støttekontakt støttekontakten prest presten doktor doktoren tannlege barnevakt barnevakten
teacher friend bestfriend brother sister uncle aunt auntie mum mom dad grandma grandpa coach mr mrs ms miss neighbour boy girl cousin
lille vesle gamle`);

/** Stands between a role and its name: «broren min Elias», «læreren vår Tone». */
export const OWNERS = words('min mi mitt mine vår vårt våre hans hennes hennar sin si sitt sine din vores my our');

/** The name itself follows: «heter Ola». */
export const CALLED = words('heter heiter hete heite hetter het hette heitte kalles kalla called named');

/** What is not called a person's name: «parken heter …», «katten min heter …». */
export const THINGS =
  /(?:park|skole|skule|gat|vei|veg|sted|stad|plass|hund|katt|katten|bikkj|hest|kanin|ku|kua|lag|butikk|lek|leik|spill|spel|film|bok|boka|fjell|strand|bekk|elv|sang|song|buss|senter|klasse|app|sti|haug|bakk|hytt|båt|ferj|ferg|skip|troll|klubb|brygg|bru|museum|hall|kafe|kaf|øy|vann|vatn|tjern|sjø|skog|den|det|denne|dette|dyret|fisk|marsvin|hamster)(?:en|a|et|n|t|ene|r|ar|er|arna)?$/u;

/** Words that follow «heter», «hilsen» or a role and are no name. */
export const NOT_CALLED = words(`
ikke ikkje det den noe noko noen nokon hva kva ingenting heller også bare berre egentlig eigentleg jo da nå no i på og er som at at fordi
meg oss dere dykk alle en ei et ein eit elevrådet klassen skolen skulen jentene gutta guttene gutter jenter fra frå til elever elev
barna barn meg vi me jeg eg i du kjærlig kjærleg du so så veldig sier seier sa var vil har kan må skal the a we it this that not what
politiet politi kommunen rådhuset elevene anonym ukjent venn vennene venner mvh hei lillevik norge noreg oslo is was`);

/** Only people do this: the word before is a person even when it is written like a thing. */
export const HUMAN_VERBS = words(`
sa sier seier seie fortalte fortel forteller lo ler mobba mobbet mobber erter erta ertet dytter dytta dyttet dytter slo slår sparka
sparker sparket spytta spytter spyttet kasta kaster kastet kastar stjal stjeler stjel kysset kyssa banka banker banker lyver løy
bestemmer bestemte nekter nekta griner gråt gret græt røyker røyker snuser sykler syklar sykla tråkka spiller spelar spilte
plager plaga truet trua hjalp hjelper hjelp jobber jobba trener tisset tissa bæsja krangler krangla tulla tuller lurte
kræsja savner elsker hater liker likar tror trur synes syns skreiv skrev skriver henta hentet henter passer kjører køyrer
tok says said hit pushed hates likes told threw kicked smokes bullied stole told kjefter kjefta roper ropar ropte skrek leker leika
gjemmer vant juksa sladra`);

/** «Stein er slem»: said of people. */
export const PERSONAL = words(`
slem slemme snill snille snillest slemmest teit rar sur sint dum dumme flink venn venen vennen bestevenn bestis kul ekkel frekk streng
forelska redd trist lei syk sjuk gravid død lærer mean nice kind angry my funny stupid min mi alltid`);
/** The same in lower case, where only the clearest will do. */
export const UNKIND = words('slem slemme snill teit sint frekk bestis mean');

/** Said of people and of animals at the start of a sentence: «Rune sitter her», but «Bjørn bor her». */
export const LIVING_VERBS = words(`
var bader badar løper løp fant kommer kjem går gikk gjekk har bor bur pleier alltid datt falt fall sitter sit så skal vil`);
/** Words like these at the start of a sentence are rather the thing, the animal or the little word. */
export const THINGS_AND_ANIMALS = words(`
storm frost sol stein bjørn vår ørn ulv rein tor live orm falk hauk kaia hans andre finn max per line lina mark april dag lia isa ulla
roman rose rosa juni min saga tone grim rune lyng bo jo odd sultan ask bjørk lind lilje odin thor musa luka helga mai vera`);

/** Not after these: «en bjørn», «stor stein», «mye frost». */
export const ARTICLES = words(`
en ei et ein eit den det de dei denne dette stor store stort stort liten lita lite små mye mykje mange noen nokon noko noe litt all alle ingen
gammel gammelt flere fleire masse ny nye nytt min mi mitt sin the a an some no any this i om per pr uten utan under ved av mot gjennom fin fint rosa
fra til siden sidan for med på å au`);

/** A person stands after these, even in lower case: «hos bjørn». */
export const AT_PERSON = words('hos hjå');
/** A person may stand after these when it has a capital: «med Bjørn». */
export const BEFORE_PERSON = words('med til av fra frå for på spør han ho hun hu når at');
export const SELF = words('jeg eg æ meg mæ me i vi');
export const AND = words('og å and & pluss');

/** Words after a first name that make it a place: «Karl Johans gate», «St. Olavs plass». */
export const PLACES = words(`
gate gata gaten vei veien veg vegen plass plassen park parken skole skule stadion bru brua haugen dal dalen kirke kyrkje senter
allé alle torg torget hallen brygge hospital sykehus haug monument statue statuen dag dagen cup løp bil bilen biler bil-løp street road`);

/** Capitalised words that are no person where one might stand. */
export const NOT_PEOPLE = words(`
jeg eg i mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april mai juni juli august
september oktober november desember norge noreg norway sverige danmark polen ukraina syria somalia eritrea tyskland england usa
oslo bergen trondheim stavanger tromsø kristiansand drammen lillevik sfo aks fau nav rema kiwi coop joker jul påske
halloween gud allah jesus mcdonalds norsk engelsk polsk arabisk ukrainsk samisk muslim kristen facebook youtube tiktok snapchat insta
discord roblox minecraft fortnite google ikea lego fifa vm em christmas easter english norwegian det den de vi han hun ho`);
