/** `npm test`: format, types, the import arrow, lint, unit, end-to-end; ends with one line over everything it ran. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

/** `again`: of the passed, those that did at the second try; see docs/decisions/0006-tests.md. */
type Count = { passed: number; failed: number; skipped: number; again: number };

const root = join(import.meta.dirname, '..');
const reports = join(root, 'var', 'test');
mkdirSync(reports, { recursive: true });

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return status === 0;
}
/** Beside others: what it writes comes when it has ended. */
function runBeside(title: string, command: string, args: string[]): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', (fault) => (said += String(fault)));
    child.once('close', (status) => {
      process.stdout.write(`\n── ${title}\n${said}`);
      process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
      resolve(status === 0);
    });
  });
}
const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, again: 0 });

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that failed without a readable report counts as one failure, never as nothing. */
function counted(ok: boolean, report: Count | undefined): Count {
  if (!report) return { passed: 0, failed: 1, skipped: 0, again: 0 };
  return !ok && report.failed === 0 ? { ...report, failed: 1 } : report;
}

function unit(): Count {
  const file = join(reports, 'unit.json');
  rmSync(file, { force: true });
  const ok = run('unit, API and store cases', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file) as
    { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined;
  return counted(
    ok,
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
      again: 0,
    },
  );
}

function endToEnd(): Count {
  const chromium = findChromium();
  process.stdout.write(`\nChromium: ${chromium}\n`);
  if (!run('build', 'vite', ['build', '--logLevel', 'warn'])) return one(false);
  const file = join(reports, 'e2e.json');
  rmSync(file, { force: true });
  const ok = run('end to end in Chromium', 'playwright', ['test', '--reporter=list,json'], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readJson(file) as
    { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined;
  return counted(
    ok,
    report && {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
      again: report.stats.flaky,
    },
  );
}

/** Format and lint on one core, types and imports on the other: each takes half a minute to two. */
async function readings(): Promise<Count[]> {
  const lanes = [
    async () => [
      one(await runBeside('format', 'prettier', ['--check', '--log-level', 'warn', '.'])),
      one(await runBeside('lint', 'eslint', ['.', '--max-warnings', '0'])),
    ],
    async () => [
      one(await runBeside('types', 'tsc', ['--build'])),
      one(await runBeside('imports flow one way', 'node', ['.ci/arrow.ts'])),
    ],
  ];
  return (await Promise.all(lanes.map((lane) => lane()))).flat();
}

const total = [...(await readings()), unit(), endToEnd()].reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  again: a.again + b.again,
}));
if (total.again > 0) process.stdout.write(`\n${total.again} passed at the second try only: a defect to mend\n`);
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
