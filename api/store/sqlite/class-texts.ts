/**
 * Texts that wait for their teacher. Rows of `class_text` come and go by triggers with the children's contributions, so a
 * text that changes on a tablet is unread again in the same transaction.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Contribution } from '../../../data/contribution.ts';
import { QUEUE_DAYS } from '../../../data/limits.ts';
import { maskWords } from '../../../data/mask-words.ts';
import { Problem } from '../../../data/problem.ts';
import {
  mayLetIn,
  queueState,
  TextQueue,
  type ReadText,
  type TextCounts,
  type TextDecision,
} from '../../../data/text-queue.ts';
import type { ClassRow } from './class-owner.ts';
import { prepared, type SqliteContext } from './open.ts';
import { DELIVERY_MS } from './own.ts';

type TextRow = {
  key: string;
  state: string;
  masked: string;
  quotable: number;
  reason: string | null;
  feature: string;
};

/** Lets in what may come in, then reads the queue in the order of its random keys. */
export function listTexts(context: SqliteContext, session: ClassRow): TextQueue {
  const { db } = context;
  const queue = queueState(session.closedAt, context.now());
  if (queue.state !== 'open') return { ...queue, texts: [] };
  letIn(context, session);
  const texts = prepared<[string], TextRow>(
    db,
    `SELECT class_text.key, state, masked, quotable, reason, feature FROM class_text
     JOIN contribution ON contribution.id = class_text.contribution
     WHERE class_text.session = ? AND state <> 'new' ORDER BY class_text.key`,
  )
    .all(session.id)
    .map(({ key, masked, quotable, feature, ...row }) => {
      const { type, code, text } = stickerOf(feature);
      const sticker = { theme: type, code: code ?? null, text };
      return { key, ...row, ...sticker, masked: JSON.parse(masked) as unknown, quotable: quotable === 1 };
    });
  return TextQueue.parse({ ...queue, texts });
}

