/** Starts the real server on a database of its own, as `npm start` does, and stops it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export type RunningServer = {
  readonly origin: string;
  /** kill -9: nothing is flushed on purpose. */
  kill: () => Promise<void>;
  /** Starts again on the same database and port. */
  restart: () => Promise<void>;
  /** Stops and deletes the database. */
  remove: () => Promise<void>;
};

/** @param port one per test file, so that files never meet  @param env settings beside those of every test */
export async function startServer(port: number, env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'barnetrakk-e2e-'));
  let child: ChildProcess | undefined;

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const server = spawn('node', ['api/server.ts'], {
        cwd: root,
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATABASE_FILE: join(folder, 'barnetrakk.sqlite'),
          BARNETRAKK_DEMO: '1',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = server;
      let said = '';
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(`http://127.0.0.1:${port}`)) resolve();
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.once('exit', (code) => {
        reject(new Error(`the server stopped with ${String(code)}:\n${said}`));
      });
    });
  const kill = () =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) {
        resolve();
        return;
      }
      child.once('exit', () => {
        resolve();
      });
      child.kill('SIGKILL');
    });

  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    kill,
    restart: start,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
