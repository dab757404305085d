/**
 * Aggregation against the C floor of ../shared/perf: the kernel as a ratio, taken in turn in this run, and the whole command's
 * time and memory; both with the floor's check values. Sizes and seeds by BENCH_SIZES (M,L) and BENCH_SEEDS (1,2,3).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregateLines, aggregatePoints } from '../../data/aggregate-batch.ts';
import type { CellTable } from '../../data/aggregate.ts';
import { perfContributions, SHARED_PERF, type PerfFiles, type PerfSize } from '../../fixtures/perf-contributions.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VAR = join(ROOT, 'var', 'perf');
const EDGE = 50;
const TURNS = 5;
const CHECKS = [
  'nonempty',
  'sum_routes',
  'sum_pupils',
  'cells_k5',
  'max_pupils',
  'nonempty2',
  'sum_of_squares',
] as const;
type Checks = Record<(typeof CHECKS)[number], number>;

function row(name: string, value: number | string, unit: string, note: string): void {
  process.stdout.write(`${JSON.stringify({ name, value, unit, note })}\n`);
}
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const median = (list: readonly number[]) => sorted(list)[list.length >> 1]!;
const spread = (list: readonly number[], digits = 1) =>
  [Math.min(...list), median(list), Math.max(...list)].map((value) => value.toFixed(digits)).join(' / ');

// ---- the floor ------------------------------------------------------------------------------------------------------
function buildFloor(): string {
  mkdirSync(VAR, { recursive: true });
  const floor = join(VAR, 'floor');
  execFileSync('cc', ['-O3', '-march=native', '-o', floor, join(SHARED_PERF, 'floor.c'), '-lm']);
  return floor;
}

/** One process of the floor: medians of `repeats` runs of a1 and a2 in milliseconds, and its check values. */
function runFloor(floor: string, files: PerfFiles, repeats: number): { a1: number; a2: number; checks: Checks } {
  const text = execFileSync(floor, [files.routesBin, files.placesBin, String(repeats), 'fast'], { encoding: 'utf8' });
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? NaN);
  return {
    a1: number(/^a1 hex lines.*median +([\d.]+)/m),
    a2: number(/^a2 hex points.*median +([\d.]+)/m),
    checks: {
      nonempty: number(/check a1: nonempty (\d+)/),
      sum_routes: number(/sum_routes (\d+)/),
      sum_pupils: number(/sum_pupils (\d+)/),
      cells_k5: number(/cells_k5 (\d+)/),
      max_pupils: number(/max_pupils (\d+)/),
      nonempty2: number(/check a2: nonempty (\d+)/),
      sum_of_squares: number(/sum_of_squares (\d+)/),
    },
  };
}

// ---- the kernel, from typed arrays ----------------------------------------------------------------------------------
function loadTown(files: PerfFiles) {
  const routes = readFileSync(files.routesBin);
  const [, lines, vertices] = new Uint32Array(routes.buffer, routes.byteOffset, 4) as unknown as number[];
  const places = readFileSync(files.placesBin);
  const count = places.readUInt32LE(4);
  // Copies, because Node may place a file's bytes where a Float64Array cannot begin.
  const cut = (bytes: Buffer, from: number, length: number) =>
    new Uint8Array(bytes.subarray(from, from + length)).buffer;
  const afterXy = 16 + 16 * vertices!;
  return {
    lines: {
      xy: new Float64Array(cut(routes, 16, 16 * vertices!)),
      offsets: new Uint32Array(cut(routes, afterXy, 4 * (lines! + 1))),
      pupils: new Uint32Array(cut(routes, afterXy + 4 * (lines! + 1), 4 * lines!)),
      part: 0,
    },
    points: {
      xy: new Float64Array(cut(places, 16, 16 * count)),
      pupils: new Uint32Array(cut(places, 16 + 16 * count, 4 * count)),
      parts: new Uint8Array(cut(places, 16 + 20 * count, count)),
    },
  };
}

