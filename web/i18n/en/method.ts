export default {
  title: 'How release {{number}} was made',
  titleNone: 'How a release is made',
  withdrawn: 'Release {{number}} has been withdrawn',
  withdrawnText:
    'Nothing of it is shown any more, neither map, numbers nor files. So there is no method to show either.',
  none: 'No such release has been published yet. When it comes, this page says how it was made.',
  print: 'Print',
  toCase: 'To the case',
  toPrivacy: 'Everything that is stored, and for how long',
  lead: 'School year {{schoolYear}}. This page is written by the program from the settings stored with the release. It stays the same for as long as the release exists.',
  counted: {
    title: 'How we counted',
    pupils: 'We count pupils, not marks. Someone who puts five marks in the same place counts once there.',
    cells:
      'The map is divided into equal hexagons of a fixed grid for the whole country. Their sides are {{edge}} metres, and each cell is about {{area}} square metres. A way counts in every cell it passes through, a mark in the cell it stands in.',
    planner:
      'Named planners in the municipality see the same contributions in smaller cells, with sides of {{edge}} metres. That layer is not shared with others.',
    classes:
      'The release belongs to the classes: only pupils who answered in a lesson are in it. What adults and visitors said is not mixed in.',
  },
  limits: {
    title: 'The limits we use',
    rule: 'Rule',
    value: 'Limit',
    why: 'Why',
    atLeast_one: 'at least {{count}} pupil',
    atLeast_other: 'at least {{count}} pupils',
    publicK: {
      rule: 'For a cell to be shown to everybody',
      why: 'Among so many it is hard to guess who.',
    },
    plannerK: {
      rule: 'For a cell to be shown to planners',
      why: 'They are named and bound to secrecy, but must not be able to see one child either.',
    },
    schoolTableK: {
      rule: 'For a line to be in the school table',
      why: 'What cannot be shown on the map counts here too, so that nobody is lost.',
    },
    schoolMinimum: {
      rule: 'For a school to be on the map',
      why: 'With fewer, single pupils are too easy to recognise. Then only the school’s name is given.',
    },
    newPupils: {
      rule: 'New pupils at each school where something has changed, before the next release',
      why: 'Otherwise two releases in a row could show what one child added.',
    },
  },
  bands: {
    title: 'The numbers are groups',
    text: 'No exact numbers leave the system. A number is always one of these groups:',
    public: 'On the map everybody sees, and in the files',
    planner: 'In the planners’ layer',
    noSums: 'Groups cannot be added up: the same pupil may be in several cells.',
  },
  home: {
    title: 'Home is never part of it',
    text: 'Before anything is sent, the tablet cuts away a square around home. It is at least {{first}} by {{first}} metres and grows, up to {{last}} by {{last}} metres, until there are at least {{addresses}} addresses in it. If the municipality has provided no addresses, it is {{middle}} by {{middle}} metres. We never learn where home is.',
    counts: 'What a pupil says near home is sent without place. It counts for the school but is not shown on the map.',
  },
  hidden: {
    title: 'What is not shown, and why',
    few: 'Cells where fewer than {{publicK}} pupils said the same (fewer than {{plannerK}} in the planners’ layer).',
    split:
      'Reasons, year groups, ways of travel and seasons in a cell where one of the parts is too small. Then only the whole theme is shown.',
    home: 'Everything near home.',
    time: 'When something was said. Only the school year and the year are included.',
    words:
      'What the pupils wrote themselves is neither on the map nor in the files. Where the teacher said yes, the text stands on the page of the case, with school and theme and never with a place.',
    noSmall: 'Schools where fewer than {{least}} answered are shown by name only. There are none in this release.',
    small: 'Schools where fewer than {{least}} answered are shown by name only: {{schools}}.',
    states:
      'An empty cell in a catchment that was asked means 0–{{most}} pupils. If the catchment is hatched, nobody was asked there, or too few.',
  },
  attacks: {
    title: 'We tried to break the rules ourselves',
    lead: 'Before a release is published, the program attacks it. If one of the attacks succeeds, it is not published.',
    none: 'This release is older than the tests, so no result is stored for it.',
    passed_one: 'Passed: {{count}} try, no failures.',
    passed_other: 'Passed: {{count}} tries, no failures.',
    failed_one: '{{count}} failure in {{tried}} tries.',
    failed_other: '{{count}} failures in {{tried}} tries.',
    recount: {
      name: 'Counted again in another way',
      what: 'Cells and lines of the table were counted once more by a different calculation. The answers must agree, and no cell below the limit may be shown.',
    },
    'hidden-interval': {
      name: 'Working out what is hidden',
      what: 'Someone who knows all the rules and has all releases tries to find out how many are hidden. It must not be possible to get closer than “perhaps none, perhaps a few”.',
    },
    'one-pupil-less': {
      name: 'Taking one pupil out',
      what: 'The release was made again without one pupil drawn by lot, three times. Only what that pupil had marked may have dropped by one group. If the pupil was the tenth at the school, the whole school leaves the map.',
    },
  },
  cannot: {
    title: 'What the numbers cannot say',
    all: 'That all children think the same. They say what those who answered have marked.',
    empty: 'That a place without colour is safe or not in use. It may be 0–{{most}} pupils, or nobody was asked.',
    sum: 'How many different pupils said something in a larger area.',
    when: 'Which day or what time of day something is about.',
    right: 'That a place is dangerous by the road authority’s rules. They say how children experience the place.',
    scale:
      'Lengths and areas to the centimetre: the lines are drawn with a finger, and the grid deviates by up to 0.4 per cent at the edges of the country.',
  },
} as const;
