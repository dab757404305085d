/** Brings cases and files of contributions in, and starts a demo over. */
import type { Session } from '../../../data/session.ts';
import { Problem } from '../../../data/problem.ts';
import type { ImportDesk } from '../store.ts';
import { freshCode, insertCase, insertRound, insertSession } from './case-rows.ts';
import { readDemo, readMark, setMark } from './demo-mark.ts';
import { sqliteFront } from './front.ts';
import { putReadTexts } from './class-texts.ts';
import { findingDesk } from './findings.ts';
import { importContributions } from './import-rows.ts';
import { commit, look, type SqliteContext } from './open.ts';
import { SESSION_COLUMNS, toSession } from './session-row.ts';

export function sqliteImportDesk(context: SqliteContext): ImportDesk {
  const { db } = context;
  return {
    ...findingDesk(context),
    isEmpty: () => look(db, () => db.prepare('SELECT 1 FROM matter UNION ALL SELECT 1 FROM staff').get() === undefined),
    addCase: ({ case: value, rounds, addressBlocks, sessions }) =>
      commit(db, () => {
        insertCase(context, value, addressBlocks);
        for (const round of rounds) insertRound(context, value.id, round);
        for (const { code, ...session } of sessions) {
          insertSession(context, session, session.state === 'open' ? (code ?? freshCode(context)) : null);
        }
      }),
    findCase: async (caseId) => {
      const found = await sqliteFront(context).findCase(caseId);
      return { ...found, sessions: await look(db, () => readSessions(context, caseId)) };
    },
    addContributions: (caseId, rows, contributors) => importContributions(context, caseId, rows, contributors),
    putReadTexts: (caseId, texts) => commit(db, () => putReadTexts(db, caseId, texts)),
    markDemo: (demo) =>
      commit(db, () => {
        setMark(context, 'demo-case', demo.case);
        setMark(context, 'demo-session', demo.session);
      }),
    clearDemo: () =>
      commit(db, () => {
        if (readMark(context, 'demo-case') === null) throw new Problem('not-a-demo', 'this instance is not a demo');
        setMark(context, 'demo-clearing', 'yes');
        for (const table of [
          'release_cell',
          'release_school_row',
          'release_school_answer',
          'release_attack',
          'release_better_row',
          'release_text',
          'release',
          'contribution',
          'seat',
          'pupil',
          'matter',
        ]) {
          db.exec(`DELETE FROM ${table}`);
        }
        setMark(context, 'demo-clearing', null);
      }),
    setDemoFinished: (finished) => commit(db, () => setMark(context, 'demo-unfinished', finished ? null : 'yes')),
    isDemoFinished: () => look(db, () => readDemo(context) !== null && readMark(context, 'demo-unfinished') === null),
  };
}

function readSessions({ db }: SqliteContext, caseId: string): Session[] {
  return db
    .prepare<[string], Parameters<typeof toSession>[0]>(
      `SELECT ${SESSION_COLUMNS} FROM session WHERE matter = ? ORDER BY id`,
    )
    .all(caseId)
    .map(toSession);
}
