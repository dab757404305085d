export default {
  title: 'In the children’s own words',
  intro:
    'Word for word, as the children wrote it. A teacher has read each text and said that everybody may read it. Where it belongs on the map, and who wrote it, is written nowhere.',
  coveredNote: 'A dark bar is a word that the teacher has covered.',
  covered: 'covered word',
  none: 'No texts are approved for publication in this release.',
  tooFew: 'Too few pupils took part at {{school}}, so no texts from there are shown.',
  all: 'Show all {{count}}',
  fewer: 'Show fewer',
  failed: 'The texts did not arrive.',
  planner: {
    count_one: '{{count}} text',
    count_other: '{{count}} texts',
    note: 'Read and let through by the teachers. “Municipality only” is not to be quoted further. “Everybody may read it” is of the words, never of the place. The texts stand until the release is withdrawn; what teachers read later comes in the next release.',
    publicNote:
      'As everybody reads them: by school, never with a place. The teachers have said yes to each. They stand until the release is withdrawn.',
    none: 'Nobody has let through texts on this theme.',
    nonePublic: 'No texts on this theme are approved for publication.',
    atCell: 'The pupils wrote',
    inList_one: 'See the text in the list',
    inList_other: 'See all {{count}} in the list',
    rest: '{{school}}, without place',
    ofSchool: '{{school}}',
    noTheme: '{{school}}, without place and theme: few chose the same',
    everybody: 'Everybody may read it',
    municipality: 'Municipality only',
  },
  preview: {
    title: 'The pupils’ texts',
    text: 'What the teachers have let through comes along. Where the teacher said yes to that, everybody can read the text, with school and theme. The texts stand until you withdraw the whole release.',
    waiting_one: '{{count}} text waits for its teacher. It will not be in this release.',
    waiting_other: '{{count}} texts wait for their teachers. They will not be in this release.',
    later:
      'The next release needs at least ten new pupils at the school. If you can wait, remind the teachers to read first.',
  },
} as const;
