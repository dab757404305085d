/**
 * A growing set of (slot, pupil) pairs of 31-bit integers: open addressing with linear probing in one typed array, so that
 * millions of pairs cost 8 to 20 bytes each and no garbage. Its content does not depend on the order of adding.
 */
export class PupilSet {
  /** Interleaved slot + 1 (0 = empty) and pupil. */
  private table = new Int32Array(2 * 1024);
  private mask = 1023;
  size = 0;

  /** @returns true if the pair was not there */
  add(slot: number, pupil: number): boolean {
    const { table, mask } = this;
    const key = slot + 1;
    let h = hashPair(slot, pupil) & mask;
    for (;;) {
      const found = table[2 * h]!;
      if (found === 0) break;
      if (found === key && table[2 * h + 1] === pupil) return false;
      h = (h + 1) & mask;
    }
    table[2 * h] = key;
    table[2 * h + 1] = pupil;
    // Above 5/8 full, probes get long.
    if (++this.size * 8 > (mask + 1) * 5) this.grow();
    return true;
  }

  forEach(visit: (slot: number, pupil: number) => void): void {
    for (let k = 0; k < this.table.length; k += 2) {
      if (this.table[k] !== 0) visit(this.table[k]! - 1, this.table[k + 1]!);
    }
  }

  private grow(): void {
    const { table: old } = this;
    const table = new Int32Array(2 * old.length);
    const mask = 2 * this.mask + 1;
    for (let k = 0; k < old.length; k += 2) {
      const key = old[k]!;
      if (key === 0) continue;
      let h = hashPair(key - 1, old[k + 1]!) & mask;
      while (table[2 * h] !== 0) h = (h + 1) & mask;
      table[2 * h] = key;
      table[2 * h + 1] = old[k + 1]!;
    }
    this.table = table;
    this.mask = mask;
  }
}

/** Two rounds of multiply and shift (as in MurmurHash3's finaliser): neighbours in slot or pupil land far apart. */
function hashPair(slot: number, pupil: number): number {
  let h = Math.imul(slot, 0x9e3779b1) ^ Math.imul(pupil, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
