/**
 * Reads a plainly written Feature straight from its bytes: coordinates without making a JavaScript value of each. Takes only
 * what the strict reader would read to the same numbers; for all else it says no, and JSON.parse and the strict reader decide.
 */
import { FORBIDDEN_KEYS, type PlainObject } from '../data/plain-data.ts';
import type { FeatureShape, ShapeType } from './feature-shape.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const LOWER_E = 0x65;
const UPPER_E = 0x45;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** 10^k is exact in a double up to k = 22; digits up to 15 are too, so their quotient is the nearest double (Clinger 1990). */
const TENS = Array.from({ length: 23 }, (_, k) => 10 ** k);
const EXACT_DIGITS = 15;

const NESTING: Readonly<Record<ShapeType, number>> = { Point: 1, LineString: 2, MultiLineString: 3 };
const SHAPE_TYPES: readonly ShapeType[] = ['Point', 'LineString', 'MultiLineString'];

export class FeatureReader {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  /** Set when something is not plainly written; everything then unwinds. */
  private failed = false;
  private number = 0;
  private readonly shape: FeatureShape;

  constructor(shape: FeatureShape) {
    this.shape = shape;
  }

  /** @returns the Feature's properties, its shape in `shape`; null: not plainly written, nothing is known */
  read(bytes: Buffer, from: number, to: number): PlainObject | null {
    this.begin(bytes, from);
    const properties = this.readMembers();
    // The splitter's brackets end where the Feature ends.
    return this.failed || this.at !== to ? null : properties;
  }

  private begin(bytes: Buffer, from: number): void {
    this.bytes = bytes;
    this.at = from;
    this.failed = false;
    this.shape.clear();
  }

  private readMembers(): PlainObject | null {
    let properties: PlainObject | null = null;
    let seen = 0;
    this.take(OPEN);
    do {
      const key = this.takeText();
      this.take(COLON);
      const bit = key === 'type' ? 1 : key === 'properties' ? 2 : key === 'geometry' ? 4 : key === 'id' ? 8 : 0;
      if (bit === 0 || (seen & bit) !== 0) this.failed = true;
      seen |= bit;
      if (bit === 1) this.failed ||= this.takeText() !== 'Feature';
      else if (bit === 2) properties = this.takeProperties();
      else if (bit === 4) this.takeGeometry();
      else this.skipId();
    } while (!this.failed && this.next() === COMMA);
    this.failed ||= this.bytes[this.at - 1] !== CLOSE || (seen & 7) !== 7;
    return properties;
  }

