/**
 * Joins receipts with what is public: done when a release is out, when findings change and when a receipt is kept, so that a
 * look-up reads one row and no raw one. Nothing of it leaves but through the receipt.
 */
import type Database from 'better-sqlite3';
import type { Contribution } from '../../../data/contribution.ts';
import { receiptParts, type Published } from '../../../data/receipt-parts.ts';
import { GateParameters } from '../../../data/release.ts';
import { readFindings } from './findings.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';

/** Receipts of one writing transaction: children who deliver meanwhile wait no longer than that. */
const AT_A_TIME = 500;

type Row = { pupil: string; school: string; round: string };

/** @param pupil of a receipt that was just kept; without it all of the case whose raw rows are as a release counted them */
export async function joinReceipts(context: SqliteContext, matter: string, pupil: string | null = null): Promise<void> {
  const { db } = context;
  const joined = await look(db, () => {
    const published = new Map<string, Published | null>();
    return prepared<[string, string | null, string | null], Row>(
      db,
      `SELECT pupil.key AS pupil, pupil.school, pupil.round FROM receipt JOIN pupil ON pupil.key = receipt.pupil
       WHERE pupil.matter = ? AND (pupil.key = ? OR ? IS NULL)
         AND pupil.first_release IS NOT NULL AND pupil.changes = pupil.released_changes`,
    )
      .all(matter, pupil, pupil)
      .flatMap((row) => {
        if (!published.has(row.round)) published.set(row.round, readPublished(db, matter, row.round));
        const shown = published.get(row.round);
        return shown ? [{ ...row, parts: receiptParts(contributionsOf(db, row.pupil), row.school, shown) }] : [];
      });
  });
  for (let from = 0; from < joined.length; from += AT_A_TIME) {
    await commit(db, () => {
      const keep = prepared(db, 'UPDATE receipt SET parts = ? WHERE pupil = ?');
      for (const row of joined.slice(from, from + AT_A_TIME)) keep.run(JSON.stringify(row.parts), row.pupil);
    });
  }
}

/** The newest release of a round as everybody sees it; null when there is none. */
function readPublished(db: Database.Database, matter: string, round: string): Published | null {
  const release = prepared<[string, string], { edition: string; parameters: string }>(
    db,
    `SELECT edition, parameters FROM release WHERE matter = ? AND round = ? AND state = 'published'
     ORDER BY number DESC LIMIT 1`,
  ).get(matter, round);
  if (!release) return null;
  const cell = prepared<[string, string], { codes: string }>(
    db,
    `SELECT codes FROM release_cell WHERE edition = ? AND layer = 'public' AND id = ?`,
  );
  return {
    edge: GateParameters.parse(JSON.parse(release.parameters)).publicEdge,
    codesAt: (id) => {
      const row = cell.get(release.edition, id);
      return row && (JSON.parse(row.codes) as string[]);
    },
    findings: readFindings(db, matter),
  };
}

function contributionsOf(db: Database.Database, pupil: string): Contribution[] {
  return prepared<[string], { feature: string }>(
    db,
    'SELECT feature FROM contribution WHERE pupil = ? AND feature IS NOT NULL',
  )
    .all(pupil)
    .map(({ feature }) => JSON.parse(feature) as Contribution);
}
