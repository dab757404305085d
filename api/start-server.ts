/** From settings to a listening server, and from a signal to a quiet end. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { toString } from 'qrcode';
import { z } from 'zod';
import { createApp } from './app.ts';
import { buildWeb } from './build-web.ts';
import type { LogEntry } from './dependencies.ts';
import { createLive, type Live } from './live.ts';
import { DEMO_FILE } from './load-case.ts';
import { openInstance } from './open-instance.ts';
import { mayLoadDemo, reachableOrigins, readSettings, type Settings } from './settings.ts';
import { sqliteDesks } from './store/sqlite/desks.ts';
import { sqliteHousekeeping } from './store/sqlite/housekeeping.ts';
import { sqliteStores } from './store/sqlite/stores.ts';
import type { Demo, Housekeeping, Stores } from './store/store.ts';
import { workerThreads } from './worker-threads.ts';
import type { Work } from './work.ts';

const ROOT = join(import.meta.dirname, '..');
const HOUR_MS = 3600 * 1000;
const MINUTE_MS = 60 * 1000;
/** How long answers under way may take after a signal to end, ms. */
const LAST_ANSWERS_MS = 5_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (entry: LogEntry) => process.stderr.write(`${JSON.stringify(entry)}\n`);

/** @throws Error with a sentence for the operator */
export async function startServer(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Promise<void> {
  const settings = readSettings(env, args, ROOT);
  // For development and API tests: the web may be served by vite, or not at all.
  const web = env['BARNETRAKK_WEB'] === 'none' ? null : await buildWeb(ROOT, say);
  const { databaseFile } = settings;
  const instance = openInstance(databaseFile);
  const stores = sqliteStores(instance);
  const housekeeping = sqliteHousekeeping(instance);
  const demoFolder = join(ROOT, 'fixtures', 'lillevik', 'out');
  const work = workerThreads({ databaseFile, cacheFolder: join(dirname(databaseFile), 'maps'), demoFolder, log });
  await housekeeping.removeUnfinishedReleases();
  await housekeeping.setRawDays(settings.rawDays);
  await housekeeping.setGate(settings.gate);
  await prepareDemo(settings, stores, work, sqliteDesks(instance, databaseFile).imports, demoFolder);

  const live = createLive((ms, again) => {
    const timer = setInterval(again, ms).unref();
    return () => clearInterval(timer);
  });
  const app = createApp({
    live,
    stores,
    work,
    now: Date.now,
    newId: randomUUID,
    randomBytes,
    log,
    files: {
      web,
      offline: env['BARNETRAKK_OFFLINE'] !== '0',
      languages: settings.languages,
      maps: new Map([...settings.maps].filter(([, map]) => map.kind === 'raster' || existsSync(map.file))),
    },
    version: readVersion(),
    addressOf: (context) =>
      (settings.trustProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined) ??
      getConnInfo(context).remote.address ??
      'unknown',
    wait: async (ms) => await wait(ms),
    checkAnswers: env['NODE_ENV'] === 'development',
  });
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
    void announce(settings, port, stores).catch(() => undefined);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    say(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is in use. Choose another: PORT=3001 npm start`
        : `Cannot listen: ${error.message}`,
    );
    process.exit(1);
  });
  const stopKeeping = keepHouse(housekeeping, work, live, settings.closeAfterMinutes * MINUTE_MS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopKeeping();
      // Lines that would stay open end here; their browsers come back to the next server.
      live.close();
      // Answers under way are finished, then the write-ahead log is folded into the database.
      server.close(() => {
        instance.db.close();
        process.exit(0);
      });
      if (!('closeIdleConnections' in server)) return;
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
    });
  }
}

/** @throws Error when a demo database meets BARNETRAKK_DEMO=0 */
async function prepareDemo(
  settings: Settings,
  stores: Stores,
  work: Work,
  imports: ReturnType<typeof sqliteDesks>['imports'],
  folder: string,
): Promise<void> {
  const demo = await stores.front.findDemo();
  if (demo !== null && settings.demo === false) {
    throw new Error(
      `${settings.databaseFile} holds a demo with open doors, and BARNETRAKK_DEMO is 0. Choose another DATABASE_FILE.`,
    );
  }
  const unfinished = demo !== null && !(await imports.isDemoFinished());
  const wanted = mayLoadDemo(settings) && (await imports.isEmpty());
  if (!unfinished && !wanted) return;
  if (!existsSync(join(folder, DEMO_FILE))) {
    say(`No demo to load: ${join(folder, DEMO_FILE)} is missing (npm run fixtures makes it).`);
    return;
  }
  say('Loading Lillevik …');
  await work.resetDemo();
}

/** @returns stops it */
function keepHouse(housekeeping: Housekeeping, work: Work, live: Live, closeAfterMs: number): () => void {
  const complain = (error: unknown) => {
    log({ level: 'error', message: `housekeeping: ${error instanceof Error ? error.message : String(error)}` });
  };
  const tidy = () => void housekeeping.keepRetention().catch(complain);
  const clean = () =>
    void housekeeping
      .mustClean()
      .then((must) => (must ? work.clean() : null))
      .catch(complain);
  const closeForgotten = () =>
    void housekeeping
      .closeForgottenSessions(closeAfterMs)
      .then((closed) => closed.forEach((session) => live.changed(session, 'lesson')))
      .catch(complain);
  closeForgotten();
  tidy();
  const timers = [
    setInterval(tidy, HOUR_MS).unref(),
    setInterval(closeForgotten, MINUTE_MS).unref(),
    setInterval(clean, MINUTE_MS).unref(),
  ];
  return () => timers.forEach((timer) => clearInterval(timer));
}

function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

async function announce({ host, lan }: Settings, port: number, stores: Stores): Promise<void> {
  const demo = await stores.front.findDemo();
  const origins = reachableOrigins(host, port);
  for (const origin of origins) say(addresses(origin, demo));
  // People in the room scan the way in; the landing page's doors do the rest.
  const shared = origins.at(-1);
  if (lan && shared !== undefined) say(`\n${await toString(`${shared}/`, { type: 'utf8' })}`);
  const link = demo === null ? await stores.staff.renewFirstLink() : null;
  if (link === null) return;
  const [origin = ''] = origins;
  say(`\nFirst administrator, one-time link:  ${origin}/inn#${link.token}`);
}

function addresses(origin: string, demo: Demo | null): string {
  const lines: [string, string][] = [
    ['Barnetråkk', '/'],
    ['Pupil', '/elev'],
    ['Teacher', '/laerer'],
    ['Planner', '/planlegger'],
    ['Youth council', '/ungdomsrad'],
    ...(demo ? [['Public', `/sak/${demo.case}`] as [string, string]] : []),
  ];
  return `\n${lines.map(([name, path]) => `${name.padEnd(16)}${origin}${path}`).join('\n')}`;
}
