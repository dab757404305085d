/** Writes one published release as a file: the public face, and nothing else. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { Case } from '../data/case.ts';
import { EXPORTS } from '../data/export/exports.ts';
import type { PublicRelease } from '../data/export/public-release.ts';
import { writeGeoPackage } from './geopackage.ts';
import type { Face } from './store/store.ts';
import type { ExportFormat } from './work.ts';

/** @param path replaced when it exists; nobody ever sees half of it */
export function writeExport(path: string, format: ExportFormat, matter: Case, face: Face): void {
  const { head, cells, schoolTable, schoolAnswers, better } = face;
  const release: PublicRelease = {
    head,
    title: matter.title.nb,
    crs: matter.crs,
    cells,
    schoolTable,
    schoolAnswers,
    better,
  };
  if (format === 'gpkg') {
    const { layers, meta } = EXPORTS.gpkg.make(release);
    writeGeoPackage(path, layers, meta);
  } else {
    writeWhole(path, EXPORTS[format].make(release));
  }
}

/** Writes pieces of text under a temporary name, then moves them into place. */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.${process.pid}-${threadId}.part`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      for (const piece of pieces) writeSync(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
