/** Loads a file with a case, and tells the story of a demo: its imports and releases, in order. */
import { dirname, join } from 'node:path';
import { readCaseFile, readFindingsFile, readTextsFile, type CaseFile } from './case-file.ts';
import { publishRelease } from './publish-release.ts';
import { importFile } from './import-file.ts';
import type { Contributors, ImportDesk, ReleaseDesk } from './store/store.ts';

export type Desks = { readonly imports: ImportDesk; readonly releases: ReleaseDesk; readonly newId: () => string };

/** @throws Problem of the file, of a feature or of the gate; files before it stay imported */
export async function loadCase(desks: Desks, path: string): Promise<CaseFile> {
  const file = readCaseFile(path);
  await desks.imports.addCase(file);
  const target = {
    case: file.case,
    rounds: file.rounds,
    sessions: new Map(file.sessions.map((session) => [session.id, session])),
    round: file.rounds.length === 1 ? (file.rounds[0]?.id ?? null) : null,
    newId: desks.newId,
  };
  const contributors: Contributors = new Map();
  for (const step of file.steps) {
    if ('import' in step) await importFile(desks.imports, target, join(dirname(path), step.import), contributors);
    else if ('texts' in step) {
      await desks.imports.putReadTexts(file.case.id, readTextsFile(join(dirname(path), step.texts)));
    } else if ('findings' in step) {
      await desks.imports.putFindings(file.case.id, readFindingsFile(join(dirname(path), step.findings)));
    } else await publishRelease(desks.releases, file.case.id, step.release.round);
  }
  return file;
}

/** Name of the file that holds a demo's case. */
export const DEMO_FILE = 'demo.json';

/**
 * Makes an empty database a demo, or starts an existing demo's story over.
 * @param folder with `demo.json` and the files of its steps
 * @throws Problem not-a-demo when the database holds something else
 */
export async function loadDemo(desks: Desks, folder: string): Promise<void> {
  const path = join(folder, DEMO_FILE);
  const { case: value, openSession } = readCaseFile(path);
  if (openSession === undefined) throw new Error(`${path} names no openSession`);
  if (!(await desks.imports.isEmpty())) await desks.imports.clearDemo();
  await desks.imports.markDemo({ case: value.id, session: openSession });
  await desks.imports.setDemoFinished(false);
  await loadCase(desks, path);
  await desks.imports.setDemoFinished(true);
}