function letIn({ db, now }: SqliteContext, { id, closedAt }: ClassRow): void {
  const read = prepared<[string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM class_text WHERE session = ? AND state <> 'new'`,
  ).get(id);
  const late = prepared<[string], { pupils: number }>(
    db,
    `SELECT count(DISTINCT contribution.pupil) AS pupils FROM class_text
     JOIN contribution ON contribution.id = class_text.contribution WHERE class_text.session = ? AND state = 'new'`,
  ).get(id);
  const deliveryEnded = closedAt !== null && now() > closedAt + DELIVERY_MS;
  if (!mayLetIn({ isFirst: read?.n === 0, pupils: late?.pupils ?? 0, deliveryEnded })) return;
  prepared(db, `UPDATE class_text SET state = 'waiting' WHERE session = ? AND state = 'new'`).run(id);
}

/** @throws Problem queue-closed, not-valid; then nothing is decided */
export function decideTexts(
  context: SqliteContext,
  session: ClassRow,
  decisions: readonly TextDecision[],
): { decided: number; gone: number } {
  const { db } = context;
  if (queueState(session.closedAt, context.now()).state !== 'open') {
    throw new Problem('queue-closed', 'texts are read from the end of the lesson and for 14 days');
  }
  const find = prepared<[string, string], { feature: string }>(
    db,
    `SELECT feature FROM class_text JOIN contribution ON contribution.id = class_text.contribution
     WHERE class_text.key = ? AND class_text.session = ? AND state <> 'new'`,
  );
  let decided = 0;
  for (const decision of decisions) {
    const row = find.get(decision.key, session.id);
    if (!row) continue;
    decided++;
    write(db, decision.key, row.feature, decision);
  }
  return { decided, gone: decisions.length - decided };
}

/** What teachers have read elsewhere; the queue's days do not bind a file. @throws Problem not-found, not-valid */
export function putReadTexts(db: Database.Database, caseId: string, texts: readonly ReadText[]): void {
  const find = prepared<[string, string], { key: string; feature: string }>(
    db,
    `SELECT class_text.key, feature FROM class_text JOIN contribution ON contribution.id = class_text.contribution
     JOIN pupil ON pupil.key = contribution.pupil WHERE contribution.id = ? AND matter = ?`,
  );
  for (const text of texts) {
    const row = find.get(text.contribution, caseId);
    if (!row) throw new Problem('not-found', `case "${caseId}" has no words in contribution ${text.contribution}`);
    write(db, row.key, row.feature, text);
  }
}

function write(db: Database.Database, key: string, feature: string, decision: TextDecision | ReadText): void {
  const set = prepared(
    db,
    'UPDATE class_text SET state = ?, masked = ?, approved = ?, quotable = ?, reason = ? WHERE class_text.key = ?',
  );
  if (decision.decision === 'approve') {
    const masked = [...new Set(decision.masked)].sort((a, b) => a - b);
    const approved = maskWords(stickerOf(feature).text, masked);
    set.run('approved', JSON.stringify(masked), approved, decision.quotable ? 1 : 0, null, key);
  } else if (decision.decision === 'hold') set.run('held', '[]', null, 0, decision.reason, key);
  else set.run('waiting', '[]', null, 0, null, key);
}

/** @throws Problem not-found */
export function countTexts({ db }: SqliteContext, caseId: string): TextCounts {
  if (!prepared(db, 'SELECT 1 FROM matter WHERE id = ?').get(caseId)) {
    throw new Problem('not-found', `there is no case "${caseId}"`);
  }
  const row = prepared(
    db,
    `SELECT (SELECT count(*) FROM class_text JOIN session ON session.id = class_text.session
             WHERE matter = ? AND strand <> 'adults' AND class_text.state IN ('new', 'waiting')) AS waiting,
            (SELECT coalesce(sum(texts_unread), 0) FROM session WHERE matter = ? AND strand <> 'adults') AS deletedUnread`,
  ).get(caseId, caseId);
  return z.strictObject({ waiting: z.int(), deletedUnread: z.int() }).parse(row);
}

/** After the queue's days the children's own words are deleted everywhere; what was let through stays, as masked. */
export function endTextQueues({ db, now }: SqliteContext): { ended: number; deletedUnread: number } {
  const over = prepared<[number], { id: string }>(
    db,
    'SELECT id FROM session WHERE closed_at < ? AND id IN (SELECT session FROM class_text WHERE ended = 0)',
  ).all(now() - QUEUE_DAYS * 24 * 3600 * 1000);
  const unread = prepared(db, `DELETE FROM class_text WHERE session = ? AND state IN ('new', 'waiting')`);
  const held = prepared(db, `DELETE FROM class_text WHERE session = ? AND state = 'held'`);
  const strip = prepared(
    db,
    `UPDATE contribution SET feature = json_remove(feature, '$.properties.text')
     WHERE pupil IN (SELECT key FROM pupil WHERE session = ?) AND instr(feature, '"text":') > 0`,
  );
  const note = prepared(db, 'UPDATE session SET texts_unread = texts_unread + ? WHERE id = ?');
  const end = prepared(db, 'UPDATE class_text SET ended = 1 WHERE session = ?');
  let deletedUnread = 0;
  let ended = 0;
  for (const { id } of over) {
    const { changes } = unread.run(id);
    held.run(id);
    ended += strip.run(id).changes;
    note.run(changes, id);
    end.run(id);
    deletedUnread += changes;
  }
  return { ended, deletedUnread };
}

/** Checked by `checkContribution` before it was stored; the trigger keeps only those with a text. */
function stickerOf(feature: string): { type: string; code: string | undefined; text: string } {
  const { properties } = JSON.parse(feature) as Contribution;
  if (properties.type === 'route') throw new Error('a way has no text');
  return { type: properties.type, code: properties.code, text: properties.text ?? '' };
}
