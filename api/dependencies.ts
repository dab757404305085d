/** Everything the API is handed: it opens nothing, reads no environment and no clock of its own. */
import type { Context } from 'hono';
import type { PageLanguage } from '../data/languages.ts';
import type { BaseMapSettings } from './base-map-setting.ts';
import type { Live } from './live.ts';
import type { ExportFile, Work } from './work.ts';
import type { RandomBytes } from './secrets.ts';
import type { Stores } from './store/store.ts';

export type { ExportFile };

export type LogEntry = Readonly<Record<string, string | number | undefined>> & {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
};

export type Files = {
  /** Folder of the built web app; null serves the API alone. */
  readonly web: string | null;
  /** false: tablets give up their service worker; see docs/offline.md. */
  readonly offline?: boolean;
  readonly maps: BaseMapSettings;
  /** Languages offered to pupils; nb, nn and en where it is left out. */
  readonly languages?: readonly PageLanguage[];
};

export type Dependencies = {
  readonly stores: Stores;
  /** Long work, done by worker threads. */
  readonly work: Work;
  /** Screens and tablets that follow a session. */
  readonly live: Live;
  /** ms since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: RandomBytes;
  readonly log: (entry: LogEntry) => void;
  readonly files: Files;
  readonly version: string;
  /** The caller's network address, for counting failures; never stored, never logged. */
  readonly addressOf: (context: Context) => string;
  /** Resolves after so many ms; slows guesses down. */
  readonly wait: (ms: number) => Promise<void>;
  /** Check every answer against the contract (tests and development). */
  readonly checkAnswers: boolean;
};
