/** `barnetrakk release`: computes and publishes the next release of a case. */
import { readArguments, required, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { publishRelease } from '../publish-release.ts';
import { sqliteDesks } from '../store/sqlite/desks.ts';

export const releaseCommand: Command = {
  name: 'release',
  summary: 'computes and publishes the next release of a case',
  help: `barnetrakk release --case <id> --round <id>

Freezes the contributions of the round, applies the gate and publishes the next release: immutable and numbered. Refused
when too few new pupils have sent since the release before, or a class has more sending seats than invited pupils.
Prints the number of the release.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values } = readArguments({
      args: [...args],
      options: { case: { type: 'string' }, round: { type: 'string' } },
    });
    const [caseId, round] = [required(values.case, '--case'), required(values.round, '--round')];
    const instance = openInstance(databaseFile);
    try {
      const { releases } = sqliteDesks(instance, databaseFile);
      const head = await publishRelease(releases, caseId, round, {
        step: (step) => terminal.progress(`${caseId}: ${step} …`),
      });
      terminal.tell(`release ${head.number} of ${caseId}, ${head.schoolYear}: published`);
      terminal.say(String(head.number));
    } finally {
      instance.db.close();
    }
  },
};
