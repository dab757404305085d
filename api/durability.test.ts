/**
 * kill -9 while children are sending: a real server process on a real file, killed in the middle of writes, started again.
 * `KILL_ROUNDS` sets how often (20; `npm run test:long` 200).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution } from '../data/contribution.ts';
import { ANIMALS } from '../data/session.ts';
import { openInstance } from './open-instance.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { UNSAFE_HEADERS } from './temporary-instance.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 20);
const WRITERS = 8;
/** Answers a round waits for before the kill, at least and at most. */
const ANSWERS = [10, 60] as const;

const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-kill-'));
const databaseFile = join(folder, 'kill.sqlite');

beforeAll(async () => {
  const instance = openInstance(databaseFile);
  await sqliteDesks(instance, databaseFile).imports.addCase({
    case: SMALL_CASE,
    rounds: [SMALL_ROUND],
    addressBlocks: null,
    sessions: [{ ...OPEN_CLASS, code: CLASS_CODE }],
  });
  instance.db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Server = { readonly process: ChildProcess; readonly origin: string };

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: { ...process.env, DATABASE_FILE: databaseFile, PORT: '0', BARNETRAKK_DEMO: '0', BARNETRAKK_WEB: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return await new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (origin !== undefined) resolve({ process: child, origin });
      });
    }
    child.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

/** What one device knows: what the server acknowledged, and what was on its way when the server died. */
type Held = { readonly rev: number; readonly feature: Contribution };
type Item = { readonly acknowledged: Held | null; readonly sent: Held };
type Writer = {
  readonly seat: string;
  readonly token: string;
  readonly animal: string;
  readonly items: Map<string, Item>;
};

const writers: Writer[] = Array.from({ length: WRITERS }, (_, n) => ({
  seat: randomUUID(),
  token: randomBytes(32).toString('base64url'),
  animal: ANIMALS[n] ?? 'moose',
  items: new Map(),
}));

const headersOf = ({ token }: Writer) => ({ ...UNSAFE_HEADERS, Authorization: `Bearer ${token}` });

async function takeSeat({ origin }: Server, { seat, token, animal }: Writer): Promise<void> {
  const answer = await fetch(`${origin}/api/seats/${seat}`, {
    method: 'PUT',
    headers: UNSAFE_HEADERS,
    body: JSON.stringify({ code: CLASS_CODE, animal, token }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Sends until the server is gone; every answer is noted before the next is sent. */
async function write({ origin }: Server, writer: Writer, answered: () => void): Promise<void> {
  let turn = 0;
  for (;;) {
    const known = [...writer.items.keys()];
    const isNew = known.length < 100 && (turn++ % 3 === 0 || known.length === 0);
    const id = isNew ? randomUUID() : (known[turn % known.length] ?? randomUUID());
    const item = writer.items.get(id);
    const rev = (item?.acknowledged?.rev ?? 0) + 1;
    const sent = { rev, feature: sticker(id, 10 + rev / 10_000) };
    writer.items.set(id, { acknowledged: item?.acknowledged ?? null, sent });
    try {
      const answer = await fetch(`${origin}/api/seats/${writer.seat}/contributions/${id}`, {
        method: 'PUT',
        headers: headersOf(writer),
        body: JSON.stringify(sent),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Refused(text);
      writer.items.set(id, { acknowledged: sent, sent });
      answered();
    } catch (error) {
      if (error instanceof Refused) throw error;
      return; // the server is gone
    }
  }
}
class Refused extends Error {}

/** Compares what the server holds with what it acknowledged, and takes what it holds as acknowledged from now on. */
async function check({ origin }: Server, writer: Writer): Promise<string[]> {
  const answer = await fetch(`${origin}/api/seats/${writer.seat}/contributions`, { headers: headersOf(writer) });
  const { contributions } = (await answer.json()) as { contributions: { rev: number; feature: Contribution }[] };
  const held = new Map(contributions.map((revision) => [revision.feature.id, revision]));
  const lost: string[] = [];
  for (const [id, { acknowledged, sent }] of writer.items) {
    const stored = held.get(id);
    // What was sent but never answered may be there or not; both are true to the child.
    const fits = same(acknowledged, stored ?? null) || same(sent, stored ?? null);
    if (!fits) lost.push(`${id}: acknowledged ${acknowledged?.rev ?? 0}, stored ${stored?.rev ?? 0}`);
    if (stored) writer.items.set(id, { acknowledged: stored, sent: stored });
    else writer.items.delete(id);
  }
  return lost;
}

function same(known: Held | null, stored: Held | null): boolean {
  const what = (held: Held | null) => JSON.stringify(held && [held.rev, held.feature.geometry]);
  return what(known) === what(stored);
}

describe('kill -9 during writes', () => {
  it(`${ROUNDS} rounds: nothing acknowledged is lost`, { timeout: 5000 * ROUNDS }, async () => {
    let acknowledgements = 0;
    let interrupted = 0;
    let server = await startServer();
    for (const writer of writers) await takeSeat(server, writer);
    for (let round = 0; round < ROUNDS; round++) {
      const quota = ANSWERS[0] + ((round * 17) % (ANSWERS[1] - ANSWERS[0]));
      let answers = 0;
      const gone = once(server.process, 'exit');
      await Promise.all(
        writers.map((writer) =>
          write(server, writer, () => {
            answers++;
            if (answers === quota) server.process.kill('SIGKILL');
          }),
        ),
      );
      await gone;
      acknowledgements += answers;
      interrupted += writers
        .flatMap(({ items }) => [...items.values()])
        .filter(({ acknowledged, sent }) => acknowledged !== sent).length;
      server = await startServer();
      for (const writer of writers) expect(await check(server, writer)).toEqual([]);
    }
    server.process.kill('SIGTERM');
    expect((await once(server.process, 'exit'))[0]).toBe(0);
    expect(acknowledgements).toBeGreaterThanOrEqual(ROUNDS * ANSWERS[0]);
    expect(interrupted).toBeGreaterThan(0); // else nothing was in the air when it was killed, and the test shows nothing
    const { db } = openInstance(databaseFile);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});