  /** The next byte that is no space; after it. */
  private next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++];
    while (byte !== undefined && byte <= SPACE) {
      if (byte !== SPACE && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) this.failed = true;
      byte = bytes[this.at++];
    }
    return byte ?? -1;
  }

  private take(byte: number): void {
    if (this.next() !== byte) this.failed = true;
  }

  /** A text of plain ASCII without escapes. */
  private takeText(): string {
    this.take(QUOTE);
    if (this.failed) return '';
    const start = this.at;
    let byte = this.bytes[this.at++];
    while (byte !== QUOTE) {
      if (byte === undefined || byte < SPACE || byte > 0x7e || byte === BACKSLASH) {
        this.failed = true;
        return '';
      }
      byte = this.bytes[this.at++];
    }
    return this.bytes.toString('latin1', start, this.at - 1);
  }

  private skipId(): void {
    if (this.next() === QUOTE) {
      this.at--;
      this.takeText();
      return;
    }
    this.at--;
    this.readNumber();
  }

  /** An object of texts, numbers and other leaves; anything nested, escaped or forbidden goes the slow way. */
  private takeProperties(): PlainObject | null {
    const { bytes } = this;
    this.take(OPEN);
    const start = this.at - 1;
    let inText = false;
    for (let p = this.at; !this.failed && p < bytes.length; p++) {
      const byte = bytes[p]!;
      if (byte === QUOTE) inText = !inText;
      else if (byte === BACKSLASH || byte < SPACE) break;
      else if (!inText && (byte === OPEN || byte === OPEN_LIST)) break;
      else if (!inText && byte === CLOSE) {
        this.at = p + 1;
        return this.parseFlat(bytes.toString('utf8', start, this.at));
      }
    }
    this.failed = true;
    return null;
  }

  private parseFlat(text: string): PlainObject | null {
    try {
      const properties = JSON.parse(text) as PlainObject;
      for (const key in properties) if (FORBIDDEN_KEYS.has(key)) this.failed = true;
      return properties;
    } catch {
      this.failed = true;
      return null;
    }
  }

  private takeGeometry(): void {
    let type: ShapeType | undefined;
    let nesting = 0;
    this.take(OPEN);
    do {
      const key = this.takeText();
      this.take(COLON);
      if (key === 'type' && type === undefined) {
        const name = this.takeText();
        type = SHAPE_TYPES.find((known) => known === name);
        this.failed ||= type === undefined;
      } else if (key === 'coordinates' && nesting === 0) nesting = this.takeCoordinates();
      else this.failed = true;
    } while (!this.failed && this.next() === COMMA);
    this.failed ||= this.bytes[this.at - 1] !== CLOSE || type === undefined || NESTING[type] !== nesting;
    this.shape.type = type ?? null;
  }

  /** @returns how deep the lists are nested: 1 a position, 2 a line, 3 lines */
  private takeCoordinates(): number {
    const { shape } = this;
    let nesting = 0;
    while (this.next() === OPEN_LIST) nesting++;
    if (nesting < 1 || nesting > 3) this.failed = true;
    if (this.failed) return nesting;
    this.at -= 2; // the innermost bracket again
    while (this.bytes[this.at] !== OPEN_LIST) this.at--;
    if (nesting === 1) {
      this.takePositions();
      return nesting;
    }
    for (;;) {
      const before = shape.count;
      this.takePositions();
      shape.endLine();
      if (shape.count - before < 2) this.failed = true;
      this.take(CLOSE_LIST);
      if (this.failed || nesting === 2) return nesting;
      const byte = this.next();
      if (byte === CLOSE_LIST) return nesting;
      if (byte !== COMMA) this.failed = true;
      this.take(OPEN_LIST);
    }
  }

  /** Positions with commas between, from the bracket of the first to that of the last. Nearly every byte of a file is here. */
  private takePositions(): void {
    const { bytes, shape } = this;
    for (;;) {
      if (bytes[this.at] === OPEN_LIST) this.at++;
      else this.take(OPEN_LIST);
      this.readNumber();
      const lon = this.number;
      if (bytes[this.at] === COMMA) this.at++;
      else this.take(COMMA);
      this.readNumber();
      if (bytes[this.at] === CLOSE_LIST) this.at++;
      else this.take(CLOSE_LIST);
      if (this.failed) return;
      shape.push(lon, this.number);
      if (bytes[this.at] === COMMA) this.at++;
      else if (this.next() !== COMMA) {
        this.at--;
        return;
      }
    }
  }

  /** A JSON number, into `number`. */
  private readNumber(): void {
    const { bytes } = this;
    let p = this.at;
    if (bytes[p]! <= SPACE) {
      this.next();
      p = --this.at;
    }
    const start = p;
    const isNegative = bytes[p] === MINUS;
    if (isNegative) p++;
    const first = p;
    let value = 0;
    let digit = bytes[p]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++p]! - ZERO;
    }
    let digits = p - first;
    // JSON has no number without digits before the point, nor one that begins with a needless zero.
    if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) this.failed = true;
    let decimals = 0;
    if (bytes[p] === POINT) {
      const point = p;
      digit = bytes[++p]! - ZERO;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = bytes[++p]! - ZERO;
      }
      decimals = p - point - 1;
      digits += decimals;
      if (decimals === 0) this.failed = true;
    }
    if (bytes[p] === LOWER_E || bytes[p] === UPPER_E) this.failed = true;
    this.at = p;
    if (digits > EXACT_DIGITS) this.number = Number(bytes.toString('latin1', start, p));
    else {
      value /= TENS[decimals]!;
      this.number = isNegative ? -value : value;
    }
  }
}
