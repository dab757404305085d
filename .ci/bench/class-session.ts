/**
 * A class of thirty with two projectors and a moderator at a real server process; then a town's 600 pupils who join behind one
 * address while somebody at another guesses codes. Prints one JSON row a line.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../../data/contract/route.ts';
import { ANIMALS, CODE_ALPHABET } from '../../data/session.ts';
import { SMALL_CASE, START } from '../../api/small-case.ts';
import type { Progress } from '../../api/store/store.ts';
import {
  ask,
  bodyOf,
  follow,
  newSeat,
  openTeacherLink,
  prepareDatabase,
  spawnServer,
  type Seat,
} from '../../api/test-server.ts';

const CLASSES = 20;
const ROUNDS = 3;
const row = (name: string, value: number | string, unit: string, note?: string) =>
  process.stdout.write(`${JSON.stringify({ name, value, unit, ...(note === undefined ? {} : { note }) })}\n`);
const p95 = (times: readonly number[]) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN);

const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-bench-'));
const links = await prepareDatabase(join(folder, 'bench.sqlite'), CLASSES + 1);
const server = await spawnServer(join(folder, 'bench.sqlite'));
const { origin } = server;
const memoryMb = () =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid ?? 0}/status`, 'utf8'))?.[1]) / 1024,
  );

async function openClass(link: string): Promise<{ cookie: string; session: string; code: string }> {
  const cookie = await openTeacherLink(origin, link);
  const body = { ...START, invited: 30 };
  const { session, code } = await bodyOf<Progress>(
    await ask(origin, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, { cookie }, body),
  );
  return { cookie, session: session.id, code: code ?? '' };
}

/** As a tablet joins: looks the code up, then takes the seat. @returns how long it took, ms */
async function joinClass(code: string, { seat, token, animal }: Seat, address: string): Promise<number> {
  const start = performance.now();
  await bodyOf(await ask(origin, 'POST', '/api/join', { address }, { code }));
  await bodyOf(await ask(origin, 'PUT', `/api/seats/${seat}`, { address }, { code, animal, token }));
  return performance.now() - start;
}

const stop = new AbortController();
try {
  await oneClass();
  await wholeTown();
  guessing();
} finally {
  stop.abort();
  server.process.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

async function oneClass(): Promise<void> {
  const before = memoryMb();
  const { cookie, session, code } = await openClass(links[0] ?? '');
  const seats = ANIMALS.map(newSeat);
  const joins = await Promise.all(seats.map((seat) => joinClass(code, seat, '10.0.0.1')));
  row('class: 30 join at once, p95', p95(joins), 'ms');

  type Heard = { readonly wall: number; readonly progress: Progress; readonly at: number };
  let onWall: (heard: Heard) => void = () => {};
  let onTablet: (seat: string, data: unknown, at: number) => void = () => {};
  const connected = new Set<string>();
  // Two projectors and a moderator's screen.
  for (const wall of [0, 1, 2]) {
    const heard = ({ data }: { data: unknown }, at: number) => {
      connected.add(`wall ${wall}`);
      onWall({ wall, progress: data as Progress, at });
    };
    void follow(origin, `/api/sessions/${session}/events`, { cookie }, heard, stop.signal);
  }
  for (const { seat, token } of seats) {
    const heard = ({ data }: { data: unknown }, at: number) => {
      connected.add(seat);
      onTablet(seat, data, at);
    };
    void follow(origin, `/api/seats/${seat}/events`, { token }, heard, stop.signal);
  }
  while (connected.size < 33) await new Promise((resolve) => setTimeout(resolve, 20));

  const toWalls: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    // All thirty at once, as when a step begins.
    await new Promise<void>((resolve, reject) => {
      const pressed = new Map<string, number>();
      const shown = new Set<string>();
      onWall = ({ wall, progress, at }) => {
        for (const { animal, waiting } of progress.seats) {
          const key = `${wall} ${animal}`;
          if (waiting !== round || shown.has(key)) continue;
          shown.add(key);
          toWalls.push(at - (pressed.get(animal) ?? Number.NaN));
        }
        if (shown.size === 3 * seats.length) resolve();
      };
      for (const { seat, token, animal } of seats) {
        pressed.set(animal, performance.now());
        ask(origin, 'PUT', `/api/seats/${seat}/state`, { token }, { state: 'working', waiting: round }).then(
          (answer) => answer.text(),
          reject,
        );
      }
    });
  }
  row('class: tablet to 3 screens, 30 at once, p95', p95(toWalls), 'ms', `${toWalls.length} events seen`);

  const toTablets: number[] = [];
  for (const step of ['join', 'way', 'places']) {
    await new Promise<void>((resolve, reject) => {
      let left = seats.length;
      const pressed = performance.now();
      onTablet = (_, data, at) => {
        if ((data as { step: string }).step !== step) return;
        toTablets.push(at - pressed);
        if (--left === 0) resolve();
      };
      ask(origin, 'PUT', `/api/sessions/${session}/step`, { cookie }, { step }).then((answer) => answer.text(), reject);
    });
  }
  row('class: teacher to 30 tablets, p95', p95(toTablets), 'ms', `${toTablets.length} events seen`);
  row('class: memory of the server', memoryMb(), 'MB', `${before} MB before, with 33 lines open`);
}

