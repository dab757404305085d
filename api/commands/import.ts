/** `barnetrakk import`: cases, and files of contributions into a case. */
import { readArguments, UsageError, type Command, type Environment, type Terminal } from '../command.ts';
import { importFile } from '../import-file.ts';
import { loadCase, loadDemo } from '../load-case.ts';
import { readCaseFile } from '../case-file.ts';
import { openInstance } from '../open-instance.ts';
import { dirname, basename } from 'node:path';
import { sqliteDesks } from '../store/sqlite/desks.ts';
import type { Contributors } from '../store/store.ts';
import { DEMO_FILE } from '../load-case.ts';

const PROGRESS_EVERY = 1_000;

export const importCommand: Command = {
  name: 'import',
  summary: 'brings a case, or files of contributions, into the database',
  help: `barnetrakk import <case.json>
barnetrakk import --case <id> [--round <id>] <contributions.geojson|ndjson>...

A case file holds { "case", "rounds", "sessions"?, "addressBlocks"? }; a demo.json also names its open session and its
steps, and makes an empty database a demo for good.

Contributions are GeoJSON Features whose properties hold
  contributor   who made it (text); the same contributor is one pupil, and the text is not stored
  type          route, activity, like, unsafe, unpleasant or wish
  cut           "home-block/1": the home end is removed; anything else is refused (not-cut)
  kind, modes (or mode), when, with      for a route, LineString or MultiLineString
  code, when, text                       for a Point, or for no geometry: near home
  session       a session of the case; or school, grade and --round (a case with one round needs no --round)
  year          optional, must be of the round's school year

Each file comes in whole or not at all. Exit 0 done, 1 refused (code and offending value on stderr), 2 wrong usage.`,
  run: async (args, terminal, env) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { case: { type: 'string' }, round: { type: 'string' } },
    });
    const [first] = positionals;
    if (first === undefined) throw new UsageError('no file is named');
    if (values.case !== undefined) await importFiles(values.case, values.round ?? null, positionals, terminal, env);
    else if (positionals.length > 1 || values.round !== undefined) throw new UsageError('--case is missing');
    else await importCase(first, terminal, env);
  },
};

async function importCase(path: string, terminal: Terminal, { databaseFile }: Environment): Promise<void> {
  const instance = openInstance(databaseFile);
  try {
    const desks = sqliteDesks(instance, databaseFile);
    const isDemo = readCaseFile(path).openSession !== undefined && basename(path) === DEMO_FILE;
    if (isDemo) await loadDemo(desks, dirname(path));
    else await loadCase(desks, path);
    const { case: value, sessions } = readCaseFile(path);
    terminal.tell(`case "${value.id}": ${value.schools.length} schools, ${sessions.length} sessions`);
  } finally {
    instance.db.close();
  }
}

async function importFiles(
  caseId: string,
  round: string | null,
  paths: readonly string[],
  terminal: Terminal,
  { databaseFile }: Environment,
): Promise<void> {
  const instance = openInstance(databaseFile);
  try {
    const { imports, newId } = sqliteDesks(instance, databaseFile);
    const { case: value, rounds, sessions } = await imports.findCase(caseId);
    if (round !== null && !rounds.some(({ id }) => id === round)) {
      throw new UsageError(`case "${caseId}" has no round "${round}"; it has ${rounds.map(({ id }) => id).join(', ')}`);
    }
    const only = rounds.length === 1 ? (rounds[0]?.id ?? null) : null;
    const target = {
      case: value,
      rounds,
      sessions: new Map(sessions.map((session) => [session.id, session])),
      round: round ?? only,
      newId,
    };
    const contributors: Contributors = new Map();
    for (const path of paths) {
      const { contributions, pupils } = await importFile(imports, target, path, contributors, (features) => {
        if (features % PROGRESS_EVERY === 0) terminal.progress(`${path}: ${features} features`);
      });
      terminal.tell(`${path}: ${contributions} contributions, ${pupils} new pupils`);
    }
  } finally {
    instance.db.close();
  }
}
