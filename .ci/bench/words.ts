/** Bench: the guard of a child's words on the longest text a child may write, beside one pass of the same text through split. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { MAX_TEXT_LENGTH } from '../../data/limits.ts';
import { checkWords } from '../../data/words/check-words.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'words');
const text = readFileSync(join(folder, 'red.ndjson'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .join(' ')
  .slice(0, MAX_TEXT_LENGTH);

/** Median of 101 after 50 warm turns, ms. */
function median(work: () => unknown): number {
  for (let turn = 0; turn < 50; turn++) work();
  const times = Array.from({ length: 101 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[50] ?? NaN;
}

const print = (name: string, value: number, note: string): void => {
  process.stdout.write(`${JSON.stringify({ name, value: Number(value.toFixed(4)), unit: 'ms', note })}\n`);
};
print(
  'words guard, 200 characters',
  median(() => checkWords(text, [])),
  'median of 101',
);
print(
  'floor: split into words',
  median(() => text.split(/\P{L}+/u)),
  'median of 101',
);
