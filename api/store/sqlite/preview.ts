/**
 * What a planner sees before publishing. The operation's part (classes, schools, may it be published) is of the moment and
 * counts pupils and sessions only; the map's part is counted by a worker and kept until enough new pupils have sent.
 */
import type Database from 'better-sqlite3';
import { Case } from '../../../data/case.ts';
import { participantsBand } from '../../../data/make-release.ts';
import { isUnchanged, mayCountAnew, Preview, type Baseline, type PreviewMap } from '../../../data/preview.ts';
import { Problem } from '../../../data/problem.ts';
import { gateOf } from './gate-of.ts';
import { checkMayRelease } from './release-rules.ts';

/** @throws Problem not-found */
export function checkRound(db: Database.Database, matter: string, round: string): void {
  if (db.prepare('SELECT 1 FROM round WHERE matter = ? AND id = ?').get(matter, round)) return;
  throw new Problem('not-found', `there is no round "${round}" of "${matter}"`);
}

export function readBaseline(db: Database.Database, matter: string, round: string): Baseline {
  const rows = db
    .prepare<[string, string], { school: string; sent: number; changes: number }>(
      `SELECT school, count(*) FILTER (WHERE live > 0) AS sent, sum(changes) AS changes FROM heard
       WHERE matter = ? AND round = ? AND strand = 'pupils' AND changes > 0 GROUP BY school ORDER BY school`,
    )
    .all(matter, round);
  return Object.fromEntries(rows.map(({ school, sent, changes }) => [school, { sent, changes }]));
}

type Kept = { readonly baseline: Baseline; readonly map: PreviewMap };

function readKept(db: Database.Database, matter: string, round: string): Kept | null {
  const row = db
    .prepare<[string, string], { baseline: string; map: string }>(
      'SELECT baseline, map FROM release_preview WHERE matter = ? AND round = ?',
    )
    .get(matter, round);
  return row ? { baseline: JSON.parse(row.baseline) as Baseline, map: JSON.parse(row.map) as PreviewMap } : null;
}

/** Is the map to be counted before a preview is read? */
export function isPreviewStale(db: Database.Database, matter: string, round: string): boolean {
  checkRound(db, matter, round);
  const kept = readKept(db, matter, round);
  const now = readBaseline(db, matter, round);
  const { newPupils } = gateOf(db, matter, round);
  // Fewer than enough new since the last release: beside that release, a preview would tell of so few.
  if (refusalOf(db, matter, round)?.code === 'too-few-new-pupils') return false;
  return !isUnchanged(kept?.baseline ?? null, now) && mayCountAnew(kept?.baseline ?? null, now, newPupils);
}

export function keepPreview(db: Database.Database, matter: string, round: string, { baseline, map }: Kept): void {
  const { newPupils } = gateOf(db, matter, round);
  // Asked again inside the transaction: two presses at once count as one.
  if (!mayCountAnew(readKept(db, matter, round)?.baseline ?? null, baseline, newPupils)) return;
  db.prepare(
    `INSERT INTO release_preview (matter, round, baseline, map) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET baseline = excluded.baseline, map = excluded.map`,
  ).run(matter, round, JSON.stringify(baseline), JSON.stringify(map));
}

export function readPreview(db: Database.Database, matter: string, round: string): Preview {
  checkRound(db, matter, round);
  const row = db.prepare<[string], { body: string }>('SELECT body FROM matter WHERE id = ?').get(matter);
  const { schools } = Case.parse(JSON.parse(row?.body ?? '{}'));
  const kept = readKept(db, matter, round);
  const now = readBaseline(db, matter, round);
  const parameters = gateOf(db, matter, round);
  return Preview.parse({
    parameters,
    refused: refusalOf(db, matter, round),
    schools: schools.map(({ id, name, catchment }) => {
      const sent = now[id]?.sent ?? 0;
      const shows = sent < parameters.schoolMinimum ? 'name' : catchment === null ? 'map-without-area' : 'map';
      return { school: id, name, participants: participantsBand(sent), shows };
    }),
    missing: missingClasses(db, matter, round),
    startsSchoolYear: !db
      .prepare(`SELECT 1 FROM release WHERE matter = ? AND round = ? AND state <> 'computing'`)
      .get(matter, round),
    map: kept?.map ?? null,
    isCurrent: isUnchanged(kept?.baseline ?? null, now),
  });
}

function refusalOf(db: Database.Database, matter: string, round: string): Preview['refused'] {
  try {
    checkMayRelease(db, matter, round, gateOf(db, matter, round));
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const school = /^school "([a-z0-9-]+)"/.exec(error.detail)?.[1] ?? null;
    return { code: error.code, school };
  }
}

function missingClasses(db: Database.Database, matter: string, round: string): Preview['missing'] {
  const classes = db
    .prepare<[string, string], { className: string; school: string; invited: number; sent: number }>(
      `SELECT class_name AS className, session.school, invited, count(pupil.key) FILTER (WHERE live > 0) AS sent
       FROM session LEFT JOIN pupil ON pupil.session = session.id
       WHERE session.matter = ? AND session.round = ? AND strand = 'pupils' GROUP BY session.id ORDER BY class_name`,
    )
    .all(matter, round)
    .filter(({ invited, sent }) => sent < Math.min(5, Math.ceil(invited / 2)));
  const { newPupils } = gateOf(db, matter, round);
  const missingAt = (school: string) =>
    classes.filter((one) => one.school === school).reduce((all, { invited }) => all + invited, 0);
  return classes.map(({ className, school, invited }) => ({
    ...{ className, school, invited },
    notBeforeNextYear: missingAt(school) < newPupils,
  }));
}
