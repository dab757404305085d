/** Cases of findings, the class page and «ble det bedre?», for every implementation of the stores. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../data/finding.ts';
import { DELIVERY_DAYS_AFTER_CLOSE } from '../../data/limits.ts';
import type { Receipt } from '../../data/receipt.ts';
import { ANIMALS } from '../../data/session.ts';
import { publishRelease } from '../publish-release.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, START, sticker } from '../small-case.ts';
import type { OpenedStores } from './cases.ts';
import type { Caller, OwnStore } from './store.ts';

const DAY = 24 * 3600 * 1000;
const refused = (code: string) => expect.objectContaining({ name: 'Problem', code }) as unknown;
const SLIP: Receipt = { pictures: ['sun', 'kite', 'egg'], digits: '42' };

export function findingCases(name: string, open: () => OpenedStores): void {
  let opened: OpenedStores;
  let caller: Caller;
  const token = randomBytes(32).toString('base64url');

  beforeEach(async () => {
    opened = open();
    const sessions = [{ ...OPEN_CLASS, state: 'closed' as const }];
    await opened.imports.addCase({ case: SMALL_CASE, rounds: [SMALL_ROUND], addressBlocks: null, sessions });
    const { staff } = opened.stores;
    const { cookie } = await staff.signIn((await staff.invite(SMALL_CASE.id, { duty: 'teacher', name: 'Kari' })).token);
    const who = await staff.whoIs(cookie);
    if (!who) throw new Error('not signed in');
    caller = who;
  });
  afterEach(() => opened.close());

  type Lesson = { readonly session: string; readonly code: string };
  const begin = async (over: object = {}): Promise<Lesson> => {
    const { session, code } = await opened.stores.lessons.enter(caller).open(SMALL_CASE.id, { ...START, ...over });
    return { session: session.id, code: code ?? '' };
  };
  const join = async (code: string, n: number): Promise<OwnStore> => {
    const seat = randomUUID();
    await opened.stores.front.takeSeat({ seat, animal: ANIMALS[n] ?? 'cod', code, token });
    const own = await opened.stores.seats.enter(seat, token);
    if (!own) throw new Error('no seat');
    return own;
  };
  /** `count` children who mark the same place. */
  const draw = async ({ code }: Lesson, count: number): Promise<OwnStore[]> => {
    const seats = await Promise.all(Array.from({ length: count }, (_, n) => join(code, n)));
    for (const seat of seats) await seat.deliver(1, sticker(randomUUID()));
    return seats;
  };
  const publish = () => publishRelease(opened.releases, SMALL_CASE.id, SMALL_ROUND.id);
  /** What release `release` shows there, as a finding. */
  const finding = async (over: Partial<Finding> = {}, release = 1): Promise<Finding> => {
    const { cells } = await opened.stores.publicRelease.findFace(SMALL_CASE.id, release);
    return {
      id: 'fart',
      title: { nb: 'Bilene kjører fort' },
      theme: 'unsafe',
      code: 'fast_cars',
      place: null,
      evidence: { release, cells: cells.map(({ id, cell, band }) => ({ id, cell, band })) },
      owner: { nb: 'leder for vei' },
      status: 'done',
      thread: [{ date: '2026-11-20', what: { nb: 'Gjort.' } }],
      reply: { nb: 'Gjort, fordi mange av dere sa det.' },
      ...over,
    } as Finding;
  };
  const put = async (over: Partial<Finding> = {}, release = 1) =>
    await opened.imports.putFindings(SMALL_CASE.id, [await finding(over, release)]);
  const list = () => opened.stores.publicRelease.listFindings(SMALL_CASE.id);

  describe(`${name}: findings`, () => {
    beforeEach(async () => {
      await draw(await begin(), 12);
      await publish();
    });

    it('stand in the public list as they were written, and a known id takes the other’s place', async () => {
      const written = await finding({ status: 'considered', reply: null });
      await opened.imports.putFindings(SMALL_CASE.id, [written]);
      expect(await list()).toEqual([{ ...written, better: [] }]);
      await put();
      expect((await list()).map(({ status }) => status)).toEqual(['done']);
    });

    it('are written all or none: one that its release does not show takes the others with it', async () => {
      const [good, bad] = [await finding(), await finding({ id: 'morkt', code: 'dark' })];
      await expect(opened.imports.putFindings(SMALL_CASE.id, [good, bad])).rejects.toEqual(refused('not-valid'));
      expect(await list()).toEqual([]);
      await expect(put({ place: 'ingensteds' })).rejects.toEqual(refused('not-valid'));
      await expect(opened.imports.putFindings('nowhere', [good])).rejects.toEqual(refused('not-found'));
      await expect(opened.stores.publicRelease.listFindings('nowhere')).rejects.toEqual(refused('not-found'));
    });
  });

  describe(`${name}: «ble det bedre?»`, () => {
    beforeEach(async () => {
      await draw(await begin(), 12);
      await publish();
    });
    const answering = async (lesson: Lesson, count: number) => {
      const seats = await draw(lesson, count);
      for (const seat of seats) await seat.answerBetter('fart', 'yes');
      return seats;
    };

    it('is asked of a class of the school that opens after the finding is done, and of no other', async () => {
      const [before, waiting] = [await begin({ className: 'før' }), await begin({ className: 'venter' })];
      const early = await join(before.code, 0);
      await put({ status: 'considered' });
      expect(await early.findBetter()).toBeNull();
      await put();
      const [after, elsewhere] = [await begin({ className: 'etter' }), await begin({ school: 'sor' })];
      const asked = async ({ code }: Lesson) => (await (await join(code, 1)).findBetter())?.finding.id ?? null;
      expect(await early.findBetter()).toBeNull();
      expect(await asked(waiting)).toBe('fart');
      expect(await asked(after)).toBe('fart');
      expect(await asked(elsewhere)).toBeNull();
    });

    it('keeps one answer a child, which may change while delivery is open, and goes with the seat', async () => {
      await put();
      const lesson = await begin();
      const own = await join(lesson.code, 0);
      expect(await own.findBetter()).toMatchObject({
        finding: { id: 'fart', reply: { nb: (await finding()).reply?.nb } },
        answer: null,
      });
      await own.answerBetter('fart', 'no');
      expect((await own.answerBetter('fart', 'little')).answer).toBe('little');
      expect((await own.findBetter())?.answer).toBe('little');
      await expect(own.answerBetter('annet', 'yes')).rejects.toEqual(refused('not-found'));
      await opened.stores.lessons.enter(caller).close(lesson.session);
      await own.answerBetter('fart', 'yes');
      opened.clock.now += DELIVERY_DAYS_AFTER_CLOSE * DAY + 1;
      await expect(own.answerBetter('fart', 'no')).rejects.toEqual(refused('delivery-ended'));
    });

    it('leaves as bands of the school in the next release: four are silent, and an answer alone is nobody’s', async () => {
      await put();
      const lesson = await begin();
      const seats = await answering(lesson, 10);
      for (const seat of seats.slice(0, 4)) await seat.answerBetter('fart', 'no');
      const silent = await join(lesson.code, 11);
      await silent.answerBetter('fart', 'unsure');
      expect((await list())[0]?.better).toEqual([]);
      await publish();
      expect((await list())[0]?.better).toEqual([{ school: 'nord', answer: 'yes', band: '5-9' }]);
    });

    it('holds a later answer to the rule of new pupils, as a changed contribution', async () => {
      await put();
      const [first] = await answering(await begin(), 10);
      await publish();
      await first!.answerBetter('fart', 'no');
      await expect(publish()).rejects.toEqual(refused('too-few-new-pupils'));
    });
  });

  describe(`${name}: a receipt`, () => {
    const lookUp = (session: string) => opened.stores.front.lookUpReceipt(session, SLIP);

    it('waits, is on the map, and names its finding with how it stands; rows of the school stand beside', async () => {
      const lesson = await begin();
      const [own] = await draw(lesson, 12);
      await own!.keepReceipt(SLIP);
      expect(await lookUp(lesson.session)).toMatchObject({ answer: 'waiting', findings: [], rows: [] });
      await publish();
      expect(await lookUp(lesson.session)).toMatchObject({ answer: 'on-map', findings: [] });
      await put();
      expect(await lookUp(lesson.session)).toMatchObject({
        answer: 'many',
        findings: [{ id: 'fart', status: 'done', reply: { nb: (await finding()).reply?.nb } }],
        rows: [
          { theme: 'unsafe', code: null, band: '10-19' },
          { theme: 'unsafe', code: 'fast_cars', band: '10-19' },
        ],
      });
    });

    it('of a place that few marked says so, and a finding beside it is not its own', async () => {
      const lesson = await begin();
      await draw(lesson, 12);
      const alone = await join(lesson.code, 20);
      await alone.deliver(1, sticker(randomUUID(), 10.05, 63));
      await alone.keepReceipt(SLIP);
      await publish();
      await put();
      expect(await lookUp(lesson.session)).toMatchObject({ answer: 'few', findings: [] });
    });

    it('that is kept after the release finds the same', async () => {
      const lesson = await begin();
      const [own] = await draw(lesson, 12);
      await publish();
      await put();
      await own!.keepReceipt(SLIP);
      expect(await lookUp(lesson.session)).toMatchObject({ answer: 'many' });
    });
  });

  describe(`${name}: the page of a class`, () => {
    const page = (session: string) => opened.stores.front.findClassPage(session);

    it('is empty for an unknown link, for a class that has not begun and for a stand', async () => {
      const { session, code } = await begin();
      await join(code, 0);
      const stand = await begin({ kind: 'open', grades: undefined, invited: undefined });
      await draw(stand, 1);
      for (const link of [randomUUID(), session, stand.session]) expect(await page(link)).toEqual({ is: 'empty' });
    });

    it('tells who asks and the release that counts the class, and what the class said only when its lesson is over', async () => {
      const lesson = await begin({ className: 'Hemmelig 6A' });
      await draw(lesson, 12);
      const words = { text: 'Vi vil ha lys.', places: [], rev: 1 };
      await opened.stores.classes.enter(caller).saveStatement(lesson.session, words);
      expect(await page(lesson.session)).toMatchObject({ is: 'class', closed: false, release: null, statement: null });
      await opened.stores.lessons.enter(caller).close(lesson.session);
      await publish();
      const told = await page(lesson.session);
      expect(told).toMatchObject({
        case: { id: SMALL_CASE.id, sender: SMALL_CASE.sender, decision: SMALL_CASE.decision },
        school: 'nord',
        closed: true,
        release: 1,
        statement: { text: words.text, places: [], turnout: { as: 'numbers', sent: 12, invited: 20 } },
      });
      expect(JSON.stringify(told)).not.toContain('Hemmelig');
    });
  });
}