function kernelChecks(a1: CellTable, a2: CellTable): Checks {
  const cells = new Set<string>();
  for (let r = 0; r < a2.length; r++) cells.add(`${a2.i[r]} ${a2.j[r]}`);
  const sum = (column: Int32Array) => column.reduce((all, value) => all + value, 0);
  return {
    nonempty: a1.length,
    sum_routes: sum(a1.marks),
    sum_pupils: sum(a1.pupils),
    cells_k5: a1.pupils.filter((value) => value >= 5).length,
    max_pupils: a1.pupils.reduce((a, b) => Math.max(a, b), 0),
    nonempty2: cells.size,
    sum_of_squares: a2.marks.reduce((all, value) => all + value * value, 0),
  };
}

function timed<T>(repeats: number, work: () => T): { ms: number; result: T } {
  const times: number[] = [];
  let result = work();
  for (let k = 0; k < repeats; k++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), result };
}

function compareKernel(floor: string, size: PerfSize, seed: number, files: PerfFiles): Checks {
  const town = loadTown(files);
  const ratios: number[] = [];
  const [floors, kernels, floors2, kernels2]: number[][] = [[], [], [], []];
  let checks: Checks | undefined;
  const repeats = size === 'L' ? 3 : 5;
  for (let turn = 0; turn < TURNS; turn++) {
    const c = runFloor(floor, files, repeats);
    const a1 = timed(repeats, () => aggregateLines(town.lines, EDGE));
    const a2 = timed(repeats, () => aggregatePoints(town.points, EDGE));
    floors!.push(c.a1);
    kernels!.push(a1.ms);
    floors2!.push(c.a2);
    kernels2!.push(a2.ms);
    ratios.push((a1.ms + a2.ms) / (c.a1 + c.a2));
    if (turn > 0) continue;
    checks = c.checks;
    reportChecks(`kernel ${size} seed ${seed}`, kernelChecks(a1.result, a2.result), checks);
  }
  const ms = `floor a1 ${spread(floors!)} ms, kernel a1 ${spread(kernels!)} ms (min / median / max of ${TURNS} turns)`;
  row(
    `aggregate kernel a1+a2 ${size} / C floor`,
    Number(median(ratios).toFixed(2)),
    'ratio',
    `aim ≤ 1.5; ${spread(ratios, 2)}`,
  );
  row(`aggregate kernel a1 ${size} / C floor`, Number((median(kernels!) / median(floors!)).toFixed(2)), 'ratio', ms);
  row(
    `aggregate kernel a2 ${size} / C floor`,
    Number((median(kernels2!) / median(floors2!)).toFixed(2)),
    'ratio',
    `floor ${spread(floors2!)} ms, counts marks only; kernel ${spread(kernels2!)} ms, pupils too`,
  );
  return checks!;
}

/** The largest relative difference of any check value. */
function reportChecks(name: string, mine: Partial<Checks>, floor: Checks): void {
  const keys = CHECKS.filter((key) => mine[key] !== undefined);
  const worst = Math.max(...keys.map((key) => Math.abs(mine[key]! - floor[key]) / floor[key]));
  const note = keys.map((key) => `${key} ${mine[key]} of ${floor[key]}`).join(', ');
  row(`check ${name}`, Number((100 * worst).toFixed(4)), '% off', `aim ≤ 0.1; ${note}`);
  if (worst > 0.001) process.exitCode = 1;
}

// ---- the whole command ----------------------------------------------------------------------------------------------
function runCommand(input: string, out: string): { seconds: number; cpu: number; megabytes: number } {
  const args = ['-v', process.execPath, 'api/cli.ts', 'aggregate', input, '--out', out];
  const options = ['--edge', String(EDGE), '--grid-crs', '25832', '--exact'];
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', [...args, ...options], { cwd: ROOT, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const said = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)`).exec(stderr)?.[1] ?? NaN);
  return {
    seconds,
    cpu: said('User time \\(seconds\\)') + said('System time \\(seconds\\)'),
    megabytes: said('Maximum resident set size \\(kbytes\\)') / 1000,
  };
}

