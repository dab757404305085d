/** Which line about the teacher's step a child sees. The lesson on the tablet goes at the child's own pace. */
import type { LessonStep } from '../../data/lesson.ts';
import type { Scene } from './lesson.ts';

const AT: Record<Scene, LessonStep> = {
  school: 'way',
  where: 'places',
  way: 'way',
  card: 'way',
  'home-square': 'way',
  'two-homes': 'way',
  fog: 'way',
  stickers: 'places',
  done: 'places',
};

/** @returns null where the child is at what the class does, or the class does nothing on tablets */
export function stepToSay(step: LessonStep, scene: Scene, settled: boolean): LessonStep | null {
  if (step === 'join') return null;
  // Another way of a child who has come to the places is part of them.
  const at = settled ? 'places' : AT[scene];
  return step === at ? null : step;
}
