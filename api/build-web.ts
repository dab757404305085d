/** Builds the web app when its build is missing or older than its sources, and compresses it once for all readers. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const SOURCES = ['web', 'data', '.ci/service-worker.ts', 'vite.config.ts', 'package.json'];
const COMPRESSIBLE = /\.(js|mjs|css|svg|json|webmanifest|pbf)$/;

/** @param root of the project; @returns folder of the build */
export async function buildWeb(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, 'dist');
  const page = join(folder, 'index.html');
  if (!existsSync(page) || newest(SOURCES.map((source) => join(root, source))) > statSync(page).mtimeMs) {
    say('Building the web app …');
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  await compressFiles(join(folder, 'assets'));
  return folder;
}

/** Latest change under the paths, ms since 1970. Tests are no sources of the build. */
function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      const names = readdirSync(path).filter((name) => name !== 'e2e' && !/\.test\.tsx?$/.test(name));
      latest = Math.max(latest, newest(names.map((name) => join(path, name))));
    } else {
      latest = Math.max(latest, stats.mtimeMs);
    }
  }
  return latest;
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Puts `.br` and `.gz` beside every file that has none yet; names hold a hash, so what is there is right. */
async function compressFiles(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const names = await readdir(folder);
  for (const name of names.filter((candidate) => COMPRESSIBLE.test(candidate))) {
    if (names.includes(`${name}.br`)) continue;
    const path = join(folder, name);
    const bytes = await readFile(path);
    await writeFile(`${path}.gz`, await asGzip(bytes, { level: 9 }));
    await writeFile(`${path}.br`, await asBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
