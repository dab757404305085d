/**
 * The heat surface: kernel density of **published** cells only, as contours. A cell weighs its band's lower end, so two
 * releases that differ in an exact number below the same band have the same surface.
 *
 * Quartic kernel K(u) = (1 − u²)² with K(0) = 1 (B. W. Silverman, «Density Estimation», 1986, § 4.2.1, unscaled): alone, a
 * cell is as high as its weight. The levels are fixed heights and not shares of the highest, so that themes, schools and
 * releases can be laid side by side.
 */
import { BAND_FLOOR } from './band.ts';
import { contourBands, type ContourPolygon, type ValueGrid } from './contour.ts';
import type { HeatSurface } from './contract/releases.ts';
import { cellCentre, parseCellId } from './hex-grid.ts';
import type { ReleasedCell } from './release.ts';
import type { Code, ContributionType } from './topics.ts';
import { utmToLonLat } from './utm.ts';

/**
 * Lower end of each level. A lone cell of 3-4 reaches level 1, of 5-9 level 2, … of 50+ level 5; level 6 takes neighbours.
 */
export const HEAT_BREAKS = [1, 3, 7, 14, 28, 56] as const;
/** Cells are 1.73 edges apart: at 2.5 a chain of them becomes one band and two chains a block apart stay two. */
const RADIUS_IN_EDGES = 2.5;
/** Nodes of the density grid per edge: 20 m at the public edge of 60 m. */
const NODES_PER_EDGE = 3;
/** 5 % of a node's distance is over 0.5 m, well above the 0.1 m of six decimals. */
const MARGIN = 0.05;

export type HeatOptions = {
  readonly theme: ContributionType;
  readonly code?: Code;
  /** Threshold of the cells' layer: the weight of a cell that lists the code without a band for it. Default 3. */
  readonly k?: number;
  /** In edges of the cells. */
  readonly radius?: number;
};

type Weighted = { readonly i: number; readonly j: number; readonly size: number; weight: number };

/** @param cells of one layer, any themes, any order. Coordinates in degrees, six decimals. */
export function heatSurface(cells: readonly ReleasedCell[], options: HeatOptions): HeatSurface {
  const weighted = weigh(cells, options);
  const edge = weighted[0]?.size ?? 1;
  const radius = edge * (options.radius ?? RADIUS_IN_EDGES);
  const step = edge / NODES_PER_EDGE;
  const levels: ContourPolygon[][] = HEAT_BREAKS.map(() => []);
  for (const cluster of clusters(weighted, radius)) {
    const { grid, column, row } = density(cluster, radius, step);
    contourBands(grid, HEAT_BREAKS, MARGIN).forEach((polygons, level) => {
      levels[level]!.push(...polygons.map((polygon) => toDegrees(polygon, column, row, step)));
    });
  }
  return {
    type: 'FeatureCollection',
    features: levels.flatMap((polygons, n) =>
      polygons.length === 0
        ? []
        : [
            {
              type: 'Feature',
              geometry: {
                type: 'MultiPolygon',
                coordinates: polygons.map((p) => p.map((r) => r.map(([x, y]) => [x, y]))),
              },
              properties: { level: n + 1, levels: HEAT_BREAKS.length },
            },
          ],
    ),
  };
}

/** One weight a cell, sorted: of several schools' bands on a cell the largest counts, never a sum. */
function weigh(cells: readonly ReleasedCell[], { theme, code, k = BAND_FLOOR['3-4'] }: HeatOptions): Weighted[] {
  const byCell = new Map<string, Weighted>();
  for (const cell of cells) {
    if (cell.theme !== theme) continue;
    const weight = weightOf(cell, code, k);
    if (weight === 0) continue;
    const known = byCell.get(cell.cell);
    if (known === undefined) byCell.set(cell.cell, { ...parseCellId(cell.cell), weight });
    else known.weight = Math.max(known.weight, weight);
  }
  return [...byCell.values()].sort((a, b) => a.i - b.i || a.j - b.j);
}

function weightOf(cell: ReleasedCell, code: Code | undefined, k: number): number {
  if (code === undefined) return BAND_FLOOR[cell.band];
  const part = cell.splits.code?.[code];
  if (part !== undefined) return BAND_FLOOR[part];
  return cell.codes.includes(code) ? k : 0;
}

/** Groups of cells whose kernels can meet, so that a wide municipality is not one huge grid. */
function clusters(cells: readonly Weighted[], radius: number): Weighted[][] {
  // Cells in squares that do not touch are more than two radii and two nodes apart.
  const square = 3 * radius;
  const squares = new Map<string, { column: number; row: number; cells: Weighted[] }>();
  for (const cell of cells) {
    const [x, y] = cellCentre(cell.i, cell.j, cell.size);
    const column = Math.floor(x / square);
    const row = Math.floor(y / square);
    const key = `${column}:${row}`;
    const found = squares.get(key);
    if (found === undefined) squares.set(key, { column, row, cells: [cell] });
    else found.cells.push(cell);
  }
  const groups: Weighted[][] = [];
  for (const first of squares.keys()) {
    const group: Weighted[] = [];
    const waiting = [first];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const taken = squares.get(key);
      if (taken === undefined) continue;
      squares.delete(key);
      group.push(...taken.cells);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) waiting.push(`${taken.column + dx}:${taken.row + dy}`);
      }
    }
    if (group.length > 0) groups.push(group.sort((a, b) => a.i - b.i || a.j - b.j));
  }
  return groups;
}

/** Density on nodes at whole multiples of `step` in EPSG:25833, with an empty border; `column`, `row` are the first node's. */
function density(
  cells: readonly Weighted[],
  radius: number,
  step: number,
): { grid: ValueGrid; column: number; row: number } {
  const centres = cells.map(({ i, j, size }) => cellCentre(i, j, size));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of centres) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const column = Math.floor((west - radius) / step) - 1;
  const row = Math.floor((south - radius) / step) - 1;
  const width = Math.ceil((east + radius) / step) + 2 - column;
  const height = Math.ceil((north + radius) / step) + 2 - row;
  const values = new Float64Array(width * height);
  centres.forEach(([x, y], n) => {
    const { weight } = cells[n]!;
    for (let r = Math.ceil((y - radius) / step); r * step <= y + radius; r++) {
      for (let c = Math.ceil((x - radius) / step); c * step <= x + radius; c++) {
        const u2 = ((c * step - x) ** 2 + (r * step - y) ** 2) / radius ** 2;
        if (u2 < 1) values[(r - row) * width + c - column]! += weight * (1 - u2) ** 2;
      }
    }
  });
  return { grid: { values, width, height }, column, row };
}

function toDegrees(polygon: ContourPolygon, column: number, row: number, step: number): ContourPolygon {
  return polygon.map((ring) =>
    ring.map(([x, y]): [number, number] => {
      const [lon, lat] = utmToLonLat((x + column) * step, (y + row) * step, 25833);
      return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
    }),
  );
}
