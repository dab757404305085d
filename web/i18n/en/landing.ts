export default {
  story: {
    over: 'A demo in four minutes',
    title: 'Be the last pupil in 5B',
    first: 'Lillevik school is worn out, and the municipal council asks the children before it decides anything.',
    second: '24 of 25 in 5B have delivered, and four of them have marked the crossing Strandkrysset as unsafe.',
    third: 'Four are too few to be shown on the map – you can be the fifth.',
  },
  doors: 'Five doors, in order',
  door: {
    pupil: {
      name: 'Pupil',
      time: '2 min',
      do: 'Pick an animal and draw a way to school. Put “hard to cross” on Strandkrysset, and send.',
    },
    teacher: {
      name: 'Teacher',
      time: '30 s',
      do: 'See on the board that everybody in 5B has sent, and show the class its map.',
    },
    planner: {
      name: 'Planner',
      time: '1 min',
      do: 'Press “Publish”. The cell at Strandkrysset goes from empty to 5–9 pupils.',
    },
    council: {
      name: 'Youth council',
      time: 'closed',
      do: 'This room is not built yet. The youth council will get finished slides of what the children said.',
    },
    public: {
      name: 'The answer',
      time: '30 s',
      do: 'See what everybody sees: who asks, what the children said, and what the municipality has answered.',
    },
  },
  sideDoor: 'See what the operator sees: erasing and log',
  fictional: 'Lillevik, its schools and its pupils are invented. No real children take part.',
  reset: {
    button: 'Start over',
    title: 'Start the demo over?',
    text: 'Everything drawn and published since the start will be gone. 5B is again one pupil short.',
    confirm: 'Start over',
    running: 'Setting up Lillevik again …',
    done: 'The demo is back at its start.',
  },
  plain: {
    title: 'Show your way',
    text: 'Children and young people draw their ways and places on a map. The municipality learns, and answers.',
    join: 'Join as a pupil',
    signIn: 'Sign in as teacher or planner',
  },
  council: {
    title: 'The youth council’s room is not built yet',
    text: 'Here the youth council will pick the most important things the children said and get finished slides for the council.',
    home: 'To the front page',
  },
} as const;
