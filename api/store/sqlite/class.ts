/** The class's layer over the embedded database: one transaction a verb, the owner asked first. */
import { Case } from '../../../data/case.ts';
import { checkPlaces, ClassStatement, turnoutOf, type ClassWords } from '../../../data/class-statement.ts';
import { Problem } from '../../../data/problem.ts';
import type { ClassDoor, ClassStore, SeatInClass } from '../class-store.ts';
import type { Caller } from '../store.ts';
import { countSent, readShow, showClassMap } from './class-map.ts';
import { ownClass, ownPupils, readClass, type ClassRow } from './class-owner.ts';
import { decideTexts, listTexts } from './class-texts.ts';
import { castBallot, closeVote, discardVote, readBallot, readVote, startVote } from './class-vote.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';

export function sqliteClassDoor(context: SqliteContext): ClassDoor {
  return { enter: (caller) => classStore(context, caller) };
}

function classStore(context: SqliteContext, caller: Caller): ClassStore {
  const { db } = context;
  const pupils = (session: string) => ownPupils(context, caller, session);
  return {
    show: (session) => commit(db, () => showClassMap(context, pupils(session))),
    findShow: (session) => look(db, () => readShow(context, pupils(session).id).show),
    startVote: (session) => commit(db, () => startVote(context, pupils(session))),
    findVote: (session) => look(db, () => readVote(context, pupils(session).id)),
    closeVote: (session) => commit(db, () => closeVote(context, pupils(session).id)),
    discardVote: (session) => commit(db, () => discardVote(context, pupils(session).id)),
    saveStatement: (session, words) => commit(db, () => saveStatement(context, pupils(session), words)),
    findStatement: (session) =>
      look(db, () => {
        const row = prepared<[string], { body: string }>(db, 'SELECT body FROM class_statement WHERE session = ?').get(
          pupils(session).id,
        );
        if (!row) throw new Problem('not-found', 'the class has no statement');
        return ClassStatement.parse(JSON.parse(row.body));
      }),
    listTexts: (session) => commit(db, () => listTexts(context, ownClass(context, caller, session))),
    decideTexts: (session, decisions) =>
      commit(db, () => decideTexts(context, ownClass(context, caller, session), decisions)),
  };
}

function saveStatement(context: SqliteContext, session: ClassRow, words: ClassWords): ClassStatement {
  const { db } = context;
  const matter = prepared<[string], { body: string }>(db, 'SELECT body FROM matter WHERE id = ?').get(session.matter);
  const shown = words.places.some(({ at }) => at.by === 'cell') ? readShow(context, session.id).show.cells : [];
  checkPlaces(words.places, {
    cells: new Set(shown.map(({ cell }) => cell)),
    places: new Set(Case.parse(JSON.parse(matter?.body ?? 'null')).places.map(({ id }) => id)),
  });
  const turnout = turnoutOf(countSent(context, session.id), session.invited);
  const statement: ClassStatement = { by: 'class', ...words, turnout };
  prepared(
    db,
    'INSERT INTO class_statement (session, body) VALUES (?, ?) ON CONFLICT (session) DO UPDATE SET body = excluded.body',
  ).run(session.id, JSON.stringify(statement));
  return statement;
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
