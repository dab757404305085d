export default {
  title: 'Kva Barnetråkk tek vare på',
  lead: 'Her står alt som blir lagra, kvifor, kor lenge, og kven som ser det. Elevane oppgir ikkje namn og har ingen konto.',
  home: 'Heimen til eleven blir klipt bort på nettbrettet før noko blir sendt. Tenaren får aldri vite kvar nokon bur.',
  gate: 'Det som blir publisert, er tal for mange: minst fem barn i kvar rute på det opne kartet, minst tre for namngitte planleggjarar, og aldri eksakte tal.',
  machine: 'Den som driftar maskina, kan lese databasen. Difor ligg det verken namn eller heimstad i han.',
  generated: 'Programmet lagar tabellen sjølv. Ein automatisk test passar på at ingenting blir lagra utan å stå her.',
  table: 'Opplysningar som blir lagra',
  column: { what: 'Kva', why: 'Kvifor', where: 'Kvar', long: 'Kor lenge', who: 'Kven ser det', release: 'I utgåva' },
  group: { tablet: 'På nettbrettet', server: 'Hos kommunen', memory: 'Berre i arbeidsminnet' },
  keep: {
    'one-pupil': 'Til eleven gir frå seg nettbrettet («Neste elev»)',
    draft: 'Til det er sendt, lengst {{count}} timar',
    delivered: 'Til alt er levert, lengst {{count}} dagar',
    seat: '{{count}} dagar etter timen',
    vote: 'Til avrøystinga blir lukka, lengst {{count}} dagar etter timen',
    queue: '{{count}} dagar etter timen. Det læraren har sleppt gjennom, følgjer innspela',
    raw: '{{count}} dagar etter den siste utgåva, og ikkje før saka er avslutta eller skuleåret er over',
    receipt: 'Til saka har vore avslutta i {{count}} år',
    case: 'Så lenge saka finst',
    instance: 'Så lenge tenaren er i bruk',
    release: 'Til utgåva blir trekt tilbake, og då heile utgåva',
    staff: 'Til lenkja blir trekt tilbake eller brukaren sletta',
    log: '{{count}} år',
    minutes: '{{count}} minutt',
  },
  seer: {
    nobody: 'Ingen skjerm viser det',
    self: 'Eleven sjølv',
    class: 'Klassen, medan timen varer',
    teacher: 'Læraren',
    planner: 'Planleggjaren',
    operator: 'Driftaren',
    public: 'Alle',
  },
  part: {
    none: 'Nei',
    cells: 'Ja, som ruter på kartet og i skuletabellen',
    split: 'Ja, som filter på kartet der alle delane er store nok',
    school: 'Ja, berre i tal for heile skulen',
    texts: 'Berre tekstar læraren har sleppt gjennom',
    statement: 'Når læraren legg fram uttalen',
    findings: 'Ja, i det kommunen svarar på',
  },
  item: {
    'uncut-way': {
      what: 'Vegen slik han vart teikna, heilt heim',
      why: 'Så eleven kan teikne ferdig og rette. Han forlèt aldri nettbrettet',
    },
    home: {
      what: 'Ruta heimen ligg i, og kvar eleven er i timen',
      why: 'Så skodda kan leggjast over heimen før noko blir sendt',
    },
    outbox: {
      what: 'Det eleven har gjort ferdig, klipt og klart til sending',
      why: 'Så ingenting går tapt når nettet er borte',
    },
    'tablet-seat': {
      what: 'Elevplassen, dyret og kvitteringa',
      why: 'Så nettbrettet kan sende, og eleven kan finne att svaret sitt',
    },
    way: { what: 'Vegen utanfor heimeruta', why: 'Så kommunen ser kvar barn faktisk går og syklar' },
    'way-kind': {
      what: 'Om vegen går til skulen eller på fritida, og om han er fortald som ei liste',
      why: 'Skuleveg og fritidsveg blir planlagde ulikt',
    },
    modes: { what: 'Om eleven går, syklar eller køyrer', why: 'Ein gangveg og ei bussrute treng ulike tiltak' },
    when: { what: 'Om det gjeld sommar, vinter eller i mørket', why: 'Snarvegar og lys betyr meir då' },
    company: {
      what: 'Om eleven går åleine, med vener eller med ein vaksen',
      why: 'Det seier noko om kor trygg vegen er',
    },
    sticker: {
      what: 'Staden eleven har merkt, utanfor heimeruta',
      why: 'Så kommunen ser kvar barn trivst, og kvar dei er utrygge',
    },
    reason: {
      what: 'Grunnen eleven valde som bilete',
      why: 'Eit kryss utan lys og eit kryss med høg fart treng ulike svar',
    },
    words: {
      what: 'Ord eleven skreiv til merket',
      why: 'Noko lèt seg ikkje seie med bilete. Læraren les før noko blir sleppt vidare',
    },
    quotes: {
      what: 'Ord læraren sleppte gjennom, i ei utgåve',
      why: 'Så barna kan bli høyrde med eigne ord. Kommunen les dei ved ruter som blir viste, eller berre ved skulen; alle les dei berre der læraren òg sa ja til det, og aldri med stad',
    },
    better: { what: 'Svaret på «Vart det betre?»', why: 'Så kommunen får vite om det han gjorde, hjelpte' },
    'item-number': {
      what: 'Eit tilfeldig nummer for kvart innspel',
      why: 'Så det same ikkje blir talt to gonger, og kan takast tilbake',
    },
    'pupil-key': {
      what: 'Eit tilfeldig nummer for kvart barn i kvar time, med skule og trinngruppe',
      why: 'Så vi tel barn og ikkje merke',
    },
    seat: {
      what: 'Elevplassen: dyret, og om plassen er i gang eller har sendt',
      why: 'Så læraren ser om alle er komne i gang',
    },
    receipt: {
      what: 'Ein kode laga av dei tre bileta og to tala på lappen',
      why: 'Så eleven kan sjå kva som skjedde, utan konto',
    },
    session: {
      what: 'Timen: skule, trinn, talet på elevar, namnet på klassen, behandlingsgrunnlag, kven som held han, når læraren trykte, og kor mange tekstar ingen las',
      why: 'Så læraren finn igjen timen, og planleggjaren ser om ein klasse manglar. Namnet på klassen blir aldri publisert',
    },
    'class-code': {
      what: 'Klassekoden. Sjølve koden blir sletta når timen er slutt, eit avtrykk av han følgjer plassane',
      why: 'Så berre klassen slepp inn, og eit nettbrett som kjem for seint, får vite at timen er slutt',
    },
    'class-map': { what: 'Kartet til klassen slik det sist vart vist', why: 'Så alle skjermane viser det same' },
    ballot: {
      what: 'Dei tre stadene ein elev har røysta på',
      why: 'Så røysta kan endrast til avrøystinga blir lukka. Då blir ho sletta',
    },
    'class-order': { what: 'Rekkjefølgja klassen kom fram til', why: 'Så klassen veit kva han var samd om' },
    'class-statement': {
      what: 'Uttalen frå klassen',
      why: 'Så klassen blir høyrd, òg når han er for liten for kartet',
    },
    release: { what: 'Utgåvene: ruter og tal i band', why: 'Det er dette kommunen planlegg med' },
    preview: {
      what: 'Den siste førehandsvisinga: eit grovt kart med tal i band',
      why: 'Så planleggjaren ser kva ei utgåve vil vise, utan at det blir talt på nytt kvar gong',
    },
    case: {
      what: 'Saka: kven som spør, kvifor, skulane, og uttalar frå elevråd og FAU',
      why: 'Så alle veit kva det gjeld',
    },
    finding: { what: 'Funna og svara på dei', why: 'Så alle ser kva som skjer med det barna sa' },
    staff: {
      what: 'Namn og innlogging for lærarar, planleggjarar og driftarar',
      why: 'Så berre dei som skal, slepp til',
    },
    clock: {
      what: 'Dagen den siste utgåva kom, og dagen saka vart avslutta',
      why: 'Så tenaren veit når innspel og kvitteringar skal slettast',
    },
    machine: {
      what: 'Dei eigne merka til tenaren: om han er ein demo, kor mange dagar innspel blir tekne vare på, når han sist rydda, og om noko sletta ventar på å forlate fila',
      why: 'Så den som driftar, ser at sletting skjer',
    },
    log: {
      what: 'Driftslogg: kva tilsett som såg eller sletta kva, i kva sak, kva dag og kor mange rader. Aldri kva som stod der',
      why: 'Så det kan etterprøvast kven som har sett og sletta',
    },
    address: { what: 'Nettadresser som har tasta feil kode', why: 'Så ingen kan gjette seg inn' },
  },
} as const;
