/**
 * Aggregation of whole typed arrays at once: features are taken pupil by pupil, so that a stamp in each (cell, part) tells
 * a new pupil from the same one and no set of pupils is kept. The same counts as `aggregate.ts` gives one by one.
 */
import { createAggregation, type CellTable } from './aggregate.ts';

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
  const { xy, offsets, pupils } = batch;
  const all = createAggregation({ size, pupilsRise: true });
  const parts = [[batch.part]];
  const ends = [0, 0];
  for (const f of orderByPupil(pupils)) {
    ends[0] = offsets[f]!;
    ends[1] = offsets[f + 1]!;
    all.addLine(pupils[f]!, xy, ends, parts);
  }
  return all.table();
}

/** @param size edge of the hexagons, metres. Throws as `Aggregation.addPoint`. */
export function aggregatePoints(batch: PointBatch, size: number): CellTable {
  const { xy, pupils, parts } = batch;
  const all = createAggregation({ size, pupilsRise: true });
  const part = [0];
  for (const f of orderByPupil(pupils)) {
    part[0] = parts[f]!;
    all.addPoint(pupils[f]!, xy[2 * f]!, xy[2 * f + 1]!, part);
  }
  return all.table();
}

/** Indices of features, pupils rising; by counting where the numbering is dense. */
function orderByPupil(pupils: Uint32Array): Uint32Array {
  const order = Uint32Array.from(pupils.keys());
  let highest = 0;
  let rising = true;
  for (let f = 0; f < pupils.length; f++) {
    if (f > 0 && pupils[f]! < pupils[f - 1]!) rising = false;
    if (pupils[f]! > highest) highest = pupils[f]!;
  }
  if (rising) return order;
  if (highest > 16 * pupils.length) return order.sort((a, b) => pupils[a]! - pupils[b]!);
  const start = new Uint32Array(highest + 2);
  for (const pupil of pupils) start[pupil + 1]!++;
  for (let p = 1; p < start.length; p++) start[p]! += start[p - 1]!;
  pupils.forEach((pupil, f) => {
    order[start[pupil]!++] = f;
  });
  return order;
}
