/** A class session (time), its join code and its seats. */
import { z } from 'zod';
import { Slug } from './case.ts';

/** Crockford's 32 without I L O U (already absent) and without A E, so that no word appears. */
export const CODE_ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXYZ';

/** What a person typed or scanned → what is looked up: upper case, no spaces or hyphens, O→0, I and L→1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

export const JoinCode = z
  .string()
  .max(40)
  .transform(normaliseCode)
  .pipe(z.string().regex(/^[0-9B-DF-HJKMNP-TV-Z]{6}([0-9B-DF-HJKMNP-TV-Z]{2})?$/));

/** Thirty animals of sea, wood and fjell; one per seat, then a second of each with a number. */
export const ANIMALS = [
  'moose',
  'fox',
  'hare',
  'owl',
  'hedgehog',
  'squirrel',
  'otter',
  'seal',
  'puffin',
  'whale',
  'reindeer',
  'lynx',
  'wolf',
  'bear',
  'badger',
  'beaver',
  'eagle',
  'swan',
  'duck',
  'crow',
  'frog',
  'salmon',
  'cod',
  'crab',
  'bee',
  'butterfly',
  'ladybird',
  'sheep',
  'goat',
  'horse',
] as const;
export const Animal = z.enum(ANIMALS);
export type Animal = z.infer<typeof Animal>;

/** `fox` for the first fox of a session, `fox-2` for the second: up to four of each = 120 seats. */
export const SeatAnimal = z.templateLiteral([Animal, z.enum(['', '-2', '-3', '-4'])]);
export type SeatAnimal = z.infer<typeof SeatAnimal>;

/**
 * Who is heard is kept apart in the data: nothing of one strand counts in a number of another. A child who comes by a stand
 * may sit in a class as well, so visitors are no pupils; a release counts pupils alone.
 */
export const STRANDS = ['pupils', 'visitors', 'adults'] as const;
export const Strand = z.enum(STRANDS);
export type Strand = z.infer<typeof Strand>;

const Heard = z.strictObject({
  id: z.uuidv4(),
  case: Slug,
  round: Slug,
  school: Slug,
  /** «5B», or what a stand is called: shown to the teacher, the planner and the operator only, never published. */
  className: z.string().min(1).max(20),
  /** Those invited: the denominator of the turnout and the bound on sending seats. */
  invited: z.int().min(1).max(120),
  state: z.enum(['open', 'closed']),
});

/** A class of a school. */
export const PupilSession = Heard.extend({
  strand: z.literal('pupils'),
  grades: z.array(z.int().min(1).max(10)).min(1),
});
export type PupilSession = z.infer<typeof PupilSession>;

/** Children who come by a stand: an open session on one tablet, one child after another, of any grade. */
export const VisitorSession = Heard.extend({
  strand: z.literal('visitors'),
  grades: z.array(z.never()).max(0),
});
export type VisitorSession = z.infer<typeof VisitorSession>;

/** Grown-ups of a school's catchment, heard at a stand. */
export const AdultSession = Heard.extend({
  strand: z.literal('adults'),
  /** Grown-ups are in no grade. */
  grades: z.array(z.never()).max(0),
});
export type AdultSession = z.infer<typeof AdultSession>;

export const Session = z.discriminatedUnion('strand', [PupilSession, VisitorSession, AdultSession]);
export type Session = z.infer<typeof Session>;
