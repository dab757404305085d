import { describe, expect, it } from 'vitest';
import { CONTRACT } from './contract.ts';
import { LIMITS, READS, ROLES, type Route } from './contract/route.ts';
import { PROBLEM_STATUS } from './problem.ts';

const routes = Object.entries<Route>(CONTRACT);

describe('contract', () => {
  it('has each id and each method with path once', () => {
    expect(new Set(routes.map(([, { id }]) => id)).size).toBe(routes.length);
    expect(new Set(routes.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`)).size).toBe(
      routes.length,
    );
  });

  describe.each(routes)('%s', (key, route) => {
    it('is listed under its id', () => {
      expect(route.id).toBe(key);
    });
    it('lives under /api and is known by roles, store and limit', () => {
      expect(route.path).toMatch(/^\/api(\/[a-z0-9.-]+|\/:[a-z]+)+$/);
      expect(ROLES).toEqual(expect.arrayContaining([...route.who]));
      expect(route.who.length).toBeGreaterThan(0);
      expect(READS).toContain(route.reads);
      expect(Object.keys(LIMITS)).toContain(route.limit);
    });
    it('names only problems that exist, each once', () => {
      expect(Object.keys(PROBLEM_STATUS)).toEqual(expect.arrayContaining([...route.problems]));
      expect(new Set(route.problems).size).toBe(route.problems.length);
    });
    it('reads exactly the parameters of its path', () => {
      const named = (route.path.match(/:\w+/g) ?? []).map((name) => name.slice(1));
      expect(Object.keys(route.request.params?.shape ?? {}).toSorted()).toEqual(named.toSorted());
    });
    it('takes no body when it only reads', () => {
      expect(route.method === 'get' && route.request.body !== undefined).toBe(false);
    });
    it('says «not signed in» where it asks for staff, and «seat unknown» where it asks for a seat', () => {
      const asksStaff = route.who.some((role) => role === 'teacher' || role === 'planner' || role === 'operator');
      if (asksStaff) expect(route.problems).toContain('not-signed-in');
      expect(route.problems.includes('seat-unknown')).toBe(route.who.includes('pupil'));
    });
    it('answers with success only; refusals are problems', () => {
      const statuses = Object.keys(route.replies).map(Number);
      expect(statuses.length).toBeGreaterThan(0);
      expect(statuses.filter((status) => status < 200 || status > 299)).toEqual([]);
    });
  });
});
