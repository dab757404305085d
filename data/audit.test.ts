import { describe, expect, it } from 'vitest';
import { isAudited } from './audit.ts';
import { CONTRACT } from './contract.ts';
import type { Route } from './contract/route.ts';

const routes = Object.values<Route>(CONTRACT);
const idsOf = (list: readonly Route[]) => list.map(({ id }) => id).toSorted();

describe('what is logged', () => {
  it('is every route that reads the planner’s layer; only the steps of a release in the making are not', () => {
    const silent = routes.filter((route) => route.reads === 'planner-release' && !isAudited(route));
    expect(idsOf(silent)).toEqual(['releaseProgress']);
  });

  it('is everything that planners and operators change; erasures write their own line', () => {
    const silent = routes.filter(
      ({ who, method, ...rest }) =>
        method !== 'get' &&
        who.some((role) => role === 'planner' || role === 'operator') &&
        !isAudited({ who, method, ...rest }),
    );
    expect(idsOf(silent)).toEqual(['eraseCase', 'eraseSession']);
  });

  it('is nothing that a pupil, a class or anyone without a sign-in does', () => {
    const logged = routes.filter(isAudited);
    expect(logged.filter(({ who }) => !who.every((role) => role === 'planner' || role === 'operator'))).toEqual([]);
  });
});
