/** `barnetrakk user`: people who run cases. */
import { StaffSession } from '../../data/contract/staff.ts';
import { readArguments, required, UsageError, type Command } from '../command.ts';
import { openInstance } from '../open-instance.ts';
import { sqliteStores } from '../store/sqlite/stores.ts';

/** Teachers have no account: a planner invites them to a case. */
const Role = StaffSession.shape.role.exclude(['teacher']);
const ROLES = Role.options;

export const userCommand: Command = {
  name: 'user',
  summary: 'adds a member of staff and prints their one-time sign-in link',
  help: `barnetrakk user add --name <name> --role <${ROLES.join('|')}> [--origin https://…]

Prints a link that signs the person in once.`,
  run: async (args, terminal, { databaseFile }) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, origin: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'add') throw new UsageError('user add is what there is');
    const name = required(values.name, '--name');
    const role = Role.safeParse(required(values.role, '--role'));
    if (!role.success) throw new UsageError(`--role is "${values.role ?? ''}", must be one of ${ROLES.join(', ')}`);
    const instance = openInstance(databaseFile);
    try {
      const { token } = await sqliteStores(instance).staff.addStaff({ name, role: role.data });
      terminal.say(`${values.origin ?? ''}/inn#${token}`);
    } finally {
      instance.db.close();
    }
  },
};
