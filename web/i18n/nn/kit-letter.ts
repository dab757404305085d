export default {
  title: {
    'public-task': 'Klassen skal bruke Barnetråkk',
    'guardian-consent': 'Kan barnet ditt vere med på Barnetråkk?',
  },
  to: 'Til føresette ved {{school}}',
  toAnySchool: 'Til føresette',
  from: 'Frå {{municipality}} kommune og skulen',
  date: 'Dato:',
  intro:
    'Klassen skal bruke ein skuletime på å fortelje om vegane og stadene sine på eit kart på nettbrett. Det heiter Barnetråkk. {{name}}, {{role}}, spør barna om saka «{{title}}».',
  whyTitle: 'Kvifor vi spør',
  why: 'Slik seier kommunen det til barna:',
  decides: '{{body}} skal bestemme {{date}}.',
  decided: '{{body}} skulle bestemme {{date}}.',
  ladder: {
    inform: 'Barna får vite kva som skjer.',
    ask: 'Barna blir spurde før noko blir bestemt.',
    'talk-with': 'Barna er med og snakkar om saka før noko blir bestemt.',
    'set-agenda': 'Barna er med og bestemmer kva saka skal handle om.',
    'hand-over': 'Barna er med og bestemmer.',
  },
  promise: 'Kommunen lovar:',
  notPromised: 'For denne timen har kommunen ikkje lova å ta omsyn til svara. Det får barna òg vite.',
  collectedTitle: 'Dette samlar vi inn',
  collected: {
    way: 'Vegen til skulen og andre vegar barnet bruker, utan det næraste stykket heime. Korleis barnet kjem fram, om det går åleine eller saman med nokon, og om det er sommar, vinter eller mørkt.',
    places: 'Stader barnet likar, synest er utrygge eller ønskjer noko for, med grunnar valde som bilete.',
    words: 'Korte tekstar, om barnet vil skrive. Nettbrettet seier frå om det liknar namn, telefon eller adresse.',
    class: 'Skule og trinn.',
  },
  notCollected: 'Vi ber ikkje om namn, bilete, konto eller kvar nettbrettet er. Barnet er eit dyr i klassen.',
  homeTitle: 'Heimen blir ikkje send',
  home: 'På kartet ligg det skodde over området rundt heimen, minst 250 × 250 meter. Alt inne i skodda blir klipt bort på nettbrettet før noko blir sendt. Barnet ser skodda og kan gjere ho større. Kommunen får aldri vite kvar barnet bur.',
  seesTitle: 'Kven ser kva',
  sees: {
    child: { who: 'Barnet', what: 'Sitt eige på nettbrettet medan timen varer. Seinare svaret, med lappen sin.' },
    class: {
      who: 'Klassen og læraren',
      what: 'Stader som minst tre elevar har merkt, medan timen varer. Læraren les tekstane utan å sjå stad eller dyr.',
    },
    planner: {
      who: 'Namngitte tilsette i kommunen',
      what: 'Område med minst tre elevar, aldri enkeltstader eller enkeltbarn. Tekstar læraren har sleppt gjennom.',
    },
    everyone: {
      who: 'Alle',
      what: 'Område med minst fem elevar, i grupper som «5–9». Har færre enn ti delteke ved ein skule, blir ikkje kartet vist.',
    },
  },
  longTitle: 'Kor lenge',
  long: {
    seat: 'Plassen til barnet blir sletta sju dagar etter timen. Tekstar læraren ikkje har behandla, blir sletta etter 14 dagar.',
    raw: 'Det barnet har sendt, blir sletta av seg sjølv når skuleåret eller saka er over, eller {{days}} dagar etter siste utgåve av kartet om det er seinare. Tryggingskopiane til kommunen skal vere borte 30 dagar etter det.',
    receipt: 'Kvitteringa kan finne svaret til eitt år etter at saka er avslutta.',
  },
  backTitle: 'Kva kan trekkjast tilbake, og kva kan ikkje',
  back: {
    before: {
      when: 'Før timen er slutt:',
      what: 'Læraren kan ta bort plassen til barnet. Då blir alt barnet har sendt, sletta med ein gong.',
    },
    after: {
      when: 'Etter timen:',
      what: 'Gå til nettadressa på lappen (kvitteringa) barnet fekk, vel dei tre bileta og dei to tala, og trykk «Slett det eg sende». Kommunen kan òg gjere det for dykk. Utan lappen kan verken skulen eller kommunen vite kva som er frå ditt barn, og då kan det ikkje slettast. Lova krev ikkje at vi samlar inn meir for å finne det ut (personvernforordninga artikkel 11).',
    },
    release: {
      when: 'Når kartet er publisert:',
      what: 'Eit publisert kart viser grupper og sitat utan namn, og kan ikkje endrast for eitt barn. Det blir ståande til heile utgåva blir trekt tilbake. Nye utgåver tek ikkje med det som er sletta.',
    },
  },
  basisTitle: 'Frivillig, og etter kva regel',
  basis: {
    'public-task':
      'Kommunen er ansvarleg og bruker opplysningane for å løyse ei oppgåve i allmenn interesse: å høyre barn i saker som gjeld dei (personvernforordninga artikkel 6 nr. 1 bokstav e, barnekonvensjonen artikkel 12). Ingen må svare på noko. Vil de ikkje at barnet skal vere med, så sei frå til læraren før timen. Barnet får noko anna å gjere.',
    'guardian-consent':
      'Kommunen er ansvarleg og treng samtykke frå føresette (personvernforordninga artikkel 6 nr. 1 bokstav a). Barnet er berre med om de svarar ja på lappen nedst. Seier de nei, får barnet noko anna å gjere. De kan trekkje samtykket tilbake, slik det står over. Barnet må heller ikkje svare på noko.',
  },
  rightsTitle: 'Spørsmål og klage',
  rights:
    'De kan spørje om innsyn, retting og sletting, så langt lappen gjer det mogleg å finne det barnet har sendt. De kan klage til Datatilsynet (datatilsynet.no).',
  contact: { school: 'Skulen:', municipality: 'Kommunen og personvernombodet:' },
  follow: 'Følg saka her:',
  slip: {
    cut: 'Klipp her og lever lappen til skulen',
    title: 'Samtykke til Barnetråkk: «{{title}}»',
    yes: 'Ja, barnet kan vere med.',
    no: 'Nei, barnet skal ikkje vere med.',
    child: 'Namnet til barnet',
    class: 'Klasse',
    guardian: 'Underskrift frå føresett',
    date: 'Dato',
    due: 'Lever lappen innan:',
    keeps: 'Skulen tek vare på lappen og makulerer han når saka er avslutta. Namnet blir ikkje lagt inn i Barnetråkk.',
  },
} as const;
