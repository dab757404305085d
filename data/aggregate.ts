/**
 * How many distinct pupils, and how many marks (one feature in one cell), in each (cell, part). A part is a small integer
 * that the caller gives a meaning: a theme, a theme × code, a theme × mode group … Counts do not depend on the order of
 * adding; memory is bounded by distinct (cell, part, pupil).
 *
 * A route is in every cell whose closed hexagon its line meets; a place in exactly one (`hex-grid.ts` says what a border is).
 * A feature gives one mark per cell and part, however often it comes back; a pupil counts once per cell and part.
 */
import { CellList, pushLine, pushPlace } from './hex-grid.ts';
import { Problem } from './problem.ts';
import { PupilSet } from './pupil-set.ts';

/** Counts by column, sorted by i, then j, then part; row r is `i[r] … marks[r]`. */
export type CellTable = {
  /** Edge of the hexagons, metres. */
  readonly size: number;
  readonly length: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly part: Int32Array;
  /** Distinct pupils. */
  readonly pupils: Int32Array;
  /** Features. */
  readonly marks: Int32Array;
};

export type AggregationOptions = {
  /** Edge of the hexagons, metres. */
  readonly size: number;
  /**
   * A promise that features come with rising pupil numbers: then no set of pupils is kept, memory is bounded by distinct
   * (cell, part), and a feature that breaks the promise is refused (`not-valid`). Such an aggregation cannot be merged.
   */
  readonly pupilsRise?: boolean;
};

// Fields of a slot: one (cell, part) with its counts. 32 bytes, so that all of it comes with one cache line.
const STRIDE = 8;
const I = 0;
const J = 1;
const PART = 2;
const MARKS = 3;
const PUPILS = 4;
const LAST_FEATURE = 5;
const LAST_PUPIL = 6;

const NO_PARTS: readonly number[] = [];

export class Aggregation {
  readonly size: number;
  private readonly pupils: PupilSet | null;
  private slots = new Int32Array(STRIDE * 4096);
  private slotCount = 0;
  /** Open addressing: slot + 1, 0 = empty. Twice to four times as long as there are slots. */
  private index = new Int32Array(4 * 4096);
  private features = 0;
  private latestPupil = -1;
  private readonly list = new CellList();

  constructor(options: AggregationOptions) {
    this.size = options.size;
    this.pupils = options.pupilsRise === true ? null : new PupilSet();
  }

  /**
   * A place: one mark in one cell for each of its parts.
   * @param pupil integer from 0, the caller's numbering
   * @param x metres in the grid's CRS, as `y`
   * Throws `not-valid`, `coordinate-not-finite` or `coordinate-out-of-range`; then nothing is counted.
   */
  addPoint(pupil: number, x: number, y: number, parts: readonly number[]): void {
    this.check(pupil, parts);
    const { list } = this;
    list.length = 0;
    pushPlace(x, y, this.size, list);
    this.startFeature(pupil);
    this.count(0, 2, pupil, parts);
  }

  /** A place whose cell is known: one mark for one part, as {@link addPoint}. */
  addToCell(pupil: number, i: number, j: number, part: number): void {
    if (!isCount(part)) throw new Problem('not-valid', `part ${part}`);
    this.check(pupil, NO_PARTS);
    this.startFeature(pupil);
    this.mark(this.slotOf(i, j, part), pupil);
  }

  /**
   * A route of one or more lines, each counting for its own parts: name the theme in every line's parts and a mode group
   * only where it applies.
   * @param xy interleaved metres; line l is vertices `offsets[l]` … `offsets[l + 1] − 1`
   * @param parts of each line
   * Throws as {@link addPoint}.
   */
  addLine(pupil: number, xy: Float64Array, offsets: ArrayLike<number>, parts: readonly (readonly number[])[]): void {
    const { list } = this;
    for (const some of parts) this.check(pupil, some);
    if (offsets.length !== parts.length + 1) {
      throw new Problem('not-valid', `${parts.length} lines with ${offsets.length} offsets`);
    }
    list.length = 0;
    if (parts.length === 1) {
      pushLine(xy, offsets[0]!, offsets[1]!, this.size, list);
      this.startFeature(pupil);
      this.count(0, list.length, pupil, parts[0] ?? NO_PARTS);
      return;
    }
    // All lines are walked before the first is counted: a refused route counts nowhere.
    const ends = parts.map((_, l) => {
      pushLine(xy, offsets[l]!, offsets[l + 1]!, this.size, list);
      return list.length;
    });
    this.startFeature(pupil);
    parts.forEach((some, l) => this.count(ends[l - 1] ?? 0, ends[l]!, pupil, some));
  }

  /** Features counted so far. */
  get featureCount(): number {
    return this.features;
  }

  /** Adds everything of another aggregation of the same grid whose pupils are numbered alike and whose features are others. */
  absorb(other: Aggregation): void {
    if (other.size !== this.size) throw new Problem('not-valid', `edge ${other.size} m into ${this.size} m`);
    const mine = this.pupils;
    if (!mine || !other.pupils) throw new Problem('not-valid', 'an aggregation without pupil sets cannot be merged');
    const slotOf = new Int32Array(other.slotCount);
    for (let slot = 0; slot < other.slotCount; slot++) {
      const from = slot * STRIDE;
      const to = this.slotOf(other.slots[from + I]!, other.slots[from + J]!, other.slots[from + PART]!);
      slotOf[slot] = to;
      this.slots[to * STRIDE + MARKS]! += other.slots[from + MARKS]!;
    }
    other.pupils.forEach((slot, pupil) => {
      if (mine.add(slotOf[slot]!, pupil)) this.slots[slotOf[slot]! * STRIDE + PUPILS]!++;
    });
    this.features += other.features;
  }

