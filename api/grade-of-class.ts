import { gradeGroup, type GradeGroup } from '../data/topics.ts';

/** The grade group that all pupils of a class are in; null when the class spans two, since a seat does not tell its grade. */
export function gradeOfClass(grades: readonly number[]): GradeGroup | null {
  const groups = new Set(grades.map(gradeGroup));
  const [group = null] = groups;
  return groups.size === 1 ? group : null;
}
