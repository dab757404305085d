/** `npm run bench`: runs every file in .ci/bench/, each of which prints one JSON row a line; writes var/bench.json and a table. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

type Row = { name: string; value: number | string; unit: string; note?: string };

const root = join(import.meta.dirname, '..');
const only = process.argv[2];
const files = readdirSync(join(import.meta.dirname, 'bench')).filter(
  (file) => file.endsWith('.ts') && (only === undefined || file.startsWith(only)),
);
const rows: Row[] = [];
for (const file of files) {
  process.stderr.write(`── ${file}\n`);
  const { stdout, status } = spawnSync('node', [join('.ci', 'bench', file)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  for (const line of stdout.split('\n')) if (line.startsWith('{')) rows.push(JSON.parse(line) as Row);
  if (status !== 0) {
    process.stderr.write(`${file} failed\n`);
    process.exitCode = 1;
  }
}
mkdirSync(join(root, 'var'), { recursive: true });
writeFileSync(
  join(root, 'var', 'bench.json'),
  `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, rows }, undefined, 2)}\n`,
);
const width = Math.max(10, ...rows.map(({ name }) => name.length));
for (const { name, value, unit, note } of rows)
  console.log(`${name.padEnd(width)}  ${String(value).padStart(12)} ${unit.padEnd(8)} ${note ?? ''}`);
