/** Releases as they are read: one face each, from frozen rows only. */
import type Database from 'better-sqlite3';
import { Problem } from '../../../data/problem.ts';
import {
  ReleaseHead,
  type Layer,
  type ReleasedCell,
  type SchoolAnswer,
  type SchoolRow,
} from '../../../data/release.ts';
import type { Code } from '../../../data/topics.ts';
import type { Face, PublicReleaseStore, ReleaseNumber } from '../store.ts';
import { findingReader } from './findings.ts';
import { look, type SqliteContext } from './open.ts';

type ReleaseRow = {
  matter: string;
  number: number;
  edition: string;
  school_year: string;
  year: number;
  state: string;
  parameters: string;
  schools: string;
};
type CellRow = Omit<ReleasedCell, 'codes' | 'splits'> & { readonly codes: string; readonly splits: string };
type TableRow = Omit<SchoolRow, 'code'> & { readonly code: Code | '' };

/** @param layer the only face this store can read */
export function sqliteReleases(context: SqliteContext, layer: Layer): PublicReleaseStore {
  const { db } = context;
  return {
    ...findingReader(context),
    listHeads: (caseId) =>
      look(db, () => {
        checkCase(db, caseId);
        return db
          .prepare<[string], ReleaseRow>('SELECT * FROM release WHERE matter = ? ORDER BY number DESC')
          .all(caseId)
          .map(toHead);
      }),
    findHead: (caseId, number) =>
      look(db, () => {
        const row = findRow(db, caseId, number);
        return { edition: row.edition, head: toHead(row) };
      }),
    findFace: (caseId, number) => look(db, () => readFace(db, layer, findRow(db, caseId, number))),
  };
}

export function toHead(row: ReleaseRow): ReleaseHead {
  return ReleaseHead.parse({
    case: row.matter,
    number: row.number,
    schoolYear: row.school_year,
    year: row.year,
    state: row.state,
    parameters: JSON.parse(row.parameters) as unknown,
    gridCrs: 25833,
    schools: (JSON.parse(row.schools) as { participants: string }[]).map(({ participants, ...school }) => ({
      ...school,
      // Releases of earlier versions told one from none.
      participants: participants === 'none' || participants === '1-9' ? 'under-10' : participants,
    })),
  });
}

function checkCase(db: Database.Database, caseId: string): void {
  if (db.prepare('SELECT 1 FROM matter WHERE id = ?').get(caseId)) return;
  throw new Problem('not-found', `there is no case "${caseId}"`);
}

/** @throws Problem not-found, no-release-yet, release-withdrawn */
function findRow(db: Database.Database, caseId: string, number: ReleaseNumber): ReleaseRow {
  checkCase(db, caseId);
  if (number === 'latest') {
    const latest = db
      .prepare<[string], ReleaseRow>(
        `SELECT * FROM release WHERE matter = ? AND state = 'published' ORDER BY number DESC LIMIT 1`,
      )
      .get(caseId);
    if (!latest) throw new Problem('no-release-yet', `case "${caseId}" has no published release`);
    return latest;
  }
  const row = db
    .prepare<[string, number], ReleaseRow>('SELECT * FROM release WHERE matter = ? AND number = ?')
    .get(caseId, number);
  if (!row) throw new Problem('not-found', `case "${caseId}" has no release ${number}`);
  if (row.state === 'withdrawn') throw new Problem('release-withdrawn', `release ${number} has been withdrawn`);
  return row;
}

function readFace(db: Database.Database, layer: Layer, row: ReleaseRow): Face {
  if (row.state !== 'published') throw new Problem('no-release-yet', `release ${row.number} is being computed`);
  // Written from a `ReleaseContent` and frozen since; a release may have tens of thousands, so they are not checked again.
  const cells = db
    .prepare<[string, Layer], CellRow>(
      'SELECT id, cell, theme, school, band, codes, splits FROM release_cell WHERE edition = ? AND layer = ? ORDER BY id',
    )
    .all(row.edition, layer)
    .map((cell): ReleasedCell => ({
      ...cell,
      codes: JSON.parse(cell.codes) as ReleasedCell['codes'],
      splits: JSON.parse(cell.splits) as ReleasedCell['splits'],
    }));
  const schoolTable = db
    .prepare<[string], TableRow>(
      'SELECT school, theme, code, band FROM release_school_row WHERE edition = ? ORDER BY school, theme, code',
    )
    .all(row.edition)
    .map((line): SchoolRow => ({ ...line, code: line.code === '' ? null : line.code }));
  const schoolAnswers = db
    .prepare<[string], SchoolAnswer>(
      'SELECT school, question, answer, band FROM release_school_answer WHERE edition = ? ORDER BY school, question, answer',
    )
    .all(row.edition);
  return { edition: row.edition, head: toHead(row), cells, schoolTable, schoolAnswers };
}
