/** `barnetrakk release`: computes and publishes the next release of a case, or only attacks it. */
import type { AttackResult } from '../../data/release.ts';
import { readArguments, Refused, required, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { AttackSucceeded, attackNextRelease, publishRelease } from '../publish-release.ts';
import { sqliteDesks } from '../store/sqlite/desks.ts';

export const releaseCommand: Command = {
  name: 'release',
  summary: 'computes and publishes the next release of a case, or attacks it without publishing',
  help: `barnetrakk release --case <id> --round <id> [--attack]

Freezes the contributions of the round, applies the gate and publishes the next release: immutable and numbered. Refused
when too few new pupils have sent since the release before, or a class has more sending seats than invited pupils.
Prints the number of the release. The attacks of data/attacks/ always run first; when one succeeds nothing is published.

--attack  runs the attacks on the next release and prints how each went: its name, tries and failures. Publishes nothing.
          Exit 1 when one succeeds.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values } = readArguments({
      args: [...args],
      options: { case: { type: 'string' }, round: { type: 'string' }, attack: { type: 'boolean' } },
    });
    const [caseId, round] = [required(values.case, '--case'), required(values.round, '--round')];
    const listener = { step: (step: string) => terminal.progress(`${caseId}: ${step} …`) };
    const instance = openInstance(databaseFile);
    try {
      const { releases } = sqliteDesks(instance, databaseFile);
      if (values.attack === true) {
        const { head, attacks } = await attackNextRelease(releases, caseId, round, listener);
        for (const line of attackTable(attacks)) terminal.say(line);
        const won = attacks.filter(({ failures }) => failures > 0).map(({ attack }) => attack);
        if (won.length > 0) throw new Refused(`${won.join(', ')}: succeeded; would not be published`);
        terminal.tell(`release ${head.number} of ${caseId}, ${head.schoolYear}: every attack failed; not published`);
        return;
      }
      const head = await publishRelease(releases, caseId, round, listener);
      terminal.tell(`release ${head.number} of ${caseId}, ${head.schoolYear}: published`);
      terminal.say(String(head.number));
    } catch (error) {
      throw error instanceof AttackSucceeded ? new Refused(`${error.message}: succeeded; not published`) : error;
    } finally {
      instance.db.close();
    }
  },
};

function attackTable(attacks: readonly AttackResult[]): string[] {
  const width = Math.max('attack'.length, ...attacks.map(({ attack }) => attack.length));
  const line = (attack: string, tried: string | number, failures: string | number) =>
    `${attack.padEnd(width)}  ${String(tried).padStart(8)}  ${String(failures).padStart(8)}`;
  return [
    line('attack', 'tried', 'failures'),
    ...attacks.map(({ attack, tried, failures }) => line(attack, tried, failures)),
  ];
}