  /** The counts so far, sorted; the aggregation may go on. */
  table(): CellTable {
    const { slots, slotCount: length } = this;
    const order = sortSlots(slots, length);
    const column = (field: number) => {
      const values = new Int32Array(length);
      for (let r = 0; r < length; r++) values[r] = slots[order[r]! + field]!;
      return values;
    };
    return {
      size: this.size,
      length,
      i: column(I),
      j: column(J),
      part: column(PART),
      pupils: column(PUPILS),
      marks: column(MARKS),
    };
  }

  private check(pupil: number, parts: readonly number[]): void {
    if (!isCount(pupil)) throw new Problem('not-valid', `pupil ${pupil}`);
    if (!this.pupils && pupil < this.latestPupil) {
      throw new Problem('not-valid', `pupil ${pupil} after ${this.latestPupil}`);
    }
    for (const part of parts) if (!isCount(part)) throw new Problem('not-valid', `part ${part}`);
  }

  private startFeature(pupil: number): void {
    this.features++;
    this.latestPupil = pupil;
  }

  /** Counts the listed cells `from` … `to` (numbers, two a cell) for the present feature. */
  private count(from: number, to: number, pupil: number, parts: readonly number[]): void {
    const { cells } = this.list;
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p]!;
      for (let k = from; k < to; k += 2) this.mark(this.slotOf(cells[k]!, cells[k + 1]!, part), pupil);
    }
  }

  private mark(slot: number, pupil: number): void {
    const { slots, pupils, features } = this;
    const at = slot * STRIDE;
    if (slots[at + LAST_FEATURE] === features) return;
    slots[at + LAST_FEATURE] = features;
    slots[at + MARKS]!++;
    if (slots[at + LAST_PUPIL] === pupil) return;
    slots[at + LAST_PUPIL] = pupil;
    if (pupils === null || pupils.add(slot, pupil)) slots[at + PUPILS]!++;
  }

  private slotOf(i: number, j: number, part: number): number {
    const { index, slots } = this;
    const mask = index.length - 1;
    let h = hashCell(i, j, part) & mask;
    for (;;) {
      const entry = index[h]!;
      if (entry === 0) break;
      const at = (entry - 1) * STRIDE;
      if (slots[at + J] === j && slots[at + I] === i && slots[at + PART] === part) return entry - 1;
      h = (h + 1) & mask;
    }
    const slot = this.slotCount++;
    index[h] = slot + 1;
    if (this.slotCount * STRIDE > slots.length) this.growSlots();
    const at = slot * STRIDE;
    this.slots[at + I] = i;
    this.slots[at + J] = j;
    this.slots[at + PART] = part;
    this.slots[at + LAST_PUPIL] = -1;
    if (this.slotCount * 2 > index.length) this.growIndex();
    return slot;
  }

  private growSlots(): void {
    const slots = new Int32Array(2 * this.slots.length);
    slots.set(this.slots);
    this.slots = slots;
  }

  private growIndex(): void {
    const index = new Int32Array(2 * this.index.length);
    const mask = index.length - 1;
    for (let slot = 0; slot < this.slotCount; slot++) {
      const at = slot * STRIDE;
      let h = hashCell(this.slots[at + I]!, this.slots[at + J]!, this.slots[at + PART]!) & mask;
      while (index[h] !== 0) h = (h + 1) & mask;
      index[h] = slot + 1;
    }
    this.index = index;
  }
}

/** An empty aggregation: the identity of {@link merge}. */
export function createAggregation(options: AggregationOptions): Aggregation {
  return new Aggregation(options);
}

/**
 * Reduces two aggregations to a new one; associative and commutative. Both must number pupils alike (throws `not-valid`
 * for different edges) and no feature may be in both.
 */
export function merge(a: Aggregation, b: Aggregation): Aggregation {
  const both = createAggregation({ size: a.size });
  both.absorb(a);
  both.absorb(b);
  return both;
}

const isCount = (value: number) => (value | 0) === value && value >= 0;

/** Neighbours land far apart: runs of them would make long probes. */
function hashCell(i: number, j: number, part: number): number {
  const h = Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b) ^ Math.imul(part, 0xc2b2ae35);
  return h ^ (h >>> 15);
}

/** Positions in `slots` by i, then j, then part: as plain numbers where all of a key fits into one, for that sorts fastest. */
function sortSlots(slots: Int32Array, length: number): Uint32Array {
  const order = new Uint32Array(length);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let slot = 0; slot < length; slot++) {
    order[slot] = slot * STRIDE;
    for (let field = I; field <= PART; field++) {
      const value = slots[slot * STRIDE + field]!;
      if (value < low[field]!) low[field] = value;
      if (value > high[field]!) high[field] = value;
    }
  }
  const [lowI, lowJ, lowPart] = low as [number, number, number];
  const spanJ = high[J]! - lowJ + 1;
  const spanPart = high[PART]! - lowPart + 1;
  if (!((high[I]! - lowI + 1) * spanJ * spanPart * length <= Number.MAX_SAFE_INTEGER)) {
    return order.sort(
      (a, b) => slots[a + I]! - slots[b + I]! || slots[a + J]! - slots[b + J]! || slots[a + PART]! - slots[b + PART]!,
    );
  }
  const keys = new Float64Array(length);
  for (let slot = 0; slot < length; slot++) {
    const at = slot * STRIDE;
    const cell = (slots[at + I]! - lowI) * spanJ + slots[at + J]! - lowJ;
    keys[slot] = (cell * spanPart + slots[at + PART]! - lowPart) * length + slot;
  }
  keys.sort();
  for (let r = 0; r < length; r++) order[r] = (keys[r]! % length) * STRIDE;
  return order;
}
