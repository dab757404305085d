/**
 * The entry of the release worker: raw rows in, one frozen, gated release out. Pure; the same rows in any order give the
 * same release. A release is the classes': rows of visitors and grown-ups change no byte of it.
 */
import type { School } from './case.ts';
import { createCube, type Cube } from './cube.ts';
import { countMarks, gate, type MarksByTheme } from './gate.ts';
import { Problem } from './problem.ts';
import type { RawRow } from './raw-row.ts';
import type { GateParameters, Layer, ReleaseContent, ReleasedSchool } from './release.ts';
import { placeText, releaseTexts, type PlacedText } from './released-text.ts';
import { participantsOf, schoolAnswers, schoolTable, tallySchool, type SchoolTallies } from './school-table.ts';

export type ReleaseInput = {
  /** Of every strand; read once; rows without place included. */
  readonly rows: Iterable<RawRow>;
  /** Of the case, in the case's order, which is the order of everything by school. */
  readonly schools: readonly School[];
};

/** Exact sums: for the operator's terminal and tests only, never stored or published. */
export type ReleaseSums = {
  /** Distinct pupils by school id, visitors and grown-ups in none. */
  readonly participants: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<Layer, MarksByTheme>>;
};

/** @throws Problem `not-valid` for a row whose school is not of the case */
export function makeRelease(input: ReleaseInput, parameters: GateParameters): ReleaseContent {
  return makeReleaseWithSums(input, parameters).content;
}

/** The release together with what only the operator's terminal may see. */
export function makeReleaseWithSums(
  input: ReleaseInput,
  parameters: GateParameters,
): { content: ReleaseContent; sums: ReleaseSums } {
  const { tallies, publicCube, plannerCube, texts } = count(input, parameters);
  const { publicK, plannerK, schoolTableK, schoolMinimum } = parameters;
  const ids = input.schools.map((school) => school.id);
  const participants = new Map(ids.map((id) => [id, participantsOf(tallies, id)]));
  const asked = new Set(ids.filter((id) => participants.get(id)! >= schoolMinimum));
  const shown = {
    schools: input.schools.map((school) => releasedSchool(school, participants.get(school.id)!, asked)),
    public: gate(publicCube, publicK, asked),
    planner: gate(plannerCube, plannerK, asked),
    schoolTable: schoolTable(tallies, asked, schoolTableK),
    schoolAnswers: schoolAnswers(tallies, asked, schoolTableK),
  };
  return {
    content: { ...shown, texts: releaseTexts(texts, shown) },
    sums: {
      participants: Object.fromEntries(participants),
      marks: {
        public: countMarks(publicCube, publicK, asked),
        planner: countMarks(plannerCube, plannerK, asked),
      },
    },
  };
}

function count(
  { rows, schools }: ReleaseInput,
  { publicEdge, plannerEdge }: GateParameters,
): { tallies: SchoolTallies; publicCube: Cube; plannerCube: Cube; texts: PlacedText[] } {
  const ids = new Set(schools.map((school) => school.id));
  const tallies: SchoolTallies = new Map();
  const publicCube = createCube(publicEdge);
  const plannerCube = createCube(plannerEdge);
  const texts: PlacedText[] = [];
  for (const row of rows) {
    if (row.strand !== 'pupils') continue;
    if (!ids.has(row.school)) throw new Problem('not-valid', `school ${row.school}`);
    tallySchool(tallies, row);
    publicCube.add(row);
    plannerCube.add(row);
    const text = placeText(row, plannerEdge);
    if (text !== null) texts.push(text);
  }
  return { tallies, publicCube: publicCube.finish(), plannerCube: plannerCube.finish(), texts };
}

function releasedSchool(school: School, participants: number, asked: ReadonlySet<string>): ReleasedSchool {
  return {
    school: school.id,
    name: school.name,
    participants: participantsBand(participants),
    asked: asked.has(school.id),
    catchment: school.catchment,
  };
}

/** Of those who took part at a school. */
export function participantsBand(participants: number): ReleasedSchool['participants'] {
  if (participants >= 50) return '50+';
  if (participants >= 20) return '20-49';
  if (participants >= 10) return '10-19';
  return 'under-10';
}
