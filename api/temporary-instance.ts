/** An instance in a temporary folder, for tests: one small case, one open class, clock and ids under control. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import type { BaseMapSettings } from './base-map-setting.ts';
import type { LogEntry } from './dependencies.ts';
import { createLive, type Live } from './live.ts';
import { readInstanceKey } from './instance-key.ts';
import { deriveCodeKeys } from './secrets.ts';
import { CLASS_CODE, OPEN_CLASS, SMALL_CASE, SMALL_ROUND, STAND } from './small-case.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { openDatabase, type SqliteContext } from './store/sqlite/open.ts';
import { sqliteStores } from './store/sqlite/stores.ts';
import type { ImportDesk, ReleaseDesk, Staff, Stores } from './store/store.ts';
import { workerThreads } from './worker-threads.ts';
import type { Work } from './work.ts';

export type TemporaryInstance = {
  readonly folder: string;
  readonly databaseFile: string;
  readonly context: SqliteContext;
  readonly stores: Stores;
  readonly imports: ImportDesk;
  readonly releases: ReleaseDesk;
  readonly newId: () => string;
  readonly work: Work;
  readonly app: Hono;
  readonly live: Live;
  /** Lets fifteen seconds pass for whoever listens. */
  readonly beat: () => void;
  readonly logged: LogEntry[];
  /** Waits that were asked for, ms; none is waited. */
  readonly waited: number[];
  /** Statements the database ran since the last call. */
  readonly statements: () => string[];
  readonly clock: { now: number };
  readonly close: () => void;
};

/** @param options.work replaces the worker threads; `options.demoFolder` is where `resetDemo` reads */
export function openTemporaryInstance(
  options: { maps?: BaseMapSettings; web?: string; demoFolder?: string; work?: Partial<Work> } = {},
): TemporaryInstance {
  const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-'));
  const databaseFile = join(folder, 'test.sqlite');
  const clock = { now: Date.UTC(2026, 10, 23, 9) };
  const logged: LogEntry[] = [];
  const waited: number[] = [];
  let ran: string[] = [];
  const context: SqliteContext = {
    db: openDatabase(databaseFile, { verbose: (sql) => ran.push(String(sql)) }),
    codeKeys: deriveCodeKeys(readInstanceKey(databaseFile, randomBytes)),
    now: () => clock.now,
    newId: randomUUID,
    randomBytes,
  };
  const stores = sqliteStores(context);
  const log = (entry: LogEntry) => void logged.push(entry);
  const work: Work = {
    ...workerThreads({
      databaseFile,
      cacheFolder: join(folder, 'maps'),
      demoFolder: options.demoFolder ?? join(folder, 'demo'),
      log,
    }),
    ...options.work,
  };
  let beat = () => {};
  const live = createLive((_, work) => {
    beat = work;
    return () => (beat = () => {});
  });
  const app = createApp({
    live,
    stores,
    work,
    now: context.now,
    newId: randomUUID,
    randomBytes,
    log,
    files: { web: options.web ?? null, maps: options.maps ?? new Map() },
    version: '0.0.0-test',
    addressOf: (asked) => asked.req.header('X-Test-Address') ?? 'test',
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
    checkAnswers: true,
  });
  return {
    folder,
    databaseFile,
    context,
    stores,
    ...sqliteDesks(context, databaseFile),
    work,
    app,
    live,
    beat: () => beat(),
    logged,
    waited,
    statements: () => {
      const all = ran;
      ran = [];
      return all;
    },
    clock,
    close: () => {
      live.close();
      context.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the small case with its open class into an instance. */
export async function addSmallCase({ imports }: Pick<TemporaryInstance, 'imports'>): Promise<void> {
  await imports.addCase({
    case: SMALL_CASE,
    rounds: [SMALL_ROUND],
    addressBlocks: { crs: 25833, size: 250, blocks: [[1000, 28_000, 25]] },
    sessions: [{ ...OPEN_CLASS, code: CLASS_CODE }, STAND],
  });
}

/** Writes a demo's files: the small case with its class open. */
export function writeSmallDemo(
  folder: string,
  steps: readonly object[] = [],
  files: Record<string, string> = {},
): void {
  writeFileSync(
    join(folder, 'demo.json'),
    JSON.stringify({
      case: SMALL_CASE,
      rounds: [SMALL_ROUND],
      sessions: [{ ...OPEN_CLASS, code: CLASS_CODE }],
      addressBlocks: null,
      openSession: OPEN_CLASS.id,
      steps,
    }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

export const UNSAFE_HEADERS = { 'Content-Type': 'application/json', 'X-Requested-With': 'barnetrakk' };

/** A request as the web makes it. */
export function send(
  { app }: Pick<TemporaryInstance, 'app'>,
  method: string,
  path: string,
  options: { body?: unknown; token?: string; cookie?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { body, token, cookie, headers } = options;
  return Promise.resolve(
    app.request(path, {
      method,
      headers: {
        ...(method === 'GET' ? {} : UNSAFE_HEADERS),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(cookie === undefined ? {} : { Cookie: `bt_staff=${cookie}` }),
        ...headers,
      },
      ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
    }),
  );
}

export type Device = { readonly seat: string; readonly token: string };

/** A device that has taken a seat in the open class. */
export async function takeTestSeat(instance: TemporaryInstance, animal = 'fox'): Promise<Device> {
  const seat = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const answer = await send(instance, 'PUT', `/api/seats/${seat}`, { body: { code: CLASS_CODE, animal, token } });
  if (answer.status !== 201) throw new Error(await answer.text());
  return { seat, token };
}

/** A signed-in member of staff's cookie. */
export async function signInAs({ stores }: Pick<TemporaryInstance, 'stores'>, role: Staff['role']): Promise<string> {
  const { token } = await stores.staff.addStaff({ name: 'Test', role });
  return (await stores.staff.signIn(token)).cookie;
}
