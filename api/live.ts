/**
 * Who listens to which session, in this process. A change is a nudge without content: each listener reads anew what it may
 * know and sends it if it differs, so nudges that come closely together become one, and nothing piles up for a slow device.
 */

/** `lesson`: step, pause, end, the class's map and vote. `seats`: who has joined, works, has sent. */
export type About = 'lesson' | 'seats';

/** A teacher's screens of one session: projectors, a moderator's tablet; a public demo has many. */
export const MAX_SCREENS = 40;
/** Tabs of one seat; a device that lost its network comes back before the old line is known to be dead. */
export const MAX_OF_SEAT = 3;
/** Between two comments on a quiet line, ms. */
export const BEAT_MS = 15_000;

/** `beat`: nothing has happened for a while. `over`: this line gives way, or the server ends. */
export type Word = 'changed' | 'beat' | 'over';

export type Listener = {
  /** Resolves when there is something to do; a change that came meanwhile resolves at once. */
  readonly next: () => Promise<Word>;
  readonly end: () => void;
};

export type Live = {
  readonly changed: (session: string, about: About) => void;
  /** The oldest listeners give way beyond the bound. @param seat null: a screen of the teacher */
  readonly listen: (session: string, seat: string | null) => Listener;
  readonly count: () => number;
  /** Ends every line; for shutdown. */
  readonly close: () => void;
};

type Line = { readonly seat: string | null; readonly say: (word: Word) => void };

/** @param every calls back again and again until what it returns is called; the server's timer, a test's hand */
export function createLive(every: (ms: number, work: () => void) => () => void): Live {
  const sessions = new Map<string, Set<Line>>();
  let over = false;
  const lines = () => [...sessions.values()].flatMap((set) => [...set]);
  const stop = every(BEAT_MS, () => {
    for (const line of lines()) line.say('beat');
  });

  function drop(session: string, line: Line): void {
    const set = sessions.get(session);
    set?.delete(line);
    if (set?.size === 0) sessions.delete(session);
  }

  function listen(session: string, seat: string | null): Listener {
    const mail = createMail();
    const line: Line = { seat, say: mail.put };
    const set = sessions.get(session) ?? new Set<Line>();
    sessions.set(session, set.add(line));
    const same = [...set].filter((other) => other.seat === seat);
    const tooMany = same.length - (seat === null ? MAX_SCREENS : MAX_OF_SEAT);
    for (const oldest of same.slice(0, Math.max(0, tooMany))) {
      oldest.say('over');
      drop(session, oldest);
    }
    if (over) mail.put('over');
    const end = () => {
      mail.put('over');
      drop(session, line);
    };
    return { next: mail.take, end };
  }

  return {
    changed: (session, about) => {
      for (const line of sessions.get(session) ?? []) {
        if (about === 'lesson' || line.seat === null) line.say('changed');
      }
    },
    listen,
    count: () => lines().length,
    close: () => {
      over = true;
      stop();
      for (const line of lines()) line.say('over');
      sessions.clear();
    },
  };
}

const WEIGHT: Record<Word, number> = { beat: 0, changed: 1, over: 2 };

/** One word at a time, the weightiest that has come; `over` stays. */
function createMail(): { put: (word: Word) => void; take: () => Promise<Word> } {
  let word: Word | null = null;
  let wake: (() => void) | null = null;
  return {
    put: (next) => {
      if (word === null || WEIGHT[next] > WEIGHT[word]) word = next;
      wake?.();
    },
    take: async () => {
      while (word === null) {
        await new Promise<void>((resolve) => (wake = resolve));
        wake = null;
      }
      const taken = word;
      if (taken !== 'over') word = null;
      return taken;
    },
  };
}
