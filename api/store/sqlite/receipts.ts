/** Receipts: a hash per pupil, and what became of it. Nothing here leads from a hash to a picture, or to a seat. */
import { Case } from '../../../data/case.ts';
import { Problem } from '../../../data/problem.ts';
import { ReceiptParts } from '../../../data/receipt-parts.ts';
import type { Receipt } from '../../../data/receipt.ts';
import type { Band } from '../../../data/release.ts';
import { receiptHash, RECEIPT_SALT_BYTES } from '../../receipt-hash.ts';
import type { FoundReceipt } from '../store.ts';
import { listFindings } from './findings.ts';
import { commit, look, prepared, type SqliteContext } from './open.ts';
import { joinReceipts } from './receipt-parts.ts';

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
  const kept = await commit(db, () => {
    const pupil = pupilNow();
    const own = prepared<[string], { hash: Uint8Array }>(db, 'SELECT hash FROM receipt WHERE pupil = ?').get(pupil);
    if (own && Buffer.compare(own.hash, hash) === 0) return null;
    const taken = prepared<[string, Buffer], object>(db, 'SELECT 1 FROM receipt WHERE session = ? AND hash = ?');
    if (own || taken.get(session, hash)) {
      throw new Problem('receipt-taken', own ? 'this seat has a receipt already' : 'another pupil has this receipt');
    }
    prepared(db, 'INSERT INTO receipt (session, hash, pupil) VALUES (?, ?, ?)').run(session, hash, pupil);
    const row = prepared<[string], { matter: string }>(db, 'SELECT matter FROM pupil WHERE key = ?').get(pupil);
    return { pupil, matter: row?.matter ?? '' };
  });
  // A release may have counted the pupil before the receipt was made.
  if (kept) await joinReceipts(context, kept.matter, kept.pupil);
  return kept !== null;
}

/**
 * Costs one hash whether class and receipt are known or not.
 * @throws Problem receipt-unknown
 */
export async function lookUpReceipt(context: SqliteContext, session: string, receipt: Receipt): Promise<FoundReceipt> {
  const { db } = context;
  const hash = await receiptHashIn(context, session, receipt);
  return look(db, () => {
    const row = prepared<[string, Buffer], ReceiptRow>(
      db,
      `SELECT coalesce(pupil.first_release, receipt.first_release) AS first_release, matter.id AS matter, matter.body,
              session.school, receipt.parts
       FROM receipt JOIN session ON session.id = receipt.session JOIN matter ON matter.id = session.matter
       LEFT JOIN pupil ON pupil.key = receipt.pupil
       WHERE receipt.session = ? AND receipt.hash = ?`,
    ).get(session, hash);
    if (!row) throw new Problem('receipt-unknown', 'no class has this receipt');
    const { title, decision } = Case.parse(JSON.parse(row.body));
    return { case: row.matter, title, decision, ...answerOf(context, row) };
  });
}

/** One hash, whether the session is known or not. */
export async function receiptHashIn(context: SqliteContext, session: string, receipt: Receipt): Promise<Buffer> {
  const salt = await look(context.db, () => readSalt(context, session));
  return receiptHash(receipt, salt ?? context.randomBytes(RECEIPT_SALT_BYTES));
}

type ReceiptRow = {
  first_release: number | null;
  matter: string;
  body: string;
  school: string;
  parts: string | null;
};
type Answer = Pick<FoundReceipt, 'answer' | 'findings' | 'rows'>;

/** One true thing, of public words and bands: see `RECEIPT_ANSWERS`. */
function answerOf({ db }: SqliteContext, row: ReceiptRow): Answer {
  const edition = editionOf(db, row);
  if (edition === null) return { answer: 'waiting', findings: [], rows: [] };
  if (row.parts === null) return { answer: 'school', findings: [], rows: [] };
  const parts = ReceiptParts.parse(JSON.parse(row.parts));
  const findings = listFindings(db, row.matter)
    .filter(({ id, evidence }) => evidence !== null && parts.findings.includes(id))
    .map(({ id, title, status, reply }) => ({ id, title, status, reply }));
  const band = prepared<[string, string, string, string], { band: Band }>(
    db,
    'SELECT band FROM release_school_row WHERE edition = ? AND school = ? AND theme = ? AND code = ?',
  );
  const rows = parts.rows.flatMap(({ theme, code }) => {
    const shown = band.get(edition, row.school, theme, code ?? '');
    return shown ? [{ theme, code, band: shown.band }] : [];
  });
  return { answer: findings.length > 0 ? 'many' : parts.as, findings, rows };
}

/** The newest release that counts this pupil, since releases add up within a school year; null when none is out. */
function editionOf(db: SqliteContext['db'], { matter, first_release: first }: ReceiptRow): string | null {
  if (first === null) return null;
  const out = prepared<[string, number, string, number], { edition: string }>(
    db,
    `SELECT edition FROM release WHERE matter = ? AND number >= ? AND state = 'published'
     AND school_year = (SELECT school_year FROM release WHERE matter = ? AND number = ?) ORDER BY number DESC LIMIT 1`,
  ).get(matter, first, matter, first);
  return out?.edition ?? null;
}

function readSalt({ db }: SqliteContext, session: string): Uint8Array | undefined {
  return prepared<[string], { salt: Uint8Array }>(db, 'SELECT salt FROM receipt_salt WHERE session = ?').get(session)
    ?.salt;
}
