/** The class's map: counted from the class's raw rows when the teacher presses, then frozen as the bytes that everybody gets. */
import { createHmac } from 'node:crypto';
import { makeClassMap, type ClassRow as MarkRow, type Lot } from '../../../data/class-map.ts';
import { ClassShow, mayCount } from '../../../data/class-show.ts';
import type { Contribution } from '../../../data/contribution.ts';
import { Problem } from '../../../data/problem.ts';
import type { ClassRow } from './class-owner.ts';
import { prepared, type SqliteContext } from './open.ts';

type ShowRow = { number: number; sent: number; secret: Uint8Array; body: string };
const SECRET_BYTES = 32;

/** @throws Problem session-closed, too-many-seats, too-few-new-seats */
export function showClassMap(context: SqliteContext, session: ClassRow): ClassShow {
  const { db, randomBytes } = context;
  if (session.state === 'closed')
    throw new Problem('session-closed', 'the class’s map is counted while the lesson lasts');
  const last = readRow(context, session.id);
  const sent = countSent(context, session.id);
  if (sent > session.invited) {
    // Otherwise one child with five tablets could ask for a showing in which only one other is new.
    throw new Problem('too-many-seats', `more seats have sent than the ${session.invited} pupils of the class`);
  }
  const sentSeatsAtLastShow = last?.sent ?? null;
  if (!mayCount({ sentSeatsNow: sent, sentSeatsAtLastShow, invited: session.invited })) {
    if (last) return ClassShow.parse(JSON.parse(last.body));
    throw new Problem('too-few-new-seats', 'too few seats have sent for a first map');
  }
  const secret = last?.secret ?? randomBytes(SECRET_BYTES);
  const before = last ? ClassShow.parse(JSON.parse(last.body)).cells : [];
  const number = (last?.number ?? 0) + 1;
  const map = makeClassMap(rowsOf(context, session.id), { number, sentSeats: sent, before, lot: lotOf(secret) });
  const shown: ClassShow = { number, ...map };
  prepared(
    db,
    `INSERT INTO class_show (session, number, sent, secret, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session) DO UPDATE SET number = excluded.number, sent = excluded.sent, body = excluded.body`,
  ).run(session.id, number, sent, secret, JSON.stringify(shown));
  return ClassShow.parse(shown);
}

/** @throws Problem nothing-shown-yet */
export function readShow(context: SqliteContext, session: string): { show: ClassShow; lot: Lot } {
  const row = readRow(context, session);
  if (!row) throw new Problem('nothing-shown-yet', 'the class’s map has not been shown');
  return { show: ClassShow.parse(JSON.parse(row.body)), lot: lotOf(row.secret) };
}

/** Ids of the cells that the class has been shown; none before the first showing, and none when it is forgotten. */
export function readCells(context: SqliteContext, session: string): string[] {
  const row = readRow(context, session);
  return row ? ClassShow.parse(JSON.parse(row.body)).cells.map(({ cell }) => cell) : [];
}

function readRow({ db }: SqliteContext, session: string): ShowRow | undefined {
  return prepared<[string], ShowRow>(db, 'SELECT number, sent, secret, body FROM class_show WHERE session = ?').get(
    session,
  );
}

/** Pupils of a class who have sent something that is not taken back. */
export function countSent({ db }: SqliteContext, session: string): number {
  const row = prepared<[string], { sent: number }>(
    db,
    'SELECT count(*) AS sent FROM pupil WHERE session = ? AND live > 0',
  ).get(session);
  return row?.sent ?? 0;
}

function rowsOf({ db }: SqliteContext, session: string): MarkRow[] {
  return prepared<[string], { pupil: string; feature: string }>(
    db,
    `SELECT pupil, feature FROM contribution JOIN pupil ON pupil.key = contribution.pupil
     WHERE pupil.session = ? AND feature IS NOT NULL`,
  )
    .all(session)
    .map(({ pupil, feature }) => ({ pupil, contribution: JSON.parse(feature) as Contribution }));
}

/** HMAC-SHA-256 of the name; 48 bits of it as a number in [0, 1). */
function lotOf(secret: Uint8Array): Lot {
  return (name) => createHmac('sha256', secret).update(name).digest().readUIntBE(0, 6) / 2 ** 48;
}
