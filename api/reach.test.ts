/**
 * No route outside the class reaches what a child sent: every route of the contract is asked, with recognisable raw rows in
 * the database. A new route is asked by itself; one that needs a body fails until it has one here.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTRACT, type RouteId } from '../data/contract.ts';
import type { Route } from '../data/contract/route.ts';
import { RAW_READS } from '../data/layer-table.ts';
import { CLASS_CODE, SMALL_CASE, SMALL_ROUND, START, sticker } from './small-case.ts';
import { openClass, type OpenedClass } from './test-class.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';

const RECEIPT = { pictures: ['sun', 'kite', 'egg'], digits: '42' };
const BODIES: Partial<Record<RouteId, unknown>> = {
  signIn: { token: 'x'.repeat(43) },
  createCase: { ...SMALL_CASE, id: 'annen' },
  putBases: { bases: SMALL_CASE.bases },
  createRound: { ...SMALL_ROUND, id: 'vaar' },
  createInvitation: { duty: 'teacher', name: 'Ola' },
  addDevice: { code: 'B7K2MN' },
  createSession: START,
  setStep: { step: 'way' },
  setPause: { paused: false },
  extendStep: { minutes: 1 },
  lookUpCode: { code: CLASS_CODE },
  takeSeat: { code: CLASS_CODE, animal: 'owl', token: 'x'.repeat(43) },
  putCouncilStatement: { by: 'pupils-council', school: 'nord', date: '2026-11-23', text: 'Vi vil ha lys.' },
  lookUpReceipt: RECEIPT,
  eraseReceipt: RECEIPT,
  previewRelease: { round: SMALL_ROUND.id },
  publishRelease: { round: SMALL_ROUND.id },
};
/** After these there is less to be found, so they come last. */
const LAST: readonly string[] = [
  'evictSeat',
  'closeSession',
  'closeCase',
  'reopenCase',
  'withdrawRelease',
  'eraseSession',
  'eraseCase',
];

/** Answered only to who holds a link or a code, or in a demo. */
const SECRETS: readonly string[] = ['signIn', 'addDevice', 'openDoor', 'resetDemo'];
const REFUSED: readonly number[] = [400, 401, 403, 415, 422, 500];

let instance: TemporaryInstance;
let lesson: OpenedClass;
const ids: string[] = [];
beforeAll(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  lesson = await openClass(instance);
  async function* rows() {
    for (let n = 0; n < 40; n++) {
      const feature = sticker(randomUUID(), Number(`10.0777${String(n).padStart(4, '0')}`), 63, `qz${n}zq`);
      ids.push(feature.id);
      await Promise.resolve();
      yield {
        contributor: `${n % 20}`,
        round: SMALL_ROUND.id,
        session: lesson.session,
        school: 'nord',
        grade: null,
        feature,
      };
    }
  }
  await instance.imports.addContributions(SMALL_CASE.id, rows(), new Map());
  const running = await instance.releases.begin(SMALL_CASE.id, SMALL_ROUND.id);
  await running.publish({ schools: [], public: [], planner: [], schoolTable: [], schoolAnswers: [], texts: [] }, []);
});
afterAll(() => instance.close());

const routes = Object.values<Route>(CONTRACT)
  .filter(({ reads }) => !RAW_READS.has(reads))
  .toSorted((a, b) => LAST.indexOf(a.id) - LAST.indexOf(b.id));

function pathOf({ path }: Route): string {
  const values: Record<string, string> = {
    case: SMALL_CASE.id,
    session: lesson.session,
    release: '1',
    animal: 'moose',
    seat: randomUUID(),
    invitation: randomUUID(),
    statement: randomUUID(),
    door: 'teacher',
    format: 'geojson',
  };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? `missing-${name}`);
  return filled.includes('/heat') ? `${filled}?theme=unsafe` : filled;
}

/** Of a line that stays open, what comes first. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('Content-Type')?.includes('event-stream'))
    return Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from(first?.value ?? []).toString('latin1');
}

/** Does a statement open a table of raw contributions, or an index of it, to read? By SQLite's own program for it. */
function readsRaw(sql: string): boolean {
  const { db } = instance.context;
  const roots = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'contribution' AND rootpage > 0`)
    .pluck()
    .all();
  if (!/^\s*(SELECT|WITH)/i.test(sql)) return false;
  const program = db.prepare(`EXPLAIN ${sql}`).all() as { opcode: string; p2: number }[];
  return program.some(({ opcode, p2 }) => opcode === 'OpenRead' && roots.includes(p2));
}

it('this test can see a raw row being read', () => {
  expect(readsRaw(`SELECT feature FROM contribution WHERE pupil = 'x'`)).toBe(true);
  expect(readsRaw('SELECT live FROM pupil')).toBe(false);
});

it.each(routes.map((route) => [route.id, route] as const))('%s', async (id, route) => {
  const role = route.who.find((who) => who !== 'anyone' && who !== 'pupil');
  const cookie = role === 'teacher' ? lesson.cookie : role === undefined ? undefined : await signInAs(instance, role);
  instance.statements();
  const answer = await send(instance, route.method.toUpperCase(), pathOf(route), {
    body: BODIES[id as RouteId] ?? {},
    ...(cookie === undefined ? {} : { cookie }),
  });
  const text = await textOf(answer);
  const asked = instance.statements();
  // The handler was reached: neither the parsing nor the door refused.
  const wasRefused = REFUSED.includes(answer.status) && !SECRETS.includes(id);
  expect(wasRefused ? text : 'reached').toBe('reached');
  expect(text).not.toMatch(/qz\d+zq|10\.0777/);
  expect(ids.filter((one) => text.includes(one))).toEqual([]);
  expect(asked.filter(readsRaw)).toEqual([]);
});
