/** `npm run test:long`: what takes minutes. Today: kill -9 during writes, 200 rounds. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'var', 'test-long.json');
const { status } = spawnSync(
  'vitest',
  ['run', 'api/durability.test.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KILL_ROUNDS: process.env['KILL_ROUNDS'] ?? '200' } },
);
const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
process.stdout.write(`\n${report.numPassedTests} passed, ${report.numFailedTests} failed\n`);
process.exitCode = status ?? 1;