async function wholeTown(): Promise<void> {
  const classes = [];
  for (const link of links.slice(1)) classes.push(await openClass(link));
  const start = performance.now();
  let joining = true;
  const attack = guess(() => joining);
  const joins: number[] = [];
  await Promise.all(
    classes.map(async ({ code }) => {
      // Thirty tablets of a room, five at a time.
      const queue = ANIMALS.map(newSeat);
      const tablet = async () => {
        for (let seat = queue.pop(); seat; seat = queue.pop()) joins.push(await joinClass(code, seat, '10.0.0.1'));
      };
      await Promise.all(Array.from({ length: 5 }, tablet));
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  joining = false;
  const { guesses, beforeStop, right } = await attack;
  row('town: 600 join behind one address', Math.round(seconds * 10) / 10, 's', `${joins.length} joined; at most 300 s`);
  row('town: 600 join behind one address, p95', p95(joins), 'ms', '100 at a time');
  row(
    'attacker: wrong codes answered before being stopped',
    beforeStop,
    'guesses',
    `of ${guesses} tried, ${right} right`,
  );
  row('town: memory of the server', memoryMb(), 'MB');
  if (joins.length !== 600 || seconds > 300 || beforeStop !== LIMITS['join-failures'].perAddress || right > 0) {
    process.exitCode = 1;
  }
}

/** From an address of its own, until it is stopped and all have joined. */
async function guess(go: () => boolean): Promise<{ guesses: number; beforeStop: number; right: number }> {
  const counts = { guesses: 0, beforeStop: 0, right: 0 };
  for (let stopped = false; !stopped || go();) {
    const code = Array.from({ length: 6 }, () => CODE_ALPHABET.charAt(Math.floor(Math.random() * 30))).join('');
    const answer = await ask(origin, 'POST', '/api/join', { address: '10.9.9.9' }, { code });
    await answer.text();
    counts.guesses++;
    if (answer.status === 404 && !stopped) counts.beforeStop++;
    else if (answer.status === 429) stopped = true;
    else counts.right++;
  }
  return counts;
}

/** The chance of one open class found in 24 h, by the limits in force; the slow line passes one guess each 2 s. */
function guessing(): void {
  const { perAddress, addressWindowS, perInstance, instanceWindowS } = LIMITS['join-failures'];
  const DAY_S = 24 * 3600;
  const slow = DAY_S / 2;
  const one = (DAY_S / addressWindowS) * perAddress + slow;
  const many = (DAY_S / instanceWindowS) * perInstance + slow;
  for (const [symbols, open] of [
    [6, 64],
    [8, 1000],
  ] as const) {
    const codes = CODE_ALPHABET.length ** symbols;
    const chance = (guesses: number) => (1 - (1 - open / codes) ** guesses).toExponential(1);
    const what = `code of ${symbols} symbols, ${open} open, 24 h`;
    row(`${what}: one address`, chance(one), '', `at most ${one} guesses among ${codes} codes`);
    row(`${what}: any number of addresses`, chance(many), '', `at most ${many} guesses`);
  }
}
