/** `barnetrakk audit`: who has seen and done what. */
import { readArguments, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { sqliteStores } from '../store/sqlite/stores.ts';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'prints who has seen and done what, without what was in it',
  help: `barnetrakk audit [--case <id>]

Newest day first, tab-separated: day, who, what, case, class, how many times, rows touched. A line is one person's day: the
same done again adds to it. Kept for a year. "pupil" is whoever held a receipt, "command" whoever typed on this machine,
"schedule" the server's housekeeping.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values } = readArguments({ args: [...args], options: { case: { type: 'string' } } });
    const instance = openInstance(databaseFile);
    try {
      terminal.say(['day', 'who', 'what', 'case', 'class', 'times', 'rows'].join('\t'));
      for (const entry of await sqliteStores(instance).staff.listAudit(values.case)) {
        const { on, name, actor, verb, session, times, rows } = entry;
        const who = name === null ? actor : `${name} (${actor})`;
        terminal.say([on, who, verb, entry.case ?? '-', session ?? '-', times, rows].join('\t'));
      }
    } finally {
      instance.db.close();
    }
  },
};
