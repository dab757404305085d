/** Receipts: a hash per pupil, and what became of it. Nothing here leads from a hash to a picture, or to a seat. */
import { Case } from '../../../data/case.ts';
import { Problem } from '../../../data/problem.ts';
import type { Receipt } from '../../../data/receipt.ts';
import { receiptHash, RECEIPT_SALT_BYTES } from '../../receipt-hash.ts';
import type { FoundReceipt } from '../store.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';

/** @returns whether it is new; the same receipt again is kept already */
export async function keepReceipt(
  context: SqliteContext,
  session: string,
  /** Inside the transaction: the pupil of a seat that may still deliver. */
  pupilNow: () => string,
  receipt: Receipt,
): Promise<boolean> {
  const { db, randomBytes } = context;
  const salt = await commit(db, () => {
    pupilNow();
    prepared(db, 'INSERT INTO receipt_salt (session, salt) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      session,
      randomBytes(RECEIPT_SALT_BYTES),
    );
    return readSalt(context, session);
  });
  if (!salt) throw new Error(`session ${session} has no salt just after it was given one`);
  const hash = await receiptHash(receipt, salt);
  return commit(db, () => {
    const pupil = pupilNow();
    const own = prepared<[string], { hash: Uint8Array }>(db, 'SELECT hash FROM receipt WHERE pupil = ?').get(pupil);
    if (own && Buffer.compare(own.hash, hash) === 0) return false;
    const taken = prepared<[string, Buffer], object>(db, 'SELECT 1 FROM receipt WHERE session = ? AND hash = ?');
    if (own || taken.get(session, hash)) {
      throw new Problem('receipt-taken', own ? 'this seat has a receipt already' : 'another pupil has this receipt');
    }
    prepared(db, 'INSERT INTO receipt (session, hash, pupil) VALUES (?, ?, ?)').run(session, hash, pupil);
    return true;
  });
}

/**
 * Costs one hash whether class and receipt are known or not.
 * @throws Problem receipt-unknown
 */
export async function lookUpReceipt(context: SqliteContext, session: string, receipt: Receipt): Promise<FoundReceipt> {
  const { db, randomBytes } = context;
  const salt = await look(db, () => readSalt(context, session));
  const hash = await receiptHash(receipt, salt ?? randomBytes(RECEIPT_SALT_BYTES));
  return look(db, () => {
    const row = prepared<[string, Buffer], { first_release: number | null; matter: string; body: string }>(
      db,
      `SELECT coalesce(pupil.first_release, receipt.first_release) AS first_release, matter.id AS matter, matter.body
       FROM receipt JOIN session ON session.id = receipt.session JOIN matter ON matter.id = session.matter
       LEFT JOIN pupil ON pupil.key = receipt.pupil
       WHERE receipt.session = ? AND receipt.hash = ?`,
    ).get(session, hash);
    if (!row) throw new Problem('receipt-unknown', 'no class has this receipt');
    const { title, decision } = Case.parse(JSON.parse(row.body));
    return { answer: isOut(context, row) ? 'counted' : 'waiting', case: row.matter, title, decision };
  });
}

/** Is a release out that counts this pupil? Releases add up within a school year, so a later one counts too. */
function isOut(
  { db }: SqliteContext,
  { matter, first_release: first }: { matter: string; first_release: number | null },
) {
  if (first === null) return false;
  const out = prepared<[string, number, string, number], object>(
    db,
    `SELECT 1 FROM release WHERE matter = ? AND number >= ? AND state = 'published'
     AND school_year = (SELECT school_year FROM release WHERE matter = ? AND number = ?)`,
  ).get(matter, first, matter, first);
  return out !== undefined;
}

function readSalt({ db }: SqliteContext, session: string): Uint8Array | undefined {
  return prepared<[string], { salt: Uint8Array }>(db, 'SELECT salt FROM receipt_salt WHERE session = ?').get(session)
    ?.salt;
}
