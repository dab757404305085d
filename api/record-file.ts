/** Streams the Features of a file as texts: of a FeatureCollection, of lines, or of a GeoJSON text sequence. */
import { createReadStream } from 'node:fs';
import { Problem } from '../data/problem.ts';
import { RecordSplitter } from './geojson-stream.ts';

/**
 * Holds one chunk of the file at a time.
 * @throws Problem file-unreadable, and what the splitter refuses
 */
export async function* readRecords(path: string): AsyncGenerator<string> {
  let records: string[] = [];
  const splitter = new RecordSplitter((bytes, from, to) => records.push(bytes.toString('utf8', from, to)));
  const take = () => {
    const taken = records;
    records = [];
    return taken;
  };
  for await (const chunk of chunksOf(path)) {
    splitter.push(chunk);
    yield* take();
  }
  splitter.end();
  yield* take();
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new Problem('file-unreadable', `${path}: ${error.message}`);
    throw error;
  }
}
