/** What the screen «Start en time» holds before the press, and what is still missing in it. Pure. */
import type { Input } from '../../../data/contract.ts';
import type { Basis, Case } from '../../../data/case.ts';

type NewSession = Input<'createSession', 'body'>;

export type LessonDraft = {
  readonly kind: 'class' | 'open';
  readonly className: string;
  readonly grades: readonly number[];
  /** The teacher has touched the years: the name of the class no longer sets them. */
  readonly gradesChosen: boolean;
  /** As typed. */
  readonly invited: string;
  readonly school: string | null;
  readonly basis: Basis;
  readonly basisConfirmed: boolean;
  /** null: not answered; nothing is chosen for the teacher. */
  readonly promised: boolean | null;
};

/** In the order of the screen. */
export const FIELDS = ['className', 'invited', 'grades', 'school', 'basis', 'promised'] as const;
export type Field = (typeof FIELDS)[number];

/** Longest name of a class, characters; fewest and most pupils (`data/session.ts`). */
export const LONGEST_NAME = 20;
export const MOST_PUPILS = 120;
export const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** @param lastSchool where this teacher held a lesson before */
export function emptyDraft(matter: Pick<Case, 'bases' | 'schools'>, lastSchool: string | undefined): LessonDraft {
  const [only, ...others] = matter.schools;
  const known = matter.schools.find(({ id }) => id === lastSchool);
  return {
    kind: 'class',
    className: '',
    grades: [],
    gradesChosen: false,
    invited: '',
    school: known?.id ?? (others.length === 0 && only ? only.id : null),
    // A case has at least one.
    basis: matter.bases[0]?.is ?? 'public-task',
    basisConfirmed: false,
    promised: null,
  };
}

/** «5B» → 5; «3. og 4.» → 3, 4; «3.–5. trinn» → 3, 4, 5; a name that tells nothing → none. */
export function gradesInName(name: string): number[] {
  const range = /(\d+)\.?\s*[-–]\s*(\d+)/.exec(name);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  const named = (name.match(/\d+/g) ?? []).map(Number);
  return GRADES.filter((grade) => named.includes(grade) || (from <= grade && grade <= to));
}

export function withName(draft: LessonDraft, className: string): LessonDraft {
  return { ...draft, className, grades: draft.gradesChosen ? draft.grades : gradesInName(className) };
}

export function withGrade(draft: LessonDraft, grade: number): LessonDraft {
  const { grades } = draft;
  const next = grades.includes(grade) ? grades.filter((other) => other !== grade) : [...grades, grade];
  return { ...draft, grades: next.sort((a, b) => a - b), gradesChosen: true };
}

/** The tick stands for the text beside it: another text, another tick. */
export function withBasis(draft: LessonDraft, basis: Basis): LessonDraft {
  return basis === draft.basis ? draft : { ...draft, basis, basisConfirmed: false };
}

export function withKind(draft: LessonDraft, kind: LessonDraft['kind']): LessonDraft {
  return kind === draft.kind ? draft : { ...draft, kind, basisConfirmed: false };
}

function invitedOf({ invited }: LessonDraft): number | null {
  const count = /^\s*\d{1,3}\s*$/.test(invited) ? Number(invited) : 0;
  return count >= 1 && count <= MOST_PUPILS ? count : null;
}

const IS_SET: Record<Field, (draft: LessonDraft) => boolean> = {
  className: ({ className }) => className.trim() !== '' && className.trim().length <= LONGEST_NAME,
  invited: (draft) => draft.kind === 'open' || invitedOf(draft) !== null,
  grades: ({ kind, grades }) => kind === 'open' || grades.length > 0,
  school: ({ school }) => school !== null,
  basis: ({ basisConfirmed }) => basisConfirmed,
  promised: ({ promised }) => promised !== null,
};

/** @returns in the order of the screen; empty: the lesson can start */
export function missingIn(draft: LessonDraft): Field[] {
  return FIELDS.filter((field) => !IS_SET[field](draft));
}

/** @returns null while something is missing */
export function toNewSession(draft: LessonDraft, round: string): NewSession | null {
  const { kind, className, grades, school, basis, promised } = draft;
  const invited = invitedOf(draft);
  if (missingIn(draft).length > 0 || school === null || promised === null) return null;
  const start = { round, school, className: className.trim(), basis, basisConfirmed: true as const, promised };
  if (kind === 'open') return { kind, ...start };
  return invited === null ? null : { kind, ...start, grades: [...grades], invited };
}
