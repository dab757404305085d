/** Cases of the class's own layer, for every implementation of the stores. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIN_BALLOTS } from '../../data/class-vote.ts';
import { QUEUE_DAYS } from '../../data/limits.ts';
import { LATE_PUPILS } from '../../data/text-queue.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, START, sticker } from '../small-case.ts';
import type { OpenedStores } from './cases.ts';
import type { ClassStore } from './class-store.ts';
import type { Caller, OwnStore } from './store.ts';

const DAY = 24 * 3600 * 1000;
const refused = (code: string) => expect.objectContaining({ name: 'Problem', code }) as unknown;
const ANIMALS = ['moose', 'fox', 'hare', 'owl', 'hedgehog', 'squirrel', 'otter', 'seal', 'puffin', 'whale', 'lynx', 'wolf', 'bear', 'badger', 'beaver', 'eagle'] as const; // prettier-ignore

export function classCases(name: string, open: () => OpenedStores): void {
  let opened: OpenedStores;
  let caller: Caller;
  let classes: ClassStore;
  let session: string;
  let code: string;
  const token = randomBytes(32).toString('base64url');

  /** A signed-in teacher of an invitation. */
  const teacher = async (): Promise<Caller> => {
    const { staff } = opened.stores;
    const invited = await staff.invite(SMALL_CASE.id, { duty: 'teacher', name: 'Kari' });
    const { cookie } = await staff.signIn(invited.token);
    const who = await staff.whoIs(cookie);
    if (!who) throw new Error('not signed in');
    return who;
  };

  beforeEach(async () => {
    opened = open();
    await opened.imports.addCase({
      case: SMALL_CASE,
      rounds: [SMALL_ROUND],
      addressBlocks: null,
      sessions: [{ ...OPEN_CLASS, state: 'closed' }],
    });
    caller = await teacher();
    const lesson = await opened.stores.lessons.enter(caller).open(SMALL_CASE.id, START);
    session = lesson.session.id;
    code = lesson.code ?? '';
    classes = opened.stores.classes.enter(caller);
  });
  afterEach(() => opened.close());

  const join = async (n: number): Promise<OwnStore> => {
    const seat = randomUUID();
    await opened.stores.front.takeSeat({ seat, animal: ANIMALS[n] ?? 'cod', code, token });
    const own = await opened.stores.seats.enter(seat, token);
    if (!own) throw new Error('no seat');
    return own;
  };
  /** `count` seats more, each with a sticker in two places far from each other, and a text. */
  let joined = 0;
  beforeEach(() => (joined = 0));
  const send = async (count: number, text?: string): Promise<OwnStore[]> => {
    const seats: OwnStore[] = [];
    for (let n = 0; n < count; n++) {
      const own = await join(joined++);
      await own.deliver(1, sticker(randomUUID(), 10, 63, text));
      await own.deliver(1, sticker(randomUUID(), 10.02, 63));
      seats.push(own);
    }
    return seats;
  };
  const close = () => opened.stores.lessons.enter(caller).close(session);

  describe(`${name}: the class’s map`, () => {
    it('comes from ten seats that have sent, and again only after five more; until then the bytes are the same', async () => {
      await send(9);
      await expect(classes.show(session)).rejects.toEqual(refused('too-few-new-seats'));
      await expect(classes.findShow(session)).rejects.toEqual(refused('nothing-shown-yet'));
      await send(1);
      const first = await classes.show(session);
      expect(first.cells.map(({ theme, shade }) => [theme, shade])).toEqual([
        ['unsafe', 'many'],
        ['unsafe', 'many'],
      ]);
      await send(4);
      expect(JSON.stringify(await classes.show(session))).toBe(JSON.stringify(first));
      expect(JSON.stringify(await classes.findShow(session))).toBe(JSON.stringify(first));
      await send(1);
      expect((await classes.show(session)).number).toBe(2);
    });

    it('is the same on every tablet of the class while the lesson lasts', async () => {
      const [seat] = await send(10);
      await expect(seat!.findClassShow()).rejects.toEqual(refused('nothing-shown-yet'));
      const shown = await classes.show(session);
      expect(await seat!.findClassShow()).toEqual(shown);
      await close();
      await expect(seat!.findClassShow()).rejects.toEqual(refused('session-closed'));
      await expect(classes.show(session)).rejects.toEqual(refused('session-closed'));
      expect(await classes.findShow(session)).toEqual(shown);
    });

    it('is a press that puts the automatic end off, as each step of the vote is', async () => {
      const seats = await send(10);
      const hours = 4 * 3600_000;
      const presses = [
        () => classes.show(session),
        () => classes.startVote(session),
        () => classes.discardVote(session),
        () => classes.startVote(session),
        async () => {
          const { cards } = await classes.findVote(session);
          for (const seat of seats) await seat.castBallot([cards[0]!.id]);
          return classes.closeVote(session);
        },
      ];
      for (const press of presses) {
        opened.clock.now += hours;
        await press();
        expect(await opened.housekeeping.closeForgottenSessions(hours)).toEqual([]);
      }
      opened.clock.now += hours + 1;
      expect(await opened.housekeeping.closeForgottenSessions(hours)).toEqual([session]);
    });

    it('goes with the seats, seven days after close', async () => {
      await send(10);
      await classes.show(session);
      await close();
      opened.clock.now += 7 * DAY + 1;
      await opened.housekeeping.removeOldSeats();
      await expect(classes.findShow(session)).rejects.toEqual(refused('nothing-shown-yet'));
    });

    it('is nobody else’s: another teacher of the same case finds no such session', async () => {
      const other = opened.stores.classes.enter(await teacher());
      for (const verb of ['show', 'findShow', 'startVote', 'findVote', 'listTexts', 'findStatement'] as const) {
        await expect(other[verb](session), verb).rejects.toEqual(refused('not-found'));
      }
    });
  });

  describe(`${name}: the vote`, () => {
    const started = async () => {
      const seats = await send(10);
      await classes.show(session);
      const { cards } = await classes.startVote(session);
      return { seats, ids: cards.map(({ id }) => id) };
    };

    it('has a card for each place; a ballot is the seat’s own and is replaced until the vote closes', async () => {
      const { seats, ids } = await started();
      expect(ids).toHaveLength(2);
      const [one, two] = ids as [string, string];
      for (const seat of seats.slice(0, MIN_BALLOTS)) await seat.castBallot([two]);
      expect((await seats[0]!.castBallot([one, two])).ballot).toEqual([one, two]);
      expect((await seats[1]!.findVote()).ballot).toEqual([two]);
      expect(await classes.closeVote(session)).toMatchObject({ state: 'closed', order: [two, one] });
      await expect(seats[0]!.castBallot([two])).rejects.toEqual(refused('vote-closed'));
      expect((await seats[0]!.findVote()).ballot).toBeNull();
    });

    it('shows no order of fewer than five ballots, and refuses a card that is not on the table', async () => {
      const { seats, ids } = await started();
      await expect(seats[0]!.castBallot(['60:0:0'])).rejects.toEqual(refused('not-valid'));
      for (const seat of seats.slice(0, MIN_BALLOTS - 1)) await seat.castBallot([ids[0]!]);
      await expect(classes.closeVote(session)).rejects.toEqual(refused('too-few-ballots'));
      expect((await classes.findVote(session)).state).toBe('open');
    });

    it('can be taken back while it is open, and is held once', async () => {
      const { seats, ids } = await started();
      await seats[0]!.castBallot([ids[0]!]);
      await classes.discardVote(session);
      await classes.startVote(session);
      expect((await seats[0]!.findVote()).ballot).toBeNull();
      for (const seat of seats) await seat.castBallot([ids[0]!]);
      await classes.closeVote(session);
      await expect(classes.discardVote(session)).rejects.toEqual(refused('vote-closed'));
      await expect(classes.startVote(session)).rejects.toEqual(refused('vote-closed'));
    });
  });

  describe(`${name}: the statement`, () => {
    it('comes with the turnout, and names only places that the class’s map shows or the case names', async () => {
      await send(10);
      const { cells } = await classes.show(session);
      const words = {
        text: 'Vi vil ha lys.',
        places: [{ name: 'Svingen', at: { by: 'cell', cell: cells[0]!.cell } }],
      } as const;
      const saved = await classes.saveStatement(session, { ...words, places: [...words.places], rev: 1 });
      expect(saved.turnout).toEqual({ as: 'numbers', sent: 10, invited: 20 });
      expect(await classes.findStatement(session)).toEqual(saved);
      for (const at of [
        { by: 'cell', cell: '60:0:0' },
        { by: 'place', place: 'nowhere' },
      ] as const) {
        const wrong = { text: 'x', places: [{ name: 'x', at }], rev: 2 };
        await expect(classes.saveStatement(session, wrong)).rejects.toEqual(refused('not-valid'));
      }
    });

    it('is never written over unseen: a second device that did not see the first one’s words is told, and nothing changes', async () => {
      const first = { text: 'Vi vil ha lys.', places: [], rev: 1 };
      const saved = await classes.saveStatement(session, first);
      expect(await classes.saveStatement(session, first)).toEqual(saved);
      for (const rev of [1, 3]) {
        await expect(classes.saveStatement(session, { text: 'Nei, benker.', places: [], rev })).rejects.toMatchObject({
          code: 'rev-conflict',
          extra: { rev: 1 },
        });
      }
      expect(await classes.findStatement(session)).toEqual(saved);
      const second = await classes.saveStatement(session, { text: 'Lys og benker.', places: [], rev: 2 });
      expect([second.rev, second.text]).toEqual([2, 'Lys og benker.']);
    });

    it('keeps the places it has named when the class’s map is gone', async () => {
      await send(10);
      const [shown] = (await classes.show(session)).cells;
      const places = [{ name: 'Svingen', at: { by: 'cell', cell: shown!.cell } } as const];
      await classes.saveStatement(session, { text: 'Vi vil ha lys.', places, rev: 1 });
      await close();
      opened.clock.now += 7 * DAY + 1;
      await opened.housekeeping.removeOldSeats();
      expect((await classes.saveStatement(session, { text: 'Vi vil ha mer lys.', places, rev: 2 })).places).toEqual(
        places,
      );
    });

    it('is laid forth when the lesson is over, as it was then: by school and grades, places as words, nothing of the class', async () => {
      const { front } = opened.stores;
      await send(10);
      const [shown] = (await classes.show(session)).cells;
      await expect(classes.publishStatement(session)).rejects.toEqual(refused('not-found'));
      const places = [{ name: 'Svingen', at: { by: 'cell', cell: shown!.cell } } as const];
      await classes.saveStatement(session, { text: 'Vi vil ha lys.', places, rev: 1 });
      await expect(classes.publishStatement(session)).rejects.toEqual(refused('lesson-not-over'));
      await close();
      expect((await classes.findStatement(session)).publication).toEqual({ is: 'none' });
      expect((await front.listStatements(SMALL_CASE.id)).classes).toEqual([]);
      const date = new Date(opened.clock.now).toISOString().slice(0, 10);
      expect((await classes.publishStatement(session)).publication).toEqual({ is: 'current', date });
      const turnout = { as: 'numbers', sent: 10, invited: 20 };
      const published = { by: 'class', school: 'nord', grades: '5-7', date, text: 'Vi vil ha lys.', places: ['Svingen'], turnout }; // prettier-ignore
      expect(await front.listStatements(SMALL_CASE.id)).toEqual({
        classes: [published],
        councils: [],
        unreadTexts: null,
      });
      const text = JSON.stringify(await front.listStatements(SMALL_CASE.id));
      for (const secret of [START.className, session, shown!.cell]) expect(text).not.toContain(secret);
      expect((await classes.saveStatement(session, { text: 'Nei, benker.', places: [], rev: 2 })).publication).toEqual({ is: 'earlier', date }); // prettier-ignore
      expect((await front.listStatements(SMALL_CASE.id)).classes).toEqual([published]);
      expect((await classes.withdrawStatement(session)).publication).toEqual({ is: 'none' });
      expect((await front.listStatements(SMALL_CASE.id)).classes).toEqual([]);
    });

    it('stands beside those of the councils, which belong to one case', async () => {
      const { front, staff } = opened.stores;
      const said = { id: randomUUID(), by: 'parents-council', school: 'nord', date: '2026-05-01', text: 'Sikre krysset.' } as const; // prettier-ignore
      expect(await staff.saveCouncilStatement(SMALL_CASE.id, said)).toEqual(said);
      const changed = { ...said, by: 'pupils-council', text: 'Sikre begge kryssene.' } as const;
      await staff.saveCouncilStatement(SMALL_CASE.id, changed);
      expect((await front.listStatements(SMALL_CASE.id)).councils).toEqual([changed]);
      await expect(staff.saveCouncilStatement(SMALL_CASE.id, { ...said, school: 'sor-pa-kartet' })).rejects.toEqual(refused('not-valid')); // prettier-ignore
      await staff.createCase({ ...SMALL_CASE, id: 'another' });
      await expect(staff.saveCouncilStatement('another', said)).rejects.toEqual(refused('not-found'));
      await expect(staff.removeCouncilStatement('another', said.id)).rejects.toEqual(refused('not-found'));
      await staff.removeCouncilStatement(SMALL_CASE.id, said.id);
      expect((await front.listStatements(SMALL_CASE.id)).councils).toEqual([]);
    });
  });

  describe(`${name}: texts`, () => {
    const waiting = async () => (await opened.stores.staff.countTexts(SMALL_CASE.id)).waiting;

    it('wait until the lesson is over; the planner sees how many', async () => {
      await send(3, 'Her er det mørkt');
      expect(await classes.listTexts(session)).toEqual({ state: 'lesson', daysLeft: null, texts: [] });
      expect(await opened.stores.staff.countTexts(SMALL_CASE.id)).toEqual({ waiting: 3, deletedUnread: 0 });
      await close();
      const { texts } = await classes.listTexts(session);
      expect(Object.keys(texts[0]!).toSorted()).toEqual([
        'code',
        'key',
        'masked',
        'quotable',
        'reason',
        'state',
        'text',
        'theme',
      ]);
      expect(texts.map(({ theme, text }) => [theme, text])).toEqual(Array(3).fill(['unsafe', 'Her er det mørkt']));
    });

    it('stand in the order of random keys, the same at each look', async () => {
      for (let n = 0; n < 10; n++) await send(1, `nummer ${n}`);
      await close();
      const { texts } = await classes.listTexts(session);
      const keys = texts.map(({ key }) => key);
      expect(keys).toEqual(keys.toSorted());
      expect(await classes.listTexts(session)).toEqual({ state: 'open', daysLeft: QUEUE_DAYS, texts });
    });

    it('are let through with words masked, held back, or put back, many at once', async () => {
      await send(3, 'Ola er slem her');
      await close();
      const [a, b, c] = (await classes.listTexts(session)).texts.map(({ key }) => key) as [string, string, string];
      const done = await classes.decideTexts(session, [
        { key: a, decision: 'approve', masked: [0], quotable: false },
        { key: b, decision: 'hold', reason: 'hurts-somebody' },
        { key: c, decision: 'wait' },
        { key: 'f'.repeat(32), decision: 'wait' },
      ]);
      expect(done).toEqual({ decided: 3, gone: 1 });
      const { texts } = await classes.listTexts(session);
      expect(texts.map(({ state, masked, reason }) => [state, masked, reason])).toEqual([
        ['approved', [0], null],
        ['held', [], 'hurts-somebody'],
        ['waiting', [], null],
      ]);
      expect(await waiting()).toBe(1);
    });

    it('that change on the device after approval wait again, those taken back are gone', async () => {
      const [seat] = await send(1, 'Først');
      const [item] = (await seat!.list()).filter(({ feature }) => 'text' in feature.properties);
      await close();
      const approve = async () => {
        const { texts } = await classes.listTexts(session);
        return classes.decideTexts(
          session,
          texts.map(({ key }) => ({ key, decision: 'approve', masked: [], quotable: false })),
        );
      };
      await approve();
      expect(await waiting()).toBe(0);
      await seat!.deliver(2, sticker(item!.feature.id, 10, 63, 'Så'));
      expect(await waiting()).toBe(1);
      expect((await classes.listTexts(session)).texts.map(({ text, state }) => [text, state])).toEqual([
        ['Så', 'waiting'],
      ]);
      await seat!.takeBack(item!.feature.id, 3);
      expect(await waiting()).toBe(0);
      expect((await classes.listTexts(session)).texts).toEqual([]);
    });

    it('that come late are let in together, not one by one', async () => {
      await send(1, 'tidlig');
      const late = [await join(5), await join(6), await join(7)];
      await close();
      const count = async () => (await classes.listTexts(session)).texts.length;
      expect(await count()).toBe(1);
      for (const [n, seat] of late.entries()) {
        await seat.deliver(1, sticker(randomUUID(), 10, 63, `sen ${n}`));
        expect(await count()).toBe(n + 1 < LATE_PUPILS ? 1 : 1 + LATE_PUPILS);
      }
    });

    it('that nobody read in 14 days are deleted and counted; no child’s own words are left', async () => {
      const [seat] = await send(2, 'uleste ord');
      await close();
      const [first] = (await classes.listTexts(session)).texts;
      await classes.decideTexts(session, [{ key: first!.key, decision: 'approve', masked: [0], quotable: false }]);
      opened.clock.now += QUEUE_DAYS * DAY;
      expect(await opened.housekeeping.endTextQueues()).toBe(0);
      opened.clock.now += 1;
      expect(await opened.housekeeping.endTextQueues()).toBe(1);
      expect(await opened.housekeeping.endTextQueues()).toBe(0);
      expect(await opened.stores.staff.countTexts(SMALL_CASE.id)).toEqual({ waiting: 0, deletedUnread: 1 });
      expect((await opened.stores.front.listStatements(SMALL_CASE.id)).unreadTexts).toBe('under-5');
      expect(await classes.listTexts(session)).toEqual({ state: 'over', daysLeft: 0, texts: [] });
      await expect(classes.decideTexts(session, [{ key: first!.key, decision: 'wait' }])).rejects.toEqual(
        refused('queue-closed'),
      );
      expect(JSON.stringify(await seat!.list())).not.toContain('uleste');
    });

    it('reach no release: the release worker reads contributions without them', async () => {
      await send(1, 'hemmelig');
      const running = await opened.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
      const rows = [...running.raw.rows()];
      await running.abandon();
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toContain('hemmelig');
    });
  });
}