function commandChecks(file: string): Partial<Checks> {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { properties: { cell: string; theme: string; pupils: number; marks: number } }[];
  };
  const rows = features.map(({ properties }) => properties);
  const routes = rows.filter(({ theme }) => theme === 'route');
  return {
    nonempty: routes.length,
    sum_routes: routes.reduce((sum, { marks }) => sum + marks, 0),
    sum_pupils: routes.reduce((sum, { pupils }) => sum + pupils, 0),
    cells_k5: routes.filter(({ pupils }) => pupils >= 5).length,
    max_pupils: Math.max(...routes.map(({ pupils }) => pupils)),
    nonempty2: new Set(rows.filter(({ theme }) => theme !== 'route').map(({ cell }) => cell)).size,
  };
}

function measureCommand(size: PerfSize, seed: number, files: PerfFiles, checks: Checks): void {
  // Times are of seed 1; the other seeds only show that the sums hold on towns that nobody tuned for.
  const turns = seed !== 1 ? 1 : size === 'L' ? 3 : TURNS;
  const outs = { 'in order': join(VAR, 'in-order.geojson'), shuffled: join(VAR, 'shuffled.geojson') };
  const times: Record<keyof typeof outs, number[]> = { 'in order': [], shuffled: [] };
  const cpus: Record<keyof typeof outs, number[]> = { 'in order': [], shuffled: [] };
  const memory: Record<keyof typeof outs, number[]> = { 'in order': [], shuffled: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const order of ['in order', 'shuffled'] as const) {
      const { seconds, cpu, megabytes } = runCommand(
        order === 'shuffled' ? files.shuffled : files.inOrder,
        outs[order],
      );
      times[order].push(seconds);
      cpus[order].push(cpu);
      memory[order].push(megabytes);
    }
  }
  for (const order of ['in order', 'shuffled'] as const) {
    reportChecks(`command ${size} seed ${seed} ${order}`, commandChecks(outs[order]), checks);
    if (seed !== 1) continue;
    const note = `min / median / max of ${turns}: ${spread(times[order], 2)}; processor time ${spread(cpus[order], 2)}`;
    const aim = size === 'M' ? 'aim ≤ 2.5; ' : '';
    row(`aggregate command ${size} ${order}`, Number(median(times[order]).toFixed(2)), 's', aim + note);
    const peak = Math.max(...memory[order]);
    row(`aggregate command ${size} ${order}, peak`, Math.round(peak), 'MB', size === 'L' ? 'aim ≤ 500' : '');
  }
  const same = readFileSync(outs.shuffled).equals(readFileSync(outs['in order']));
  row(`aggregate command ${size} seed ${seed}, shuffled file is`, same ? 'the same' : 'other', 'bytes', '');
  if (!same) process.exitCode = 1;
}

const missing = [
  existsSync(join(SHARED_PERF, 'floor.c')) && existsSync(join(SHARED_PERF, 'gen.mjs')) ? null : SHARED_PERF,
  spawnSync('cc', ['--version']).status === 0 ? null : 'a C compiler (cc)',
  existsSync('/usr/bin/time') ? null : '/usr/bin/time',
].filter((name) => name !== null);
if (missing.length > 0) row('aggregate against the C floor', 'skipped', '', `missing: ${missing.join(', ')}`);
else {
  const floor = buildFloor();
  const sizes = (process.env['BENCH_SIZES'] ?? 'M,L').split(',') as PerfSize[];
  const seeds = (process.env['BENCH_SEEDS'] ?? '1,2,3').split(',').map(Number);
  for (const size of sizes) {
    for (const seed of seeds) {
      const files = perfContributions(size, seed);
      const checks = seed === 1 ? compareKernel(floor, size, seed, files) : runFloor(floor, files, 1).checks;
      measureCommand(size, seed, files, checks);
    }
  }
}
