/** Streams one file of contributions into a case, all or nothing. A refusal names the file and the feature's number. */
import { Problem } from '../data/problem.ts';
import { readFeatures } from './feature-file.ts';
import { readImportRow, type ImportTarget } from './foreign-contribution.ts';
import type { Contributors, ImportDesk, ImportRow } from './store/store.ts';

export async function importFile(
  desk: ImportDesk,
  target: ImportTarget,
  path: string,
  contributors: Contributors,
  progress: (features: number) => void = () => undefined,
): Promise<{ contributions: number; pupils: number }> {
  async function* rows(): AsyncGenerator<ImportRow> {
    let number = 0;
    for await (const feature of readFeatures(path)) {
      number++;
      let row: ImportRow;
      try {
        row = readImportRow(feature, target);
      } catch (error) {
        if (error instanceof Problem) throw new Problem(error.code, `${path}, feature ${number}: ${error.detail}`);
        throw error;
      }
      progress(number);
      yield row;
    }
  }
  return await desk.addContributions(target.case.id, rows(), contributors);
}
