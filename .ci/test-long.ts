/** `npm run test:long`: what takes minutes. kill -9 during writes, 200 rounds; the attacks on 1 000 districts; every prepared language through the lesson. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'var', 'test-long.json');
const { status } = spawnSync(
  'vitest',
  [
    'run',
    'api/durability.test.ts',
    'api/late-pupil.test.ts',
    'fixtures/attack',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, KILL_ROUNDS: process.env['KILL_ROUNDS'] ?? '200', ATTACKS: 'long' },
  },
);
const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };

const screens = join(root, 'var', 'test-long-e2e.json');
const e2e = spawnSync('playwright', ['test', '--config', join('web', 'e2e', 'long.config.ts'), '--reporter=json'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: screens },
});
const { stats } = JSON.parse(readFileSync(screens, 'utf8')) as { stats: { expected: number; unexpected: number } };

process.stdout.write(
  `\n${report.numPassedTests + stats.expected} passed, ${report.numFailedTests + stats.unexpected} failed\n`,
);
process.exitCode = status || e2e.status || 0;
