/**
 * What can 24 classmates learn of the 25th? (issue 5, «Must show», 5.) 1 000 random classes of children whom no parameter was
 * chosen on; each is attacked once for every pupil by the best inference there is (`fixtures/class-attack.ts`). The figures
 * stand in docs/privacy-class.md.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  attack,
  friendsGuess,
  metresFromHome,
  oddsOf,
  onlyShowing,
  PLAIN,
  seededLot,
  showingsOf,
  toChild,
  type Child,
} from '../fixtures/class-attack.ts';
import { seeded } from '../fixtures/lillevik/random.ts';
import { makeStory } from '../fixtures/lillevik/story.ts';
import { makeTown } from '../fixtures/lillevik/town.ts';
import type { Lot } from './class-map.ts';
import { turnoutOf } from './turnout.ts';
import { MAX_CARDS, orderCards, type Ballot, type VoteCard } from './class-vote.ts';

const CLASSES = 1_000;
const SIZE = 25;
const VICTIMS = 5;
/** Neither the town's own seed nor those that the design was tried on. */
const UNSEEN_SEEDS = [4_021, 4_022, 4_023];

const pools: Child[][] = [];
const classes: Child[][] = [];
beforeAll(() => {
  const town = makeTown();
  for (const seed of UNSEEN_SEEDS) {
    const answers = makeStory(town, seed).waves.flat();
    pools.push(answers.filter(({ pupil }) => pupil.class.school === 'lillevik-skole').map(toChild));
  }
  const random = seeded(5, 'random classes');
  for (let n = 0; n < CLASSES; n++) classes.push(random.shuffle(pools[n % pools.length]!).slice(0, SIZE));
}, 120_000);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

type Score = {
  readonly marks: number;
  readonly stickers: number;
  readonly wayCells: number;
  readonly anyMark: number;
  readonly anySticker: number;
  readonly ownPlace: number;
  readonly near100: number;
  /** Marks that nobody else of the class has, and that are proved all the same. */
  readonly alone: number;
  /** Fewest others behind a proved mark. */
  readonly fewestOthers: number;
};

/** Five pupils of each class, any of them. */
function score(lotOf: (n: number) => Lot, showings: typeof showingsOf): Score {
  const random = seeded(5, 'victims');
  let [marks, proved, stickers, provedStickers, ownPlace, near100, any, anySticker, alone, victims] =
    Array<number>(10).fill(0);
  let fewestOthers = Infinity;
  classes.forEach((order, n) => {
    const seen = showings(order, lotOf(n));
    for (const victim of random.shuffle(order).slice(0, VICTIMS)) {
      const { present, hasOwnPlace } = attack(victim, seen, lotOf(n));
      const sure = present.filter((mark) => !mark.startsWith('route.'));
      victims!++;
      marks! += victim.marks.size;
      proved! += present.length;
      stickers! += [...victim.marks].filter((mark) => !mark.startsWith('route.')).length;
      provedStickers! += sure.length;
      if (present.length > 0) any!++;
      if (sure.length > 0) anySticker!++;
      if (hasOwnPlace) ownPlace!++;
      if (present.some((mark) => metresFromHome(mark, victim) < 100)) near100!++;
      for (const mark of present) {
        const others = seen.at(-1)!.counts.get(mark)! - 1;
        fewestOthers = Math.min(fewestOthers, others);
        if (others === 0) alone!++;
      }
    }
  });
  return {
    marks: proved! / marks!,
    stickers: provedStickers! / stickers!,
    wayCells: (proved! - provedStickers!) / (marks! - stickers!),
    anyMark: any! / victims!,
    anySticker: anySticker! / victims!,
    ownPlace: ownPlace! / victims!,
    near100: near100! / victims!,
    alone: alone!,
    fewestOthers,
  };
}

