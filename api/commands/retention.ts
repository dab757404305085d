/** `barnetrakk retention`: what is deleted when, and what still waits to leave the file. */
import type { ErasureStatus, RetentionLine } from '../../data/contract/operation.ts';
import { readArguments, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { sqliteStores } from '../store/sqlite/stores.ts';

const WHAT: Record<RetentionLine['id'], string> = {
  drafts: 'unsent drawings, on the tablet',
  outbox: 'what a tablet has not delivered',
  seats: 'seats, and what binds them to a pupil',
  texts: 'texts that no teacher has let through',
  backups: 'backups (yours to delete)',
  raw: 'raw contributions',
  receipts: 'receipts',
  log: 'log of operation',
};
const FROM: Record<RetentionLine['from'], string> = {
  'last-touch': 'after the last touch',
  'lesson-close': 'after the lesson',
  'final-release': 'after the final release',
  'case-close': 'after the case is closed',
  entry: 'after the day it tells of',
  copy: 'after the copy',
};
const WAITS: Record<Extract<ErasureStatus, { is: 'pending' }>['waitsFor'], string> = {
  class: 'a class is open',
  release: 'a release is being made',
  turn: 'the server does it within a minute',
};

export const retentionCommand: Command = {
  name: 'retention',
  summary: 'prints what is deleted when, what falls due next and what was deleted last',
  help: `barnetrakk retention

One line for each kind of data, tab-separated: what, how long, next due, last deleted. The server deletes on this schedule
every hour; RAW_DAYS (1 to 90) makes the time of raw contributions shorter. The last line tells whether everything that was
erased has left the file.`,
  run: async (args, terminal, { databaseFile }) => {
    readArguments({ args: [...args], options: {} });
    const instance = openInstance(databaseFile);
    try {
      const { staff } = sqliteStores(instance);
      const { lines, keptHouseOn, isDemo } = await staff.readRetention();
      terminal.say(['what', 'how long', 'next due', 'last deleted'].join('\t'));
      for (const line of lines) {
        const long = `${line.amount} ${line.amount === 1 ? line.unit.slice(0, -1) : line.unit} ${FROM[line.from]}`;
        const last = line.last === null ? '-' : `${line.last.on}: ${line.last.rows} rows`;
        terminal.say([WHAT[line.id], long, line.nextDue ?? '-', last].join('\t'));
      }
      if (isDemo) terminal.tell('a demo: its raw contributions are invented, and are not deleted');
      terminal.tell(`housekeeping last ran: ${keptHouseOn ?? 'never'}`);
      terminal.say(statusLine(await staff.readErasure()));
    } finally {
      instance.db.close();
    }
  },
};

function statusLine(status: ErasureStatus): string {
  if (status.is === 'clean') return `erasure\tclean\t${status.cleanedOn ?? '-'}`;
  return `erasure\tpending\tsince ${status.since}, by ${status.latestBy}\t${WAITS[status.waitsFor]}`;
}
