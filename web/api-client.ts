/** Calls the API by route id: address and types come from the contract, without its schemas (no zod in the browser). */
import type { Input, Reply, RouteId } from '../data/contract.ts';
import { PATHS } from '../data/contract/paths.ts';
import type { ProblemCode } from '../data/problem.ts';

/** The server refused: `code` is a translation key (`problem.<code>` in the common texts). */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  /** The stored revision, for `rev-conflict`. */
  readonly rev: number | undefined;

  constructor(code: ProblemCode, status: number, detail: string, rev: number | undefined) {
    super(`${code}: ${detail}`);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.rev = rev;
  }
}

/** No answer came: no network, the server is away, or the answer was not ours (a captive portal). What was sent may have arrived. */
export class NetworkDown extends Error {
  constructor(cause: unknown) {
    super('network-down', { cause });
    this.name = 'NetworkDown';
  }
}

type Values = Readonly<Record<string, string | number | undefined>>;
type Wanted<Id extends RouteId, K extends 'params' | 'query' | 'body'> =
  Input<Id, K> extends undefined ? { [P in K]?: never } : { [P in K]: Input<Id, K> };
export type CallOptions<Id extends RouteId> = Wanted<Id, 'params'> &
  Wanted<Id, 'query'> &
  Wanted<Id, 'body'> & { seatToken?: string; signal?: AbortSignal };

/** The address of a route, e.g. for a download link. */
export function address(id: RouteId, params: Values = {}, query: Values = {}): string {
  const path = PATHS[id][1].replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

/** How long a tablet waits for an answer before it counts as no network, ms. */
const TIMEOUT_MS = 20_000;

/**
 * @throws {ApiProblem} the server refused
 * @throws {NetworkDown} no answer
 */
export async function call<Id extends RouteId>(id: Id, options: CallOptions<Id>): Promise<Reply<Id>> {
  const { params, query, body, seatToken, signal } = options as {
    params?: Values;
    query?: Values;
    body?: unknown;
    seatToken?: string;
    signal?: AbortSignal;
  };
  const [method] = PATHS[id];
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'get') {
    headers['Content-Type'] = 'application/json';
    headers['X-Requested-With'] = 'barnetrakk';
  }
  if (seatToken !== undefined) headers['Authorization'] = `Bearer ${seatToken}`;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let status: number;
  let answer: unknown;
  try {
    const response = await fetch(address(id, params, query), {
      method: method.toUpperCase(),
      headers,
      body: method === 'get' ? null : JSON.stringify(body ?? {}),
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    status = response.status;
    answer = await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new NetworkDown(cause);
  }
  if (status < 400) return answer as Reply<Id>;
  const problem = answer as { code?: ProblemCode; detail?: string; rev?: number };
  // Not one of our problem documents: a proxy or a portal answered in the server's place.
  if (problem.code === undefined) throw new NetworkDown(status);
  throw new ApiProblem(problem.code, status, problem.detail ?? '', problem.rev);
}
