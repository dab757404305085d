/** The server and the command line as processes of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayLoadDemo, readSettings } from './settings.ts';
import { SMALL_CASE, SMALL_ROUND, sticker } from './small-case.ts';
import { UNSAFE_HEADERS, writeSmallDemo } from './temporary-instance.ts';

let folder: string;
let databaseFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'barnetrakk-start-'));
  databaseFile = join(folder, 'var', 'start.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  DATABASE_FILE: databaseFile,
  PORT: '0',
  BARNETRAKK_WEB: 'none',
  ...more,
});

/** Starts the server, hands over what it said when it listens, then ends it gently. */
async function withServer<T>(
  env: Record<string, string>,
  use: (said: string, origin: string) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], { env: environment(env) });
  let said = '';
  const listening = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const origin = /Barnetråkk\s+(http:\/\/[^/]+)\//.exec(said)?.[1];
        if (
          origin !== undefined &&
          (said.includes('/inn#') || said.includes('/sak/') || env['BARNETRAKK_DEMO'] !== '0')
        )
          resolve(origin);
      });
    }
    child.once('exit', () => reject(new Error(said)));
  });
  const result = await listening.then((origin) => use(said, origin));
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
  return result;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], {
    env: environment(),
    encoding: 'utf8',
  });
}

describe('a server without a demo', () => {
  it('prints a one-time link for the first administrator, who can then open a case', async () => {
    await withServer({ BARNETRAKK_DEMO: '0' }, async (said, origin) => {
      const token = /\/inn#([\w-]{43})/.exec(said)?.[1];
      const signIn = await fetch(`${origin}/api/staff/session`, {
        method: 'POST',
        headers: UNSAFE_HEADERS,
        body: JSON.stringify({ token }),
      });
      const cookie = /bt_staff=[^;]+/.exec(signIn.headers.get('Set-Cookie') ?? '')?.[0] ?? '';
      const created = await fetch(`${origin}/api/cases`, {
        method: 'POST',
        headers: { ...UNSAFE_HEADERS, Cookie: cookie },
        body: JSON.stringify(SMALL_CASE),
      });
      expect([signIn.status, created.status]).toEqual([200, 201]);
    });
    expect(statSync(`${databaseFile}.key`).mode & 0o777).toBe(0o600);
  });

  it('refuses a demo’s database', () => {
    writeSmallDemo(folder);
    expect(run('import', join(folder, 'demo.json')).status).toBe(0);
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'server.ts')], {
      env: environment({ BARNETRAKK_DEMO: '0' }),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('holds a demo');
  });
});

describe('settings', () => {
  const read = (env: Record<string, string>, ...args: string[]) => readSettings(env, args, '/srv');

  it('load the demo on loopback, with --lan, or when told; never when told not to', () => {
    const cases: [Record<string, string>, string[], boolean][] = [
      [{}, [], true],
      [{ HOST: '127.0.0.1' }, [], true],
      [{ HOST: '0.0.0.0' }, [], false],
      [{ HOST: '0.0.0.0', BARNETRAKK_DEMO: '1' }, [], true],
      [{}, ['--lan'], true],
      [{ BARNETRAKK_DEMO: '0' }, ['--lan'], false],
    ];
    for (const [env, args, expected] of cases)
      expect([env, args, mayLoadDemo(read(env, ...args))]).toEqual([env, args, expected]);
  });

  it('have a database under var/ and the port 3000 unless told', () => {
    expect(read({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseFile: '/srv/var/barnetrakk.sqlite' });
    expect(read({}, '--lan').host).toBe('0.0.0.0');
  });

  it('take further base maps by name, absolute paths only', () => {
    const { maps } = read({ BASE_MAPS: 'trondheim=/data/t.pmtiles, b=/b.pmtiles' });
    expect([...maps.keys()]).toEqual(['lillevik', 'trondheim', 'b']);
    expect(() => read({ BASE_MAPS: 'a=../a.pmtiles' })).toThrow('absolute');
    expect(() => read({ BASE_MAPS: '../a=/a.pmtiles' })).toThrow('BASE_MAPS');
  });

  it('that are wrong are named', () => {
    expect(() => read({ PORT: 'many' })).toThrow('PORT is "many"');
    expect(() => read({ BARNETRAKK_DEMO: 'yes' })).toThrow('BARNETRAKK_DEMO');
    expect(() => read({}, '--wan')).toThrow('--wan');
  });
});

describe('barnetrakk', () => {
  it('lists what works, and says no to what does not', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const name of ['import', 'release', 'export', 'user']) expect(stdout).toContain(`\n  ${name}`);
    expect(stdout).not.toContain('flows');
    expect(run().status).toBe(2);
    expect(run('flows')).toMatchObject({ status: 2, stderr: expect.stringContaining('"flows"') as unknown });
    expect(run('import', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('home-block/1') as unknown,
    });
  });

  it('import, release and export: a case from files to a file', () => {
    writeSmallDemo(folder);
    const path = join(folder, 'in.ndjson');
    const pupils = Array.from({ length: 12 }, (_, n) => {
      const { properties, geometry, type } = sticker('');
      return JSON.stringify({
        type,
        geometry,
        properties: { ...properties, contributor: `${n}`, school: 'nord', grade: 5 },
      });
    });
    writeFileSync(path, pupils.join('\n'));
    const id = SMALL_CASE.id;
    expect(run('import', join(folder, 'demo.json')).stderr).toBe(`case "${id}": 2 schools, 1 sessions\n`);
    expect(run('import', '--case', id, path).stderr).toBe(`${path}: 12 contributions, 12 new pupils\n`);
    expect(run('release', '--case', id, '--round', SMALL_ROUND.id)).toMatchObject({ status: 0, stdout: '1\n' });
    for (const format of ['geojson', 'gpkg', 'csv']) {
      const out = join(folder, `out.${format}`);
      expect(run('export', '--case', id, '--out', out)).toMatchObject({ status: 0 });
      expect(statSync(out).size).toBeGreaterThan(100);
    }
    expect(run('export', '--case', id, '--out', join(folder, 'out.xlsx'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('unknown-format: ') as unknown,
    });
    expect(run('release', '--case', id, '--round', SMALL_ROUND.id)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nothing-to-release: ') as unknown,
    });
  });

  it('refuses with the code and the value, and says how it is used', () => {
    expect(run('import', '--case', 'nowhere', 'x.ndjson')).toMatchObject({
      status: 1,
      stderr: 'not-found: there is no case "nowhere"\n',
    });
    expect(run('import', join(folder, 'nowhere.json')).stderr).toMatch(/^file-unreadable: /);
    expect(run('release', '--case', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--round is missing') as unknown,
    });
    expect(run('user', 'add', '--name', 'Kari', '--role', 'king')).toMatchObject({ status: 2 });
    expect(run('user', 'add', '--name', 'Kari', '--role', 'planner').stdout).toMatch(/^\/inn#[\w-]{43}\n$/);
  });
});
