/**
 * Counts failures, never successes: a whole school shares one address. Past the limit of an address its tries are refused
 * until the window ends; past the limit of the instance every try waits and the operator is warned. Fixed windows; addresses
 * live in memory only.
 */
import { LIMITS, type LimitName } from '../data/contract/route.ts';
import { Problem, type ProblemCode } from '../data/problem.ts';
import type { Dependencies } from './dependencies.ts';

/** Which refusals count as a failed try. */
const FAILURES: Record<LimitName, readonly ProblemCode[]> = {
  none: [],
  'join-failures': ['wrong-code'],
  'sign-in-failures': ['not-signed-in'],
};
/** How long a try waits while the instance is under attack, ms. */
const DELAY_MS = 2_000;
/** Windows kept at most; older ones of quiet addresses are dropped first. */
const MAX_WINDOWS = 10_000;

type Window = { count: number; readonly endsAt: number };

export type FailureLimits = {
  /** @throws Problem too-many-tries */
  readonly before: (limit: LimitName, address: string) => Promise<void>;
  readonly failed: (limit: LimitName, address: string, code: ProblemCode) => void;
};

export function createFailureLimits({ now, wait, log }: Pick<Dependencies, 'now' | 'wait' | 'log'>): FailureLimits {
  const windows = new Map<string, Window>();

  function current(key: string): Window | undefined {
    const window = windows.get(key);
    if (window && window.endsAt > now()) return window;
    windows.delete(key);
    return undefined;
  }

  function count(key: string, windowS: number): number {
    const window = current(key) ?? { count: 0, endsAt: now() + windowS * 1000 };
    windows.set(key, window);
    if (windows.size > MAX_WINDOWS) windows.delete(windows.keys().next().value ?? key);
    return ++window.count;
  }

  return {
    before: async (name, address) => {
      const limit = LIMITS[name];
      if (limit === null) return;
      const own = current(`${name} ${address}`);
      if (own && own.count >= limit.perAddress) {
        const seconds = Math.ceil((own.endsAt - now()) / 1000);
        throw new Problem('too-many-tries', `try again in ${seconds} s`, { retryAfter: seconds });
      }
      const all = current(name);
      if (all && all.count >= limit.perInstance) await wait(DELAY_MS);
    },
    failed: (name, address, code) => {
      const limit = LIMITS[name];
      if (limit === null || !FAILURES[name].includes(code)) return;
      count(`${name} ${address}`, limit.addressWindowS);
      if (count(name, limit.instanceWindowS) === limit.perInstance) {
        log({ level: 'warn', message: 'too many failures', limit: name, failures: limit.perInstance });
      }
    },
  };
}
