/** `barnetrakk erase`: what a receipt, a lesson or a case holds, out of the database and out of its file. */
import { Receipt } from '../../data/receipt.ts';
import { readArguments, required, UsageError, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { cleanFile } from '../store/sqlite/clean-file.ts';
import { sqliteHousekeeping } from '../store/sqlite/housekeeping.ts';
import { sqliteStores } from '../store/sqlite/stores.ts';
import type { Erased } from '../../data/contract/operation.ts';
import type { Stores } from '../store/store.ts';

export const eraseCommand: Command = {
  name: 'erase',
  summary: 'erases what a receipt, a lesson or a case holds, for good',
  help: `barnetrakk erase --receipt <picture-picture-picture-digits> --class <session>
barnetrakk erase --session <session>
barnetrakk erase --case <id>

  --receipt  one pupil's contributions and the receipt itself: sun-kite-egg-42, as on the slip; --class is the number in
             the class page's link (/klasse/<session>)
  --session  a whole lesson: contributions, seats, receipts, the class's own words
  --case     everything that anybody sent to a case, and its teachers' links; the case and its releases stay

What is erased is deleted and overwritten at once. The file is rewritten too, if no class is open; otherwise the server does
it within 24 hours, and this command says "pending". A published release stays until it is withdrawn whole; no later one
contains what was erased. Backups of your own are yours to delete, within 30 days.

Exit 0 done, 1 refused (code on stderr), 2 wrong usage.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values } = readArguments({
      args: [...args],
      options: {
        receipt: { type: 'string' },
        class: { type: 'string' },
        session: { type: 'string' },
        case: { type: 'string' },
      },
    });
    const work = choose(values);
    const instance = openInstance(databaseFile);
    try {
      const { pupils, contributions } = await work(sqliteStores(instance));
      terminal.tell(`erased: ${pupils} pupils, ${contributions} contributions`);
      const isClean = (await sqliteHousekeeping(instance).mustClean()) && (await cleanFile(instance));
      terminal.say(isClean ? 'done' : 'pending');
    } finally {
      instance.db.close();
    }
  },
};

type Values = Partial<Record<'receipt' | 'class' | 'session' | 'case', string>>;

/** @throws UsageError unless exactly one of the three is named */
function choose(values: Values): (stores: Stores) => Promise<Erased> {
  const named = (['receipt', 'session', 'case'] as const).filter((name) => values[name] !== undefined);
  if (named.length !== 1) throw new UsageError('name one of --receipt, --session and --case');
  if ((values.class !== undefined) !== (values.receipt !== undefined)) {
    throw new UsageError('--receipt and --class go together');
  }
  if (values.receipt !== undefined) {
    const receipt = readReceipt(values.receipt);
    const session = required(values.class, '--class');
    return ({ front }) => front.eraseReceipt(session, receipt, 'command');
  }
  if (values.session !== undefined) {
    const session = required(values.session, '--session');
    return ({ staff }) => staff.eraseSession(null, session, 'command');
  }
  const caseId = required(values.case, '--case');
  return ({ staff }) => staff.eraseCase(caseId, 'command');
}

/** `sun-kite-egg-42` */
function readReceipt(text: string): Receipt {
  const parts = text.split('-');
  const receipt = Receipt.safeParse({ pictures: parts.slice(0, -1), digits: parts.at(-1) });
  if (receipt.success) return receipt.data;
  throw new UsageError(`--receipt is "${text}", must be three pictures and two digits: sun-kite-egg-42`);
}
