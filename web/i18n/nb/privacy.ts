export default {
  title: 'Hva Barnetråkk tar vare på',
  lead: 'Her står alt som lagres, hvorfor det lagres, hvor lenge, og hvem som ser det. Elevene oppgir ikke navn og har ingen konto.',
  home: 'Hjemmet til eleven blir klippet bort på nettbrettet før noe sendes. Tjeneren får aldri vite hvor noen bor.',
  gate: 'Det som publiseres, er tall for mange: minst fem barn i hver rute på det åpne kartet, minst tre for navngitte planleggere, og aldri eksakte antall.',
  machine: 'Den som drifter maskinen, kan lese databasen. Derfor ligger det ikke navn eller hjemsted i den.',
  generated: 'Programmet lager tabellen selv. En automatisk test passer på at ingenting blir lagret uten å stå her.',
  table: 'Opplysninger som lagres',
  column: { what: 'Hva', why: 'Hvorfor', where: 'Hvor', long: 'Hvor lenge', who: 'Hvem ser det', release: 'I utgaven' },
  group: { tablet: 'På nettbrettet', server: 'Hos kommunen', memory: 'Bare i arbeidsminnet' },
  keep: {
    'one-pupil': 'Til eleven gir fra seg nettbrettet («Neste elev»)',
    draft: 'Til det er sendt, lengst {{count}} timer',
    delivered: 'Til alt er levert, lengst {{count}} dager',
    seat: '{{count}} dager etter timen',
    vote: 'Til avstemningen lukkes, lengst {{count}} dager etter timen',
    queue: '{{count}} dager etter timen. Det læreren har sluppet gjennom, følger innspillene',
    raw: '{{count}} dager etter den siste utgaven, og ikke før saken er avsluttet eller skoleåret er over',
    receipt: 'Til saken har vært avsluttet i {{count}} år',
    case: 'Så lenge saken finnes',
    instance: 'Så lenge tjeneren er i bruk',
    release: 'Til utgaven trekkes tilbake, og da hele utgaven',
    staff: 'Til lenken trekkes tilbake eller brukeren slettes',
    log: '{{count}} år',
    minutes: '{{count}} minutter',
  },
  seer: {
    nobody: 'Ingen skjerm viser det',
    self: 'Eleven selv',
    class: 'Klassen, mens timen varer',
    teacher: 'Læreren',
    planner: 'Planleggeren',
    operator: 'Drifteren',
    public: 'Alle',
  },
  part: {
    none: 'Nei',
    cells: 'Ja, som ruter på kartet og i skoletabellen',
    split: 'Ja, som filter på kartet der alle delene er store nok',
    school: 'Ja, bare i tall for hele skolen',
    texts: 'Bare tekster læreren har sluppet gjennom',
    statement: 'Når læreren legger uttalelsen fram',
    findings: 'Ja, i det kommunen svarer på',
  },
  item: {
    'uncut-way': {
      what: 'Veien slik den ble tegnet, helt hjem',
      why: 'Så eleven kan tegne ferdig og rette. Den forlater aldri nettbrettet',
    },
    home: {
      what: 'Ruta hjemmet ligger i, og hvor eleven er i timen',
      why: 'Så tåka kan legges over hjemmet før noe sendes',
    },
    outbox: {
      what: 'Det eleven har gjort ferdig, klippet og klart til sending',
      why: 'Så ingenting går tapt når nettet er borte',
    },
    'tablet-seat': {
      what: 'Elevplassen, dyret og kvitteringen',
      why: 'Så nettbrettet kan sende, og eleven kan finne igjen svaret sitt',
    },
    way: { what: 'Veien utenfor hjemmeruta', why: 'Så kommunen ser hvor barn faktisk går og sykler' },
    'way-kind': {
      what: 'Om veien går til skolen eller på fritida, og om den er fortalt som en liste',
      why: 'Skolevei og fritidsvei planlegges ulikt',
    },
    modes: { what: 'Om eleven går, sykler eller kjører', why: 'En gangvei og en bussrute trenger ulike tiltak' },
    when: { what: 'Om det gjelder sommer, vinter eller i mørket', why: 'Snarveier og lys betyr mer da' },
    company: {
      what: 'Om eleven går alene, med venner eller med en voksen',
      why: 'Det sier noe om hvor trygg veien er',
    },
    sticker: {
      what: 'Stedet eleven har merket, utenfor hjemmeruta',
      why: 'Så kommunen ser hvor barn trives, og hvor de er utrygge',
    },
    reason: {
      what: 'Grunnen eleven valgte som bilde',
      why: 'Et kryss uten lys og et kryss med høy fart trenger ulike svar',
    },
    words: {
      what: 'Ord eleven skrev til merket',
      why: 'Noe lar seg ikke si med bilder. Læreren leser før noe slippes videre',
    },
    quotes: {
      what: 'Ord læreren slapp gjennom, i en utgave',
      why: 'Så barna kan bli hørt med egne ord. Kommunen leser dem ved ruter som vises, eller bare ved skolen; alle leser dem bare der læreren også sa ja til det, og aldri med sted',
    },
    better: { what: 'Svaret på «Ble det bedre?»', why: 'Så kommunen får vite om det den gjorde, hjalp' },
    'item-number': {
      what: 'Et tilfeldig nummer for hvert innspill',
      why: 'Så det samme ikke telles to ganger, og kan tas tilbake',
    },
    'pupil-key': {
      what: 'Et tilfeldig nummer for hvert barn i hver time, med skole og trinngruppe',
      why: 'Så vi teller barn og ikke merker',
    },
    seat: {
      what: 'Elevplassen: dyret, og om plassen er i gang eller har sendt',
      why: 'Så læreren ser om alle er kommet i gang',
    },
    receipt: {
      what: 'En kode laget av de tre bildene og to tallene på lappen',
      why: 'Så eleven kan se hva som skjedde, uten konto',
    },
    session: {
      what: 'Timen: skole, trinn, antall elever, klassens navn, behandlingsgrunnlag, hvem som holder den, når læreren trykket, og hvor mange tekster ingen leste',
      why: 'Så læreren finner timen igjen, og planleggeren ser om en klasse mangler. Navnet på klassen blir aldri publisert',
    },
    'class-code': {
      what: 'Klassekoden. Selve koden slettes når timen er slutt, et avtrykk av den følger plassene',
      why: 'Så bare klassen slipper inn, og et nettbrett som kommer for sent, får vite at timen er slutt',
    },
    'class-map': { what: 'Klassens kart slik det sist ble vist', why: 'Så alle skjermene viser det samme' },
    ballot: {
      what: 'De tre stedene en elev har stemt på',
      why: 'Så stemmen kan endres til avstemningen lukkes. Da slettes den',
    },
    'class-order': { what: 'Rekkefølgen klassen kom fram til', why: 'Så klassen vet hva den var enig om' },
    'class-statement': {
      what: 'Klassens uttalelse',
      why: 'Så klassen blir hørt, også når den er for liten for kartet',
    },
    release: { what: 'Utgavene: ruter og tall i bånd', why: 'Det er dette kommunen planlegger med' },
    preview: {
      what: 'Den siste forhåndsvisningen: et grovt kart med tall i bånd',
      why: 'Så planleggeren ser hva en utgave vil vise, uten at det telles på nytt hver gang',
    },
    case: {
      what: 'Saken: hvem som spør, hvorfor, skolene, og uttalelser fra elevråd og FAU',
      why: 'Så alle vet hva det gjelder',
    },
    finding: { what: 'Funnene og svarene på dem', why: 'Så alle ser hva som skjer med det barna sa' },
    staff: { what: 'Navn og innlogging for lærere, planleggere og driftere', why: 'Så bare de som skal, slipper til' },
    clock: {
      what: 'Dagen den siste utgaven kom, og dagen saken ble avsluttet',
      why: 'Så tjeneren vet når innspill og kvitteringer skal slettes',
    },
    machine: {
      what: 'Tjenerens egne merker: om den er en demo, hvor mange dager innspill beholdes, når den sist ryddet, og om noe slettet venter på å forlate filen',
      why: 'Så den som drifter, ser at sletting skjer',
    },
    log: {
      what: 'Driftslogg: hvilken ansatt som så eller slettet hva, i hvilken sak, hvilken dag og hvor mange rader. Aldri hva som sto der',
      why: 'Så det kan etterprøves hvem som har sett og slettet',
    },
    address: { what: 'Nettadresser som har tastet feil kode', why: 'Så ingen kan gjette seg inn' },
  },
} as const;
