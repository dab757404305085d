/** Releases as they are read: one face each, from frozen rows only. */
import type Database from 'better-sqlite3';
import type { BetterRow } from '../../../data/better.ts';
import { AttackResult } from '../../../data/release.ts';
import { Problem } from '../../../data/problem.ts';
import {
  ReleaseHead,
  type Layer,
  type ReleasedCell,
  type SchoolAnswer,
  type SchoolRow,
} from '../../../data/release.ts';
import type { Code } from '../../../data/topics.ts';
import { z } from 'zod';
import { isPreviewStale, readPreview } from './preview.ts';
import { findingReader } from './findings.ts';
import type { Face, PlannerReleaseStore, PublicReleaseStore, ReleaseNumber } from '../store.ts';
import { markErased } from './mark-erased.ts';
import { commit, look, type SqliteContext } from './open.ts';
import { readQuotes, readTexts, removeTexts } from './release-texts.ts';
import { truncateLog } from './truncate-log.ts';

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
    findAttacks: (caseId, number) =>
      look(db, () =>
        z
          .array(AttackResult)
          .parse(
            db
              .prepare('SELECT attack, tried, failures FROM release_attack WHERE edition = ? ORDER BY attack')
              .all(findRow(db, caseId, number).edition),
          ),
      ),
    findFace: (caseId, number) => look(db, () => readFace(db, layer, findRow(db, caseId, number))),
    findQuotes: (caseId, number) => look(db, () => readQuotes(db, findRow(db, caseId, number))),
  };
}

/** The planner's face, with what only a planner may do to releases. */
export function sqlitePlannerReleases(context: SqliteContext): PlannerReleaseStore {
  const { db } = context;
  return {
    ...sqliteReleases(context, 'planner'),
    isPreviewStale: (caseId, round) => look(db, () => isPreviewStale(db, caseId, round)),
    findPreview: (caseId, round) => look(db, () => readPreview(db, caseId, round)),
    findTexts: (caseId, number) => look(db, () => readTexts(db, findRow(db, caseId, number))),
    withdraw: async (caseId, number) => {
      const head = await commit(db, () => {
        const row = findRow(db, caseId, number);
        if (row.state !== 'published') throw new Problem('no-release-yet', `release ${number} is being computed`);
        db.prepare(`UPDATE release SET state = 'withdrawn' WHERE edition = ?`).run(row.edition);
        // Nobody may read them any more; cells stay, for later releases are held against them.
        if (removeTexts(db, row.edition) > 0) markErased(context);
        return toHead({ ...row, state: 'withdrawn' });
      });
      truncateLog(db);
      return head;
    },
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

/** Cells of a round's releases before the one that is being computed, oldest first; withdrawn ones too, for copies are out. */
export function readEarlierCells(
  db: Database.Database,
  { matter, round }: { readonly matter: string; readonly round: string },
): Readonly<Record<Layer, readonly ReleasedCell[]>>[] {
  return db
    .prepare<[string, string], { edition: string }>(
      `SELECT edition FROM release WHERE matter = ? AND round = ? AND state <> 'computing' ORDER BY number`,
    )
    .all(matter, round)
    .map(({ edition }) => ({
      public: readCells(db, edition, 'public'),
      planner: readCells(db, edition, 'planner'),
    }));
}

function readCells(db: Database.Database, edition: string, layer: Layer): ReleasedCell[] {
  // Written from a `ReleaseContent` and frozen since; a release may have tens of thousands, so they are not checked again.
  return db
    .prepare<[string, Layer], CellRow>(
      'SELECT id, cell, theme, school, band, codes, splits FROM release_cell WHERE edition = ? AND layer = ? ORDER BY id',
    )
    .all(edition, layer)
    .map((cell): ReleasedCell => ({
      ...cell,
      codes: JSON.parse(cell.codes) as ReleasedCell['codes'],
      splits: JSON.parse(cell.splits) as ReleasedCell['splits'],
    }));
}

function readFace(db: Database.Database, layer: Layer, row: ReleaseRow): Face {
  if (row.state !== 'published') throw new Problem('no-release-yet', `release ${row.number} is being computed`);
  const cells = readCells(db, row.edition, layer);
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
  const better = db
    .prepare<[string], BetterRow>(
      'SELECT school, finding, answer, band FROM release_better_row WHERE edition = ? ORDER BY school, finding, answer',
    )
    .all(row.edition);
  return { edition: row.edition, head: toHead(row), cells, schoolTable, schoolAnswers, better };
}
