export default {
  title: 'Slik er utgave {{number}} laget',
  titleNone: 'Slik lages en utgave',
  withdrawn: 'Utgave {{number}} er trukket tilbake',
  withdrawnText:
    'Ingenting av den vises lenger, verken kart, tall eller filer. Derfor er det heller ingen metode å vise.',
  none: 'Det er ikke publisert noen slik utgave ennå. Når den kommer, står det her hvordan den er laget.',
  print: 'Skriv ut',
  toCase: 'Til saken',
  toPrivacy: 'Alt som lagres, og hvor lenge',
  lead: 'Skoleåret {{schoolYear}}. Denne siden er skrevet av programmet ut fra innstillingene som er lagret med utgaven. Den er den samme så lenge utgaven finnes.',
  counted: {
    title: 'Slik har vi talt',
    pupils: 'Vi teller elever, ikke merker. Den som setter fem merker på samme sted, teller én gang der.',
    cells:
      'Kartet er delt i like sekskanter i et fast rutenett for hele landet. Sidene er {{edge}} meter, og hver rute er omtrent {{area}} kvadratmeter. En vei teller i alle rutene den går gjennom, et merke i ruten det står i.',
    planner:
      'Navngitte planleggere i kommunen ser de samme innspillene i mindre ruter, med sider på {{edge}} meter. Det laget deles ikke med andre.',
    classes:
      'Utgaven er klassenes: bare elever som har svart i en skoletime, er med. Det voksne og besøkende har sagt, er ikke blandet inn.',
  },
  limits: {
    title: 'Grensene vi bruker',
    rule: 'Regel',
    value: 'Grense',
    why: 'Hvorfor',
    atLeast_one: 'minst {{count}} elev',
    atLeast_other: 'minst {{count}} elever',
    publicK: {
      rule: 'For at en rute skal vises for alle',
      why: 'Blant så mange er det vanskelig å gjette hvem.',
    },
    plannerK: {
      rule: 'For at en rute skal vises for planleggere',
      why: 'De er navngitt og har taushetsplikt, men skal heller ikke kunne se ett barn.',
    },
    schoolTableK: {
      rule: 'For at en linje skal stå i skoletabellen',
      why: 'Her teller også det som ikke kan vises på kartet, slik at ingen blir borte.',
    },
    schoolMinimum: {
      rule: 'For at en skole skal være på kartet',
      why: 'Er færre med, er det for lett å kjenne igjen enkeltelever. Da står bare navnet på skolen der.',
    },
    newPupils: {
      rule: 'Nye elever ved hver skole der noe er endret, før neste utgave',
      why: 'Ellers kunne to utgaver etter hverandre vise hva ett barn la til.',
    },
  },
  bands: {
    title: 'Tallene er grupper',
    text: 'Ingen nøyaktige tall forlater systemet. Et tall er alltid én av disse gruppene:',
    public: 'På kartet alle ser, og i filene',
    planner: 'I planleggernes lag',
    noSums: 'Gruppene kan ikke legges sammen: den samme eleven kan være i flere ruter.',
  },
  home: {
    title: 'Hjemmet er aldri med',
    text: 'Før noe sendes, klipper nettbrettet bort en firkant rundt hjemmet. Den er minst {{first}} ganger {{first}} meter og vokser, helt til {{last}} ganger {{last}} meter, til det er minst {{addresses}} adresser i den. Har ikke kommunen lagt inn adresser, er den {{middle}} ganger {{middle}} meter. Vi får aldri vite hvor hjemmet er.',
    counts: 'Det eleven sier nær hjemmet, sendes uten sted. Det teller for skolen, men vises ikke på kartet.',
  },
  hidden: {
    title: 'Dette vises ikke, og hvorfor',
    few: 'Ruter der færre enn {{publicK}} elever har sagt det samme (færre enn {{plannerK}} i planleggernes lag).',
    split: 'Grunner, trinn, reisemåter og årstider i en rute der en av delene er for liten. Da vises bare hele temaet.',
    home: 'Alt nær hjemmet.',
    time: 'Når noe er sagt. Bare skoleåret og året er med.',
    words:
      'Det elevene selv har skrevet, er ikke i kartet og ikke i filene. Har læreren sagt ja til det, står teksten på sakens side, med skole og tema og aldri med sted.',
    noSmall: 'Skoler der færre enn {{least}} har svart, vises bare med navn. I denne utgaven er det ingen.',
    small: 'Skoler der færre enn {{least}} har svart, vises bare med navn: {{schools}}.',
    states:
      'En tom rute i en skolekrets som er spurt, betyr 0–{{most}} elever. Er skolekretsen skravert, er ingen spurt der, eller så er det for få.',
  },
  attacks: {
    title: 'Vi har prøvd å bryte reglene selv',
    lead: 'Før en utgave publiseres, angriper programmet den selv. Lykkes ett av angrepene, blir den ikke publisert.',
    none: 'Denne utgaven er eldre enn prøvene, så det er ikke lagret noe resultat for den.',
    passed_one: 'Besto: {{count}} forsøk, ingen feil.',
    passed_other: 'Besto: {{count}} forsøk, ingen feil.',
    failed_one: '{{count}} feil på {{tried}} forsøk.',
    failed_other: '{{count}} feil på {{tried}} forsøk.',
    recount: {
      name: 'Talt på nytt på en annen måte',
      what: 'Ruter og linjer i tabellen er talt en gang til med et annet regnestykke. Svarene skal være like, og ingen rute under grensen skal vises.',
    },
    'hidden-interval': {
      name: 'Regne ut det som er skjult',
      what: 'En som kjenner alle reglene og har alle utgavene, prøver å finne ut hvor mange som er skjult. Det skal ikke gå å komme nærmere enn «kanskje ingen, kanskje noen få».',
    },
    'one-pupil-less': {
      name: 'Ta ut én elev',
      what: 'Utgaven er laget på nytt uten én elev som er trukket ut, tre ganger. Bare det eleven selv hadde merket, kan ha falt én gruppe ned. Var eleven den tiende ved skolen, går hele skolen ut av kartet.',
    },
  },
  cannot: {
    title: 'Dette kan tallene ikke si',
    all: 'At alle barn mener det samme. De sier hva de som svarte, har merket.',
    empty: 'At et sted uten farge er trygt eller ikke i bruk. Det kan være 0–{{most}} elever, eller at ingen er spurt.',
    sum: 'Hvor mange forskjellige elever som har sagt noe i et større område.',
    when: 'Hvilken dag eller hvilket klokkeslett noe gjelder.',
    right: 'At et sted er farlig etter vegvesenets regler. De sier hvordan barn opplever stedet.',
    scale:
      'Lengder og flater på centimeteren: strekene er tegnet med en finger, og rutenettet avviker opptil 0,4 prosent ytterst i landet.',
  },
} as const;
