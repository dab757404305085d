/**
 * One file of contributions, all or nothing. Rows are staged in memory while they are read and checked, so that the lock is
 * held only for the copy at the end and children can go on sending meanwhile.
 */
import { canonicalJson } from '../../canonical-json.ts';
import { MAX_CONTRIBUTIONS_PER_SEAT } from '../../../data/limits.ts';
import { Problem } from '../../../data/problem.ts';
import { ANIMALS } from '../../../data/session.ts';
import { makeToken, tokenHash } from '../../secrets.ts';
import type { Contributors, ImportRow } from '../store.ts';
import { commit, type SqliteContext } from './open.ts';

const BATCH = 500;
/** Every animal once, then every animal with a number: the order in which imported contributors get seats. */
const SEAT_ANIMALS = ['', '-2', '-3', '-4'].flatMap((number) => ANIMALS.map((animal) => `${animal}${number}`));

type NewPupil = Omit<ImportRow, 'contributor' | 'feature'> & { readonly key: string };

export async function importContributions(
  context: SqliteContext,
  caseId: string,
  rows: AsyncIterable<ImportRow>,
  contributors: Contributors,
): Promise<{ contributions: number; pupils: number }> {
  const { db, newId } = context;
  db.pragma('temp_store = MEMORY');
  db.exec(`DROP TABLE IF EXISTS temp.staged;
    CREATE TEMP TABLE staged (id TEXT PRIMARY KEY, pupil TEXT NOT NULL, feature TEXT NOT NULL) WITHOUT ROWID`);
  try {
    const stage = db.prepare('INSERT OR IGNORE INTO staged (id, pupil, feature) VALUES (?, ?, ?)');
    const stageBatch = db.transaction((batch: readonly (readonly [string, string, string])[]) => {
      for (const row of batch) {
        if (stage.run(...row).changes === 0) throw new Problem('id-taken', `the file has contribution ${row[0]} twice`);
      }
    });
    const fresh = new Map<string, NewPupil>();
    let batch: [string, string, string][] = [];
    let count = 0;
    for await (const { contributor, feature, ...pupil } of rows) {
      const name = JSON.stringify([pupil.round, pupil.session, pupil.school, contributor]);
      let key = contributors.get(name) ?? fresh.get(name)?.key;
      if (key === undefined) {
        key = newId();
        fresh.set(name, { key, ...pupil });
      }
      batch.push([feature.id, key, canonicalJson(feature)]);
      count++;
      if (batch.length === BATCH) {
        stageBatch(batch);
        batch = [];
      }
    }
    stageBatch(batch);
    await commit(db, () => copyStaged(context, caseId, [...fresh.values()]));
    for (const [name, { key }] of fresh) contributors.set(name, key);
    return { contributions: count, pupils: fresh.size };
  } finally {
    db.exec('DROP TABLE IF EXISTS temp.staged');
  }
}

function copyStaged(context: SqliteContext, caseId: string, pupils: readonly NewPupil[]): void {
  const { db } = context;
  const known = db
    .prepare<[], { id: string }>('SELECT id FROM staged WHERE id IN (SELECT id FROM contribution) LIMIT 1')
    .get();
  if (known) throw new Problem('id-taken', `contribution ${known.id} is stored already`);
  const insert = db.prepare(
    'INSERT INTO pupil (key, matter, round, session, school, grade_group) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { key, round, session, school, grade } of pupils) {
    insert.run(key, caseId, round, session, school, grade);
  }
  takeSeats(context, pupils);
  db.exec(`INSERT INTO contribution (id, pupil, rev, feature) SELECT id, pupil, 1, feature FROM staged;
    UPDATE pupil SET live = live + new.count, changes = changes + new.count
    FROM (SELECT pupil, count(*) AS count FROM staged GROUP BY pupil) AS new WHERE key = new.pupil`);
  const busy = db
    .prepare<[number], { live: number }>('SELECT live FROM pupil WHERE key IN (SELECT pupil FROM staged) AND live > ?')
    .get(MAX_CONTRIBUTIONS_PER_SEAT);
  if (!busy) return;
  throw new Problem(
    'too-many-contributions',
    `a contributor has ${busy.live} contributions, at most ${MAX_CONTRIBUTIONS_PER_SEAT}`,
  );
}

/** Pupils of an open session get seats, so that the class looks as if they had joined; nobody holds their tokens. */
function takeSeats({ db, newId, randomBytes }: SqliteContext, pupils: readonly NewPupil[]): void {
  const open = new Set(
    db
      .prepare<[], { id: string }>(`SELECT id FROM session WHERE state = 'open'`)
      .all()
      .map(({ id }) => id),
  );
  const taken = db.prepare<[string], { animal: string }>('SELECT animal FROM seat WHERE session = ?');
  const seat = db.prepare('INSERT INTO seat (id, session, animal, token_hash) VALUES (?, ?, ?, ?)');
  const bond = db.prepare('INSERT INTO seat_pupil (seat, pupil) VALUES (?, ?)');
  for (const { key, session } of pupils) {
    if (session === null || !open.has(session)) continue;
    const animals = new Set(taken.all(session).map(({ animal }) => animal));
    const animal = SEAT_ANIMALS.find((candidate) => !animals.has(candidate));
    if (animal === undefined)
      throw new Problem('too-many-seats', `session ${session} has ${animals.size} seats already`);
    const id = newId();
    seat.run(id, session, animal, tokenHash(makeToken(randomBytes)));
    bond.run(id, key);
  }
}
