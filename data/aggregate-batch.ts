/**
 * Aggregation of whole typed arrays at once: features are taken pupil by pupil, so that a stamp in each (cell, part) tells
 * a new pupil from the same one and no set of pupils is kept. The same counts as `aggregate.ts` gives one by one.
 */
import { createAggregation, type Aggregation, type CellTable } from './aggregate.ts';
import { CellList, pushPlaces } from './hex-grid.ts';

/** Lines of one part: line f is vertices `offsets[f]` … `offsets[f + 1] − 1` of `xy` (interleaved metres). */
export type LineBatch = {
  readonly xy: Float64Array;
  readonly offsets: Uint32Array;
  /** Pupil of each line. */
  readonly pupils: Uint32Array;
  readonly part: number;
};

/** Places: `xy` interleaved metres, a pupil and a part each. */
export type PointBatch = {
  readonly xy: Float64Array;
  readonly pupils: Uint32Array;
  readonly parts: Uint8Array | Uint16Array | Uint32Array;
};

/** @param size edge of the hexagons, metres. Throws as `Aggregation.addLine`. */
export function aggregateLines(batch: LineBatch, size: number): CellTable {
  const all = createAggregation({ size, pupilsRise: true });
  addLines(all, batch, orderByPupil(batch.pupils));
  return all.table();
}

/** @param size edge of the hexagons, metres. Throws as `Aggregation.addPoint`. */
export function aggregatePoints(batch: PointBatch, size: number): CellTable {
  const all = createAggregation({ size, pupilsRise: true });
  addPoints(all, batch, findCells(batch.xy, batch.pupils.length, size), orderByPupil(batch.pupils));
  return all.table();
}

// The loops are functions of their own: V8 then optimises them whole, with nothing unseen after their end.
function addLines(all: Aggregation, { xy, offsets, pupils, part }: LineBatch, order: Uint32Array): void {
  const parts = [[part]];
  const ends = [0, 0];
  for (let n = 0; n < order.length; n++) {
    const f = order[n]!;
    ends[0] = offsets[f]!;
    ends[1] = offsets[f + 1]!;
    all.addLine(pupils[f]!, xy, ends, parts);
  }
}

function addPoints(all: Aggregation, { pupils, parts }: PointBatch, { cells }: CellList, order: Uint32Array): void {
  for (let n = 0; n < order.length; n++) {
    const f = order[n]!;
    all.addToCell(pupils[f]!, cells[2 * f]!, cells[2 * f + 1]!, parts[f]!);
  }
}

function findCells(xy: Float64Array, count: number, size: number): CellList {
  const list = new CellList();
  pushPlaces(xy, 0, count, size, list);
  return list;
}

/** Indices of features, pupils rising; by counting where the numbering is dense. */
function orderByPupil(pupils: Uint32Array): Uint32Array {
  const order = new Uint32Array(pupils.length);
  let highest = 0;
  let isRising = true;
  for (let f = 0; f < pupils.length; f++) {
    order[f] = f;
    if (f > 0 && pupils[f]! < pupils[f - 1]!) isRising = false;
    if (pupils[f]! > highest) highest = pupils[f]!;
  }
  if (isRising) return order;
  if (highest > 16 * pupils.length) return order.sort((a, b) => pupils[a]! - pupils[b]!);
  const start = new Uint32Array(highest + 2);
  for (let f = 0; f < pupils.length; f++) start[pupils[f]! + 1]!++;
  for (let p = 1; p < start.length; p++) start[p]! += start[p - 1]!;
  for (let f = 0; f < pupils.length; f++) order[start[pupils[f]!]!++] = f;
  return order;
}
