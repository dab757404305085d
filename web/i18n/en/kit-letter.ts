export default {
  title: {
    'public-task': 'The class is going to use Barnetråkk',
    'guardian-consent': 'May your child take part in Barnetråkk?',
  },
  to: 'To parents and guardians at {{school}}',
  toAnySchool: 'To parents and guardians',
  from: 'From {{municipality}} municipality and the school',
  date: 'Date:',
  intro:
    'The class will use one lesson to tell about their ways and places on a map on a tablet. It is called Barnetråkk. {{name}}, {{role}}, asks the children about the matter “{{title}}”.',
  whyTitle: 'Why we ask',
  why: 'This is how the municipality says it to the children:',
  decides: '{{body}} will decide on {{date}}.',
  decided: '{{body}} was to decide on {{date}}.',
  ladder: {
    inform: 'The children are told what will happen.',
    ask: 'The children are asked before anything is decided.',
    'talk-with': 'The children take part in talking about the matter before anything is decided.',
    'set-agenda': 'The children help to decide what the matter should be about.',
    'hand-over': 'The children take part in the decision.',
  },
  promise: 'The municipality promises:',
  notPromised:
    'For this lesson the municipality has not promised to take the answers into account. The children are told so too.',
  collectedTitle: 'What we collect',
  collected: {
    way: 'The way to school and other ways the child uses, without the stretch nearest home. How the child travels, whether alone or with somebody, and whether it is summer, winter or dark.',
    places: 'Places the child likes, finds unsafe or wishes something for, with reasons chosen as pictures.',
    words:
      'Short texts, if the child wants to write. The tablet says so if they look like a name, a telephone number or an address.',
    class: 'School and year.',
  },
  notCollected:
    'We do not ask for a name, a picture, an account or where the tablet is. In the class the child is an animal.',
  homeTitle: 'The home is not sent',
  home: 'On the map there is fog over the area around the home, at least 250 × 250 metres. Everything inside the fog is cut away on the tablet before anything is sent. The child sees the fog and can make it bigger. The municipality never learns where the child lives.',
  seesTitle: 'Who sees what',
  sees: {
    child: { who: 'The child', what: 'Their own on the tablet during the lesson. Later the answer, with their slip.' },
    class: {
      who: 'The class and the teacher',
      what: 'Places that at least three pupils have marked, during the lesson. The teacher reads the texts without seeing place or animal.',
    },
    planner: {
      who: 'Named staff of the municipality',
      what: 'Areas with at least three pupils, never single places or single children. Texts that the teacher has let through.',
    },
    everyone: {
      who: 'Everybody',
      what: 'Areas with at least five pupils, in groups such as “5–9”. If fewer than ten took part at a school, its map is not shown.',
    },
  },
  longTitle: 'How long',
  long: {
    seat: 'The child’s seat is deleted seven days after the lesson. Texts that the teacher has not dealt with are deleted after 14 days.',
    raw: 'What the child has sent is deleted automatically when the school year or the matter is over, or {{days}} days after the last edition of the map if that is later. The municipality’s backups must be gone 30 days after that.',
    receipt: 'The receipt can find the answer until one year after the matter is closed.',
  },
  backTitle: 'What can be withdrawn, and what cannot',
  back: {
    before: {
      when: 'Before the lesson ends:',
      what: 'The teacher can remove the child’s seat. Then everything the child has sent is deleted at once.',
    },
    after: {
      when: 'After the lesson:',
      what: 'Go to the web address on the slip (the receipt) the child was given, pick the three pictures and the two digits, and press “Erase what I sent”. The municipality can also do it for you. Without the slip neither the school nor the municipality can know what is your child’s, and then it cannot be deleted. The law does not require us to collect more to find out (General Data Protection Regulation, article 11).',
    },
    release: {
      when: 'Once the map is published:',
      what: 'A published map shows groups, and quotes without names, and cannot be changed for one child. It stays until that whole edition is withdrawn. New editions leave out what has been deleted.',
    },
  },
  basisTitle: 'Voluntary, and under which rule',
  basis: {
    'public-task':
      'The municipality is the controller and uses the information for a task in the public interest: to hear children in matters that concern them (General Data Protection Regulation, article 6(1)(e); Convention on the Rights of the Child, article 12). Nobody has to answer anything. If you do not want your child to take part, tell the teacher before the lesson. The child will be given something else to do.',
    'guardian-consent':
      'The municipality is the controller and needs the consent of a parent or guardian (General Data Protection Regulation, article 6(1)(a)). Your child only takes part if you answer yes on the slip below. If you say no, the child will be given something else to do. You can withdraw your consent, as described above. The child does not have to answer anything either.',
  },
  rightsTitle: 'Questions and complaints',
  rights:
    'You can ask for access, correction and deletion, as far as the slip makes it possible to find what the child has sent. You can complain to the Norwegian Data Protection Authority (datatilsynet.no).',
  contact: { school: 'The school:', municipality: 'The municipality and its data protection officer:' },
  follow: 'Follow the matter here:',
  slip: {
    cut: 'Cut here and hand the slip in at school',
    title: 'Consent to Barnetråkk: “{{title}}”',
    yes: 'Yes, the child may take part.',
    no: 'No, the child is not to take part.',
    child: 'Child’s name',
    class: 'Class',
    guardian: 'Signature of parent or guardian',
    date: 'Date',
    due: 'Hand the slip in by:',
    keeps: 'The school keeps the slip and shreds it when the matter is closed. The name is not entered in Barnetråkk.',
  },
} as const;
