/** Which way the worker takes with a request. Everything not named goes to the network untouched, and is never kept. */
import { WORKER_SCOPE } from '../offline/worker-messages.ts';

export type Way =
  /** Not ours: as if there were no worker. */
  | { readonly is: 'network' }
  /** The page: newest from the network, else as it was kept with this version's files. */
  | { readonly is: 'page' }
  /** A file of this version, named by its content. */
  | { readonly is: 'file' }
  /** What the lesson reads of its case. */
  | { readonly is: 'case' }
  /** A PMTiles archive, read by ranges. */
  | { readonly is: 'archive' }
  | { readonly is: 'picture-tile' };

/** The case, its address squares and which base maps there are: the same for every pupil, and nothing of anybody. */
const CASE_READS = [/^\/api\/cases\/[a-z0-9-]+$/, /^\/api\/cases\/[a-z0-9-]+\/address-blocks$/, /^\/api\/base-maps$/];

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
  /** A seat's secret comes along: the answer is somebody's. */
  readonly isPersonal: boolean;
};

/** @param files addresses of this version's files */
export function wayOf(asked: Asked, origin: string, files: ReadonlySet<string>): Way {
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || asked.isPersonal || url.origin !== origin) return { is: 'network' };
  const { pathname } = url;
  if (asked.isNavigation) return { is: pathname === WORKER_SCOPE ? 'page' : 'network' };
  if (files.has(pathname)) return { is: 'file' };
  if (url.search === '' && CASE_READS.some((read) => read.test(pathname))) return { is: 'case' };
  if (/^\/tiles\/[^/]+\.pmtiles$/.test(pathname)) return { is: 'archive' };
  if (/^\/tiles\/[^/]+\/\d+\/\d+\/\d+$/.test(pathname)) return { is: 'picture-tile' };
  return { is: 'network' };
}
