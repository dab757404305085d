/** Finds a Chromium: `CHROMIUM`, then the PATH, then Debian's package; says which. Playwright's own download is not relied on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** @throws Error when there is none and none can be installed */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && existsSync(named)) return named;
  const found = onPath();
  if (found !== undefined) return found;
  const root = process.getuid?.() === 0;
  const apt = (args: string[]) =>
    spawnSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  process.stdout.write('no Chromium on PATH: installing Debian’s chromium …\n');
  apt(['update', '-qq']);
  apt([
    '-o',
    'DPkg::Lock::Timeout=500',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-noto-core',
    'fonts-noto-color-emoji',
  ]);
  const installed = onPath();
  if (installed === undefined)
    throw new Error('no Chromium found and none could be installed; set CHROMIUM=/path/to/chromium');
  return installed;
}

if (import.meta.main) {
  const file = findChromium();
  process.stdout.write(`${file}: ${execFileSync(file, ['--version'], { encoding: 'utf8' }).trim()}\n`);
}
