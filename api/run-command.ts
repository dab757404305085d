/** Finds a command by its name, runs it, and turns how it ended into an exit status. */
import { join, resolve } from 'node:path';
import { Problem } from '../data/problem.ts';
import { Refused, UsageError, type Command, type Terminal } from './command.ts';

/** Loaded when they are asked for, so that `--help` is quick and a command carries only what it needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  aggregate: async () => (await import('./commands/aggregate.ts')).aggregateCommand,
  release: async () => (await import('./commands/release.ts')).releaseCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  retention: async () => (await import('./commands/retention.ts')).retentionCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
};

const HINT = 'barnetrakk --help lists the commands';

/** @returns exit status: 0 done, 1 refused, 2 wrong usage */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1 | 2> {
  const terminal = openTerminal();
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.tell(`There is no command "${name}"; ${HINT}.`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(command.help);
    return 0;
  }
  const root = join(import.meta.dirname, '..');
  try {
    await command.run(rest, terminal, {
      databaseFile: resolve(root, env['DATABASE_FILE'] ?? join('var', 'barnetrakk.sqlite')),
    });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.tell(`${error.message}\n\n${command.help}`);
      return 2;
    }
    if (error instanceof Refused) {
      terminal.tell(error.message);
      return 1;
    }
    if (!(error instanceof Problem)) throw error;
    terminal.tell(`${error.code}: ${error.detail}`);
    return 1;
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `barnetrakk <command> [options]\n\n${lines.join('\n')}\n\nbarnetrakk <command> --help tells more. DATABASE_FILE names the database (var/barnetrakk.sqlite).`;
}

function openTerminal(): Terminal {
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001B[K');
    shown = false;
  };
  return {
    say: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    tell: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      clear();
      process.stderr.write(line);
      shown = true;
    },
  };
}
