/** A Feature of a foreign file → one row to import. Strict: what is not known is refused, what is missing is not guessed. */
import type { Case, Round } from '../data/case.ts';
import { checkContribution } from '../data/check-contribution.ts';
import { shown } from '../data/plain-data.ts';
import { Problem } from '../data/problem.ts';
import type { ForeignFeature } from '../data/read-geojson.ts';
import type { Session } from '../data/session.ts';
import { gradeGroup, type GradeGroup } from '../data/topics.ts';
import { gradeOfClass } from './grade-of-class.ts';
import type { ImportRow } from './store/store.ts';

/** What a file's rows may refer to. */
export type ImportTarget = {
  readonly case: Case;
  readonly rounds: readonly Round[];
  readonly sessions: ReadonlyMap<string, Session>;
  /** The round of rows without a session. */
  readonly round: string | null;
  readonly newId: () => string;
};

/** Properties that are the contribution's own, and those that say whose it is. */
const OWN_PROPERTIES = ['type', 'cut', 'kind', 'modes', 'when', 'with', 'told', 'code', 'text'];
const ORIGIN_PROPERTIES = ['contributor', 'session', 'school', 'grade', 'year', 'mode'];

type Properties = ForeignFeature['properties'];

/** @throws Problem not-cut, not-valid and all of `checkContribution` */
export function readImportRow(feature: ForeignFeature, target: ImportTarget): ImportRow {
  const { properties } = feature;
  const unknown = Object.keys(properties).find(
    (name) => !OWN_PROPERTIES.includes(name) && !ORIGIN_PROPERTIES.includes(name),
  );
  if (unknown !== undefined)
    throw new Problem('not-valid', `properties.${unknown} is not a property of a contribution`);
  const contributor = properties['contributor'];
  if (typeof contributor !== 'string' || contributor === '') {
    throw new Problem('not-valid', `properties.contributor is ${shown(contributor)}, must be a text`);
  }
  return { contributor, ...readOrigin(properties, target), feature: readOwn(feature, target) };
}

function readOwn({ id, geometry, properties }: ForeignFeature, target: ImportTarget) {
  const own: Record<string, unknown> = { when: 'always' };
  for (const name of OWN_PROPERTIES) if (properties[name] !== undefined) own[name] = properties[name];
  const isLine = geometry?.type === 'LineString';
  if (properties['mode'] !== undefined) {
    if (own['modes'] !== undefined)
      throw new Problem('not-valid', 'both properties.mode and properties.modes are given');
    own['modes'] = [properties['mode']];
  }
  const contribution = {
    type: 'Feature',
    id: id ?? target.newId(),
    geometry: isLine ? { type: 'MultiLineString', coordinates: [geometry.coordinates] } : geometry,
    properties: own,
  };
  return checkContribution(contribution, target.case);
}

function readOrigin(
  properties: Properties,
  target: ImportTarget,
): { round: string; session: string | null; school: string; grade: GradeGroup | null } {
  const grade = readGrade(properties['grade']);
  const named = properties['session'];
  if (named !== undefined) {
    const session = typeof named === 'string' ? target.sessions.get(named) : undefined;
    if (!session) {
      throw new Problem('not-valid', `case "${target.case.id}" has no session ${shown(named)}`);
    }
    if (properties['school'] !== undefined && properties['school'] !== session.school) {
      throw new Problem(
        'not-valid',
        `properties.school is ${shown(properties['school'])}, the session's is "${session.school}"`,
      );
    }
    if (session.strand === 'adults' && grade !== null) {
      throw new Problem('not-valid', `properties.grade is ${shown(properties['grade'])}, grown-ups are in no grade`);
    }
    checkYear(properties['year'], session.round, target);
    const { id, round, school, grades } = session;
    return { round, session: id, school, grade: grade ?? gradeOfClass(grades) };
  }
  if (target.round === null) throw new Problem('not-valid', 'a feature without a session needs --round');
  const school = target.case.schools.find(({ id }) => id === properties['school']);
  if (!school) {
    throw new Problem('not-valid', `case "${target.case.id}" has no school ${shown(properties['school'])}`);
  }
  checkYear(properties['year'], target.round, target);
  return { round: target.round, session: null, school: school.id, grade };
}

function readGrade(value: unknown): GradeGroup | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10) return gradeGroup(value);
  throw new Problem('not-valid', `properties.grade is ${shown(value)}, must be a whole number from 1 to 10`);
}

/** A year, where one is given, must be one of the two calendar years of the round's school year. */
function checkYear(value: unknown, roundId: string, { rounds }: ImportTarget): void {
  const schoolYear = rounds.find(({ id }) => id === roundId)?.schoolYear;
  if (value === undefined || schoolYear === undefined) return;
  const first = Number(schoolYear.slice(0, 4));
  if (value === first || value === first + 1) return;
  throw new Problem('not-valid', `properties.year is ${shown(value)}, the round is of ${schoolYear}`);
}
