/** Cases, the demo's sign and the class door. */
import { z } from 'zod';
import { Case, Round } from '../../../data/case.ts';
import { AddressBlocks } from '../../../data/contract/cases.ts';
import { MAX_SEATS_PER_SESSION } from '../../../data/limits.ts';
import { Problem } from '../../../data/problem.ts';
import { SeatAnimal } from '../../../data/session.ts';
import { gradeOfClass } from '../../grade-of-class.ts';
import { lookUpHash, sameHash, tokenHash } from '../../secrets.ts';
import type { FoundSession, FrontStore, SeatRequest, TakenSeat } from '../store.ts';
import { readDemo } from './demo-mark.ts';
import { eraseReceipt } from './erasure.ts';
import { commit, look, type SqliteContext } from './open.ts';
import { readClassPage } from './class-page.ts';
import { lookUpReceipt } from './receipts.ts';
import { rawDays } from './retention.ts';
import { refuseEnded } from './ended-seat.ts';
import { takeOver } from './seat-desk.ts';
import { readSeat } from './seat-row.ts';
import { listStatements } from './statements.ts';

type SessionRow = {
  id: string;
  matter: string;
  round: string;
  school: string;
  strand: string;
  grades: string;
  state: string;
  promised: number | null;
};

export function sqliteFront(context: SqliteContext): FrontStore {
  const { db } = context;
  return {
    ping: () =>
      look(db, () => {
        db.prepare('SELECT 1 FROM instance LIMIT 1').get();
      }),
    readRawDays: () => look(db, () => rawDays(context)),
    listCases: () =>
      look(db, () =>
        db
          .prepare<[], { body: string }>('SELECT body FROM matter ORDER BY id')
          .all()
          .map(({ body }) => Case.parse(JSON.parse(body))),
      ),
    findCase: (id) =>
      look(db, () => {
        const row = db.prepare<[string], { body: string }>('SELECT body FROM matter WHERE id = ?').get(id);
        if (!row) throw new Problem('not-found', `there is no case "${id}"`);
        const rounds = db
          .prepare<[string], { body: string }>('SELECT body FROM round WHERE matter = ? ORDER BY school_year, id')
          .all(id);
        return {
          case: Case.parse(JSON.parse(row.body)),
          rounds: z.array(Round).parse(rounds.map(({ body }): unknown => JSON.parse(body))),
        };
      }),
    findAddressBlocks: (id) =>
      look(db, () => {
        const row = db
          .prepare<[string], { address_blocks: string | null }>('SELECT address_blocks FROM matter WHERE id = ?')
          .get(id);
        if (!row?.address_blocks) throw new Problem('not-found', `case "${id}" has no address layer`);
        return AddressBlocks.parse(JSON.parse(row.address_blocks));
      }),
    listStatements: (id) => look(db, () => listStatements(context, id)),
    findDemo: () => look(db, () => readDemo(context)),
    lookUpCode: (code) => look(db, () => describe(context, sessionOfCode(context, code))),
    takeSeat: (request) => commit(db, () => takeSeat(context, request)),
    findClassPage: (session) => look(db, () => readClassPage(context, session)),
    eraseReceipt: (session, receipt, actor) => eraseReceipt(context, session, receipt, actor),
    lookUpReceipt: (session, receipt) => lookUpReceipt(context, session, receipt),
  };
}

/** @throws Problem wrong-code, session-closed */
function sessionOfCode({ db, codeKeys }: SqliteContext, code: string): SessionRow {
  const row = db
    .prepare<[Buffer], SessionRow>(
      `SELECT id, matter, round, school, strand, grades, state, promised FROM session WHERE code_hash = ?`,
    )
    .get(lookUpHash(codeKeys, code));
  if (!row) throw new Problem('wrong-code', `no class has the code ${code}`);
  if (row.state === 'closed') throw new Problem('session-closed', `the class with the code ${code} has closed`);
  return row;
}

function describe({ db, now }: SqliteContext, session: SessionRow): FoundSession {
  const taken = db
    .prepare<[string], { animal: string; ends_at: number | null }>(
      'SELECT animal, ends_at FROM seat LEFT JOIN rejoin ON rejoin.seat = seat.id WHERE session = ? ORDER BY animal',
    )
    .all(session.id);
  const rejoining = taken.filter(({ ends_at: endsAt }) => endsAt !== null && endsAt > now());
  return {
    session: session.id,
    case: session.matter,
    school: session.school,
    takenAnimals: taken.map(({ animal }) => SeatAnimal.parse(animal)),
    rejoinAnimals: rejoining.map(({ animal }) => SeatAnimal.parse(animal)),
    kind: session.strand === 'visitors' ? 'open' : 'class',
    promised: session.promised === null ? null : session.promised === 1,
  };
}

function takeSeat(
  context: SqliteContext,
  request: SeatRequest,
): { created: boolean; tookOver: boolean; seat: TakenSeat } {
  const { db, newId } = context;
  const hash = tokenHash(request.token);
  const known = db
    .prepare<[string], { token_hash: Uint8Array }>('SELECT token_hash FROM seat WHERE id = ?')
    .get(request.seat);
  if (known) {
    // A lost answer is asked for again: same device, same secret.
    if (sameHash(known.token_hash, hash)) {
      return { created: false, tookOver: false, seat: readSeat(db, request.seat) };
    }
    throw new Problem('seat-taken', `seat ${request.seat} belongs to another device`);
  }
  refuseEnded(db, request.seat, hash);
  const session = sessionOfCode(context, request.code);
  if (takeOver(context, session.id, { ...request, hash })) {
    return { created: true, tookOver: true, seat: readSeat(db, request.seat) };
  }
  const taken = describe(context, session).takenAnimals;
  if (taken.length >= MAX_SEATS_PER_SESSION) {
    throw new Problem('too-many-seats', `the class has ${taken.length} seats already`);
  }
  if (taken.includes(request.animal)) throw new Problem('animal-taken', `"${request.animal}" is taken in this class`);
  const pupil = newId();
  db.prepare('INSERT INTO seat (id, session, animal, token_hash) VALUES (?, ?, ?, ?)').run(
    request.seat,
    session.id,
    request.animal,
    hash,
  );
  db.prepare('INSERT INTO pupil (key, matter, round, session, school, grade_group) VALUES (?, ?, ?, ?, ?, ?)').run(
    pupil,
    session.matter,
    session.round,
    session.id,
    session.school,
    gradeOfClass(z.array(z.int()).parse(JSON.parse(session.grades))),
  );
  db.prepare('INSERT INTO seat_pupil (seat, pupil) VALUES (?, ?)').run(request.seat, pupil);
  return { created: true, tookOver: false, seat: readSeat(db, request.seat) };
}
