export default {
  preview: {
    title: 'Release {{number}}: what it will show',
    lead: 'See what will and will not be shown, and why, before you publish everything delivered in “{{round}}”.',
    round: 'Round',
    loading: 'Counting what would be shown …',
    ready: 'The preview is ready.',
    refused: 'The release cannot be published now',
    cannot: 'Nothing has changed. Everything the pupils have sent is safely stored.',
    forGood: 'Visible to everybody at once. It cannot be changed, only withdrawn as a whole.',
    confirm: 'Publish release {{number}}',
  },
  missing: {
    title_one: '{{count}} class has not delivered',
    title_other: '{{count}} classes have not delivered',
    class_one: '{{className}} at {{school}} ({{count}} pupil) has not delivered.',
    class_other: '{{className}} at {{school}} ({{count}} pupils) has not delivered.',
    nextYear:
      'If you publish now, they will not be on the map until the next school year. Wait, or ask them to deliver today.',
    later:
      'If you publish now, they can be part of a later release, once at least {{least}} more at the school have delivered.',
    until:
      'A class is listed until five pupils have delivered (half of a small class). How many have delivered is not shown.',
    links: 'Find the teacher’s link',
  },
  themes: {
    title: 'This will be shown',
    theme: 'Theme',
    public: 'What everybody sees',
    planner: 'The planner’s layer',
    keptMarks: '{{kept}} of 10 marks',
    keptWays: '{{kept}} of 10 parts of the ways',
    almostNone: 'less than 1 of 10',
    tooFew: 'too few to say how large a share',
    tenths:
      'Shares are rounded down to whole tenths. How many cells are hidden is never shown, not even here: it could give one child away.',
    none: 'The map cannot be previewed now. Too few have delivered since the last release.',
  },
  age: {
    current: 'The numbers were counted now, from everything delivered.',
    frozen:
      'The numbers were counted earlier and are frozen. More have delivered since, but too few for us to count again. The release itself is computed from everything delivered when you publish.',
    none: 'Numbers come when at least {{least}} more have delivered at each school where something has changed.',
    why: 'We count again only when at least {{least}} more pupils have delivered. Otherwise two previews in a row could show what one child added.',
    startsYear: 'This is the first release of the school year. The map starts empty, beside last year’s.',
  },
  schools: {
    title: 'The schools',
    map: '{{pupils}} – on the map, and the catchment counts as asked',
    'map-without-area': '{{pupils}} – on the map, but its catchment is unknown, so it is drawn as not asked',
    name: 'Fewer than {{least}} – shown by name only. The catchment is hatched as not asked.',
    outside: 'Places outside these catchments were not asked, and are hatched.',
  },
  hidden: {
    title: 'This is not shown, and why',
    few: 'Places where fewer than {{publicK}} said the same ({{plannerK}} in the planner’s layer). Otherwise someone could guess who.',
    home: 'The place of everything near home. It is cut away on the tablet and never sent.',
    split: 'Reasons, year groups and ways of travel in a cell where one of the parts is too small.',
    words:
      'Where a text belongs when its cell is not shown: then it stands at the school only. What no teacher has let through is not in the release.',
    counts: 'What cannot be shown on the map still counts for the school, in the school table.',
  },
  progress: {
    title: 'Making release {{number}}',
    label: 'Progress',
    now: 'Step {{n}} of {{of}}: {{step}}',
    done: 'done',
    waits: 'waiting',
    mayLeave:
      'You may close this window and the page. The work goes on, and the release is published if it passes the tests.',
    leave: 'Close, the work goes on',
  },
  step: {
    count: 'Counts different pupils in each cell',
    recount: 'Counts again in another way',
    'hidden-interval': 'Tries to work out what is hidden',
    'one-pupil-less': 'Takes one pupil out and sees whether it shows',
  },
  behind: {
    working: 'Release {{number}} is being made: {{step}}.',
    show: 'Show progress',
    refused: 'The release was not published.',
    why: 'See why',
  },
  result: {
    title: 'Release {{number}} is published',
    everybody: 'Everybody can see it now.',
    attacks: 'The tests it passed',
    attacksMissing: 'The list of tests did not arrive. It is on the method page.',
    public: 'The public page of the case',
    method: 'How the release was made',
    close: 'See release {{number}}',
  },
  refused: {
    title: 'The release was not published',
    fewAt:
      'Something has changed at {{school}}, but fewer than {{least}} more pupils have delivered there since the last release.',
    stopped:
      'The release was stopped before it was published: it did not pass one of the tests, or the work was interrupted.',
    stoppedAt: 'It stopped at “{{step}}”.',
    stoppedDo: 'Try once more. If it stops again, ask whoever runs Barnetråkk to look in the log.',
    unchanged: 'Nothing has changed, and all contributions are safely stored.',
    detail: 'For troubleshooting',
    do: {
      'nothing-to-release': 'Come back when more classes have delivered.',
      'too-few-new-pupils':
        'Wait until at least {{least}} more have delivered at each school where something has changed. Then nobody can see what one child added from one release to the next.',
      'too-many-seats': 'Ask the teacher to open the lesson and remove the seats that are too many.',
      'release-running': 'Wait until it is finished, and open this window again.',
      other: 'Try again in a while.',
    },
  },
  about: {
    menu: 'About the release',
    method: 'How the release was made',
    withdraw: 'Withdraw release {{number}} …',
  },
  withdraw: {
    title: 'Withdraw release {{number}}?',
    lead: 'The whole release will be gone for everybody. This cannot be undone.',
    points: {
      gone: 'Maps, tables and files answer “withdrawn” (410) everywhere, for good.',
      files: 'Files that others have already downloaded cannot be called back.',
      findings: 'Findings that rest on the release remain, without place and numbers.',
      next: 'Everything the pupils have sent is still stored. The next release counts anew, and needs at least ten more pupils at each school where something has changed.',
    },
    confirm: 'Withdraw release {{number}}',
    working: 'Withdrawing …',
    done: 'Release {{number}} has been withdrawn',
    doneText: 'Nobody can see it any more. Everything the pupils have sent is still stored.',
    none: 'There is no other release to show yet.',
  },
} as const;
