/** `barnetrakk aggregate`: files of contributions → hexagons, on files alone. shared/design/07-interfaces.md fixes its face. */
import { extname, resolve } from 'node:path';
import type { UtmCrs } from '../../data/case.ts';
import { showCells, type Showing } from '../../data/cell-rows.ts';
import { Problem } from '../../data/problem.ts';
import { FORMATS, WRITERS, type Format } from '../aggregate-output.ts';
import { readInputs, type InputCount } from '../aggregate-files.ts';
import { summarise } from '../aggregate-summary.ts';
import { readArguments, required, UsageError, type Command, type Terminal } from '../command.ts';

const HELP = `barnetrakk aggregate <in.geojson|in.ndjson|->... --out <file.geojson|file.gpkg|file.csv>

Counts distinct pupils and marks in the hexagons of the national grid. Works on files alone: no server, no database.
Input: GeoJSON Features (a FeatureCollection, lines, or a text sequence; - is standard input) whose properties hold
  contributor   who made it (text); the same contributor is one pupil
  type          route, activity, like, unsafe, unpleasant or wish
  code, mode or modes, grade, when, school, year      optional
Other properties are ignored and counted. A Feature that is not understood is refused by its problem code and counted.

  --out <file>        GeoJSON (longitude and latitude), GeoPackage or CSV, by the name's ending
  --edge <metres>     edge of the hexagons, a whole number (60)
  --grid-crs <zone>   zone of the grid: 25832, 25833 or 25835 (25833); for comparing with other tools' grids
  --k <n>             nothing is said of fewer pupils, 3 or more (5)
  --bands, --no-bands bands instead of numbers (--bands)
  --exact             every cell with its numbers: no suppression, no bands; never publish such a file
  --crs <epsg>        coordinates of a GeoPackage or CSV: 4326, 25832, 25833 or 25835 (4326)

Output: one feature for each cell and theme: cell, theme, pupils, marks, codes, first_year, last_year, band. A code is
listed, and a year counts, when k pupils of the row have it. The order of the input does not matter.
A summary goes to standard error; for each theme marks shown + hidden + outside = all. Outside is a Feature without place
or with a place outside 4–32° E, 57–72° N.

Exit 0 done, 1 refused (code and offending value on stderr; also when no Feature was understood), 2 wrong usage.`;

type Options = {
  readonly inputs: readonly string[];
  readonly file: string;
  readonly format: Format;
  readonly size: number;
  readonly gridCrs: UtmCrs;
  readonly crs: UtmCrs | 4326;
  readonly showing: Showing;
};

/** What the command takes from its process, handed in so that tests need none. */
export type AggregateIo = { readonly stdin: AsyncIterable<Buffer>; readonly year: number };

export const aggregateCommand: Command = {
  name: 'aggregate',
  summary: 'counts pupils in hexagons, from files to a file',
  help: HELP,
  run: (args, terminal) => runAggregate(args, terminal, { stdin: process.stdin, year: new Date().getFullYear() }),
};

/** Throws `Problem` when it refuses, `UsageError` when it was called wrongly. */
export async function runAggregate(args: readonly string[], terminal: Terminal, io: AggregateIo): Promise<void> {
  const options = readOptions(args);
  const input = await readInputs(options.inputs, options, terminal, io.stdin);
  refuseNothing(input);
  const { rows, marks } = showCells(input.cells.table(), options.showing);
  await WRITERS[options.format]({ ...options, rows, year: io.year });
  for (const line of summarise(input, marks, options.showing)) terminal.tell(line);
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      out: { type: 'string' },
      edge: { type: 'string', default: '60' },
      'grid-crs': { type: 'string', default: '25833' },
      k: { type: 'string', default: '5' },
      bands: { type: 'boolean' },
      exact: { type: 'boolean', default: false },
      crs: { type: 'string', default: '4326' },
    },
  });
  if (positionals.length === 0) throw new UsageError('no input is named');
  if (positionals.filter((name) => name === '-').length > 1) throw new UsageError('standard input is named twice');
  const file = required(values.out, '--out');
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === ending) ?? (ending === 'json' ? 'geojson' : undefined);
  if (format === undefined) throw new UsageError(`--out ${file}: the name must end in .geojson, .gpkg or .csv`);
  if (positionals.some((name) => name !== '-' && resolve(name) === resolve(file))) {
    throw new UsageError(`--out ${file} is also an input`);
  }
  if (values.exact && values.bands === true) throw new UsageError('--exact shows numbers; it does not go with --bands');
  const gridCrs = oneOf([25832, 25833, 25835] as const, values['grid-crs'], '--grid-crs');
  const crs = oneOf([4326, 25832, 25833, 25835] as const, values.crs, '--crs');
  if (format === 'geojson' && crs !== 4326) {
    throw new UsageError(`GeoJSON is always in longitude and latitude (RFC 7946); --crs ${crs} needs .gpkg or .csv`);
  }
  const k = whole(values.k, '--k', 1, 1_000_000);
  if (k < 3 && !values.exact) throw new Problem('looser-than-floor', `--k ${k}; the floor is 3`);
  return {
    inputs: positionals,
    file,
    format,
    size: whole(values.edge, '--edge', 1, 100_000),
    gridCrs,
    crs,
    showing: { k, as: values.exact ? 'exact' : values.bands === false ? 'numbers' : 'bands' },
  };
}

function whole(text: string, option: string, lowest: number, highest: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= lowest && value <= highest) return value;
  throw new UsageError(`${option} ${text}: a whole number from ${lowest} to ${highest}`);
}

function oneOf<T extends number>(allowed: readonly T[], text: string, option: string): T {
  const found = allowed.find((value) => String(value) === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option} ${text}: one of ${allowed.join(', ')}`);
}

/** A file of which nothing was understood is not «nobody said anything». */
function refuseNothing({ read, refused }: InputCount): void {
  const [first] = refused;
  if (first === undefined || read > [...refused.values()].reduce((sum, { count }) => sum + count, 0)) return;
  throw new Problem(first[0], `no feature of ${read} was understood; the first: ${first[1].detail}`);
}
