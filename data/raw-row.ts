import type { Contribution } from './contribution.ts';
import type { Strand } from './session.ts';
import type { GradeGroup } from './topics.ts';

/** Words as masked; the only ones that may leave. */
export type LetThrough = { readonly text: string; /** May everybody read it? */ readonly isQuotable: boolean };

/** One stored contribution as the release worker reads it; the only shape in which raw data reaches a count. */
export type RawRow = {
  /** Random key of one child, visitor or grown-up, in one round; «distinct pupils» = distinct keys of the pupils' strand. */
  readonly pupil: string;
  /** Of the session. Only pupils count in a release, see `make-release.ts`. */
  readonly strand: Strand;
  /** School of the pupil's class. */
  readonly school: string;
  /** null when the class spans groups or its grade is not known. */
  readonly grade: GradeGroup | null;
  readonly contribution: Contribution;
  /** The child's words as their teacher let them through; absent: none, unread or held back. */
  readonly letThrough?: LetThrough;
};
