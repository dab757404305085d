export default {
  story: {
    over: 'En demo på fire minutter',
    title: 'Bli den siste eleven i 5B',
    first: 'Lillevik skole er slitt, og kommunestyret spør barna før det bestemmer noe.',
    second: '24 av 25 i 5B har levert, og fire av dem har merket Strandkrysset som utrygt.',
    third: 'Fire er for få til å vises på kartet – du kan bli den femte.',
  },
  doors: 'Fem dører, i rekkefølge',
  door: {
    pupil: {
      name: 'Elev',
      time: '2 min',
      do: 'Velg et dyr og tegn en skolevei. Sett «vanskelig å krysse» på Strandkrysset, og send.',
    },
    teacher: { name: 'Lærer', time: '30 s', do: 'Se på tavla at alle i 5B har sendt inn, og vis klassens kart.' },
    planner: {
      name: 'Planlegger',
      time: '1 min',
      do: 'Trykk «Publiser». Ruta ved Strandkrysset går fra tom til 5–9 elever.',
    },
    council: {
      name: 'Ungdomsråd',
      time: 'stengt',
      do: 'Dette rommet er ikke bygd ennå. Her skal ungdomsrådet få ferdige lysbilder av det barna sa.',
    },
    public: {
      name: 'Svaret',
      time: '30 s',
      do: 'Se det alle kan se: hvem som spør, hva barna sa, og hva kommunen har svart.',
    },
  },
  sideDoor: 'Se det den som drifter, ser: sletting og logg',
  fictional: 'Lillevik, skolene og elevene er oppdiktet. Ingen ekte barn er med.',
  reset: {
    button: 'Start på nytt',
    title: 'Starte demoen på nytt?',
    text: 'Alt som er tegnet og publisert siden starten, blir borte. 5B mangler igjen én elev.',
    confirm: 'Start på nytt',
    running: 'Setter opp Lillevik igjen …',
    done: 'Demoen er satt tilbake til starten.',
  },
  plain: {
    title: 'Vis veien din',
    text: 'Barn og unge tegner veiene og stedene sine på et kart. Kommunen får vite det, og svarer.',
    join: 'Bli med som elev',
    signIn: 'Logg inn som lærer eller planlegger',
  },
  council: {
    title: 'Ungdomsrådets rom er ikke bygd ennå',
    text: 'Her skal ungdomsrådet velge ut det viktigste barna sa og få ferdige lysbilder til kommunestyret.',
    home: 'Til forsiden',
  },
} as const;
