/**
 * Cuts a stream of bytes into the JSON records that hold one Feature each, without parsing them: the members of a
 * FeatureCollection's `features`, or the lines of NDJSON, or the records of a GeoJSON text sequence (RFC 8142), told apart
 * by content. Holds one record and one chunk at a time.
 *
 * A broken line or sequence record is a record of its own, so it spoils no other. A FeatureCollection that does not close
 * is refused whole, because what is missing of it cannot be known.
 */
import { Problem } from '../data/problem.ts';

/** A record longer than this is no contribution: a million vertices are below 32 MB. Bytes. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;

/** Called with each record: bytes `from` … `to − 1`, valid only during the call. */
export type RecordVisitor = (bytes: Buffer, from: number, to: number) => void;

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const RECORD_SEPARATOR = 0x1e;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** What a byte means to whoever looks for the end of a value; 0 = nothing. */
const PLAIN = 0;
const STARTS_STRING = 1;
const OPENS = 2;
const CLOSES = 3;
const SEPARATES = 4;
const MEANING = new Uint8Array(256);
MEANING[QUOTE] = STARTS_STRING;
MEANING[OPEN] = MEANING[OPEN_LIST] = OPENS;
MEANING[CLOSE] = MEANING[CLOSE_LIST] = CLOSES;
MEANING[RECORD_SEPARATOR] = SEPARATES;

/** Programs for Windows begin a file with it. */
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number) => byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;

/** Between records; inside one; between members of `features`; after them; every line a record. */
type State = 'between' | 'record' | 'features' | 'member' | 'tail' | 'lines';

export class RecordSplitter {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private state: State = 'between';
  /** Start of the record being scanned. */
  private start = 0;
  private depth = 0;
  private inString = false;
  /** Head and tail of a collection: its members other than `features`, to know its type. */
  private frame = '';
  private readonly visit: RecordVisitor;

  constructor(visit: RecordVisitor) {
    this.visit = visit;
  }

  /**
   * @param chunk kept until the next push: not to be written to
   * Throws `not-json` or `not-geojson` for a collection out of shape, `too-large` for an endless record. */
  push(chunk: Buffer): void {
    const kept = this.keepFrom();
    const rest = this.bytes.subarray(kept);
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.at -= kept;
    this.start -= kept;
    this.run(false);
    if (this.bytes.length - this.keepFrom() > MAX_RECORD_BYTES) {
      throw new Problem('too-large', `a record longer than ${MAX_RECORD_BYTES} bytes`);
    }
  }

  /** Throws `not-json` when a collection has no end, and as {@link push}. */
  end(): void {
    this.run(true);
    if (this.state === 'features' || this.state === 'member' || this.state === 'tail') {
      throw new Problem('not-json', 'the FeatureCollection has no end');
    }
  }

  private keepFrom(): number {
    return this.state === 'between' || this.state === 'features' ? this.at : this.start;
  }

  private run(last: boolean): void {
    let goesOn = true;
    while (goesOn) {
      if (this.state === 'between') goesOn = this.findRecord();
      else if (this.state === 'record') goesOn = this.scanRecord(last);
      else if (this.state === 'features') goesOn = this.findMember();
      else if (this.state === 'member') goesOn = this.scanMember();
      else if (this.state === 'tail') goesOn = this.scanTail();
      else goesOn = this.scanLine(last);
    }
  }

  private begin(state: 'record' | 'member' | 'tail'): void {
    this.state = state;
    this.start = this.at;
    this.depth = state === 'tail' ? 1 : 0;
    this.inString = false;
  }

