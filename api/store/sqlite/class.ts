/** The class's layer over the embedded database: one transaction a verb, the owner asked first. */
import { Problem } from '../../../data/problem.ts';
import type { ClassDoor, ClassStore, SeatInClass } from '../class-store.ts';
import type { Caller } from '../store.ts';
import { readShow, showClassMap } from './class-map.ts';
import { ownClass, ownPupils, readClass, type ClassRow } from './class-owner.ts';
import { decideTexts, listTexts } from './class-texts.ts';
import { castBallot, closeVote, discardVote, readBallot, readVote, startVote } from './class-vote.ts';
import { notePress } from './open-session.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { findStatement, publishStatement, saveStatement, withdrawStatement } from './statements.ts';

export function sqliteClassDoor(context: SqliteContext): ClassDoor {
  return { enter: (caller) => classStore(context, caller) };
}

function classStore(context: SqliteContext, caller: Caller): ClassStore {
  const { db } = context;
  const pupils = (session: string) => ownPupils(context, caller, session);
  /** What the teacher does to the lesson before the class. */
  const press = <T>(session: string, work: (own: ClassRow) => T): Promise<T> =>
    commit(db, () => {
      const done = work(pupils(session));
      notePress(context, session);
      return done;
    });
  return {
    show: (session) => press(session, (own) => showClassMap(context, own)),
    findShow: (session) => look(db, () => readShow(context, pupils(session).id).show),
    startVote: (session) => press(session, (own) => startVote(context, own)),
    findVote: (session) => look(db, () => readVote(context, pupils(session).id)),
    closeVote: (session) => press(session, ({ id }) => closeVote(context, id)),
    discardVote: (session) => press(session, ({ id }) => discardVote(context, id)),
    saveStatement: (session, words) => commit(db, () => saveStatement(context, pupils(session), words)),
    findStatement: (session) => look(db, () => findStatement(context, pupils(session).id)),
    publishStatement: (session) => commit(db, () => publishStatement(context, pupils(session))),
    withdrawStatement: (session) => commit(db, () => withdrawStatement(context, pupils(session))),
    listTexts: (session) => commit(db, () => listTexts(context, ownClass(context, caller, session))),
    decideTexts: (session, decisions) =>
      commit(db, () => decideTexts(context, ownClass(context, caller, session), decisions)),
  };
}

/** @throws Problem seat-unknown where the seat has ended meanwhile */
export function seatInClass(context: SqliteContext, seat: string, session: string): SeatInClass {
  const { db } = context;
  const seatVote = () => ({ vote: readVote(context, session), ballot: readBallot(context, seat) });
  const checkSeat = () => {
    if (!prepared(db, 'SELECT 1 FROM seat WHERE id = ?').get(seat)) {
      throw new Problem('seat-unknown', `there is no seat ${seat}`);
    }
  };
  return {
    findClassShow: () =>
      look(db, () => {
        if (readClass(context, session).state === 'closed') throw new Problem('session-closed', 'the lesson is over');
        return readShow(context, session).show;
      }),
    findVote: () => look(db, seatVote),
    castBallot: (ballot) =>
      commit(db, () => {
        checkSeat();
        castBallot(context, seat, session, ballot);
        return seatVote();
      }),
  };
}
