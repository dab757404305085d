/** One suite of cases for every implementation of the stores; an implementation's test file calls it with its own opener. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BetterRow } from '../../data/better.ts';
import type { ReleaseContent, ReleasedCell } from '../../data/release.ts';
import { makeRelease } from '../../data/make-release.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE, SMALL_ROUND, STAND, START, sticker } from '../small-case.ts';
import type { Housekeeping, ImportDesk, ImportRow, OwnStore, ReleaseDesk, Stores } from './store.ts';

export type OpenedStores = {
  readonly stores: Stores;
  readonly imports: ImportDesk;
  readonly releases: ReleaseDesk;
  readonly housekeeping: Housekeeping;
  readonly clock: { now: number };
  readonly close: () => void;
};

const DAY = 24 * 3600 * 1000;
const refused = (code: string) => expect.objectContaining({ name: 'Problem', code }) as unknown;
const NOTHING: ReleaseContent = { schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] };

async function* asRows(rows: readonly ImportRow[]): AsyncGenerator<ImportRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

/** Distinct pupils without a session, one sticker each. */
export function pupilsOf(school: string, count: number): ImportRow[] {
  return Array.from({ length: count }, () => ({
    contributor: randomUUID(),
    round: SMALL_ROUND.id,
    session: null,
    school,
    grade: '5-7' as const,
    feature: sticker(randomUUID()),
  }));
}

