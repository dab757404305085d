/** One session as staff and pupils see it. Counts pupils and seats, never reads a contribution. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Basis } from '../../../data/case.ts';
import { LessonNews, LessonStep, SeatOnWall, VoteState } from '../../../data/contract/sessions.ts';
import { seatsUntilShow } from '../../../data/class-show.ts';
import { secondsLeft, STEP_MINUTES, type LessonClock } from '../../../data/lesson.ts';
import { Problem } from '../../../data/problem.ts';
import { Session } from '../../../data/session.ts';
import type { News, Progress } from '../store.ts';
import { readCode } from './demo-mark.ts';
import { prepared, type SqliteContext } from './open.ts';

/** What {@link Session} is read from. */
export const SESSION_COLUMNS = `session.id, session.matter AS "case", session.round, session.school, session.strand,
  session.class_name AS className, session.grades, session.invited, session.state`;

type SessionRow = { grades: string } & Record<string, unknown>;

export function toSession(row: SessionRow): Session {
  return Session.parse({ ...row, grades: JSON.parse(row.grades) as unknown });
}

const LessonRow = z.object({
  step: LessonStep,
  startedAt: z.int().nullable(),
  pausedAt: z.int().nullable(),
  extraMinutes: z.int(),
  basis: Basis,
  promised: z
    .int()
    .nullable()
    .transform((value) => (value === null ? null : value === 1)),
  shows: z.int(),
  sentSeatsAtLastShow: z.int().nullable(),
  vote: VoteState,
  state: z.enum(['open', 'closed']),
});
type Lesson = z.infer<typeof LessonRow>;

/** @throws Problem not-found */
export function readLesson(db: Database.Database, session: string): Lesson {
  const row = prepared<[string]>(
    db,
    `SELECT step, step_started_at AS startedAt, paused_at AS pausedAt, extra_minutes AS extraMinutes, basis, promised,
            state, coalesce(class_show.number, 0) AS shows, class_show.sent AS sentSeatsAtLastShow,
            iif(class_vote.session IS NULL, 'none', iif(card_order IS NULL, 'open', 'closed')) AS vote
     FROM session LEFT JOIN class_show ON class_show.session = session.id
     LEFT JOIN class_vote ON class_vote.session = session.id WHERE session.id = ?`,
  ).get(session);
  if (!row) throw new Problem('not-found', `there is no session ${session}`);
  return LessonRow.parse(row);
}

export function toNews({ state, step, pausedAt, shows, vote, promised }: Lesson): News {
  return LessonNews.parse({ sessionState: state, step, paused: pausedAt !== null, shows, vote, promised });
}

/** @throws Problem not-found */
export function readProgress(context: SqliteContext, id: string): Progress {
  const { db } = context;
  const now = context.now();
  const row = prepared<[string], SessionRow>(db, `SELECT ${SESSION_COLUMNS} FROM session WHERE id = ?`).get(id);
  if (!row) throw new Problem('not-found', `there is no session ${id}`);
  const lesson = readLesson(db, id);
  const count = prepared<[string], { joined: number; sent: number; footprints: number }>(
    db,
    `SELECT count(*) AS joined, count(*) FILTER (WHERE live > 0) AS sent, coalesce(sum(live), 0) AS footprints
     FROM pupil WHERE session = ?`,
  ).get(id);
  const session = toSession(row);
  return {
    session,
    code: readCode(context, id),
    joined: count?.joined ?? 0,
    sent: count?.sent ?? 0,
    basis: lesson.basis,
    promised: lesson.promised,
    clock: clockOf(lesson, now),
    shows: lesson.shows,
    vote: lesson.vote,
    seatsUntilShow: seatsUntilShow({
      sentSeatsNow: count?.sent ?? 0,
      sentSeatsAtLastShow: lesson.sentSeatsAtLastShow,
      invited: session.invited,
    }),
    seats: readSeats(db, id, now),
    footprints: count?.footprints ?? 0,
  };
}

function clockOf(clock: LessonClock, now: number): Progress['clock'] {
  return {
    step: clock.step,
    paused: clock.pausedAt !== null,
    minutes: STEP_MINUTES[clock.step] + clock.extraMinutes,
    secondsLeft: secondsLeft(clock, now),
  };
}

/** A seat whose device has not told yet, as one that came in a file, has sent when something of its pupil is there. */
function readSeats(db: Database.Database, session: string, now: number): Progress['seats'] {
  return prepared<[number, string], { animal: string; state: string; waiting: number; rejoining: number }>(
    db,
    `SELECT animal, iif(state = 'joined' AND pupil.live > 0, 'sent', state) AS state, waiting,
            coalesce(rejoin.ends_at > ?, 0) AS rejoining
     FROM seat JOIN seat_pupil ON seat_pupil.seat = seat.id JOIN pupil ON pupil.key = seat_pupil.pupil
     LEFT JOIN rejoin ON rejoin.seat = seat.id WHERE seat.session = ? ORDER BY animal`,
  )
    .all(now, session)
    .map((row) => SeatOnWall.parse({ ...row, rejoining: row.rejoining === 1 }));
}
