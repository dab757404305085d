/** The files of one version of the app, put in by the build (.ci/service-worker.ts). */
export type Edition = {
  /** Hash over names and contents. */
  readonly version: string;
  /** Name of the script that the page starts: tells whether a page belongs to this version. */
  readonly entry: string;
  /** Addresses of the pupil's files, without the page. */
  readonly files: readonly string[];
};

declare const EDITION: Edition;
export const edition: Edition = EDITION;