  private findRecord(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const byte = bytes[this.at]!;
      if (!isSpace(byte) && byte !== RECORD_SEPARATOR && !BYTE_ORDER_MARK.includes(byte)) {
        if (byte === OPEN) this.begin('record');
        else this.startLines(this.at);
        return true;
      }
      this.at++;
    }
    return false;
  }

  /** A whole object, or the head of a collection when a key of it is `features`. */
  private scanRecord(last: boolean): boolean {
    while (this.scan(true)) {
      const stop = this.bytes[this.at - 1];
      if (this.depth <= 0 || stop === RECORD_SEPARATOR) {
        this.state = 'between';
        this.give(this.start, this.at - (stop === RECORD_SEPARATOR ? 1 : 0));
        return true;
      }
      if (stop === OPEN_LIST && this.keyBefore(this.at - 1) === 'features') {
        this.frame = this.bytes.toString('utf8', this.start, this.at);
        this.state = 'features';
        return true;
      }
    }
    // A line's end inside a string, or no end at all: a broken line, perhaps with whole lines after it.
    const isLong = this.bytes.length - this.start > MAX_RECORD_BYTES && this.bytes.includes(NEWLINE, this.start);
    if (!last && !isLong && this.bytes[this.at] !== NEWLINE) return false;
    this.startLines(this.start);
    return true;
  }

  private findMember(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const byte = bytes[this.at]!;
      if (byte === CLOSE_LIST) {
        this.begin('tail');
        this.at++;
        return true;
      }
      if (!isSpace(byte) && byte !== COMMA) {
        this.begin('member');
        return true;
      }
      this.at++;
    }
    return false;
  }

  /** A member of `features`: an object as a rule; anything else up to the next comma is given too, to be refused. */
  private scanMember(): boolean {
    const { bytes } = this;
    const first = bytes[this.start]!;
    if (first === OPEN || first === OPEN_LIST) {
      if (this.scan(false)) {
        this.state = 'features';
        this.give(this.start, this.at);
        return true;
      }
      return this.refuseCutString();
    }
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!;
      if (byte === COMMA || byte === CLOSE_LIST) {
        this.state = 'features';
        this.give(this.start, this.at);
        return true;
      }
    }
    return false;
  }

  private scanTail(): boolean {
    if (!this.scan(false)) return this.refuseCutString();
    this.frame += this.bytes.toString('utf8', this.start, this.at);
    this.closeCollection();
    this.state = 'between';
    return true;
  }

  private refuseCutString(): false {
    if (this.bytes[this.at] === NEWLINE) throw new Problem('not-json', 'a line ends inside a text');
    return false;
  }

  /** What stood around the features must itself be a FeatureCollection, with this one list. */
  private closeCollection(): void {
    let frame: unknown;
    try {
      frame = JSON.parse(this.frame);
    } catch {
      throw new Problem('not-json', 'the collection around its features');
    }
    this.frame = '';
    const { type, features } = frame as { readonly type?: unknown; readonly features?: unknown };
    if (type !== 'FeatureCollection') throw new Problem('not-geojson', '"features" in what is no FeatureCollection');
    if (!Array.isArray(features) || features.length > 0) throw new Problem('not-geojson', 'two lists of features');
  }

  private startLines(from: number): void {
    this.state = 'lines';
    this.start = from;
    this.at = from;
  }

  /** From here on every line is a record, whatever is in it. */
  private scanLine(last: boolean): boolean {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!;
      if (byte !== NEWLINE && byte !== RECORD_SEPARATOR) continue;
      this.give(this.start, this.at);
      this.start = ++this.at;
      return true;
    }
    if (!last) return false;
    this.give(this.start, this.at);
    this.start = this.at;
    return false;
  }

  private give(from: number, to: number): void {
    const { bytes } = this;
    while (to > from && isSpace(bytes[to - 1]!)) to--;
    while (from < to && isSpace(bytes[from]!)) from++;
    if (to > from) this.visit(bytes, from, to);
  }

  /**
   * Scans on until the brackets of the value are closed; for a record (`head`) also at every bracket that opens at its top
   * level and at a record separator. @returns false at the end of the bytes, or for a string that a line's end cuts off
   */
  private scan(head: boolean): boolean {
    const { bytes } = this;
    const end = bytes.length;
    let { at, depth } = this;
    while (at < end) {
      if (this.inString) {
        at = endOfString(bytes, at, end);
        if (at < 0) {
          this.at = ~at;
          this.depth = depth;
          return false;
        }
        this.inString = false;
        continue;
      }
      const meaning = MEANING[bytes[at++]!]!;
      if (meaning === PLAIN) continue;
      if (meaning === STARTS_STRING) this.inString = true;
      else if (meaning === OPENS ? ++depth === 2 && head : meaning === CLOSES ? --depth <= 0 : head) {
        this.at = at;
        this.depth = depth;
        return true;
      }
    }
    this.at = at;
    this.depth = depth;
    return false;
  }

  private keyBefore(value: number): string {
    const { bytes } = this;
    let p = value - 1;
    while (isSpace(bytes[p]!)) p--;
    if (bytes[p] !== COLON) return '';
    do p--;
    while (isSpace(bytes[p]!));
    if (bytes[p] !== QUOTE) return '';
    const end = p--;
    while (p > this.start && bytes[p] !== QUOTE) p--;
    return bytes.toString('latin1', p + 1, end);
  }
}

/** @param at in a string @returns just after its closing quote, or ~p where the bytes or the line end first, at p */
function endOfString(bytes: Buffer, at: number, end: number): number {
  for (let p = at; p < end; p++) {
    const byte = bytes[p]!;
    if (byte === QUOTE) return p + 1;
    if (byte === NEWLINE) return ~p;
    if (byte === BACKSLASH) {
      if (p + 1 >= end) return ~p;
      p++;
    }
  }
  return ~end;
}
