/** Findings over the embedded database: written whole and checked against what their release shows; read as everybody reads. */
import type Database from 'better-sqlite3';
import type { BetterRow } from '../../../data/better.ts';
import { Case } from '../../../data/case.ts';
import { checkFinding, Finding, schoolsOf, type PublicFinding } from '../../../data/finding.ts';
import { Problem } from '../../../data/problem.ts';
import type { Code } from '../../../data/topics.ts';
import type { ReleasedCell } from '../../../data/release.ts';
import type { FindingDesk, FindingReader } from '../finding-store.ts';
import { askOpenClasses } from './better.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { joinReceipts } from './receipt-parts.ts';

/** What is done or answered stands first. */
const ORDER = ['done', 'no', 'considered', 'asked'] as const;

export function findingReader({ db }: SqliteContext): FindingReader {
  return { listFindings: (caseId) => look(db, () => listFindings(db, caseId)) };
}

export function findingDesk(context: SqliteContext): FindingDesk {
  const { db } = context;
  return {
    putFindings: async (caseId, findings) => {
      await commit(db, () => {
        const places = new Set(readCase(db, caseId).places.map(({ id }) => id));
        for (const finding of findings) {
          checkFinding(finding, { places, shown: shownAt(db, caseId, finding) });
          putFinding(db, caseId, finding);
        }
      });
      await joinReceipts(context, caseId);
    },
  };
}

/** Every finding of a case, as it was written. */
export function readFindings(db: Database.Database, caseId: string): Finding[] {
  return prepared<[string], { body: string }>(db, 'SELECT body FROM finding WHERE matter = ? ORDER BY id')
    .all(caseId)
    .map(({ body }) => Finding.parse(JSON.parse(body)));
}

function putFinding(db: Database.Database, caseId: string, finding: Finding): void {
  const { id, status, evidence } = finding;
  prepared(
    db,
    `INSERT INTO finding (matter, id, status, release, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (matter, id)
     DO UPDATE SET status = excluded.status, release = excluded.release, body = excluded.body`,
  ).run(caseId, id, status, evidence.release, JSON.stringify(finding));
  prepared(db, 'DELETE FROM finding_school WHERE matter = ? AND finding = ?').run(caseId, id);
  const ofSchool = prepared(db, 'INSERT INTO finding_school (matter, finding, school) VALUES (?, ?, ?)');
  for (const school of schoolsOf(finding)) ofSchool.run(caseId, id, school);
  if (status === 'done') askOpenClasses(db, caseId, id);
}

function readCase(db: Database.Database, caseId: string): Case {
  const row = prepared<[string], { body: string }>(db, 'SELECT body FROM matter WHERE id = ?').get(caseId);
  if (!row) throw new Problem('not-found', `there is no case "${caseId}"`);
  return Case.parse(JSON.parse(row.body));
}

type ShownRow = Omit<ReleasedCell, 'codes' | 'splits'> & { readonly codes: string };

/** The public cells that the finding's evidence names, as its release shows them; null when it is not published. */
function shownAt(db: Database.Database, caseId: string, { evidence }: Finding): ReleasedCell[] | null {
  const release = prepared<[string, number], { edition: string }>(
    db,
    `SELECT edition FROM release WHERE matter = ? AND number = ? AND state = 'published'`,
  ).get(caseId, evidence.release);
  if (!release) return null;
  const find = prepared<[string, string], ShownRow>(
    db,
    `SELECT id, cell, theme, school, band, codes FROM release_cell WHERE edition = ? AND layer = 'public' AND id = ?`,
  );
  return evidence.cells.flatMap(({ id }) => {
    const row = find.get(release.edition, id);
    return row ? [{ ...row, codes: JSON.parse(row.codes) as Code[], splits: {} }] : [];
  });
}

/** As everybody reads them. @throws Problem not-found for an unknown case */
export function listFindings(db: Database.Database, caseId: string): PublicFinding[] {
  readCase(db, caseId);
  const published = new Set(
    prepared<[string], { number: number }>(db, `SELECT number FROM release WHERE matter = ? AND state = 'published'`)
      .all(caseId)
      .map(({ number }) => number),
  );
  const rows = betterOfLatest(db, caseId);
  return readFindings(db, caseId)
    .map((finding): PublicFinding => ({
      ...finding,
      evidence: published.has(finding.evidence.release) ? finding.evidence : null,
      better: rows.filter((row) => row.finding === finding.id).map(({ finding: _, ...row }) => row),
    }))
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function betterOfLatest(db: Database.Database, caseId: string): BetterRow[] {
  return prepared<[string], BetterRow>(
    db,
    `SELECT school, finding, answer, band FROM release_better_row WHERE edition =
       (SELECT edition FROM release WHERE matter = ? AND state = 'published' ORDER BY number DESC LIMIT 1)
     ORDER BY school, finding, CASE answer WHEN 'yes' THEN 1 WHEN 'little' THEN 2 WHEN 'no' THEN 3 ELSE 4 END`,
  ).all(caseId);
}
