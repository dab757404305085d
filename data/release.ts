/**
 * A release (utgave): an immutable, gated snapshot. Everything published is a function of one. These are its shapes; what
 * fills them is `cube.ts` (counts) and `gate.ts` (what may leave).
 */
import { z } from 'zod';
import { Slug } from './case.ts';
import { Area } from './geometry.ts';
import type { ReleasedText } from './released-text.ts';
import {
  CODES,
  COMPANY,
  CONTRIBUTION_TYPES,
  GRADE_GROUPS,
  MODE_GROUPS,
  ROUTE_KINDS,
  WHENS,
  type Code,
} from './topics.ts';

/** Bands of distinct pupils; the weight of a cell on a heat surface is its band's lower end. */
export const BANDS = ['3-4', '5-9', '10-19', '20-49', '50+'] as const;
export const Band = z.enum(BANDS);
export type Band = z.infer<typeof Band>;

const ALL_CODES = [...new Set(Object.values(CODES).flat())] as [Code, ...Code[]];
export const CodeSchema = z.enum(ALL_CODES);

/** The two faces of one frozen release that hold cells. */
export const LAYERS = ['public', 'planner'] as const;
export type Layer = (typeof LAYERS)[number];

/** Dimensions a theme is split by, one at a time. */
export const DIMENSIONS = ['code', 'mode', 'grade', 'when'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const DIMENSION_PARTS = {
  code: ALL_CODES,
  mode: MODE_GROUPS,
  grade: GRADE_GROUPS,
  when: WHENS,
} as const satisfies Record<Dimension, readonly string[]>;

export const Theme = z.enum(CONTRIBUTION_TYPES);
export type Theme = z.infer<typeof Theme>;

/** `size:i:j` of the fixed grid, see `hex-grid.ts`. */
export const CellId = z.string().regex(/^\d+:-?\d+:-?\d+$/);

export const ReleasedCell = z.strictObject({
  /** `theme.size:i:j.school`; derived, stable over releases, says nothing else. */
  id: z.string(),
  cell: CellId,
  theme: Theme,
  school: Slug,
  band: Band,
  /** Up to three reasons, each given by ≥ k pupils, most given first. */
  codes: z.array(CodeSchema).max(3),
  /** Bands of the parts of a dimension; a dimension is here only if every part of this cell is 0 or ≥ k. */
  splits: z.strictObject({
    code: z.record(z.string(), Band).optional(),
    mode: z.record(z.string(), Band).optional(),
    grade: z.record(z.string(), Band).optional(),
    when: z.record(z.string(), Band).optional(),
  }),
});
export type ReleasedCell = z.infer<typeof ReleasedCell>;

/** Everything that leaves about a school, contributions without place included. `code: null` is the whole theme. */
export const SchoolRow = z.strictObject({ school: Slug, theme: Theme, code: CodeSchema.nullable(), band: Band });
export type SchoolRow = z.infer<typeof SchoolRow>;

/** What is asked once for the whole school and shown in no cell: a release says how many answered what. */
export const QUESTIONS = { way: ROUTE_KINDS, mode: MODE_GROUPS, company: COMPANY } as const satisfies Record<
  string,
  readonly string[]
>;
export type Question = keyof typeof QUESTIONS;
/** Distinct pupils of a school who answered so at least once, contributions without place included. */
export const SchoolAnswer = z.strictObject({
  school: Slug,
  question: z.enum(Object.keys(QUESTIONS) as [Question, ...Question[]]),
  answer: z.string(),
  band: Band,
});
export type SchoolAnswer = z.infer<typeof SchoolAnswer>;

/** Attacks that run on every release before it is published; see `data/attacks/`. */
export const ATTACKS = ['recount', 'hidden-interval', 'one-pupil-less'] as const;

/** What a release in the making goes through. */
export const RELEASE_STEPS = ['count', ...ATTACKS] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

/** Bands of those who took part at a school. */
export const PARTICIPANTS = ['under-10', '10-19', '20-49', '50+'] as const;

/** What a release says of one school: on the map, or by name only («færre enn 10 deltok – kartet vises ikke»). */
export const ReleasedSchool = z.strictObject({
  school: Slug,
  name: z.string(),
  /** Nobody and nine look the same: a school of one may not be told from a school of none. */
  participants: z.enum(PARTICIPANTS),
  /** Is the school's area «asked»? */
  asked: z.boolean(),
  /** Its catchment as it was when the release was made. */
  catchment: Area.nullable(),
});
export type ReleasedSchool = z.infer<typeof ReleasedSchool>;

/**
 * A threshold begins a band. One inside a band (4, 7) is stricter in name only: it is public, so that «3–4» would be exactly four, and
 * grade groups of two releases then tell of a single pupil (docs/decisions/0015).
 */
const threshold = (least: number) =>
  z
    .int()
    .min(least)
    .refine((k) => BANDS.some((name) => name.startsWith(`${k}-`) || name === `${k}+`), 'must begin a band');

/** Parameters of the gate; configuration with these values as the floor, recorded in each release. */
export const GateParameters = z.strictObject({
  publicEdge: z.int().min(60),
  publicK: threshold(5),
  plannerEdge: z.int().min(30),
  plannerK: threshold(3),
  schoolTableK: threshold(5),
  /** Fewest participants of a school on the map. */
  schoolMinimum: z.int().min(10),
  /** Fewest new pupils at every school whose data changed since the release before. */
  newPupils: z.int().min(10),
});
export type GateParameters = z.infer<typeof GateParameters>;
export const DEFAULT_GATE: GateParameters = {
  publicEdge: 60,
  publicK: 5,
  plannerEdge: 30,
  plannerK: 3,
  schoolTableK: 5,
  schoolMinimum: 10,
  newPupils: 10,
};

/** The head of a release: no time finer than the year. */
export const ReleaseHead = z.strictObject({
  case: Slug,
  number: z.int().min(1),
  schoolYear: z.string(),
  year: z.int(),
  state: z.enum(['computing', 'published', 'withdrawn']),
  parameters: GateParameters,
  /** Always 25833: the grid's CRS. */
  gridCrs: z.literal(25833),
  schools: z.array(ReleasedSchool),
});
export type ReleaseHead = z.infer<typeof ReleaseHead>;

/** How an attack on the release itself went. Says nothing of what is hidden: both numbers are of what is shown or of a fixed sample. */
export const AttackResult = z.strictObject({
  attack: z.enum(ATTACKS),
  tried: z.int().min(0),
  failures: z.int().min(0),
});
export type AttackResult = z.infer<typeof AttackResult>;

/** All that one release holds; what the worker makes and the store freezes. */
export type ReleaseContent = {
  readonly schools: readonly ReleasedSchool[];
  readonly public: readonly ReleasedCell[];
  readonly planner: readonly ReleasedCell[];
  readonly schoolTable: readonly SchoolRow[];
  readonly schoolAnswers: readonly SchoolAnswer[];
  /** What children wrote, as far as it was let through. */
  readonly texts: readonly ReleasedText[];
};
