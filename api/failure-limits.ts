/**
 * Limits failures, never successes: a whole school shares one address, and one child's typing must not shut the class out.
 * Past the limit of an address or of the instance a try waits its turn in one slow line; there a wrong try is refused with
 * `too-many-tries` and a right one still succeeds. So an attacker with any number of addresses gets the instance's limit and
 * one guess per turn, no more. Windows are fixed; addresses live in memory only.
 */
import { LIMITS, type LimitName } from '../data/contract/route.ts';
import { Problem, type ProblemCode } from '../data/problem.ts';
import type { Dependencies } from './dependencies.ts';

/** Which refusals count as a failed try. */
const FAILURES: Record<LimitName, readonly ProblemCode[]> = {
  none: [],
  'join-failures': ['wrong-code'],
  'sign-in-failures': ['not-signed-in'],
  'receipt-failures': ['receipt-unknown'],
};
/** Between two tries of the slow line, ms: 1 800 guesses an hour among 7 × 10⁸ codes. */
const TURN_MS = 2_000;
/** Tries that may wait in the slow line; more are refused at once. */
const MAX_WAITING = 30;
/** Windows kept at most; the oldest is dropped first. */
const MAX_WINDOWS = 10_000;

type Window = { count: number; readonly endsAt: number };

export type FailureLimits = {
  /** Runs one try. Throws what it throws, or `too-many-tries`. */
  readonly attempt: <T>(limit: LimitName, address: string, work: () => Promise<T>) => Promise<T>;
};

export function createFailureLimits({ now, wait, log }: Pick<Dependencies, 'now' | 'wait' | 'log'>): FailureLimits {
  const windows = new Map<string, Window>();
  let line: Promise<void> = Promise.resolve();
  let waiting = 0;

  function current(key: string): Window | undefined {
    const window = windows.get(key);
    if (window && window.endsAt > now()) return window;
    windows.delete(key);
    return undefined;
  }

  function count(key: string, windowS: number): number {
    const window = current(key) ?? { count: 0, endsAt: now() + windowS * 1000 };
    windows.set(key, window);
    const [oldest] = windows.keys();
    if (windows.size > MAX_WINDOWS && oldest !== undefined) windows.delete(oldest);
    return ++window.count;
  }

  async function takeTurn(endsAt: number): Promise<void> {
    if (waiting >= MAX_WAITING) throw tooManyTries(endsAt);
    waiting++;
    line = line.then(() => wait(TURN_MS));
    await line;
    waiting--;
  }

  function tooManyTries(endsAt: number): Problem {
    const seconds = Math.max(1, Math.ceil((endsAt - now()) / 1000));
    return new Problem('too-many-tries', `try again in ${seconds} s`, { retryAfter: seconds });
  }

  return {
    attempt: async (name, address, work) => {
      const limit = LIMITS[name];
      if (limit === null) return await work();
      const [own, all] = [current(`${name} ${address}`), current(name)];
      const full = own && own.count >= limit.perAddress ? own : all && all.count >= limit.perInstance ? all : null;
      if (full) await takeTurn(full.endsAt);
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Problem) || !FAILURES[name].includes(error.code)) throw error;
        count(`${name} ${address}`, limit.addressWindowS);
        if (count(name, limit.instanceWindowS) === limit.perInstance) {
          log({ level: 'warn', message: 'too many failures', limit: name, failures: limit.perInstance });
        }
        throw full ? tooManyTries(full.endsAt) : error;
      }
    },
  };
}
