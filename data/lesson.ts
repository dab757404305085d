/** The lesson's clock: five steps that the teacher advances, 45 minutes in all. */

export const LESSON_STEPS = ['intro', 'join', 'way', 'places', 'class-map'] as const;
export type LessonStep = (typeof LESSON_STEPS)[number];

/** Planned length, minutes. */
export const STEP_MINUTES: Readonly<Record<LessonStep, number>> = {
  intro: 5,
  join: 5,
  way: 12,
  places: 11,
  'class-map': 12,
};

/** Times in ms since 1970. */
export type LessonClock = {
  readonly step: LessonStep;
  /** null: nobody has started it, as in a session that came in a file. Moves on by the length of each pause. */
  readonly startedAt: number | null;
  readonly pausedAt: number | null;
  /** What the teacher has added to this step. */
  readonly extraMinutes: number;
};

/** Seconds left of the step, negative when it is over; null before the start. Stands still in a pause. */
export function secondsLeft({ step, startedAt, pausedAt, extraMinutes }: LessonClock, now: number): number | null {
  if (startedAt === null) return null;
  const end = startedAt + (STEP_MINUTES[step] + extraMinutes) * 60_000;
  return Math.ceil((end - (pausedAt ?? now)) / 1000);
}

/** The same step again changes nothing; another begins now, running, at its planned length. */
export function withStep(clock: LessonClock, step: LessonStep, now: number): LessonClock {
  if (clock.step === step && clock.startedAt !== null) return clock;
  return { step, startedAt: now, pausedAt: null, extraMinutes: 0 };
}

/** «Se opp»: holds the clock, or lets it run on with as much left as when it stopped. */
export function withPause(clock: LessonClock, paused: boolean, now: number): LessonClock {
  if (paused) return clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;
  if (clock.pausedAt === null) return clock;
  const startedAt = clock.startedAt === null ? null : clock.startedAt + (now - clock.pausedAt);
  return { ...clock, startedAt, pausedAt: null };
}
