export default {
  title: 'Slik er utgåve {{number}} laga',
  titleNone: 'Slik blir ei utgåve laga',
  withdrawn: 'Utgåve {{number}} er trekt tilbake',
  withdrawnText:
    'Ingenting av ho blir vist lenger, verken kart, tal eller filer. Difor er det heller ingen metode å vise.',
  none: 'Det er ikkje publisert noka slik utgåve enno. Når ho kjem, står det her korleis ho er laga.',
  print: 'Skriv ut',
  toCase: 'Til saka',
  toPrivacy: 'Alt som blir lagra, og kor lenge',
  lead: 'Skuleåret {{schoolYear}}. Denne sida er skriven av programmet ut frå innstillingane som er lagra med utgåva. Ho er den same så lenge utgåva finst.',
  counted: {
    title: 'Slik har vi talt',
    pupils: 'Vi tel elevar, ikkje merke. Den som set fem merke på same stad, tel éin gong der.',
    cells:
      'Kartet er delt i like sekskantar i eit fast rutenett for heile landet. Sidene er {{edge}} meter, og kvar rute er om lag {{area}} kvadratmeter. Ein veg tel i alle rutene han går gjennom, eit merke i ruta det står i.',
    planner:
      'Namngjevne planleggjarar i kommunen ser dei same innspela i mindre ruter, med sider på {{edge}} meter. Det laget blir ikkje delt med andre.',
    classes:
      'Utgåva er klassane si: berre elevar som har svart i ein skuletime, er med. Det vaksne og besøkjande har sagt, er ikkje blanda inn.',
  },
  limits: {
    title: 'Grensene vi bruker',
    rule: 'Regel',
    value: 'Grense',
    why: 'Kvifor',
    atLeast_one: 'minst {{count}} elev',
    atLeast_other: 'minst {{count}} elevar',
    publicK: {
      rule: 'For at ei rute skal visast for alle',
      why: 'Blant så mange er det vanskeleg å gjette kven.',
    },
    plannerK: {
      rule: 'For at ei rute skal visast for planleggjarar',
      why: 'Dei er namngjevne og har teieplikt, men skal heller ikkje kunne sjå eitt barn.',
    },
    schoolTableK: {
      rule: 'For at ei linje skal stå i skuletabellen',
      why: 'Her tel òg det som ikkje kan visast på kartet, slik at ingen blir borte.',
    },
    schoolMinimum: {
      rule: 'For at ein skule skal vere på kartet',
      why: 'Er færre med, er det for lett å kjenne att enkeltelevar. Då står berre namnet på skulen der.',
    },
    newPupils: {
      rule: 'Nye elevar ved kvar skule der noko er endra, før neste utgåve',
      why: 'Elles kunne to utgåver etter kvarandre vise kva eitt barn la til.',
    },
  },
  bands: {
    title: 'Tala er grupper',
    text: 'Ingen nøyaktige tal forlèt systemet. Eit tal er alltid éi av desse gruppene:',
    public: 'På kartet alle ser, og i filene',
    planner: 'I laget til planleggjarane',
    noSums: 'Gruppene kan ikkje leggjast saman: den same eleven kan vere i fleire ruter.',
  },
  home: {
    title: 'Heimen er aldri med',
    text: 'Før noko blir sendt, klipper nettbrettet bort ein firkant rundt heimen. Han er minst {{first}} gonger {{first}} meter og veks, heilt til {{last}} gonger {{last}} meter, til det er minst {{addresses}} adresser i han. Har ikkje kommunen lagt inn adresser, er han {{middle}} gonger {{middle}} meter. Vi får aldri vite kvar heimen er.',
    counts: 'Det eleven seier nær heimen, blir sendt utan stad. Det tel for skulen, men blir ikkje vist på kartet.',
  },
  hidden: {
    title: 'Dette blir ikkje vist, og kvifor',
    few: 'Ruter der færre enn {{publicK}} elevar har sagt det same (færre enn {{plannerK}} i laget til planleggjarane).',
    split:
      'Grunnar, trinn, reisemåtar og årstider i ei rute der ein av delane er for liten. Då blir berre heile temaet vist.',
    home: 'Alt nær heimen.',
    time: 'Når noko er sagt. Berre skuleåret og året er med.',
    words:
      'Det elevane sjølve har skrive, er ikkje i kartet og ikkje i filene. Har læraren sagt ja til det, står teksten på sida til saka, med skule og tema og aldri med stad.',
    noSmall: 'Skular der færre enn {{least}} har svart, blir viste berre med namn. I denne utgåva er det ingen.',
    small: 'Skular der færre enn {{least}} har svart, blir viste berre med namn: {{schools}}.',
    states:
      'Ei tom rute i ein skulekrins som er spurd, tyder 0–{{most}} elevar. Er skulekrinsen skravert, er ingen spurde der, eller så er det for få.',
  },
  attacks: {
    title: 'Vi har prøvd å bryte reglane sjølve',
    lead: 'Før ei utgåve blir publisert, angrip programmet ho sjølv. Lykkast eitt av angrepa, blir ho ikkje publisert.',
    none: 'Denne utgåva er eldre enn prøvene, så det er ikkje lagra noko resultat for ho.',
    passed_one: 'Bestod: {{count}} forsøk, ingen feil.',
    passed_other: 'Bestod: {{count}} forsøk, ingen feil.',
    failed_one: '{{count}} feil på {{tried}} forsøk.',
    failed_other: '{{count}} feil på {{tried}} forsøk.',
    recount: {
      name: 'Talt på nytt på ein annan måte',
      what: 'Ruter og linjer i tabellen er talde ein gong til med eit anna reknestykke. Svara skal vere like, og inga rute under grensa skal visast.',
    },
    'hidden-interval': {
      name: 'Rekne ut det som er skjult',
      what: 'Ein som kjenner alle reglane og har alle utgåvene, prøver å finne ut kor mange som er skjulte. Det skal ikkje gå å kome nærare enn «kanskje ingen, kanskje nokre få».',
    },
    'one-pupil-less': {
      name: 'Ta ut éin elev',
      what: 'Utgåva er laga på nytt utan éin elev som er trekt ut, tre gonger. Berre det eleven sjølv hadde merkt, kan ha falle éi gruppe ned. Var eleven den tiande ved skulen, går heile skulen ut av kartet.',
    },
  },
  cannot: {
    title: 'Dette kan tala ikkje seie',
    all: 'At alle barn meiner det same. Dei seier kva dei som svarte, har merkt.',
    empty:
      'At ein stad utan farge er trygg eller ikkje i bruk. Det kan vere 0–{{most}} elevar, eller at ingen er spurde.',
    sum: 'Kor mange ulike elevar som har sagt noko i eit større område.',
    when: 'Kva dag eller kva klokkeslett noko gjeld.',
    right: 'At ein stad er farleg etter reglane til vegvesenet. Dei seier korleis barn opplever staden.',
    scale:
      'Lengder og flater på centimeteren: strekane er teikna med ein finger, og rutenettet avvik opptil 0,4 prosent ytst i landet.',
  },
} as const;
