/** Where each footprint of the class's one trail stands: rows that turn at the edge, as a path winds uphill. */

export type Footprint = {
  readonly x: number;
  readonly y: number;
  /** Degrees, 0 = to the right. */ readonly turn: number;
};

export const TRAIL_WIDTH = 1000;
export const TRAIL_HEIGHT = 130;
/** A foot's length at scale 1. */
export const FOOT_LENGTH = 20;
/** Room that a row takes, in steps. */
const ROW_IN_STEPS = 2;
const MAX_STEP = 30;
/** How far the path swings off its row, and the feet off the path, in steps. */
const SWING = 0.22;
const APART = 0.24;

/** Trails of up to so many footprints look alike: the picture is laid out anew only when a bound is passed. */
function capacityFor(count: number): number {
  let capacity = 60;
  while (capacity < count) capacity *= 2;
  return capacity;
}

/** @returns `scale`: size of a foot against {@link FOOT_LENGTH} */
export function layTrail(count: number): { readonly footprints: readonly Footprint[]; readonly scale: number } {
  const capacity = capacityFor(count);
  let step = Math.min(MAX_STEP, Math.sqrt((TRAIL_WIDTH * TRAIL_HEIGHT) / (ROW_IN_STEPS * capacity)));
  // Whole steps and whole rows hold a little less than their area says.
  while (stepsIn(step) * rowsIn(step) < capacity) step *= 0.98;
  const perRow = stepsIn(step);
  const rows = Math.ceil(capacity / perRow);
  const row = TRAIL_HEIGHT / rows;
  const footprints = Array.from({ length: count }, (_, i): Footprint => {
    const at = Math.floor(i / perRow);
    const along = (i % perRow) + 0.5;
    const isBack = at % 2 === 1;
    const phase = along * 0.55 + at;
    const foot = i % 2 === 0 ? -APART : APART;
    const lean = Math.atan(0.55 * SWING * Math.cos(phase)) * (180 / Math.PI);
    return {
      x: isBack ? TRAIL_WIDTH - along * step : along * step,
      y: (at + 0.5) * row + (SWING * Math.sin(phase) + foot) * step,
      turn: isBack ? 180 - lean : lean,
    };
  });
  return { footprints, scale: (0.95 * step) / FOOT_LENGTH };
}

const stepsIn = (step: number): number => Math.floor(TRAIL_WIDTH / step);
const rowsIn = (step: number): number => Math.floor(TRAIL_HEIGHT / (ROW_IN_STEPS * step));