export function storeCases(name: string, open: () => OpenedStores): void {
  let opened: OpenedStores;
  beforeEach(async () => {
    opened = open();
    await opened.imports.addCase({
      case: SMALL_CASE,
      rounds: [SMALL_ROUND],
      addressBlocks: null,
      sessions: [{ ...OPEN_CLASS, code: CLASS_CODE }, STAND],
    });
  });
  afterEach(() => opened.close());

  const token = randomBytes(32).toString('base64url');
  const takeSeat = (seat: string, animal = 'fox', code = CLASS_CODE) =>
    opened.stores.front.takeSeat({ seat, animal: animal as 'fox', code, token });
  const newSeat = async (animal: string): Promise<OwnStore> => {
    const seat = randomUUID();
    await takeSeat(seat, animal);
    const own = await opened.stores.seats.enter(seat, token);
    if (!own) throw new Error('no seat');
    return own;
  };
  const bringIn = (rows: readonly ImportRow[]) =>
    opened.imports.addContributions(SMALL_CASE.id, asRows(rows), new Map());
  const begin = () => opened.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
  const publish = async () => await (await begin()).publish(NOTHING, []);

  describe(`${name}: cases and sessions`, () => {
    it('gives back the case it was given', async () => {
      expect(await opened.stores.front.findCase(SMALL_CASE.id)).toEqual({ case: SMALL_CASE, rounds: [SMALL_ROUND] });
    });

    it('refuses a second case, round or session with the same id', async () => {
      const { staff } = opened.stores;
      await expect(staff.createCase(SMALL_CASE)).rejects.toEqual(refused('id-taken'));
      await expect(staff.createRound(SMALL_CASE.id, SMALL_ROUND)).rejects.toEqual(refused('id-taken'));
      await expect(staff.createRound('elsewhere', SMALL_ROUND)).rejects.toEqual(refused('not-found'));
    });

    it('shows the class code while the session is open, and forgets it at close', async () => {
      expect((await opened.stores.staff.findSession(OPEN_CLASS.id)).code).toBe(CLASS_CODE);
      expect((await opened.stores.staff.closeSession(OPEN_CLASS.id)).code).toBeNull();
      await expect(opened.stores.front.lookUpCode(CLASS_CODE)).rejects.toEqual(refused('session-closed'));
    });

    it('makes codes of 6 symbols while at most 64 are open, then of 8', async () => {
      const lengths: number[] = [];
      for (let n = 2; n <= 66; n++) {
        const { code } = await opened.stores.staff.openSession(SMALL_CASE.id, { ...START, className: `${n}` });
        lengths.push(code?.length ?? 0);
      }
      expect(lengths).toEqual([...Array.from({ length: 63 }, () => 6), 8, 8]);
    });

    it('counts seats that have joined and seats that have sent', async () => {
      const fox = await newSeat('fox');
      await newSeat('owl');
      await fox.deliver(1, sticker(randomUUID()));
      await fox.deliver(1, sticker(randomUUID()));
      expect(await opened.stores.staff.findSession(OPEN_CLASS.id)).toMatchObject({ joined: 2, sent: 1 });
    });
  });

  describe(`${name}: seats`, () => {
    it('a seat asked for again is the same seat, also after close', async () => {
      const seat = randomUUID();
      expect((await takeSeat(seat)).created).toBe(true);
      await opened.stores.staff.closeSession(OPEN_CLASS.id);
      expect(await takeSeat(seat)).toMatchObject({ created: false, seat: { seat, animal: 'fox' } });
    });

    it('refuses a taken animal, a wrong code and a foreign token', async () => {
      const seat = randomUUID();
      await takeSeat(seat);
      await expect(takeSeat(randomUUID())).rejects.toEqual(refused('animal-taken'));
      await expect(takeSeat(randomUUID(), 'owl', 'ZZZZZZ')).rejects.toEqual(refused('wrong-code'));
      expect(await opened.stores.seats.enter(seat, 'B'.repeat(43))).toBeNull();
      const other = { seat, animal: 'owl', code: CLASS_CODE, token: 'C'.repeat(43) } as const;
      await expect(opened.stores.front.takeSeat(other)).rejects.toEqual(refused('seat-taken'));
    });

    it('go with their bond to the pupil seven days after close; the contribution stays', async () => {
      const seat = randomUUID();
      await takeSeat(seat);
      await (await opened.stores.seats.enter(seat, token))?.deliver(1, sticker(randomUUID()));
      await opened.stores.staff.closeSession(OPEN_CLASS.id);
      opened.clock.now += 7 * DAY;
      expect(await opened.housekeeping.removeOldSeats()).toBe(0);
      opened.clock.now += 1;
      expect(await opened.housekeeping.removeOldSeats()).toBe(1);
      expect(await opened.stores.seats.enter(seat, token)).toBeNull();
      await expect(opened.stores.front.lookUpCode(CLASS_CODE)).rejects.toEqual(refused('wrong-code'));
      const running = await begin();
      expect([...running.raw.rows()]).toHaveLength(1);
      await running.abandon();
    });
  });

  describe(`${name}: own contributions`, () => {
    it('one verb, one outcome', async () => {
      const fox = await newSeat('fox');
      const id = randomUUID();
      expect(await fox.deliver(3, sticker(id))).toBe('created');
      expect(await fox.deliver(3, sticker(id))).toBe('same');
      expect(await fox.deliver(4, sticker(id, 10.01))).toBe('replaced');
      await expect(fox.deliver(4, sticker(id))).rejects.toMatchObject({ code: 'rev-conflict', extra: { rev: 4 } });
      await fox.takeBack(id, 5);
      await fox.takeBack(id, 5);
      await expect(fox.deliver(4, sticker(id, 10.01))).rejects.toMatchObject({ extra: { rev: 5 } });
      expect(await fox.list()).toEqual([]);
    });

    it('are out of another seat’s reach', async () => {
      const fox = await newSeat('fox');
      const owl = await newSeat('owl');
      const id = randomUUID();
      await fox.deliver(1, sticker(id));
      await expect(owl.find(id)).rejects.toEqual(refused('not-found'));
      await expect(owl.deliver(2, sticker(id))).rejects.toEqual(refused('rev-conflict'));
      await expect(owl.takeBack(id, 2)).rejects.toEqual(refused('rev-conflict'));
      expect(await owl.list()).toEqual([]);
    });
  });

  describe(`${name}: import`, () => {
    it('the same contributor of the same file is one pupil', async () => {
      const [row] = pupilsOf('nord', 1);
      if (!row) throw new Error('no row');
      const twice = [row, { ...row, feature: sticker(randomUUID()) }];
      expect(await bringIn(twice)).toEqual({ contributions: 2, pupils: 1 });
    });

    it('is all or nothing', async () => {
      const rows = pupilsOf('nord', 3);
      const again = rows[0];
      if (!again) throw new Error('no row');
      await expect(bringIn([...rows, again])).rejects.toEqual(refused('id-taken'));
      await expect(begin()).rejects.toEqual(refused('nothing-to-release'));
      expect(await bringIn(rows)).toEqual({ contributions: 3, pupils: 3 });
      await expect(bringIn([...pupilsOf('nord', 2), again])).rejects.toEqual(refused('id-taken'));
    });

    it('gives contributors of an open class seats in the animals’ order', async () => {
      const rows = pupilsOf('nord', 32).map((row) => ({ ...row, session: OPEN_CLASS.id }));
      await bringIn(rows);
      const { takenAnimals } = await opened.stores.front.lookUpCode(CLASS_CODE);
      expect(takenAnimals).toHaveLength(32);
      expect(takenAnimals).toContain('moose-2');
      expect(takenAnimals).toContain('fox-2');
    });
  });

  describe(`${name}: releases`, () => {
    it('are frozen at the moment they begin; what comes later belongs to the next', async () => {
      await bringIn(pupilsOf('nord', 4));
      const running = await begin();
      await bringIn(pupilsOf('nord', 10));
      expect([...running.raw.rows()]).toHaveLength(4);
      await running.publish(NOTHING, []);
      const next = await begin();
      expect(next.head.number).toBe(2);
      expect([...next.raw.rows()]).toHaveLength(14);
      await next.abandon();
    });

    it('one at a time', async () => {
      await bringIn(pupilsOf('nord', 1));
      const running = await begin();
      await expect(begin()).rejects.toEqual(refused('release-running'));
      await running.abandon();
      await (await begin()).abandon();
    });

    it('need something new', async () => {
      await expect(begin()).rejects.toEqual(refused('nothing-to-release'));
      await bringIn(pupilsOf('nord', 1));
      await publish();
      await expect(begin()).rejects.toEqual(refused('nothing-to-release'));
    });

    it('after the first need ten new pupils at every school whose data changed', async () => {
      await bringIn([...pupilsOf('nord', 12), ...pupilsOf('sor', 12)]);
      await publish();
      await bringIn(pupilsOf('nord', 9));
      await expect(begin()).rejects.toMatchObject({
        code: 'too-few-new-pupils',
        detail: 'school "nord" has fewer than 10 new pupils since release 1; at least 10 are needed',
      });
      await bringIn(pupilsOf('nord', 1));
      expect((await publish()).number).toBe(2);
    });

    it('count a change of a released contribution as a change of its school', async () => {
      const fox = await newSeat('fox');
      const id = randomUUID();
      await fox.deliver(1, sticker(id));
      await publish();
      await fox.deliver(2, sticker(id, 10.01));
      await expect(begin()).rejects.toEqual(refused('too-few-new-pupils'));
    });

    it('an edit that comes while a release is computed counts as a change for the next', async () => {
      const fox = await newSeat('fox');
      const id = randomUUID();
      await fox.deliver(1, sticker(id));
      const running = await begin();
      await fox.deliver(2, sticker(id, 10.01));
      await running.publish(NOTHING, []);
      await expect(begin()).rejects.toEqual(refused('too-few-new-pupils'));
    });

    it('refuse a class with more sending seats than invited pupils', async () => {
      const rows = pupilsOf('nord', OPEN_CLASS.invited + 1).map((row) => ({ ...row, session: OPEN_CLASS.id }));
      await bringIn(rows);
      await expect(begin()).rejects.toEqual(refused('too-many-seats'));
    });

    it('whose worker died are removed, and the number is used again', async () => {
      await bringIn(pupilsOf('nord', 1));
      await begin();
      expect(await opened.housekeeping.removeUnfinishedReleases()).toBe(1);
      expect((await publish()).number).toBe(1);
    });

    it('give each face its own cells and both the school table', async () => {
      await bringIn(pupilsOf('nord', 1));
      const cell: Omit<ReleasedCell, 'id' | 'band'> = {
        cell: '60:1:1',
        theme: 'unsafe',
        school: 'nord',
        codes: [],
        splits: {},
      };
      const content: ReleaseContent = {
        schools: [{ school: 'nord', name: 'Nord skole', participants: '10-19', asked: true, catchment: null }],
        public: [{ ...cell, id: 'unsafe.60:1:1.nord', band: '5-9' }],
        planner: [{ ...cell, id: 'unsafe.60:1:1.nord', band: '3-4' }],
        schoolTable: [{ school: 'nord', theme: 'unsafe', code: null, band: '10-19' }],
        schoolAnswers: [{ school: 'nord', question: 'company', answer: 'friends', band: '5-9' }],
        texts: [
          { school: 'nord', theme: null, cell: null, text: 'moro', code: null, isQuoted: false },
          { school: 'nord', theme: 'unsafe', cell: null, text: 'helt ▮▮▮', code: 'dark', isQuoted: true },
          { school: 'nord', theme: 'unsafe', cell: '60:1:1', text: 'helt ▮▮▮', code: null, isQuoted: true },
        ],
      };
      const { publicRelease, plannerRelease } = opened.stores;
      await expect(publicRelease.findFace(SMALL_CASE.id, 'latest')).rejects.toEqual(refused('no-release-yet'));
      const better: BetterRow[] = [{ school: 'nord', finding: 'lys', answer: 'yes', band: '5-9' }];
      await (await begin()).publish(content, [], better);
      const [forAll, forPlanner] = [
        await publicRelease.findFace(SMALL_CASE.id, 'latest'),
        await plannerRelease.findFace(SMALL_CASE.id, 1),
      ];
      expect(forAll.cells).toEqual(content.public);
      expect(forPlanner.cells).toEqual(content.planner);
      expect([forAll.schoolTable, forPlanner.schoolTable]).toEqual([content.schoolTable, content.schoolTable]);
      expect([forAll.schoolAnswers, forPlanner.better]).toEqual([content.schoolAnswers, better]);
      expect(await plannerRelease.findTexts(SMALL_CASE.id, 1)).toEqual(content.texts);
      expect(await publicRelease.findQuotes(SMALL_CASE.id, 'latest')).toEqual([
        { school: 'nord', theme: 'unsafe', text: 'helt ▮▮▮' },
      ]);
      expect(forAll.head).toMatchObject({ number: 1, year: 2026, schoolYear: '2026-27', schools: content.schools });
    });
  });

  describe(`${name}: grown-ups`, () => {
    const adultsOf = (count: number) =>
      pupilsOf('nord', count).map((row) => ({ ...row, session: STAND.id, grade: null }));
    const released = async () => {
      const running = await begin();
      const rows = [...running.raw.rows()];
      const content = makeRelease({ rows, schools: SMALL_CASE.schools }, running.head.parameters);
      await running.publish(content, []);
      return { rows, content, face: await opened.stores.publicRelease.findFace(SMALL_CASE.id, 'latest') };
    };

    it('have a session of their own strand, given back as it came', async () => {
      const { sessions } = await opened.imports.findCase(SMALL_CASE.id);
      expect(sessions).toContainEqual(STAND);
      expect(sessions).toContainEqual(OPEN_CLASS);
      expect((await opened.stores.staff.findSession(STAND.id)).session).toEqual(STAND);
      const opens = await opened.stores.staff.openSession(SMALL_CASE.id, START);
      expect(opens.session.strand).toBe('pupils');
    });

    it('are read with their strand, children without a session as pupils', async () => {
      await bringIn([...adultsOf(2), ...pupilsOf('nord', 3)]);
      await (await newSeat('fox')).deliver(1, sticker(randomUUID()));
      const running = await begin();
      const strands = [...running.raw.rows()].map(({ strand }) => strand).sort();
      expect(strands).toEqual(['adults', 'adults', 'pupils', 'pupils', 'pupils', 'pupils']);
      await running.abandon();
    });

    it('count in nothing of a release, however many they are in one place', async () => {
      await bringIn([...adultsOf(60), ...pupilsOf('nord', 9)]);
      const { rows, face } = await released();
      expect(rows).toHaveLength(69);
      expect([face.cells, face.schoolTable]).toEqual([[], []]);
      expect(face.head.schools.map(({ participants, asked }) => [participants, asked])).toEqual([
        ['under-10', false],
        ['under-10', false],
      ]);
    });

    it('alone are nothing to release', async () => {
      await bringIn(adultsOf(60));
      await expect(begin()).rejects.toEqual(refused('nothing-to-release'));
    });

    it('are never among the ten new pupils of the next release, nor a change that asks for ten', async () => {
      await bringIn(pupilsOf('nord', 12));
      await publish();
      await bringIn(adultsOf(60));
      await expect(begin()).rejects.toEqual(refused('nothing-to-release'));
      await bringIn(pupilsOf('nord', 9));
      await expect(begin()).rejects.toEqual(refused('too-few-new-pupils'));
      await bringIn(pupilsOf('sor', 10));
      await expect(begin()).rejects.toEqual(refused('too-few-new-pupils'));
      await bringIn(pupilsOf('nord', 1));
      expect((await publish()).number).toBe(2);
    });

    it('more than were invited to the stand stop no release of the children', async () => {
      await bringIn([...adultsOf(STAND.invited + 1), ...pupilsOf('nord', 1)]);
      expect((await publish()).number).toBe(1);
    });
  });

  describe(`${name}: staff`, () => {
    it('a link signs in once', async () => {
      const link = await opened.stores.staff.addStaff({ name: 'Kari', role: 'planner' });
      const { cookie, staff } = await opened.stores.staff.signIn(link.token);
      expect(staff).toEqual({ name: 'Kari', role: 'planner' });
      expect(await opened.stores.staff.whoIs(cookie)).toMatchObject(staff);
      await expect(opened.stores.staff.signIn(link.token)).rejects.toEqual(refused('not-signed-in'));
    });

    it('the first administrator’s link is renewed until somebody has signed in', async () => {
      const { staff } = opened.stores;
      const first = await staff.renewFirstLink();
      const second = await staff.renewFirstLink();
      await expect(staff.signIn(first?.token ?? '')).rejects.toEqual(refused('not-signed-in'));
      expect((await staff.signIn(second?.token ?? '')).staff.role).toBe('planner');
      expect(await staff.renewFirstLink()).toBeNull();
    });

    it('a sign-in ends after a school day', async () => {
      const link = await opened.stores.staff.addStaff({ name: 'Kari', role: 'planner' });
      const { cookie } = await opened.stores.staff.signIn(link.token);
      opened.clock.now += DAY / 2 + 1;
      expect(await opened.stores.staff.whoIs(cookie)).toBeNull();
    });

    it('the demo’s doors are shut outside a demo', async () => {
      await expect(opened.stores.staff.signInAtDoor('planner')).rejects.toEqual(refused('not-a-demo'));
      await opened.imports.markDemo({ case: SMALL_CASE.id, session: OPEN_CLASS.id });
      expect((await opened.stores.staff.signInAtDoor('planner')).staff.role).toBe('planner');
    });
  });
}
