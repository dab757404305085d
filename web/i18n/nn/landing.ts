export default {
  story: {
    over: 'Ein demo på fire minutt',
    title: 'Bli den siste eleven i 5B',
    first: 'Lillevik skule er sliten, og kommunestyret spør barna før det bestemmer noko.',
    second: '24 av 25 i 5B har levert, og fire av dei har merkt Strandkrysset som utrygt.',
    third: 'Fire er for få til å visast på kartet – du kan bli den femte.',
  },
  doors: 'Fem dører, i rekkjefølgje',
  door: {
    pupil: {
      name: 'Elev',
      time: '2 min',
      do: 'Vel eit dyr og teikn ein skuleveg. Set «vanskeleg å krysse» på Strandkrysset, og send.',
    },
    teacher: { name: 'Lærar', time: '30 s', do: 'Sjå på tavla at alle i 5B har sendt inn, og vis kartet til klassen.' },
    planner: {
      name: 'Planleggjar',
      time: '1 min',
      do: 'Trykk «Publiser». Ruta ved Strandkrysset går frå tom til 5–9 elevar.',
    },
    council: {
      name: 'Ungdomsråd',
      time: 'stengt',
      do: 'Dette rommet er ikkje bygd enno. Her skal ungdomsrådet få ferdige lysbilete av det barna sa.',
    },
    public: {
      name: 'Svaret',
      time: '30 s',
      do: 'Sjå det alle kan sjå: kven som spør, kva barna sa, og kva kommunen har svart.',
    },
  },
  sideDoor: 'Sjå det den som driftar, ser: sletting og logg',
  fictional: 'Lillevik, skulane og elevane er oppdikta. Ingen ekte barn er med.',
  reset: {
    button: 'Start på nytt',
    title: 'Starte demoen på nytt?',
    text: 'Alt som er teikna og publisert sidan starten, blir borte. 5B manglar igjen éin elev.',
    confirm: 'Start på nytt',
    running: 'Set opp Lillevik igjen …',
    done: 'Demoen er sett tilbake til starten.',
  },
  plain: {
    title: 'Vis vegen din',
    text: 'Barn og unge teiknar vegane og stadene sine på eit kart. Kommunen får vite det, og svarar.',
    join: 'Bli med som elev',
    signIn: 'Logg inn som lærar eller planleggjar',
  },
  council: {
    title: 'Rommet til ungdomsrådet er ikkje bygd enno',
    text: 'Her skal ungdomsrådet velje ut det viktigaste barna sa og få ferdige lysbilete til kommunestyret.',
    home: 'Til framsida',
  },
} as const;
