export default {
  title: {
    'public-task': 'Klassen skal bruke Barnetråkk',
    'guardian-consent': 'Kan barnet ditt være med på Barnetråkk?',
  },
  to: 'Til foresatte ved {{school}}',
  toAnySchool: 'Til foresatte',
  from: 'Fra {{municipality}} kommune og skolen',
  date: 'Dato:',
  intro:
    'Klassen skal bruke en skoletime på å fortelle om veiene og stedene sine på et kart på nettbrett. Det heter Barnetråkk. {{name}}, {{role}}, spør barna om saken «{{title}}».',
  whyTitle: 'Hvorfor vi spør',
  why: 'Slik sier kommunen det til barna:',
  decides: '{{body}} skal bestemme {{date}}.',
  decided: '{{body}} skulle bestemme {{date}}.',
  ladder: {
    inform: 'Barna får vite hva som skjer.',
    ask: 'Barna blir spurt før noe blir bestemt.',
    'talk-with': 'Barna er med og snakker om saken før noe blir bestemt.',
    'set-agenda': 'Barna er med og bestemmer hva saken skal handle om.',
    'hand-over': 'Barna er med og bestemmer.',
  },
  promise: 'Kommunen lover:',
  notPromised: 'For denne timen har kommunen ikke lovet å ta hensyn til svarene. Det får barna også vite.',
  collectedTitle: 'Dette samler vi inn',
  collected: {
    way: 'Veien til skolen og andre veier barnet bruker, uten det nærmeste stykket hjemme. Hvordan barnet kommer fram, om det går alene eller sammen med noen, og om det er sommer, vinter eller mørkt.',
    places: 'Steder barnet liker, synes er utrygge eller ønsker noe for, med grunner valgt som bilder.',
    words: 'Korte tekster, hvis barnet vil skrive. Nettbrettet sier fra hvis det ligner navn, telefon eller adresse.',
    class: 'Skole og trinn.',
  },
  notCollected: 'Vi ber ikke om navn, bilde, konto eller hvor nettbrettet er. Barnet er et dyr i klassen.',
  homeTitle: 'Hjemmet blir ikke sendt',
  home: 'På kartet ligger det tåke over området rundt hjemmet, minst 250 × 250 meter. Alt inne i tåka klippes bort på nettbrettet før noe sendes. Barnet ser tåka og kan gjøre den større. Kommunen får aldri vite hvor barnet bor.',
  seesTitle: 'Hvem ser hva',
  sees: {
    child: { who: 'Barnet', what: 'Sitt eget på nettbrettet mens timen varer. Senere svaret, med lappen sin.' },
    class: {
      who: 'Klassen og læreren',
      what: 'Steder som minst tre elever har merket, mens timen varer. Læreren leser tekstene uten å se sted eller dyr.',
    },
    planner: {
      who: 'Navngitte ansatte i kommunen',
      what: 'Områder med minst tre elever, aldri enkeltsteder eller enkeltbarn. Tekster læreren har sluppet gjennom.',
    },
    everyone: {
      who: 'Alle',
      what: 'Områder med minst fem elever, i grupper som «5–9». Har færre enn ti deltatt ved en skole, vises ikke kartet.',
    },
  },
  longTitle: 'Hvor lenge',
  long: {
    seat: 'Plassen til barnet slettes sju dager etter timen. Tekster læreren ikke har behandlet, slettes etter 14 dager.',
    raw: 'Det barnet har sendt, slettes av seg selv når skoleåret eller saken er over, eller {{days}} dager etter siste utgave av kartet hvis det er senere. Kommunens sikkerhetskopier skal være borte 30 dager etter det.',
    receipt: 'Kvitteringen kan finne svaret til ett år etter at saken er avsluttet.',
  },
  backTitle: 'Hva kan trekkes tilbake, og hva kan ikke',
  back: {
    before: {
      when: 'Før timen er slutt:',
      what: 'Læreren kan ta bort plassen til barnet. Da slettes alt barnet har sendt, med én gang.',
    },
    after: {
      when: 'Etter timen:',
      what: 'Gå til nettadressen på lappen (kvitteringen) barnet fikk, velg de tre bildene og de to tallene, og trykk «Slett det jeg sendte». Kommunen kan også gjøre det for dere. Uten lappen kan verken skolen eller kommunen vite hva som er fra ditt barn, og da kan det ikke slettes. Loven krever ikke at vi samler inn mer for å finne det ut (personvernforordningen artikkel 11).',
    },
    release: {
      when: 'Når kartet er publisert:',
      what: 'Et publisert kart viser grupper og sitater uten navn, og kan ikke endres for ett barn. Det blir stående til hele utgaven trekkes tilbake. Nye utgaver tar ikke med det som er slettet.',
    },
  },
  basisTitle: 'Frivillig, og etter hvilken regel',
  basis: {
    'public-task':
      'Kommunen er ansvarlig og bruker opplysningene for å løse en oppgave i allmennhetens interesse: å høre barn i saker som gjelder dem (personvernforordningen artikkel 6 nr. 1 bokstav e, barnekonvensjonen artikkel 12). Ingen må svare på noe. Vil dere ikke at barnet skal være med, så si fra til læreren før timen. Barnet får noe annet å gjøre.',
    'guardian-consent':
      'Kommunen er ansvarlig og trenger samtykke fra foresatte (personvernforordningen artikkel 6 nr. 1 bokstav a). Barnet er bare med hvis dere svarer ja på lappen nederst. Sier dere nei, får barnet noe annet å gjøre. Dere kan trekke samtykket tilbake, slik det står over. Barnet må heller ikke svare på noe.',
  },
  rightsTitle: 'Spørsmål og klage',
  rights:
    'Dere kan spørre om innsyn, retting og sletting, så langt lappen gjør det mulig å finne det barnet har sendt. Dere kan klage til Datatilsynet (datatilsynet.no).',
  contact: { school: 'Skolen:', municipality: 'Kommunen og personvernombudet:' },
  follow: 'Følg saken her:',
  slip: {
    cut: 'Klipp her og lever lappen til skolen',
    title: 'Samtykke til Barnetråkk: «{{title}}»',
    yes: 'Ja, barnet kan være med.',
    no: 'Nei, barnet skal ikke være med.',
    child: 'Barnets navn',
    class: 'Klasse',
    guardian: 'Underskrift av foresatt',
    date: 'Dato',
    due: 'Lever lappen innen:',
    keeps: 'Skolen tar vare på lappen og makulerer den når saken er avsluttet. Navnet blir ikke lagt inn i Barnetråkk.',
  },
} as const;
