import { describe, expect, it } from 'vitest';
import { CONTRACT } from './contract.ts';
import type { Route } from './contract/route.ts';
import { Problem, PROBLEM_STATUS } from './problem.ts';

describe('problem', () => {
  /** What is not the caller's fault: ours, and that of a tile server behind us. */
  const FAULTS: Record<string, number> = { internal: 500, 'map-source-down': 502 };

  it.each(Object.entries(PROBLEM_STATUS))('%s is %i: a key of words and hyphens, and a refusal', (code, status) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const fault = FAULTS[code];
    expect(fault === undefined ? Math.trunc(status / 100) : status).toBe(fault ?? 4);
  });

  it('carries code, status, detail and what the caller needs to go on', () => {
    const problem = new Problem('rev-conflict', 'rev is 2, stored is 3', { rev: 3 });
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({
      code: 'rev-conflict',
      status: 409,
      detail: 'rev is 2, stored is 3',
      extra: { rev: 3 },
    });
    expect(problem.message).toBe('rev-conflict: rev is 2, stored is 3');
  });

  it('has nothing extra unless it is given', () => {
    expect(new Problem('not-found', 'case x').extra).toEqual({});
  });

  it('of «try again later» is named by every route that has a limit', () => {
    const limited = Object.values<Route>(CONTRACT).filter(({ limit }) => limit !== 'none');
    expect(limited.length).toBeGreaterThan(0);
    expect(limited.filter(({ problems }) => !problems.includes('too-many-tries')).map(({ id }) => id)).toEqual([]);
  });
});
