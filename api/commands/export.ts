/** `barnetrakk export`: the public face of a release as a file. */
import { extname } from 'node:path';
import { EXPORT_FORMATS } from '../../data/contract/releases.ts';
import { Problem } from '../../data/problem.ts';
import { readArguments, required, UsageError, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { sqliteStores } from '../store/sqlite/stores.ts';
import { writeExport } from '../write-export.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'writes a published release as a file for the GIS or the spreadsheet',
  help: `barnetrakk export --case <id> [--release <number>] --out <file.gpkg|file.geojson|file.csv>

Writes the public cells of a release: the latest published one unless a number is given. The ending names the format.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values } = readArguments({
      args: [...args],
      options: { case: { type: 'string' }, release: { type: 'string' }, out: { type: 'string' } },
    });
    const [caseId, out] = [required(values.case, '--case'), required(values.out, '--out')];
    const number = values.release === undefined ? 'latest' : Number(values.release);
    if (number !== 'latest' && !(Number.isInteger(number) && number > 0)) {
      throw new UsageError(`--release is "${values.release ?? ''}", must be a number from 1`);
    }
    const ending = extname(out).slice(1);
    const format = EXPORT_FORMATS.find((candidate) => candidate === ending);
    if (format === undefined) {
      throw new Problem('unknown-format', `"${ending}" of ${out}, must be one of ${EXPORT_FORMATS.join(', ')}`);
    }
    const instance = openInstance(databaseFile);
    try {
      const { front, publicRelease } = sqliteStores(instance);
      const face = await publicRelease.findFace(caseId, number);
      writeExport(out, format, (await front.findCase(caseId)).case, face);
      terminal.tell(`release ${face.head.number} of ${caseId}: ${face.cells.length} cells in ${out}`);
    } finally {
      instance.db.close();
    }
  },
};
