import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Problem } from '../data/problem.ts';

type F = { id?: unknown; geometry: { type: string; coordinates: unknown } | null; properties: Record<string, unknown> };

export async function* readFeatures(path: string): AsyncGenerator<F> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as F;
    } catch {
      throw new Problem('not-json', `${path}: a line is not JSON`);
    }
  }
}
