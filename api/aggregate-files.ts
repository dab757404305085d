/** Reads the input files of `barnetrakk aggregate` into an aggregation, a chunk at a time. */
import { createReadStream, statSync } from 'node:fs';
import { createAggregation, type Aggregation } from '../data/aggregate.ts';
import type { UtmCrs } from '../data/case.ts';
import { partsOf } from '../data/cell-rows.ts';
import { Problem, type ProblemCode } from '../data/problem.ts';
import type { ContributionType } from '../data/topics.ts';
import { projectAll } from '../data/utm.ts';
import { InputReader } from './aggregate-input.ts';
import type { Terminal } from './command.ts';
import { RecordSplitter } from './geojson-stream.ts';

export type InputCount = {
  readonly cells: Aggregation;
  /** Distinct contributors with a feature that was understood. */
  contributors: number;
  /** Features that were read, refused ones included. */
  read: number;
  /** Refused features by code, with the first value of each. */
  readonly refused: Map<ProblemCode, { count: number; readonly detail: string }>;
  /** Understood features that lie in no cell, by theme: without place, and outside the grid's box. */
  readonly withoutPlace: Map<ContributionType, number>;
  readonly outsideGrid: Map<ContributionType, number>;
  unknownProperties: number;
};

type Grid = { readonly size: number; readonly gridCrs: UtmCrs };

const CHUNK_BYTES = 1 << 20;

/** @param inputs names of files, `-` is `stdin`. Throws `file-unreadable`, and what `RecordSplitter` refuses, naming the file. */
export async function readInputs(
  inputs: readonly string[],
  grid: Grid,
  terminal: Terminal,
  stdin: AsyncIterable<Buffer>,
): Promise<InputCount> {
  const counter = new Counter(grid);
  const { count } = counter;
  const sizes = inputs.map(sizeOf);
  const total = sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
  let done = 0;
  for (const input of inputs) {
    counter.startFile(input);
    const splitter = new RecordSplitter((bytes, from, to) => counter.add(bytes, from, to));
    try {
      const chunks: AsyncIterable<Buffer> =
        input === '-' ? stdin : createReadStream(input, { highWaterMark: CHUNK_BYTES });
      for await (const chunk of chunks) {
        splitter.push(chunk);
        done += chunk.length;
        const share = total === null ? `${Math.round(done / 1e6)} MB` : `${Math.floor((100 * done) / (total || 1))} %`;
        terminal.progress(`aggregate: ${share}, ${count.read} features`);
      }
      splitter.end();
    } catch (error) {
      if (error instanceof Problem) throw new Problem(error.code, `${input}: ${error.detail}`);
      if (error instanceof Error && 'code' in error) throw new Problem('file-unreadable', `${input}: ${error.message}`);
      throw error;
    }
  }
  return count;
}

/** Bytes, null when they cannot be known beforehand. */
function sizeOf(input: string): number | null {
  if (input === '-') return null;
  const stat = statSync(input, { throwIfNoEntry: false });
  if (!stat) throw new Problem('file-unreadable', `${input} does not exist`);
  return stat.isFile() ? stat.size : null;
}

class Counter {
  readonly count: InputCount;
  private readonly reader = new InputReader();
  private readonly crs: UtmCrs;
  private readonly pupils = new Map<string, number>();
  private xy = new Float64Array(2048);
  private file = '';
  private inFile = 0;

  constructor({ size, gridCrs }: Grid) {
    this.crs = gridCrs;
    this.count = {
      cells: createAggregation({ size }),
      contributors: 0,
      read: 0,
      refused: new Map(),
      withoutPlace: new Map(),
      outsideGrid: new Map(),
      unknownProperties: 0,
    };
  }

  startFile(name: string): void {
    this.file = name;
    this.inFile = 0;
  }

  add(bytes: Buffer, from: number, to: number): void {
    const { count, reader } = this;
    count.read++;
    this.inFile++;
    try {
      reader.read(bytes, from, to);
      this.addRead();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refuse(error);
    }
  }

  private addRead(): void {
    const { count, reader } = this;
    const { type, shape } = reader;
    const pupil = this.numberOf(reader.contributor);
    count.unknownProperties += reader.unknownProperties;
    if (shape.type === null) {
      increase(count.withoutPlace, type);
      return;
    }
    if (!reader.isInGrid) {
      increase(count.outsideGrid, type);
      return;
    }
    if (this.xy.length < 2 * shape.count) this.xy = new Float64Array(4 * shape.count);
    projectAll(shape.lonLat, this.crs, this.xy, shape.count);
    const parts = partsOf(type, reader.code, reader.year);
    if (shape.type === 'Point') count.cells.addPoint(pupil, this.xy[0]!, this.xy[1]!, parts);
    else {
      const lines = Array.from({ length: shape.offsets.length - 1 }, () => parts);
      count.cells.addLine(pupil, this.xy, shape.offsets, lines);
    }
  }

  /** Contributors are numbered as they come; counts do not depend on the numbers. */
  private numberOf(contributor: string): number {
    const known = this.pupils.get(contributor);
    if (known !== undefined) return known;
    const next = this.pupils.size;
    this.pupils.set(contributor, next);
    this.count.contributors = next + 1;
    return next;
  }

  private refuse({ code, detail }: Problem): void {
    const known = this.count.refused.get(code);
    if (known) known.count++;
    else this.count.refused.set(code, { count: 1, detail: `${this.file}, feature ${this.inFile}: ${detail}` });
  }
}

function increase(counts: Map<ContributionType, number>, type: ContributionType): void {
  counts.set(type, (counts.get(type) ?? 0) + 1);
}
