/** The heat surface of a town: 5 000 shown cells along 170 straight corridors. Prints JSON rows for `npm run bench`. */
import { performance } from 'node:perf_hooks';
import { heatSurface } from './heat-surface.ts';
import { cellId } from './hex-grid.ts';
import { BANDS, type ReleasedCell } from './release.ts';

let state = 7;
/** Numerical Recipes' LCG, enough for a bench. @returns 0 … 1 */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const cells = new Map<string, ReleasedCell>();
while (cells.size < 5_000) {
  const [i, j, di, dj] = [random() * 150, random() * 150, random() * 2 - 1, random() * 2 - 1];
  for (let step = 0; step < 30; step++) {
    const id = cellId(60, Math.round(i + di * step), Math.round(j + dj * step) + 64_500);
    const band = BANDS[1 + Math.floor((random() * (30 - step)) / 8)] ?? '5-9';
    cells.set(id, { id: `route.${id}.a`, cell: id, theme: 'route', school: 'a', band, codes: [], splits: {} });
  }
}
const times = Array.from({ length: 5 }, () => {
  const start = performance.now();
  heatSurface([...cells.values()], { theme: 'route' });
  return performance.now() - start;
}).sort((a, b) => a - b);
const vertices = heatSurface([...cells.values()], { theme: 'route' }).features.flatMap((f) =>
  f.geometry.coordinates.flat(2),
);
const row = (name: string, value: number, unit: string, note: string) =>
  console.log(JSON.stringify({ name, value, unit, note }));
row('heat surface, 5 000 cells', Math.round(times[2]!), 'ms', 'median of 5; aim ≤ 2 000');
row('heat surface, vertices', vertices.length, '', 'of the same');
