/**
 * What must hold before a release may begin. Looks at pupils and sessions only, never at a contribution; visitors and
 * grown-ups, who are in no release, neither allow nor hinder one.
 */
import type Database from 'better-sqlite3';
import { Problem } from '../../../data/problem.ts';
import type { GateParameters } from '../../../data/release.ts';
import { checkIsOpen } from './case-end.ts';

/** @throws Problem release-running, case-closed, too-many-seats, nothing-to-release, too-few-new-pupils */
export function checkMayRelease(db: Database.Database, matter: string, round: string, gate: GateParameters): void {
  if (db.prepare(`SELECT 1 FROM release WHERE matter = ? AND state = 'computing'`).get(matter)) {
    throw new Problem('release-running', `a release of "${matter}" is being computed`);
  }
  checkIsOpen({ db }, matter);
  checkSeats(db, matter, round);
  checkNewPupils(db, matter, round, gate);
}

function checkSeats(db: Database.Database, matter: string, round: string): void {
  const crowded = db
    .prepare<[string, string], { id: string; class_name: string; invited: number }>(
      `SELECT session.id, class_name, invited FROM session
       JOIN pupil ON pupil.session = session.id AND pupil.live > 0
       WHERE session.matter = ? AND session.round = ? AND strand = 'pupils'
       GROUP BY session.id HAVING count(*) > invited ORDER BY session.id LIMIT 1`,
    )
    .get(matter, round);
  if (!crowded) return;
  throw new Problem(
    'too-many-seats',
    `more seats have sent than the ${crowded.invited} pupils invited in ${crowded.class_name} (session ${crowded.id})`,
  );
}

/**
 * A release after the first needs enough new pupils at every school whose data changed, by an erasure too (03-privacy.md, «Releases»). The
 * refusal names the school and the rule, never how many pupils there are.
 */
function checkNewPupils(db: Database.Database, matter: string, round: string, gate: GateParameters): void {
  const previous = db
    .prepare<[string, string], { number: number | null }>(
      `SELECT max(number) AS number FROM release WHERE matter = ? AND round = ? AND state <> 'computing'`,
    )
    .get(matter, round);
  const number = previous?.number ?? null;
  const changed = db
    .prepare<[string, string, string, string], { school: string; fresh: number }>(
      `SELECT school, sum(fresh) AS fresh FROM (
         SELECT school, first_release IS NULL AND live > 0 AS fresh FROM heard
         WHERE matter = ? AND round = ? AND strand = 'pupils' AND changes <> coalesce(released_changes, 0)
         UNION ALL SELECT school, 0 FROM erased_since_release WHERE matter = ? AND round = ?)
       GROUP BY school ORDER BY school`,
    )
    .all(matter, round, matter, round);
  if (changed.every(({ fresh }) => fresh === 0) && (number === null || changed.length === 0)) {
    throw new Problem('nothing-to-release', `nothing new has come in to round "${round}" of "${matter}"`);
  }
  if (number === null) return;
  const short = changed.find(({ fresh }) => fresh < gate.newPupils);
  if (!short) return;
  throw new Problem(
    'too-few-new-pupils',
    `school "${short.school}" has fewer than ${gate.newPupils} new pupils since release ${number}; at least ${gate.newPupils} are needed`,
  );
}
