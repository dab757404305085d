/** A case (sak): one matter the municipality wants to hear children about; its rounds, schools and places. */
import { z } from 'zod';
import { Area, BBox, Point } from './geometry.ts';
import { MAX_BASIS_TEXT } from './limits.ts';

/** Lower-case words and digits joined by hyphens; stands in addresses. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** A text a person meets; nb is the fallback of the others. */
export const Text = z.strictObject({
  nb: z.string().min(1),
  nn: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});
export type Text = z.infer<typeof Text>;

/** ISO 8601 calendar date. */
export const IsoDate = z.iso.date();

/** UTM zones of mainland Norway on ETRS89. */
export const UtmCrs = z.union([z.literal(25832), z.literal(25833), z.literal(25835)]);
export type UtmCrs = z.infer<typeof UtmCrs>;

/** The participation ladder (deltakelsestrappa). */
export const LADDER = ['inform', 'ask', 'talk-with', 'set-agenda', 'hand-over'] as const;

export const School = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  place: Point,
  /** Where its pupils live; null = unknown, then the school's area is never drawn as «asked». */
  catchment: Area.nullable(),
  grades: z.tuple([z.int().min(1).max(10), z.int().min(1).max(10)]),
});
export type School = z.infer<typeof School>;

export const PLACE_KINDS = [
  'kindergarten',
  'sport',
  'play',
  'shop',
  'cafe',
  'church',
  'harbour',
  'beach',
  'library',
  'club',
  'forest',
  'water',
  'hill',
  'bus_stop',
  'crossing',
  'bridge',
  'other',
] as const;
export const NamedPlace = z.strictObject({
  id: Slug,
  /** The name children use. */
  name: z.string().min(1),
  kind: z.enum(PLACE_KINDS),
  place: Point,
});
export type NamedPlace = z.infer<typeof NamedPlace>;

/** What lets the municipality ask: GDPR art. 6 no. 1 e (with CRC art. 12), or a guardian's consent, art. 6 no. 1 a. */
export const BASES = ['public-task', 'guardian-consent'] as const;
export const Basis = z.enum(BASES);
export type Basis = z.infer<typeof Basis>;

/** The controller's choice, a setting of the case: which bases its lessons may rest on; the first is suggested. */
export const Bases = z
  .array(
    z.strictObject({
      is: Basis,
      /** What the municipality itself says of it: the law, the decision, whom to ask. For the teacher and the guardians' letter. */
      text: Text.refine(
        (text) => Object.values(text).every((words) => (words ?? '').length <= MAX_BASIS_TEXT),
        `at most ${MAX_BASIS_TEXT} characters`,
      ).optional(),
    }),
  )
  .min(1)
  .refine((all) => new Set(all.map((one) => one.is)).size === all.length, 'each basis once');
export type Bases = z.infer<typeof Bases>;

export const Case = z.strictObject({
  id: Slug,
  title: Text,
  municipality: z.strictObject({ number: z.string().regex(/^\d{4}$/), name: z.string().min(1) }),
  /** Who asks, promises and answers: a named person with a role. */
  sender: z.strictObject({ name: z.string().min(1), role: Text }),
  why: Text,
  who: Text,
  when: Text,
  how: Text,
  ladder: z.enum(LADDER),
  decision: z.strictObject({ body: Text, date: IsoDate }),
  /** Has the municipality promised to consider the input? In words shown to the pupils. */
  promise: Text,
  bases: Bases,
  area: Area,
  bbox: BBox,
  /** Zone of the case's exports. The grid is always EPSG:25833. */
  crs: UtmCrs,
  schools: z.array(School).min(1),
  places: z.array(NamedPlace),
  /** Which base map of `api/map-files.ts` belongs to the case. */
  baseMap: Slug,
});
export type Case = z.infer<typeof Case>;

/** One run of classes through a case. Rounds stand side by side, never added. */
export const Round = z.strictObject({
  id: Slug,
  label: Text,
  /** «2026-27»: a release is cumulative within a school year. */
  schoolYear: z.string().regex(/^\d{4}-\d{2}$/),
});
export type Round = z.infer<typeof Round>;
