export default {
  title: 'What Barnetråkk keeps',
  lead: 'Everything that is kept, why, for how long, and who sees it. Nobody gives a name, and pupils have no account.',
  home: 'The pupil’s home is cut away on the tablet before anything is sent. The server never learns where anybody lives.',
  gate: 'What is published are counts of many: at least five children in each cell of the open map, at least three for named planners, and never exact numbers.',
  machine: 'Whoever runs the machine can read the database. That is why there are no names or homes in it.',
  generated: 'The program makes this table itself. A test stops it from keeping anything that is not told here.',
  table: 'What is kept',
  column: { what: 'What', why: 'Why', where: 'Where', long: 'How long', who: 'Who sees it', release: 'In the release' },
  group: { tablet: 'On the tablet', server: 'With the municipality', memory: 'In working memory only' },
  keep: {
    'one-pupil': 'Until the pupil hands the tablet on (“Next pupil”)',
    draft: 'Until it is sent, {{count}} hours at most',
    delivered: 'Until all is delivered, {{count}} days at most',
    seat: '{{count}} days after the lesson',
    vote: 'Until the vote closes, {{count}} days after the lesson at most',
    queue: '{{count}} days after the lesson. What the teacher has let through goes with the contributions',
    raw: '{{count}} days after the last release, and not before the case is closed or the school year is over',
    receipt: 'Until the case has been closed for {{count}} year',
    case: 'As long as the case exists',
    instance: 'As long as the server is in use',
    release: 'Until the release is withdrawn, and then all of it',
    staff: 'Until the link is revoked or the user is deleted',
    log: '{{count}} year',
    minutes: '{{count}} minutes',
  },
  seer: {
    nobody: 'No screen shows it',
    self: 'The pupil',
    class: 'The class, while the lesson lasts',
    teacher: 'The teacher',
    planner: 'The planner',
    operator: 'The operator',
    public: 'Everybody',
  },
  part: {
    none: 'No',
    cells: 'Yes, as cells on the map and in the school table',
    split: 'Yes, as a filter of the map where every part is large enough',
    school: 'Yes, only in numbers for the whole school',
    texts: 'Only texts the teacher has let through',
    statement: 'When the teacher lays the statement forth',
    findings: 'Yes, in what the municipality answers',
  },
  item: {
    'uncut-way': {
      what: 'The way as it was drawn, all the way home',
      why: 'So that the pupil can finish and correct it. It never leaves the tablet',
    },
    home: {
      what: 'The square the home is in, and where the pupil is in the lesson',
      why: 'So that the fog can cover the home before anything is sent',
    },
    outbox: {
      what: 'What the pupil has finished, cut and ready to send',
      why: 'So that nothing is lost when the network is away',
    },
    'tablet-seat': {
      what: 'The seat, the animal and the receipt',
      why: 'So that the tablet can send, and the pupil can find the answer again',
    },
    way: {
      what: 'The way outside the home square',
      why: 'So that the municipality sees where children really walk and cycle',
    },
    'way-kind': {
      what: 'Whether the way is to school or of leisure, and whether it was told as a list',
      why: 'Ways to school and ways of leisure are planned differently',
    },
    modes: {
      what: 'Whether the pupil walks, cycles or rides',
      why: 'A footpath and a bus route need different measures',
    },
    when: { what: 'Whether it is about summer, winter or the dark', why: 'Shortcuts and light matter more then' },
    company: {
      what: 'Whether the pupil goes alone, with friends or with an adult',
      why: 'It says something about how safe the way is',
    },
    sticker: {
      what: 'The place the pupil has marked, outside the home square',
      why: 'So that the municipality sees where children thrive and where they feel unsafe',
    },
    reason: {
      what: 'The reason the pupil picked as a picture',
      why: 'A crossing without light and one with fast cars need different answers',
    },
    words: {
      what: 'Words the pupil wrote with the mark',
      why: 'Some things cannot be said in pictures. The teacher reads before anything goes on',
    },
    quotes: {
      what: 'Words that the teacher let through, in a release',
      why: 'So that children are heard in their own words. The municipality reads them at cells that are shown, or at the school only; everybody reads them only where the teacher said yes to that too, and never with a place',
    },
    better: {
      what: 'The answer to “Did it get better?”',
      why: 'So that the municipality learns whether what it did helped',
    },
    'item-number': {
      what: 'A random number for each contribution',
      why: 'So that nothing is counted twice, and it can be taken back',
    },
    'pupil-key': {
      what: 'A random number for each child in each lesson, with school and grade group',
      why: 'So that we count children and not marks',
    },
    seat: {
      what: 'The seat: the animal, and whether it works or has sent',
      why: 'So that the teacher sees whether all have begun',
    },
    receipt: {
      what: 'A code made from the three pictures and two digits on the slip',
      why: 'So that the pupil can see what became of it, without an account',
    },
    session: {
      what: 'The lesson: school, grades, number of pupils, name of the class, legal basis, who holds it, when the teacher pressed, and how many texts nobody read',
      why: 'So that the teacher finds it again, and the planner sees if a class is missing. The name of the class is never published',
    },
    'class-code': {
      what: 'The class code. The code itself is deleted when the lesson ends, a fingerprint of it goes with the seats',
      why: 'So that only the class gets in, and a tablet that comes too late is told that the lesson is over',
    },
    'class-map': { what: 'The class’s map as it was last shown', why: 'So that all screens show the same' },
    ballot: {
      what: 'The three places a pupil has voted for',
      why: 'So that the vote can be changed until it closes. Then it is deleted',
    },
    'class-order': { what: 'The order the class arrived at', why: 'So that the class knows what it agreed on' },
    'class-statement': {
      what: 'The statement of the class',
      why: 'So that the class is heard, also when it is too small for the map',
    },
    release: { what: 'The releases: cells and counts in bands', why: 'This is what the municipality plans with' },
    preview: {
      what: 'The latest preview: a coarse map with counts in bands',
      why: 'So that the planner sees what a release will show, without counting anew each time',
    },
    case: {
      what: 'The case: who asks, why, the schools, and statements of pupils’ and parents’ councils',
      why: 'So that everybody knows what it is about',
    },
    finding: {
      what: 'The findings and the answers to them',
      why: 'So that everybody sees what becomes of what the children said',
    },
    staff: {
      what: 'Names and sign-in of teachers, planners and operators',
      why: 'So that only those who should get in',
    },
    clock: {
      what: 'The day of the latest release, and the day the case was closed',
      why: 'So that the server knows when contributions and receipts are due',
    },
    machine: {
      what: 'The server’s own marks: whether it is a demo, how many days contributions are kept, when it last tidied, and whether anything erased waits to leave the file',
      why: 'So that the operator sees that deletion happens',
    },
    log: {
      what: 'Log of operation: which member of staff saw or erased what, in which case, on which day, and how many rows. Never what was in them',
      why: 'So that it can be checked who has seen and erased',
    },
    address: { what: 'Network addresses that have typed a wrong code', why: 'So that nobody can guess their way in' },
  },
} as const;
