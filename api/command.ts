/** A command of `barnetrakk`: what it is called, what it says of itself, what it does. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export type Terminal = {
  /** Results, on stdout. */
  readonly say: (line: string) => void;
  /** Summaries and refusals, on stderr. */
  readonly tell: (line: string) => void;
  /** Replaces the last progress line; does nothing when stderr is no terminal. */
  readonly progress: (line: string) => void;
};

export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole `--help`. */
  readonly help: string;
  /** Throws `Problem` when it refuses, {@link UsageError} when it was called wrongly. */
  readonly run: (args: readonly string[], terminal: Terminal, env: Environment) => Promise<void>;
};

/** What commands take from the environment. */
export type Environment = { readonly databaseFile: string };

/** Wrong usage: exit 2. */
export class UsageError extends Error {}

/** Done, and the answer is no: exit 1, the message alone. */
export class Refused extends Error {}

/** `parseArgs` of Node, whose complaints become usage errors. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError when an option that must be given is not */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing`);
  return value;
}
