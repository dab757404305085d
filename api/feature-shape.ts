/** The shape of the Feature read last, in arrays that are used again for the next: one file, no garbage. */
import { NORWAY_BBOX } from '../data/limits.ts';

const [WEST, SOUTH, EAST, NORTH] = NORWAY_BBOX;

export type ShapeType = 'Point' | 'LineString' | 'MultiLineString';

export class FeatureShape {
  /** null: without place. */
  type: ShapeType | null = null;
  /** Interleaved degrees. */
  lonLat = new Float64Array(1024);
  /** Positions in `lonLat`. */
  count = 0;
  /** Line l is positions `offsets[l]` … `offsets[l + 1] − 1`. */
  offsets: number[] = [0];

  clear(): void {
    this.type = null;
    this.count = 0;
    this.offsets = [0];
  }

  push(lon: number, lat: number): void {
    if (2 * this.count + 2 > this.lonLat.length) {
      const grown = new Float64Array(2 * this.lonLat.length);
      grown.set(this.lonLat);
      this.lonLat = grown;
    }
    this.lonLat[2 * this.count] = lon;
    this.lonLat[2 * this.count + 1] = lat;
    this.count++;
  }

  endLine(): void {
    this.offsets.push(this.count);
  }

  /** Is every position where the grid is defined: in the box of mainland Norway? */
  isInGrid(): boolean {
    for (let k = 0; k < 2 * this.count; k += 2) {
      const lon = this.lonLat[k]!;
      const lat = this.lonLat[k + 1]!;
      if (!(lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH)) return false;
    }
    return true;
  }
}
