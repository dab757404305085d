import { describe, expect, it } from 'vitest';
import { CONTRACT } from './contract.ts';
import type { Route } from './contract/route.ts';
import { openApi, problemsOf } from './openapi.ts';
import { PROBLEM_STATUS } from './problem.ts';

type Operation = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, { content?: Record<string, { schema?: { properties?: { code: { enum: string[] } } } }> }>;
};
const document = openApi('1.2.3');
const paths = document['paths'] as unknown as Record<string, Record<string, Operation>>;
const routes: [string, Route][] = Object.values<Route>(CONTRACT).map((route) => [route.id, route]);
const operationOf = (route: Route) => paths[route.path.replace(/:(\w+)/g, '{$1}')]![route.method]!;

describe('openApi', () => {
  it('is 3.1, carries the version, and is the same each time', () => {
    expect(document).toMatchObject({ openapi: '3.1.1', info: { version: '1.2.3' } });
    expect(JSON.stringify(openApi('1.2.3'))).toBe(JSON.stringify(document));
  });

  it('is plain JSON without references out of itself', () => {
    const text = JSON.stringify(document);
    expect(JSON.parse(text)).toEqual(document);
    expect(text).not.toMatch(/\$ref|\$schema/);
  });

  it('has as many operations as the contract has routes', () => {
    expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(routes.length);
  });

  describe.each(routes)('%s', (id, route) => {
    const operation = operationOf(route);
    it('stands under its path and method', () => {
      expect(operation.operationId).toBe(id);
    });
    it('names each path parameter, required', () => {
      const named = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
      expect(named.map(({ name }) => `:${name}`)).toEqual(route.path.match(/:\w+/g) ?? []);
      expect(named.every(({ required }) => required)).toBe(true);
    });
    it('asks for X-Requested-With exactly where it changes something', () => {
      const header = operation.parameters?.find(({ name }) => name === 'X-Requested-With');
      expect(header?.required ?? false).toBe(route.method !== 'get');
    });
    it('asks for a seat or a sign-in exactly where the contract does', () => {
      const schemes = operation.security.flatMap((scheme) => Object.keys(scheme));
      const wanted = route.who.flatMap((role) => (role === 'anyone' ? [] : role === 'pupil' ? ['seat'] : ['staff']));
      expect(schemes).toEqual([...new Set(wanted)]);
    });
    it('answers each problem under its status', () => {
      for (const code of problemsOf(route)) {
        const content = operation.responses[PROBLEM_STATUS[code]]?.content?.['application/problem+json'];
        expect(content?.schema?.properties?.code.enum).toContain(code);
      }
    });
    it('answers each reply of the contract', () => {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(Object.keys(route.replies)));
    });
  });

  it('tells the limits of a contribution: the literal of the cut, the closed object', () => {
    const body = operationOf(CONTRACT.putContribution).requestBody!.content['application/json']!.schema;
    expect(body).toMatchObject({ type: 'object', required: ['rev', 'feature'], additionalProperties: false });
    expect(JSON.stringify(body)).toContain('"const":"home-block/1"');
  });

  it('lets an optional query parameter be left out, and no other', () => {
    const query = operationOf(CONTRACT.publicHeat).parameters!.filter((parameter) => parameter.in === 'query');
    expect(query.map(({ name, required }) => [name, required])).toEqual([
      ['theme', true],
      ['code', false],
    ]);
  });
});
