/** For tests and measurements: a real server process on a database file, and what children's and teachers' devices do. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openInstance } from './open-instance.ts';
import { readEvents, type LiveEvent } from './read-events.ts';
import { SMALL_CASE, SMALL_ROUND } from './small-case.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { sqliteStores } from './store/sqlite/stores.ts';

export type ServerProcess = { readonly process: ChildProcess; readonly origin: string };

/** @param port 0: a free one; the same again after a kill, so that devices find it */
export async function spawnServer(databaseFile: string, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      DATABASE_FILE: databaseFile,
      PORT: String(port),
      BARNETRAKK_DEMO: '0',
      BARNETRAKK_WEB: 'none',
      TRUST_PROXY: '1',
    },
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

/** A database with the small case; resolves to tokens of a teacher's links. */
export async function prepareDatabase(databaseFile: string, teachers = 1): Promise<string[]> {
  const instance = openInstance(databaseFile);
  await sqliteDesks(instance, databaseFile).imports.addCase({
    case: SMALL_CASE,
    rounds: [SMALL_ROUND],
    addressBlocks: null,
    sessions: [],
  });
  const { staff } = sqliteStores(instance);
  const tokens: string[] = [];
  for (let n = 0; n < teachers; n++) {
    tokens.push((await staff.invite(SMALL_CASE.id, { duty: 'teacher', name: `Lærer ${n}` })).token);
  }
  instance.db.close();
  return tokens;
}

const HEADERS = { 'Content-Type': 'application/json', 'X-Requested-With': 'barnetrakk' };
export type Secret = { readonly cookie?: string; readonly token?: string; readonly address?: string };

export function ask(
  origin: string,
  method: string,
  path: string,
  secret: Secret = {},
  body?: unknown,
): Promise<Response> {
  return fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(method === 'GET' ? {} : HEADERS),
      ...(secret.cookie === undefined ? {} : { Cookie: `bt_staff=${secret.cookie}` }),
      ...(secret.token === undefined ? {} : { Authorization: `Bearer ${secret.token}` }),
      ...(secret.address === undefined ? {} : { 'X-Forwarded-For': secret.address }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
}

/** As {@link ask}, again and again while nobody answers, as a device's outbox does. */
export async function insist(...request: Parameters<typeof ask>): Promise<Response> {
  for (;;) {
    try {
      return await ask(...request);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function bodyOf<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as T;
}

/** Opens a link. @returns the device's cookie */
export async function openTeacherLink(origin: string, token: string): Promise<string> {
  const answer = await ask(origin, 'POST', '/api/staff/session', {}, { token });
  await bodyOf(answer.clone());
  return /bt_staff=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
}

export type Seat = { readonly seat: string; readonly token: string; readonly animal: string };
export const newSeat = (animal: string): Seat => ({
  seat: randomUUID(),
  token: randomBytes(32).toString('base64url'),
  animal,
});

/** Listens as a browser does: connects again when the line breaks. @param heard event and when it came, ms */
export async function follow(
  origin: string,
  path: string,
  secret: Secret,
  heard: (event: LiveEvent, at: number) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      const headers =
        secret.cookie === undefined
          ? { Authorization: `Bearer ${secret.token ?? ''}` }
          : { Cookie: `bt_staff=${secret.cookie}` };
      const answer = await fetch(`${origin}${path}`, { headers, signal: stop });
      for await (const event of readEvents(answer)) heard(event, performance.now());
    } catch {
      // the network or the server is gone
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
