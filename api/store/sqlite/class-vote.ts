/** The class's vote. Ballots hang on seats while it is open, and are deleted when it closes. */
import { z } from 'zod';
import { Case } from '../../../data/case.ts';
import { Ballot, checkBallot, makeCards, MIN_BALLOTS, orderCards, Vote, VoteCard } from '../../../data/class-vote.ts';
import { Problem } from '../../../data/problem.ts';
import { readShow } from './class-map.ts';
import type { ClassRow } from './class-owner.ts';
import { prepared, type SqliteContext } from './open.ts';

/** @throws Problem session-closed, nothing-shown-yet, vote-closed */
export function startVote(context: SqliteContext, session: ClassRow): Vote {
  const { db } = context;
  if (session.state === 'closed') throw new Problem('session-closed', 'a class votes while the lesson lasts');
  const known = findVote(context, session.id);
  // A second vote beside the first would show what one changed ballot does.
  if (known?.state === 'closed') throw new Problem('vote-closed', 'the class has voted');
  if (known) return known;
  const { show } = readShow(context, session.id);
  const row = prepared<[string], { body: string }>(db, 'SELECT body FROM matter WHERE id = ?').get(session.matter);
  const cards = makeCards(show.cells, Case.parse(JSON.parse(row?.body ?? 'null')).places);
  if (cards.length < 2) throw new Problem('nothing-shown-yet', 'the map shows too few places to choose between');
  prepared(db, 'INSERT INTO class_vote (session, cards) VALUES (?, ?)').run(session.id, JSON.stringify(cards));
  return { state: 'open', cards };
}

/** @throws Problem not-found */
export function readVote(context: SqliteContext, session: string): Vote {
  const vote = findVote(context, session);
  if (!vote) throw new Problem('not-found', 'the class has no vote');
  return vote;
}

/** @throws Problem not-found, too-few-ballots */
export function closeVote(context: SqliteContext, session: string): Vote {
  const { db } = context;
  const vote = readVote(context, session);
  if (vote.state === 'closed') return vote;
  const ballots = prepared<[string], { picks: string }>(db, 'SELECT picks FROM ballot WHERE session = ?')
    .all(session)
    .map(({ picks }) => Ballot.parse(JSON.parse(picks)));
  if (ballots.length < MIN_BALLOTS) throw new Problem('too-few-ballots', `at least ${MIN_BALLOTS} must have voted`);
  const order = orderCards(vote.cards, ballots, readShow(context, session).lot);
  prepared(db, 'UPDATE class_vote SET card_order = ? WHERE session = ?').run(JSON.stringify(order), session);
  prepared(db, 'DELETE FROM ballot WHERE session = ?').run(session);
  return { state: 'closed', cards: vote.cards, order };
}

/** @throws Problem not-found, vote-closed */
export function discardVote(context: SqliteContext, session: string): void {
  if (readVote(context, session).state === 'closed') throw new Problem('vote-closed', 'the order has been shown');
  prepared(context.db, 'DELETE FROM ballot WHERE session = ?').run(session);
  prepared(context.db, 'DELETE FROM class_vote WHERE session = ?').run(session);
}

/** @throws Problem not-found, vote-closed, not-valid */
export function castBallot(context: SqliteContext, seat: string, session: string, ballot: Ballot): void {
  const vote = readVote(context, session);
  if (vote.state === 'closed') throw new Problem('vote-closed', 'the class has voted');
  checkBallot(ballot, vote.cards);
  prepared(
    context.db,
    'INSERT INTO ballot (seat, session, picks) VALUES (?, ?, ?) ON CONFLICT (seat) DO UPDATE SET picks = excluded.picks',
  ).run(seat, session, JSON.stringify(ballot));
}

export function readBallot({ db }: SqliteContext, seat: string): Ballot | null {
  const row = prepared<[string], { picks: string }>(db, 'SELECT picks FROM ballot WHERE seat = ?').get(seat);
  return row ? Ballot.parse(JSON.parse(row.picks)) : null;
}

function findVote({ db }: SqliteContext, session: string): Vote | null {
  const row = prepared<[string], { cards: string; card_order: string | null }>(
    db,
    'SELECT cards, card_order FROM class_vote WHERE session = ?',
  ).get(session);
  if (!row) return null;
  const cards = z.array(VoteCard).parse(JSON.parse(row.cards));
  if (row.card_order === null) return { state: 'open', cards };
  return Vote.parse({ state: 'closed', cards, order: JSON.parse(row.card_order) as unknown });
}
