/** Settings of a server from its environment and arguments, which are handed in. */
import { networkInterfaces } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Slug } from '../data/case.ts';
import { COMPLETE_LANGUAGES, PREPARED_LANGUAGES, type PageLanguage } from '../data/languages.ts';
import type { GateParameters } from '../data/release.ts';
import { MOST_RAW_DAYS } from '../data/retention.ts';
import { pmtilesSetting, type BaseMapSetting, type BaseMapSettings } from './base-map-setting.ts';
import { checkReferences, readBaseMapsFile } from './base-maps-file.ts';
import { readGate } from './gate-setting.ts';

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly databaseFile: string;
  /** `1`: load the demo into an empty database; `0`: never, and refuse a demo database; null: on loopback only. */
  readonly demo: boolean | null;
  /** Serve the local network and load the demo, for trying tablets in a classroom. */
  readonly lan: boolean;
  readonly maps: BaseMapSettings;
  /** A proxy of ours stands in front: the caller is the last address of X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Joining ends by itself when the teacher has pressed nothing for so long. */
  readonly closeAfterMinutes: number;
  /** Days that raw contributions outlive the final release: at most 90. */
  readonly rawDays: number;
  /** How strict releases are; never looser than the design says. */
  readonly gate: GateParameters;
  /** Languages that a pupil is offered: nb, nn, en, and the prepared ones that are switched on. */
  readonly languages: readonly PageLanguage[];
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** @throws Error with a sentence for the operator */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  root: string,
): Settings {
  const unknown = args.find((arg) => arg !== '--lan');
  if (unknown !== undefined) throw new Error(`unknown argument ${unknown}; the server knows --lan`);
  const lan = args.includes('--lan');
  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${env['PORT'] ?? ''}", not a port`);
  const demo = env['BARNETRAKK_DEMO'];
  if (demo !== undefined && demo !== '0' && demo !== '1')
    throw new Error(`BARNETRAKK_DEMO is "${demo}", must be 0 or 1`);
  return {
    host: env['HOST'] ?? (lan ? '0.0.0.0' : '127.0.0.1'),
    port,
    databaseFile: resolve(root, env['DATABASE_FILE'] ?? join('var', 'barnetrakk.sqlite')),
    demo: demo === undefined ? null : demo === '1',
    lan,
    trustProxy: env['TRUST_PROXY'] === '1',
    maps: readMaps(env, root),
    closeAfterMinutes: readMinutes(env['CLOSE_AFTER_MINUTES']),
    rawDays: readRawDays(env['RAW_DAYS']),
    gate: readGate(env['GATE']),
    languages: readLanguages(env['LANGUAGES'] ?? ''),
  };
}

/** A lesson with breaks on both sides, and a teacher who forgets to end it. */
const CLOSE_AFTER_MIN = 240;

function readMinutes(text: string | undefined): number {
  const minutes = Number(text ?? CLOSE_AFTER_MIN);
  if (Number.isInteger(minutes) && minutes >= 15) return minutes;
  throw new Error(`CLOSE_AFTER_MINUTES is "${text ?? ''}", must be a whole number of at least 15`);
}

function readRawDays(text: string | undefined): number {
  const days = Number(text ?? MOST_RAW_DAYS);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_RAW_DAYS) return days;
  throw new Error(`RAW_DAYS is "${text ?? ''}", must be a whole number from 1 to ${MOST_RAW_DAYS}`);
}

/** `nb,nn,en,uk`: the prepared languages among them are switched on; nb, nn and en always are. */
function readLanguages(text: string): PageLanguage[] {
  const named = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const known: readonly string[] = [...COMPLETE_LANGUAGES, ...PREPARED_LANGUAGES];
  const unknown = named.find((language) => !known.includes(language));
  if (unknown !== undefined) throw new Error(`LANGUAGES has "${unknown}"; known are ${known.join(', ')}`);
  return [...COMPLETE_LANGUAGES, ...PREPARED_LANGUAGES.filter((language) => named.includes(language))];
}

/** The demo town's, those of BASE_MAPS, those of BASE_MAPS_FILE, which may set the demo town's up anew. */
function readMaps(env: Readonly<Record<string, string | undefined>>, root: string): BaseMapSettings {
  const named = new Map(readMapList(env['BASE_MAPS'] ?? '').map(([slug, file]) => [slug, pmtilesSetting(file)]));
  const path = env['BASE_MAPS_FILE'];
  const filed = path === undefined || path === '' ? new Map<string, BaseMapSetting>() : readBaseMapsFile(resolve(path));
  for (const slug of filed.keys())
    if (named.has(slug)) throw new Error(`the base map "${slug}" is in BASE_MAPS and in BASE_MAPS_FILE; keep one`);
  const maps = new Map<string, BaseMapSetting>([
    ['lillevik', pmtilesSetting(join(root, 'fixtures', 'lillevik', 'out', 'lillevik.pmtiles'))],
    ...named,
    ...filed,
  ]);
  checkReferences(maps);
  return maps;
}

/** `slug=/abs/path.pmtiles,slug2=…` */
function readMapList(text: string): [string, string][] {
  return text
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [slug = '', path = ''] = entry.trim().split(/=(.*)/s);
      if (!Slug.safeParse(slug).success || !isAbsolute(path)) {
        throw new Error(`BASE_MAPS has "${entry}", must be slug=/absolute/path.pmtiles`);
      }
      return [slug, path];
    });
}

/** May an empty database become a demo? */
export function mayLoadDemo({ demo, lan, host }: Settings): boolean {
  return demo ?? (lan || LOOPBACK.includes(host));
}

/** Addresses a person can type: the host itself, or for «all interfaces» each address of this machine. */
export function reachableOrigins(host: string, port: number): string[] {
  const all = host === '0.0.0.0' || host === '::';
  const hosts = all
    ? [
        '127.0.0.1',
        ...Object.values(networkInterfaces())
          .flatMap((addresses) => addresses ?? [])
          .filter(({ internal, family }) => !internal && family === 'IPv4')
          .map(({ address }) => address),
      ]
    : [host.includes(':') ? `[${host}]` : host];
  return hosts.map((name) => `http://${name}:${port}`);
}