/** The figures of docs/privacy-class.md, on the terminal of whoever runs this. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function say(title: string, of: Score): void {
  tell(
    `${title}: marks proved ${percent(of.marks)} (stickers ${percent(of.stickers)}, cells of ways ${percent(of.wayCells)}); ` +
      `pupils with a proved mark ${percent(of.anyMark)}, with a proved sticker ${percent(of.anySticker)}; ` +
      `a proved cell within 100 m of home ${percent(of.near100)}; knows of a place set alone ${percent(of.ownPlace)}`,
  );
}

describe('24 classmates who pool everything, against the 25th', () => {
  it('one showing: prove fewer than one mark in twelve; a known threshold of three would prove more than twice as many', () => {
    const drawn = score(seededLot, onlyShowing);
    const plain = score(() => PLAIN, onlyShowing);
    say('one showing, drawn', drawn);
    say('one showing, plain', plain);
    expect(drawn.marks).toBeLessThan(1 / 12);
    expect(2 * drawn.marks).toBeLessThan(plain.marks);
  });

  it('every showing that the rules allow: prove fewer than one mark in five, each shared by two others at least', () => {
    const drawn = score(seededLot, showingsOf);
    const plain = score(() => PLAIN, showingsOf);
    say('every showing, drawn', drawn);
    say('every showing, plain', plain);
    expect(drawn.marks).toBeLessThan(1 / 5);
    expect(1.8 * drawn.marks).toBeLessThan(plain.marks);
    expect(drawn.near100).toBeLessThan(0.06);
    expect([drawn.alone, drawn.fewestOthers]).toEqual([0, 2]);
    expect(drawn.ownPlace).toBeLessThan(0.15);
  });

  it('learn nothing of a mark that no classmate shares, neither for nor against it', () => {
    let tried = 0;
    classes.slice(0, 200).forEach((order, n) => {
      const seen = showingsOf(order, seededLot(n));
      const victim = order.at(-1)!;
      for (const mark of victim.marks) {
        if (seen.at(-1)!.counts.get(mark) !== 1) continue;
        tried++;
        expect(oddsOf(mark, victim, seen, seededLot(n))).toBe(1);
      }
    });
    expect(tried).toBeGreaterThan(200);
  });
});

describe('four friends who send together with one more between two showings', () => {
  const guesses = (lotOf: (n: number) => Lot) => {
    let [guessed, right] = [0, 0];
    classes.forEach((order, n) => {
      const one = friendsGuess(showingsOf(order, lotOf(n)));
      guessed += one.guessed;
      right += one.right;
    });
    return right / guessed;
  };

  it('would always be right by a known threshold, and are mostly wrong by drawn ones', () => {
    const [plain, drawn] = [guesses(() => PLAIN), guesses(seededLot)];
    tell(`four friends: right ${percent(plain)} by a known threshold, ${percent(drawn)} by drawn ones`);
    expect(plain).toBe(1);
    expect(drawn).toBeLessThan(0.4);
  });
});

describe('the vote', () => {
  const ids = Array.from({ length: MAX_CARDS }, (_, n) => `60:${n}:0`);
  const cards = ids.map((id): VoteCard => ({
    id,
    cells: [id],
    stickers: [{ theme: 'wish', shade: 'some' }],
    place: null,
  }));
  const ALL: Ballot[] = ids.flatMap((a) => [
    [a],
    ...ids
      .filter((b) => b !== a)
      .flatMap((b) => [[a, b], ...ids.filter((c) => c !== a && c !== b).map((c) => [a, b, c])]),
  ]);
  const pointsOf = (ballots: readonly Ballot[]) =>
    ids.map((id) => ballots.reduce((sum, ballot) => sum + (ballot.includes(id) ? 3 - ballot.indexOf(id) : 0), 0));
  /** Could these points have given this order, by whatever lots? */
  const fits = (points: readonly number[], order: readonly string[]) =>
    order.every((id, n) => n === 0 || points[ids.indexOf(order[n - 1]!)]! >= points[ids.indexOf(id)]!);

  it('by its order tells the others the last pupil’s first pick in fewer than one class in twenty', () => {
    let [known, narrowed] = [0, 0];
    for (let n = 0; n < CLASSES; n++) {
      const random = seeded(n, 'ballots');
      const liked = ids.map(() => random.between(0.2, 1));
      const vote = (): Ballot =>
        ids
          .map((id, c) => ({ id, weight: random.next() * liked[c]! }))
          .sort((a, b) => b.weight - a.weight)
          .slice(0, 3)
          .map(({ id }) => id);
      const others = Array.from({ length: SIZE - 1 }, vote);
      const order = orderCards(cards, [...others, vote()], seededLot(n));
      const base = pointsOf(others);
      const possible = ALL.filter((ballot) =>
        fits(
          pointsOf([ballot]).map((more, c) => more + base[c]!),
          order,
        ),
      );
      if (new Set(possible.map(([first]) => first)).size === 1) known++;
      narrowed += possible.length / ALL.length;
    }
    tell(
      `vote: first pick certain in ${percent(known / CLASSES)}; ${percent(narrowed / CLASSES)} of all ballots stay possible`,
    );
    expect(known / CLASSES).toBeLessThan(0.05);
  });
});

describe('turnout', () => {
  it('says no more than the seats on the wall, and of a small class less', () => {
    expect(turnoutOf(18, 24)).toEqual({ as: 'numbers', sent: 18, invited: 24 });
    expect(turnoutOf(13, 14)).toEqual(turnoutOf(14, 14));
  });
});
