/** Streams one file of contributions into a case, all or nothing. A refusal names the file and the feature's number. */
import { Problem } from '../data/problem.ts';
import { readGeoJson } from '../data/read-geojson.ts';
import { readImportRow, type ImportTarget } from './foreign-contribution.ts';
import { readRecords } from './record-file.ts';
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
    for await (const record of readRecords(path)) {
      number++;
      try {
        for (const feature of readGeoJson(record)) yield readImportRow(feature, target);
      } catch (error) {
        if (error instanceof Problem) throw new Problem(error.code, `${path}, feature ${number}: ${error.detail}`);
        throw error;
      }
      progress(number);
    }
  }
  return await desk.addContributions(target.case.id, rows(), contributors);
}
