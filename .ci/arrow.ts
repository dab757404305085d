/**
 * Shows that the compiler and the linter really hold the house rules of docs/architecture.md: in a copy of the tree, each
 * forbidden import or global is written into a file of its own line, and every one of those lines must be refused.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'barnetrakk-arrow-'));

/** Three leaf files of each folder, one per way to import: the compiler names a foreign file once, where it is first imported. */
const TARGETS = {
  api: ['canonical-json.ts', 'secrets.ts', 'security-headers.ts'],
  web: ['offline/random-id.ts', 'draw/history.ts', 'pupil/join-code.ts'],
  fixtures: ['pmtiles.ts', 'mvt.ts', 'clip.ts'],
} as const;
type Target = keyof typeof TARGETS;
type Folder = Target | 'data';
const FORBIDDEN: Record<Folder, Target[]> = {
  data: ['api', 'web', 'fixtures'],
  api: ['web', 'fixtures'],
  web: ['api', 'fixtures'],
  fixtures: ['api', 'web'],
};

const importLines = (target: Target): string[] => {
  const [plain, typed, late] = TARGETS[target];
  return [
    `import '../${target}/${plain}';`,
    `export type * from '../${target}/${typed}';`,
    `export const late_${target} = () => import('../${target}/${late}');`,
  ];
};
const LINT_LINES: Record<'data' | 'api' | 'web', string[]> = {
  data: [
    'export const a = Math.random();',
    'export const b: unknown = new Date();',
    `import 'node:fs';`,
    `export const c = new URL('../api/app.ts', 'file:///');`,
  ],
  api: [`export const d = new URL('../web/main.tsx', import.meta.url);`],
  web: [
    `export const e: unknown = import.meta.glob('../data/*.ts');`,
    `export const f = new URL('../api/app.ts', import.meta.url);`,
  ],
};

function refusedLines(output: string, file: string): Set<number> {
  return new Set(
    [...output.matchAll(/^(\S+?)[(:](\d+)[,:]\d+\)?:? .*error/gim)]
      .filter((match) => match[1]?.endsWith(file))
      .map((match) => Number(match[2])),
  );
}

let wrong = 0;
function expectAll(what: string, file: string, lines: readonly string[], refused: ReadonlySet<number>): void {
  for (const [index, line] of lines.entries()) {
    if (refused.has(index + 1)) continue;
    wrong++;
    console.error(`NOT refused by ${what}: ${file}:${index + 1} ${line}`);
  }
}

try {
  for (const entry of [
    'data',
    'api',
    'web',
    'fixtures',
    '.ci',
    'tsconfig.json',
    'vite.config.ts',
    'playwright.config.ts',
    'package.json',
    'eslint.config.js',
  ]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true, filter: (source) => !source.endsWith('.pmtiles') });
  }
  mkdirSync(join(copy, 'node_modules'));
  for (const entry of readdirSync(join(root, 'node_modules')))
    if (entry !== '.cache') symlinkSync(join(root, 'node_modules', entry), join(copy, 'node_modules', entry));
  // What the types step before this one has built need not be built again.
  const built = join('node_modules', '.cache', 'tsc');
  if (existsSync(join(root, built))) cpSync(join(root, built), join(copy, built), { recursive: true });
  const tool = (name: string, args: string[]) =>
    spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: copy, encoding: 'utf8' });

  const clean = tool('tsc', ['--build', '--pretty', 'false']);
  if (clean.status !== 0) throw new Error(`the tree itself does not compile:\n${clean.stdout}`);
  let tried = 0;
  for (const folder of Object.keys(FORBIDDEN) as Folder[]) {
    const file = `${folder}/arrow-imports.ts`;
    const lines = FORBIDDEN[folder].flatMap(importLines);
    writeFileSync(join(copy, file), `${lines.join('\n')}\n`);
    const { stdout } = tool('tsc', ['--project', folder, '--pretty', 'false']);
    expectAll('the compiler', file, lines, refusedLines(stdout, file));
    rmSync(join(copy, file));
    tried += lines.length;
  }
  for (const folder of Object.keys(LINT_LINES) as (keyof typeof LINT_LINES)[]) {
    const file = `${folder}/arrow-lint.ts`;
    const lines = LINT_LINES[folder];
    writeFileSync(join(copy, file), `${lines.join('\n')}\n`);
    const { stdout } = tool('eslint', ['--format', 'json', file]);
    const messages =
      (JSON.parse(stdout) as { messages: { line: number; ruleId: string | null }[] }[])[0]?.messages ?? [];
    expectAll(
      'the linter',
      file,
      lines,
      new Set(messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted')).map(({ line }) => line)),
    );
    rmSync(join(copy, file));
    tried += lines.length;
  }
  console.log(`${tried - wrong} of ${tried} forbidden lines refused`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
